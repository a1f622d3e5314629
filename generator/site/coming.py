"""What is wrong with pages and a notice that are due on a day to come: told now, so no build stops by night."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from generator.fast_dataclass import dataclass
from generator.language import long_date
from generator.model.finished_page import FinishedPage
from generator.problems import Checked, Location, Problem, Problems, only_errors
from generator.project.run import Run
from generator.site.assets import names_of_extras
from generator.site.checks.follow_ups import without_follow_ups
from generator.site.checks.levels import apply_levels
from generator.site.checks.page.clashes import check_clashes
from generator.site.checks.page.links import check_anchors
from generator.site.outputs import planned_files
from generator.site.pages.page_data import Publication
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import SiteContext, site_context
from generator.site.publication import all_page_specs, make_publication

MOST = 3
"""Days to come that are looked at: later ones are nearer tomorrow."""
HOME = "index.md"
"""A page on which a notice is looked at."""

Pages = Sequence[tuple[PageSpec, FinishedPage]]
Maker = Callable[[Publication, SiteContext], Callable[[PageSpec], Checked[FinishedPage | None]]]


@dataclass(frozen=True)
class _Due:
    """What is published first on a day: the files that have it, by name and as they are told."""

    names: frozenset[str]
    paths: frozenset[str]


def check_coming(run: Run, made: Publication, pages: Pages, maker: Maker, told: Problems) -> Problems:
    """A warning for each fault of what is published on the next days to come; what is told today is not told
    again. `pages` are those of today, and `maker` makes what renders and checks one page."""
    known, found = {(problem.where, problem.message) for problem in told}, []
    for day in sorted(set(_days(made)))[:MOST]:
        later = replace(run, now=datetime.combine(day, run.now.timetz()), jobs=1, memo={})
        later = replace(later, step=lambda _name: None, note=lambda _said, _facts: None)
        fresh = [problem for problem in _faults(later, made, pages, maker) if _key(problem) not in known]
        known |= set(map(_key, fresh))
        found += [_told_now(problem, day) for problem in fresh]
    return found


def _key(problem: Problem) -> tuple[Location, str]:
    return problem.where, problem.message


def _days(made: Publication) -> Iterator[date]:
    """The days to come on which something is published."""
    notice = made.content.settings.notice
    days = [item.front_matter.publish for item in made.content.unpublished if not item.front_matter.draft]
    yield from (day for day in (*days, notice and notice.starts) if day and day > made.today)


def _due(made: Publication, day: date) -> _Due:
    """What has this day; a notice stands in site.toml, and on the home page."""
    items = [item for item in made.content.unpublished if item.front_matter.publish == day]
    sources = [item.source for item in items if not item.front_matter.draft]
    names, paths = {source.name for source in sources}, {source.path for source in sources}
    if (notice := made.content.settings.notice) and notice.starts == day:
        names, paths = names | {HOME}, paths | {made.content.settings_source.path}
    return _Due(frozenset(names), frozenset(paths))


def _faults(run: Run, made: Publication, pages: Pages, maker: Maker) -> Problems:
    """What a build of that day would find in what is due on it."""
    due = _due(made, run.today)
    later, problems = make_publication(run, drafts=False, fail_on_overdue=False)
    if later is None:
        return []
    problems = only_errors(problems)
    specs = all_page_specs(later)
    shared = site_context(run.folders, later.content, specs, names_of_extras(later), "")
    make = maker(later, shared)
    fresh = [spec for spec in specs if spec.source.name in due.names and not spec.is_aggregate]
    shown = {spec.output: (spec, page) for spec, page in pages}
    shown |= {spec.output: (spec, page) for spec in fresh if (page := make(spec).collect(problems))}
    found = check_clashes(planned_files(run, later, specs))
    found += check_anchors([*shown.values()], (later.content.settings_source, *shared.origins))
    problems += apply_levels(found, later.content.settings.checks)
    return [problem for problem in without_follow_ups(problems) if problem.where.path in due.paths]


def _told_now(problem: Problem, day: date) -> Problem:
    stops = "" if problem.warning else ", and from then on it stops the build"
    message = f"{problem.message} (it is published on {long_date(day)}{stops})"
    return replace(problem, message=message, many="", warning=True)
