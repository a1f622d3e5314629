"""content/ → the site, made and published. `build.py` says when there is nothing to do."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace as but
from functools import partial
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.markdown.limits import LimitExceeded
from generator.model.files import Artifact, UnchangedFile
from generator.model.pages.finished_page import FinishedPage
from generator.output.publish import PublishResult, publish_folder
from generator.parallel import map_parallel, report_progress
from generator.parsing.content_files.fingerprint import program_digest
from generator.problems import Checked, Problem, only_errors
from generator.project.run import MADE_FROM, BuildOptions, Outcome, Run, count_words, publish_summary
from generator.site import images as pictures
from generator.site.assets import Group, group_makers, made_groups, names_of_extras, small_assets
from generator.site.checks.content.expired_markers import check_expired_notes
from generator.site.checks.content.markers import marker_faults
from generator.site.checks.follow_ups import without_follow_ups
from generator.site.checks.levels import apply_levels
from generator.site.checks.markdown.indented_words import check_indented_words
from generator.site.checks.markdown.lost_words import check_words
from generator.site.checks.markdown.markdown_lint import check_markdown
from generator.site.checks.markdown.printed_marks import check_printed_marks
from generator.site.checks.page.anchors import check_anchors
from generator.site.checks.page.clashes import check_clashes
from generator.site.checks.page.figures import check_statistics
from generator.site.checks.page.films import check_films
from generator.site.checks.page.hooks import check_hooks
from generator.site.checks.page.images import check_images
from generator.site.checks.page.link_targets import LinkTargets
from generator.site.checks.page.links import check_links
from generator.site.checks.page.markup import check_markup, check_titles
from generator.site.checks.page.origins import origin_location
from generator.site.checks.page.prose import reading_age
from generator.site.checks.page.sentences import check_sentence_length
from generator.site.checks.page.unshown_pictures import check_unlinked_files, check_unshown_pictures
from generator.site.coming import check_coming
from generator.site.outputs import planned_files
from generator.site.page_cache import Cache, read_cache, write_cache
from generator.site.page_weight import page_weight, weight_line
from generator.site.pages import kit_links
from generator.site.pages.expired import expired_places, note_name
from generator.site.pages.generated.sheets_page import sheet_names
from generator.site.pages.page_data import Publication
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import SiteContext, page_cache_key, site_context
from generator.site.publication import all_page_specs, make_publication
from generator.site.published_pages import Record, check_gone, check_record, next_record, read_record, write_record
from generator.templating import loader
from generator.templating.loader import TemplateError

PageMaker = Callable[[PageSpec], Checked[FinishedPage | None]]

WORTH_IT = 8
"""To start two processes takes as long as to look at about this many pictures."""


@dataclass(frozen=True)
class Site:
    """The whole site: its pages and all other files, and what they were made from."""

    specs: Sequence[PageSpec]
    pages: Sequence[FinishedPage]
    files: Sequence[Artifact | UnchangedFile]
    groups: Mapping[str, Group]
    made: Publication
    shared: SiteContext


def publish_site(run: Run, out: Path, wanted: BuildOptions) -> Outcome:
    """content/ → the site in `out/site`, with drafts in `out/preview`, if nothing is wrong with it; the folder is
    ours alone."""
    folder = out / wanted.folder
    before = read_record(folder)
    site, problems = make_site(run, wanted, read_cache(folder), folder, before)
    if site and not wanted.drafts:
        problems += check_record(folder) + check_gone(run, site.made, site.specs, site.files, before)
    if site is None or only_errors(problems):
        return Outcome(problems, facts=page_report(site, wanted))
    run.step("write")
    written = publish_folder(folder, site.files, MADE_FROM, content=run.project / "content")
    problems += written.problems
    if only_errors(problems):
        return Outcome(problems, facts=page_report(site, wanted))
    problems += write_cache(folder, Cache({page.output: page for page in site.pages}, site.groups))
    if not wanted.drafts and (record := next_record(site.made, site.specs, site.files, before)) != before:
        write_record(folder, record)
    weight = page_weight(site.specs, site.pages, site.files)
    said = publish_summary(folder, len(site.pages), _changes(written), drafts=wanted.drafts)
    if written.changed:
        said = "\n".join(filter(None, [said, weight_line(weight)]))
    facts = {"site": str(folder), "weight": weight, "drafts": wanted.drafts, "changed": list(written.changed)}
    return Outcome(problems, said, {**facts, **page_report(site, wanted)})


def make_site(
    run: Run, wanted: BuildOptions, known: Cache, folder: Path | None, before: Record | None = None
) -> Checked[Site | None]:
    """Read, compose, render and check the site; None without settings. Pages that `known` holds as they would be
    are not made again; links to what was published `before` are told as such.

    `folder` is where they are published; without it, search index, handbook and pictures are left out.
    """
    made, problems = make_publication(run, drafts=wanted.drafts, fail_on_overdue=wanted.fail_on_overdue)
    if made is None:
        return Checked(None, problems)
    specs = all_page_specs(made)
    run.step("render")
    shared = site_context(run.folders, made.content, specs, names_of_extras(made), program_digest())
    now = [spec for spec in specs if wanted.with_print_pages or not spec.is_aggregate]
    gone = frozenset(page.source for page in (before or {}).values() if page.title)
    finished = _render_pages(run, page_maker(made, shared, gone), shared, now, known).collect(problems)
    run.step("check")
    pages = [(spec, page) for spec, page in zip(now, finished, strict=True) if page]
    texts = (*shared.origins, *loader.page_templates(run.folders))
    levels = made.content.settings.checks
    found = check_clashes(planned_files(run, made, specs)) + check_titles(pages, texts)
    found += check_anchors(pages, (made.content.settings_source, *texts), expired_places(made.content))
    problems += apply_levels(found + check_hooks(run.folders, shared.places), levels)
    problems = without_follow_ups(problems)
    kept = pictures.used_pictures(run, made, pages)
    problems += pictures.check_headers(run, made, kept)
    files: list[Artifact | UnchangedFile] = [
        *(_page_file(page) for _, page in pages),
        *small_assets(made, shared, specs, kept),
    ]
    if folder and not only_errors(problems):
        makers = {**group_makers(run, made, shared, pages, folder), **pictures.picture_makers(run, made, kept)}
        more, made_now, found = made_groups(run, makers, known)
    else:
        more, made_now, found = made_groups(run, pictures.picture_checkers(run, made, kept), known, WORTH_IT)
    problems = pictures.place_at_use(run, made, pages, problems + found)
    if not only_errors(problems):
        unshown = check_unshown_pictures(made.content, run.project / "content", kept.names)
        unlinked = check_unlinked_files(made.content, run.project / "content", kept.names)
        problems += apply_levels(unshown + unlinked, levels)
    if not wanted.drafts:
        later = partial(page_maker, gone=gone)
        problems += check_coming(run, made, pages, later, problems)
    every = [page for _, page in pages]
    site = Site([spec for spec, _ in pages], every, files + more, made_now, made, shared)
    return Checked(site, problems)


def _page_file(page: FinishedPage) -> Artifact | UnchangedFile:
    if page.data is None:
        return UnchangedFile(page.output, page.digest)
    return Artifact(page.output, page.data, page.digest)


def _render_pages(
    run: Run, make: PageMaker, shared: SiteContext, specs: Sequence[PageSpec], known: Cache
) -> Checked[list[FinishedPage | None]]:
    """Every page in the order of the specs: those that are known, and those that are made now."""
    finished = [known.page(spec.output, partial(page_cache_key, shared, spec)) for spec in specs]
    finished = [
        page if page and _told_here(page, spec) else None for page, spec in zip(finished, specs, strict=True)
    ]
    problems = {(one.where, one.message): one for page in finished if page for one in page.warnings}
    missing = [number for number, page in enumerate(finished) if page is None]
    missing.sort(
        key=lambda number: not specs[number].is_aggregate
    )  # the longest come first, so none waits for them
    long = sum(specs[number].is_aggregate for number in missing)
    results = map_parallel(make, [specs[number] for number in missing], run.jobs, single_items=long)
    for number, (page, found) in zip(
        missing, report_progress(results, lambda done: run.progress(done, len(missing))), strict=True
    ):
        finished[number] = page
        for problem in found:  # a look's fault is one, whatever hint each page would give
            problems.setdefault((problem.where, problem.message), problem)
    return Checked(finished, list(problems.values()))


def _told_here(page: FinishedPage, spec: PageSpec) -> bool:
    """Whether what is told of a known page is of its own file, by the name that it has from here."""
    return all(problem.where.path == spec.source.path for problem in page.warnings)


def page_maker(made: Publication, shared: SiteContext, gone: Collection[str] = frozenset()) -> PageMaker:
    """The function that renders and checks a page; it can be sent to another process. `gone` are the files
    of pages that were published before."""
    content = made.content
    names = frozenset(shared.places.by_name)
    web = LinkTargets(names, content.hidden, content.left_out, gone, shared.expires)
    return partial(_render_and_check, shared, web, _known_names(made))


def _known_names(made: Publication) -> Mapping[str, frozenset[str]]:
    faulty = made.content.faulty
    choices = {*made.content.choices, *(name.removeprefix("choice:") for name in faulty if ":" in name)}
    notes = {*made.examples, *filter(None, map(note_name, faulty | made.content.expired))}
    drawn = any(case.picture is not None for case in made.content.rules.cases)
    pictures = frozenset(["cycles"] if drawn or any(name.startswith("plans/") for name in faulty) else [])
    return {
        "choice": frozenset(choices),
        "note": frozenset(notes),
        "picture": pictures,
        "sheet": sheet_names(made.content),
        "kit": kit_links.NAMES,
    }


def _render_and_check(
    shared: SiteContext, web: LinkTargets, names: Mapping[str, frozenset[str]], spec: PageSpec
) -> Checked[FinishedPage | None]:
    """One page rendered and checked by itself; runs in any process."""
    from generator.site.pages.markup.render import render_page  # noqa: PLC0415 - not before a page is made

    try:
        page, points, content = render_page(shared, spec)
    except TemplateError as fault:
        return Checked(None, [fault.problem])
    except LimitExceeded as found:
        return Checked(
            None,
            [
                Problem(
                    origin_location(spec, re.escape(found.line)),
                    found.message,
                    found.hint,
                    check="page-too-complex",
                )
            ],
        )
    if spec.is_aggregate:
        return Checked(page, [])
    seen = but(spec, origins=(*spec.origins, *shared.origins, *loader.page_templates(shared.folders)))
    problems = check_links(seen, points, web) + check_images(seen, points) + check_markup(seen, points)
    problems += marker_faults(spec.source, spec.text, names)
    problems += check_expired_notes(spec.source, spec.text, shared.places.expired, shared.expires)
    if all(reference.id for reference in spec.head.cited):  # else its figures are the office's own
        problems += check_statistics(spec.source, spec.text)
    problems += check_markdown(spec.source, spec.text) + check_films(spec.source, spec.text)
    problems += check_printed_marks(spec.source, spec.text, content)
    problems += check_indented_words(spec.source, spec.text, content)
    told = {(problem.where.path, problem.where.line) for problem in problems}
    lost = check_words(spec.source, spec.text, content, (page.data or b"").decode())
    problems += [problem for problem in lost if (problem.where.path, problem.where.line) not in told]
    levels = shared.settings.checks
    if "sentence-long" in levels:
        problems += check_sentence_length(spec.source, spec.text)
    problems = apply_levels(problems, levels)
    if only_errors(problems):
        return Checked(FinishedPage(**{**vars(page), "key": ""}), problems)
    return Checked(FinishedPage(**{**vars(page), "warnings": tuple(problems)}) if problems else page, problems)


def _changes(written: PublishResult) -> str:
    gone = f", {count_words(len(written.removed), 'file')} removed" if written.removed else ""
    return (
        f"{count_words(len(written.changed), 'file')} changed" if written.changed else "nothing changed"
    ) + gone


def page_report(site: Site | None, wanted: BuildOptions) -> Mapping[str, object]:
    """How many pages there are; where `wanted.report` asks for it, each with its size and reading age."""
    specs, pages = (site.specs, site.pages) if site else ((), ())
    pairs = zip(specs, pages, strict=True) if wanted.report else ()
    return {"pages": len(pages), "page": [_page_facts(spec, page) for spec, page in pairs]}


def _page_facts(spec: PageSpec, page: FinishedPage) -> Mapping[str, object]:
    read = reading_age(spec.text)
    return {
        "page": page.output,
        "source": spec.source.path,
        "bytes": page.size,
        "words": read.words,
        "reading_age": read.age,
    }
