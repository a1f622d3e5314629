"""What is wrong with pages and a notice that are due on a day to come: told now, so no build stops by night."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from generator.fast_dataclass import dataclass
from generator.language import long_date
from generator.model.pages.finished_page import FinishedPage
from generator.problems import Checked, Location, Problem, Problems, only_errors
from generator.project.run import Run
from generator.site.assets import names_of_extras
from generator.site.checks.follow_ups import without_follow_ups
from generator.site.checks.levels import apply_levels
from generator.site.checks.page.anchors import check_anchors
from generator.site.checks.page.clashes import check_clashes
from generator.site.checks.page.markup import check_titles
from generator.site.outputs import planned_files
from generator.site.pages.expired import expired_places
from generator.site.pages.generated.print_sections import PrintSection
from generator.site.pages.page_data import Publication
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import SiteContext, site_context
from generator.site.publication import all_page_specs, make_publication

MOST = 3
"""Days to come that are looked at: later ones are nearer tomorrow."""
HOME, NOTES = "index.md", "notes/index.md"
"""A page on which a notice is looked at, and the one below which notes are."""

OVER = {"link-expiring", "marker-expired"}
"""What is told of a page or a note that has expired."""

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
        due = _due(made, day)
        fresh = [problem for problem in _faults(later, due, pages, maker) if _key(problem) not in known]
        known |= set(map(_key, fresh))
        found += [_told_now(problem, day, due) for problem in fresh]
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


def _faults(run: Run, due: _Due, pages: Pages, maker: Maker) -> Problems:
    """What a build of that day would find in what is due on it, or between that and what is there."""
    later, problems = make_publication(run, drafts=False, fail_on_overdue=False)
    if later is None:
        return []
    problems = only_errors(problems)
    every = all_page_specs(later)
    specs = {spec.output: spec for spec in every}
    shared = site_context(run.folders, later.content, every, names_of_extras(later), "")
    make = maker(later, shared)
    fresh = [spec for spec in every if spec.source.name in due.names and not spec.is_aggregate]
    shown = {spec.output: (spec, page) for spec, page in pages if spec.output in specs}
    shown |= {spec.output: (spec, page) for spec in fresh if (page := make(spec).collect(problems))}
    shown |= _lists(shown, [spec.output for spec in fresh], specs, make)
    looks = (later.content.settings_source, *shared.origins)
    found = check_anchors([*shown.values()], looks, expired_places(later.content))
    problems = [problem for problem in [*problems, *found] if problem.where.path in due.paths]
    problems += check_clashes(planned_files(run, later, every))
    problems += check_titles([*shown.values()], looks)
    return without_follow_ups(apply_levels(problems, later.content.settings.checks))


def _lists(
    shown: Mapping[str, tuple[PageSpec, FinishedPage]],
    fresh: Sequence[str],
    specs: Mapping[str, PageSpec],
    make: Callable[[PageSpec], Checked[FinishedPage | None]],
) -> dict[str, tuple[PageSpec, FinishedPage]]:
    """The pages of that day to whose places the `fresh` ones link: one that is made of others has theirs, too."""
    made = [shown[output][1] for output in fresh if output in shown]
    asked = {target for page in made for target, _, _ in page.facts.anchors}
    asked = {target for target in asked if target in specs and target not in fresh}
    today = {name: shown[name][1] for name in asked if name in shown}
    printed = {name: _printed(specs[name], page, made) for name, page in today.items()}
    return {n: (specs[n], page) for n in sorted(asked) if (page := printed.get(n) or make(specs[n]).value)}


def _printed(spec: PageSpec, today: FinishedPage, made: Sequence[FinishedPage]) -> FinishedPage | None:
    """A section to print as it is today, with the places of the pages that come; to make it would take as long as
    all its pages. None for any other page, and for notes, which are other words there."""
    if not isinstance(spec.body, PrintSection) or spec.source.name == NOTES:
        return None
    ids = {part.entry.output: part.id for part in spec.body.chapters}
    come = [(ids[page.output], page.facts) for page in made if page.output in ids]
    places = [place for name, facts in come for place in (name, *(f"{name}--{own}" for own in facts.ids))]
    swallowed = today.facts.swallowed or any(facts.swallowed for _, facts in come)
    return replace(today, facts=replace(today.facts, ids=(*today.facts.ids, *places), swallowed=swallowed))


def _told_now(problem: Problem, day: date, due: _Due) -> Problem:
    stops = "" if problem.warning else ", and from then on it stops the build"
    who = "it is"
    if problem.where.path not in due.paths:
        who = f"once {min(due.paths)} is" if len(due.paths) == 1 else f"once {len(due.paths)} pages are"
    said = (
        problem.message.replace(" has expired", " will have expired", 1)
        if problem.check in OVER
        else problem.message
    )
    message = f"{said} ({who} published on {long_date(day)}{stops})"
    return replace(problem, message=message, many="", warning=True)
