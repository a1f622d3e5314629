"""What the site has besides its pages: style, feeds, redirects, downloads, the search index, the handbook."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from generator.compose.chapters import handbook
from generator.compose.colour import on_dark
from generator.compose.columnpage import SAMPLE, WORKBOOK, offers_sample
from generator.compose.leaves import Edition, facets
from generator.compose.outline import plain_text
from generator.model import Artifact, FinishedPage, Kept, Leaf, Problems, Profile
from generator.read.columns import COLUMNS
from generator.recipes.run import Run
from generator.render import looks
from generator.render.brand import filters, style
from generator.render.feeds import feeds
from generator.render.frame import HANDBOOK, SEARCH, STATIC, Frame, key
from generator.render.redirects import redirects
from generator.render.search import search_index
from generator.write.cache import Cache
from generator.write.rows import sample_rows, sample_workbook

Group = tuple[str, Mapping[str, str]]
Files = list[Artifact | Kept]
Maker = Callable[[], tuple[list[Artifact], Problems]]


def names_of_extras(made: Edition) -> list[str]:
    """The files that pages may link to and that are no pages."""
    settings = made.content.settings
    names = [_text_name(example.template.output, name) for name, example in made.examples.items()]
    names += ["feed.xml", "sitemap.xml"] if settings.base_url else []
    names += [SAMPLE, WORKBOOK] if offers_sample(made.content) else []
    return [*names, *([HANDBOOK] if settings.handbook else [])]


def _text_name(output: str, name: str) -> str:
    return output.replace("index.html", f"{name}.txt")


def extras(made: Edition, shared: Frame, leaves: Sequence[Leaf]) -> Files:
    """The small files, which are made at every run."""
    content = made.content
    accent = content.settings.accent
    files: Files = [Artifact(asset.name, asset.data) for asset in content.assets]
    files += [Artifact(name, looks.source(shared.folders, f"site/{name}").encode()) for name in STATIC]
    files += [
        Artifact("style.css", style(shared.folders, content.settings, on_dark(accent.name) if accent else ""))
    ]
    files += [Artifact("filter.css", filters(facets(made))), *feeds(shared, leaves)]
    for name, example in made.examples.items():
        text = plain_text(example.template, example.notes[0] if example.notes else None)
        files.append(Artifact(_text_name(example.template.output, name), text.encode()))
    if offers_sample(content):
        files.append(Artifact(SAMPLE, sample_rows(content.sample[0], list(COLUMNS))))
        files.append(Artifact(WORKBOOK, sample_workbook(content.sample[0], list(COLUMNS))))
    by_name = {leaf.source.name: leaf for leaf in leaves if not leaf.output.endswith("/print/index.html")}
    aliases = [(a, by_name[i.source.name]) for i in made.shelf.items for a in i.matter.aliases]
    return files + redirects(shared, aliases)


def groups(
    run: Run,
    made: Edition,
    shared: Frame,
    pages: Sequence[tuple[Leaf, FinishedPage]],
    known: Cache,
    folder: Path,
) -> tuple[Files, dict[str, Group], Problems]:
    """The files that another program makes from many pages, where these have changed since."""
    files: Files = []
    kept: dict[str, Group] = {}
    problems: Problems = []
    for name, (word, make) in programs(made, shared, pages, folder).items():
        run.step(name)
        made_files, hashes, found = _group(known.groups.get(name), word(), make)
        files += made_files
        kept[name] = (word(), hashes)
        problems += found
    return files, kept, problems


def programs(
    made: Edition, shared: Frame, pages: Sequence[tuple[Leaf, FinishedPage]], folder: Path
) -> dict[str, tuple[Callable[[], str], Maker]]:
    """The groups that this site has: what they depend on, as one word, and how they are made."""
    settings = made.content.settings
    found: dict[str, tuple[Callable[[], str], Maker]] = {}
    if settings.search and any(leaf.source.name == SEARCH for leaf, _ in pages):
        digests = [page.digest for _, page in pages]
        found["search"] = (lambda: _hash(digests), lambda: search_index(_bytes(pages, folder)))
    if settings.handbook:
        leaf = handbook(made)
        css = looks.source(shared.folders, "print/handbook.css")
        found["handbook"] = (lambda: _hash([key(shared, leaf), css]), lambda: _handbook(shared, leaf, css))
    return found


def _group(before: Group | None, word: str, make: Maker) -> tuple[Files, Mapping[str, str], Problems]:
    if before and before[0] == word:
        return [Kept(path, digest) for path, digest in before[1].items()], before[1], []
    files, problems = make()
    return list(files), {f.path: hashlib.sha256(f.data).hexdigest() for f in files}, problems


def _bytes(pages: Sequence[tuple[Leaf, FinishedPage]], folder: Path) -> Mapping[str, bytes]:
    return {
        page.output: page.data if page.data is not None else (folder / page.output).read_bytes()
        for _, page in pages
    }


def _hash(words: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def _handbook(shared: Frame, leaf: Leaf, css: str) -> tuple[list[Artifact], Problems]:
    """All guides as one tagged PDF."""
    from generator.render import pango  # noqa: PLC0415

    if problem := pango.missing():
        return [], [problem]
    from generator.read.fonts import font_files  # noqa: PLC0415
    from generator.render.handbook import handbook_html  # noqa: PLC0415
    from generator.render.layouts.layout import Document  # noqa: PLC0415
    from generator.render.pdf import pdf  # noqa: PLC0415 - WeasyPrint takes a second to import

    data, problems = pdf(font_files(), Profile(), Document(handbook_html(shared, leaf), css))
    return [Artifact(HANDBOOK, data)], problems
