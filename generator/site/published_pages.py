"""What was published before, kept beside the site: an address that disappears without a redirect is told.

The record is no part of the project, for a build writes nothing there; a workflow keeps it with the rest of
output/. A page that is gone stays in it until its old address leads somewhere, or is known to be gone.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.files import Artifact, UnchangedFile, output_of
from generator.model.pages.downloads import TOLD, ending_of
from generator.output.modes import write_beside
from generator.problems import Location, Problem, Problems, display_path, nearest_match, newer_format
from generator.project.run import Run
from generator.site.checks.levels import apply_levels
from generator.site.pages.page_data import Publication
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.urls import page_address
from generator.site.redirects import alias_output

FORMAT = 1
ASIDE = {"404.html"}
"""Nobody has its address."""
ALIKE = 0.8
"""How much two titles share before one page is taken for what became of the other."""


@dataclass(frozen=True)
class PublishedPage:
    """A page as it was published last."""

    source: str
    """Its file in content/."""
    title: str
    """Empty for a file to download."""


Record = Mapping[str, PublishedPage]
"""File of the site → the page, or the file to download; an old address of a page is one too."""


def read_record(folder: Path) -> Record:
    """What was published in a folder before; nothing where that cannot be read."""
    try:
        found = json.loads(_path(folder).read_text("utf-8"))
        if found["format"] != FORMAT:
            return {}
        return {
            output: PublishedPage(str(source), str(title)) for output, (source, title) in found["pages"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def check_record(folder: Path) -> Problems:
    """A record that a newer version of the program has written: nobody can tell what has disappeared."""
    try:
        found = newer_format(json.loads(_path(folder).read_text("utf-8")).get("format"), FORMAT, _place(folder))
    except (OSError, ValueError, AttributeError):
        return []
    return [found] if found else []


def write_record(folder: Path, record: Record) -> None:
    """Keep it. A disk that is full is no fault: what disappears is then told a build later."""
    rows = {output: (page.source, page.title) for output, page in sorted(record.items())}
    text = json.dumps({"format": FORMAT, "pages": rows}, ensure_ascii=False)
    with suppress(OSError):
        write_beside(_path(folder), f"{text}\n".encode("utf-8", "replace"))


def next_record(
    made: Publication, specs: Sequence[PageSpec], files: Iterable[Artifact | UnchangedFile], before: Record
) -> Record:
    """What is published now, and what was before and has not been seen to."""
    now, mended = published_now(specs), _mended(made)
    kept = {output: page for output, page in before.items() if output not in mended}
    return {**kept, **_old_addresses(made), **_downloads(made, files), **now}


def _old_addresses(made: Publication) -> Record:
    """The addresses that lead on to pages."""
    return {
        alias_output(alias.name): PublishedPage(item.source.name, item.front_matter.title)
        for item in made.navigation.items
        for alias in item.front_matter.aliases
    }


def _downloads(made: Publication, files: Iterable[Artifact | UnchangedFile]) -> Record:
    """The files of content/ that can be downloaded from the site."""
    there = {file.path for file in files}
    names = [asset.name for asset in made.content.assets if asset.name in there]
    return {name: PublishedPage(name, "") for name in names if ending_of(name) in TOLD}


def published_now(specs: Sequence[PageSpec]) -> dict[str, PublishedPage]:
    """The pages that have an address of their own."""
    shown = [spec for spec in specs if not spec.is_aggregate and spec.output not in ASIDE]
    return {spec.output: PublishedPage(spec.source.name, spec.head.title) for spec in shown}


def check_gone(
    run: Run,
    made: Publication,
    specs: Sequence[PageSpec],
    files: Iterable[Artifact | UnchangedFile],
    before: Record,
) -> Problems:
    """A warning for each address that was published and is gone, unless it leads somewhere or is known to be gone,
    or its file is still there and not published: somebody has then held it back."""
    now, mended, content = published_now(specs), _mended(made), run.project / "content"
    shown, stored = {page.source for page in now.values()}, _downloads(made, files)
    lost = {
        output: page
        for output, page in before.items()
        if output not in now and output not in mended and output not in stored
        if page.source in shown or not (content / page.source).exists()
    }
    fresh = {page.title: page.source for output, page in now.items() if output not in before}
    fresh_files = [name for name in stored if name not in before]
    found = [
        _gone(content, page_address(output), page, {page.title: page.source} if page.source in shown else fresh)
        if page.title
        else _file_gone(content, output, fresh_files)
        for output, page in lost.items()
    ]
    levels = made.content.settings.checks
    return apply_levels(found + _not_gone(made, now), levels)


def _mended(made: Publication) -> set[str]:
    aliases = [alias for item in made.navigation.items for alias in item.front_matter.aliases]
    said = [address.name for address in (*aliases, *made.content.settings.gone)]
    return {*map(alias_output, said), *(address.strip("/") for address in said)}


def _gone(content: Path, address: str, page: PublishedPage, fresh: Mapping[str, str]) -> Problem:
    title = nearest_match(page.title, fresh, ALIKE) if fresh else ""
    heir = display_path(content / fresh[title]) if title else "the page that has taken its place"
    hint = f"write aliases: [/{address}] into the front matter of {heir}"
    hint += f'; or, if nothing has, gone = ["/{address}"] into content/site.toml'
    where = Location(display_path(content / page.source))
    own = address == page_address(output_of(page.source))
    message = f"“{page.title}” was published at /{address}, and that address leads nowhere now"
    if not own:
        message = f"the old address /{address} led to “{page.title}”, and leads nowhere now"
    return Problem(where, message, hint, warning=True, check="page-gone")


def _file_gone(content: Path, name: str, fresh: Sequence[str]) -> Problem:
    """A warning for a file to download; one of these may be what is left of it."""
    heir = nearest_match(name, fresh)
    again = f"give {display_path(content / heir)} its old name again" if heir else "put it there again"
    hint = f'{again}; or, if it is not to be found any more, write gone = ["/{name}"] into content/site.toml'
    message = f"the file was published at /{name}, and that address leads nowhere now"
    return Problem(Location(display_path(content / name)), message, hint, warning=True, check="page-gone")


def _not_gone(made: Publication, now: Record) -> Problems:
    """Addresses that are said to be gone, and are pages."""
    return [
        Problem(
            address.where, f"“{address.name}” is not gone: a page is there", "take it away", check="value-wrong"
        )
        for address in made.content.settings.gone
        if alias_output(address.name) in now
    ]


def _place(folder: Path) -> Location:
    return Location(display_path(_path(folder)))


def _path(folder: Path) -> Path:
    return folder.parent / f".{folder.name}.pages"
