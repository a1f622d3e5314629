"""content/ → the site, made and published. `build.py` says when there is nothing to do."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from dataclasses import replace as but
from functools import partial
from pathlib import Path

from generator.markdown.limits import TooMuch
from generator.model import Artifact, FinishedPage, Kept, Leaf, Problems
from generator.output.publish import Written, replace
from generator.parallel import spread, told
from generator.parsing.fingerprint import program
from generator.problems import Location, Problem, errors
from generator.project.run import MADE_FROM, Outcome, Run, Wanted, count, published
from generator.site import images as pictures
from generator.site.assets import Group, extras, groups, names_of_extras, programs
from generator.site.checks.clashes import clashes
from generator.site.checks.images import image_faults
from generator.site.checks.links import Web, anchor_faults, link_faults
from generator.site.checks.markdown_lint import mistyped
from generator.site.checks.markup import markup_faults, title_faults
from generator.site.checks.origins import place
from generator.site.checks.prose import reading, statistic_faults
from generator.site.edition import all_leaves, edition
from generator.site.outputs import planned
from generator.site.page_cache import Cache, read_cache, write_cache
from generator.site.pages.markers import marker_faults
from generator.site.pages.page_data import Edition
from generator.site.pages.sheets_page import NAMES
from generator.site.pages.site_context import Frame, frame, key
from generator.templating import loader as looks
from generator.templating.loader import FaultyLook

WORTH_IT = 8
"""To start two processes takes as long as to look at about this many pictures."""


@dataclass(frozen=True)
class Site:
    """The whole site, and what is wrong with it."""

    problems: Problems
    leaves: Sequence[Leaf] = ()
    pages: Sequence[FinishedPage] = ()
    files: Sequence[Artifact | Kept] = ()
    groups: Mapping[str, Group] = field(default_factory=dict)
    made: Edition | None = None
    """What the pages were made from; None without settings."""
    shared: Frame | None = None


def publish(run: Run, out: Path, wanted: Wanted) -> Outcome:
    """content/ → the site in `out/site`, with drafts in `out/preview`, if nothing is wrong with it; the folder is
    ours alone."""
    folder = out / wanted.folder
    site = make(run, wanted, read_cache(folder), folder)
    if errors(site.problems):
        return Outcome(site.problems, facts=report(site, wanted))
    run.step("write")
    written = replace(folder, site.files, MADE_FROM, content=run.project / "content")
    problems = site.problems + written.problems
    if errors(problems):
        return Outcome(problems, facts=report(site, wanted))
    problems += write_cache(folder, Cache({page.output: page for page in site.pages}, site.groups))
    said = published(folder, len(site.pages), wanted.drafts, _changes(written))
    facts = {"site": str(folder), "drafts": wanted.drafts, "changed": list(written.changed)}
    return Outcome(problems, said, {**facts, **report(site, wanted)})


def make(run: Run, wanted: Wanted, known: Cache, folder: Path | None) -> Site:
    """Read, compose, render and check the site; pages that `known` holds as they would be are not made again.

    `folder` is where they are published; without it, search index, handbook and pictures are left out.
    """
    made, problems = edition(run, wanted.drafts, wanted.fail_on_overdue)
    if made is None:
        return Site(problems)
    leaves = all_leaves(made)
    run.step("render")
    shared = frame(run.folders, made.content, leaves, names_of_extras(made), program())
    now = [leaf for leaf in leaves if wanted.whole or not leaf.again]
    finished, found = _pages(run, made, shared, now, known)
    problems += found
    run.step("check")
    pages = [(leaf, page) for leaf, page in zip(now, finished, strict=True) if page]
    texts = looks.sources(run.folders)
    problems += clashes(planned(run, made, leaves)) + title_faults(pages, texts) + anchor_faults(pages, texts)
    kept = pictures.used(run, made, pages)
    problems += pictures.header_faults(run, made, kept)
    files: list[Artifact | Kept] = [*(_file(page) for _, page in pages), *extras(made, shared, leaves, kept)]
    if folder and not errors(problems):
        makers = {**programs(run, made, shared, pages, folder), **pictures.makers(run, made, kept)}
        more, made_now, found = groups(run, makers, known)
    else:
        more, made_now, found = groups(run, pictures.checkers(run, made, kept), known, WORTH_IT)
    problems = pictures.where_used(run, made, pages, problems + found)
    problems += pictures.unused(run, made, kept) if not errors(problems) else []
    every = [page for _, page in pages]
    return Site(problems, [leaf for leaf, _ in pages], every, files + more, made_now, made, shared)


def _file(page: FinishedPage) -> Artifact | Kept:
    if page.data is None:
        return Kept(page.output, page.digest)
    return Artifact(page.output, page.data, page.digest)


def _pages(
    run: Run, made: Edition, shared: Frame, leaves: Sequence[Leaf], known: Cache
) -> tuple[list[FinishedPage | None], Problems]:
    """Every page in the order of the leaves: those that are known, and those that are made now."""
    finished = [known.page(leaf.output, partial(key, shared, leaf)) for leaf in leaves]
    missing = [number for number, page in enumerate(finished) if page is None]
    missing.sort(key=lambda number: not leaves[number].again)  # the longest come first, so none waits for them
    long = sum(leaves[number].again for number in missing)
    results = spread(page_maker(made, shared), [leaves[number] for number in missing], run.jobs, alone=long)
    problems: dict[tuple[Location, str], Problem] = {}
    for number, (page, found) in zip(
        missing, told(results, lambda done: run.progress(done, len(missing))), strict=True
    ):
        finished[number] = page
        for problem in found:  # a look's fault is one, whatever hint each page would give
            problems.setdefault((problem.where, problem.message), problem)
    return finished, list(problems.values())


def page_maker(made: Edition, shared: Frame) -> Callable[[Leaf], tuple[FinishedPage | None, Problems]]:
    """What makes a page of a leaf, and says what is wrong with it."""
    return partial(_page, shared, Web(frozenset(shared.places.by_name), made.content.hidden), _names(made))


def _names(made: Edition) -> Mapping[str, frozenset[str]]:
    faulty = made.content.faulty
    choices = {*made.content.choices, *(name.removeprefix("choice:") for name in faulty if ":" in name)}
    notes = {*made.examples, *(Path(name).stem for name in faulty if name.startswith("notes/"))}
    drawn = any(case.picture is not None for case in made.content.rules.cases)
    pictures = frozenset(["cycles"] if drawn or any(name.startswith("plans/") for name in faulty) else [])
    return {"choice": frozenset(choices), "note": frozenset(notes), "picture": pictures, "sheet": NAMES}


def _page(
    shared: Frame, web: Web, names: Mapping[str, frozenset[str]], leaf: Leaf
) -> tuple[FinishedPage | None, Problems]:
    """One page rendered and checked by itself; runs in any process."""
    from generator.site.pages.render import render_page  # noqa: PLC0415 - not before a page is made

    try:
        page, points = render_page(shared, leaf)
    except FaultyLook as fault:
        return None, [fault.problem]
    except TooMuch as found:
        return None, [Problem(place(leaf, re.escape(found.line)), found.message, found.hint)]
    if leaf.again:
        return page, []
    seen = but(leaf, origins=(*leaf.origins, *looks.sources(shared.folders)))
    problems = link_faults(seen, points, web) + image_faults(seen, points) + markup_faults(seen, points)
    problems += marker_faults(leaf.source, leaf.text, names) + statistic_faults(leaf.source, leaf.text)
    problems += mistyped(leaf.source, leaf.text)
    return (FinishedPage(**{**vars(page), "key": ""}) if problems else page), problems


def _changes(written: Written) -> str:
    gone = f", {count(len(written.removed), 'file')} removed" if written.removed else ""
    return (f"{count(len(written.changed), 'file')} changed" if written.changed else "nothing changed") + gone


def report(site: Site, wanted: Wanted) -> Mapping[str, object]:
    """What a program may want to know of the pages."""
    pairs = zip(site.leaves, site.pages, strict=False) if wanted.report else ()
    return {"pages": len(site.pages), "page": [_told(leaf, page) for leaf, page in pairs]}


def _told(leaf: Leaf, page: FinishedPage) -> Mapping[str, object]:
    read = reading(leaf.text)
    return {
        "page": page.output,
        "source": leaf.source.path,
        "bytes": page.size,
        "words": read.words,
        "reading_age": read.age,
    }
