"""The pictures of a site: which are used and where, how their files are made, and what is wrong with them."""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from generator.fast_dataclass import dataclass
from generator.images.pixels import UnusablePicture, check_readable
from generator.images.variants import as_itself, on_paper, on_screen
from generator.lazy_pattern import lazy_pattern
from generator.model.files import Artifact, Asset
from generator.model.pages.downloads import TOLD, ending_of, is_download
from generator.model.pages.finished_page import FinishedPage
from generator.model.pages.pictures import PictureFault, is_picture
from generator.parsing.content_files.download_files import download_fault
from generator.parsing.content_files.fingerprint import program_digest, read_bytes_of
from generator.problems import Checked, Location, Problem, Problems, display_path
from generator.project.run import Run
from generator.site.checks.page.link_places import link_location
from generator.site.pages.page_data import Publication
from generator.site.pages.page_spec import PageSpec

Pages = Sequence[tuple[PageSpec, FinishedPage]]
Maker = Callable[[], Checked[list[Artifact]]]
Makers = dict[str, tuple[Callable[[], str], Maker]]
GROUP = "picture "
"""What the name of the group of a picture's files begins with."""
ASKED_FOR = lazy_pattern(r"(?:favicon|apple-touch-icon)[\w-]*\.\w+")
"""Files that browsers ask for though no page names them."""
SVG = "image/svg+xml"


@dataclass(frozen=True)
class Used:
    """The pictures of content/ by their name there."""

    seen: frozenset[str] = frozenset()
    """Those that a page shows: in files of our own making."""
    named: frozenset[str] = frozenset()
    """Those that something leads to by their own name."""

    @property
    def names(self) -> frozenset[str]:
        """The names of all pictures that are used, seen or named."""
        return self.seen | self.named


def used_pictures(run: Run, made: Publication, pages: Pages) -> Used:
    """The pictures and files to download that pages and templates use."""
    rows = [row for _, page in pages for row in page.facts.pictures]
    names = [asset.name for asset in made.content.assets if is_picture(asset.name) or is_download(asset.name)]
    shared = made.content.settings.share_picture
    asked = {name for name in names if ASKED_FOR.fullmatch(name)} | ({shared.name} if shared else set())
    looks = _in_looks(run, names)
    return Used(
        frozenset(name for name, _, seen in rows if seen),
        frozenset([*(name for name, _, seen in rows if not seen), *asked, *looks]),
    )


def _in_looks(run: Run, names: Iterable[str]) -> set[str]:
    """The pictures that the project's own templates name, such as the ground of a style sheet."""
    endings = {".css", ".html", ".js"}
    own = [path for folder in run.folders[:-1] for path in Path(folder).rglob("*") if path.suffix in endings]
    text = "\n".join(path.read_text("utf-8", "replace") for path in own)
    return {name for name in names if text and PurePosixPath(name).name in text}


def asset_files(made: Publication, kept: Used) -> list[Artifact]:
    """The files that are published as they are: all but raster pictures, and what nothing uses."""
    plain = [asset for asset in made.content.assets if asset.picture is None]
    asked = (a for a in plain if a.name in kept.names or not (is_picture(a.name) or is_download(a.name)))
    return [Artifact(asset.name, asset.data) for asset in asked]


def picture_makers(run: Run, made: Publication, kept: Used) -> Makers:
    """Name of a used raster picture → the digest of what its files depend on, and the function that makes them."""
    found: Makers = {}
    for asset in _whole(made, kept.names):
        seen, named = asset.name in kept.seen, asset.name in kept.named
        found[GROUP + asset.name] = (
            partial(_word, asset, seen=seen, named=named),
            partial(_make, _path(run, asset), asset, seen=seen, named=named),
        )
    return found


def picture_checkers(run: Run, made: Publication, kept: Used) -> Makers:
    """The same where nothing is written: each picture is only read to its end."""
    return {
        name: (word, partial(_check, _path(run, asset)))
        for asset, (name, (word, _)) in zip(
            _whole(made, kept.names), picture_makers(run, made, kept).items(), strict=True
        )
    }


def by_file(run: Run, made: Publication) -> dict[str, Maker]:
    """Each file that could be asked for, and what makes it: for a preview."""
    every = {name for name, asset in _rasters(made).items() if not (asset.picture and asset.picture.fault)}
    return {
        path: partial(_make, _path(run, asset), asset, seen=path != asset.name, named=path == asset.name)
        for asset in _whole(made, every)
        for path in (asset.name, *(variant.path for variant in asset.variants))
    }


def _rasters(made: Publication) -> dict[str, Asset]:
    return {asset.name: asset for asset in made.content.assets if asset.picture}


def _files(made: Publication) -> list[Asset]:
    """The files of which links tell kind and size."""
    return [asset for asset in made.content.assets if ending_of(asset.name) in TOLD]


def _whole(made: Publication, names: Collection[str]) -> list[Asset]:
    """Those of the raster pictures that have no fault yet."""
    return [a for a in _rasters(made).values() if a.name in names and a.picture and not a.picture.fault]


def _path(run: Run, asset: Asset) -> Path:
    return run.project / "content" / asset.name


def _word(asset: Asset, *, seen: bool, named: bool) -> str:
    assert asset.picture  # noqa: S101
    given = asset.name, asset.picture, asset.size, seen, named, program_digest()
    return hashlib.sha256(repr(given).encode()).hexdigest()


def _make(path: Path, asset: Asset, *, seen: bool, named: bool) -> Checked[list[Artifact]]:
    try:
        data = read_bytes_of(str(path))
        made = on_screen(data, [variant.size for variant in asset.variants]) if seen else []
        found = [Artifact(variant.path, file) for variant, file in zip(asset.variants, made, strict=False)]
        return Checked([*found, *([Artifact(asset.name, as_itself(data, path.suffix))] if named else [])], [])
    except UnusablePicture as unusable:
        return Checked([], [_picture_problem(path, unusable.fault)])


def _check(path: Path) -> Checked[list[Artifact]]:
    try:
        check_readable(read_bytes_of(str(path)))
    except UnusablePicture as unusable:
        return Checked([], [_picture_problem(path, unusable.fault)])
    return Checked([], [])


def on_sheets(run: Run, names: Mapping[str, str]) -> Checked[dict[str, tuple[str, bytes]]]:
    """The pictures of a document by the address that each has in it, with its type."""
    drawn: dict[str, tuple[str, bytes]] = {}
    problems: Problems = []
    for name, address in names.items():
        path = run.project / "content" / name
        data = read_bytes_of(str(path))
        try:
            vector = path.suffix.casefold() == ".svg"
            drawn[address] = (SVG, data) if vector else ("image/png", on_paper(data))
        except UnusablePicture as unusable:
            problems.append(_picture_problem(path, unusable.fault))
    return Checked(drawn, problems)


def _picture_problem(path: Path, fault: PictureFault) -> Problem:
    return Problem(Location(display_path(path)), *fault, check="picture-unusable")


def check_headers(run: Run, made: Publication, kept: Used) -> Problems:
    """What is wrong with the pictures that are used, as far as their headers tell, and with files to download."""
    rasters = [asset for name, asset in _rasters(made).items() if name in kept.names]
    found = [_picture_problem(_path(run, a), a.picture.fault) for a in rasters if a.picture and a.picture.fault]
    for asset in _files(made):
        wanted = asset.name in kept.names or not is_download(asset.name)
        if wanted and (fault := download_fault(asset.name, asset.data, asset.weight)):
            where = Location(display_path(_path(run, asset)))
            found.append(Problem(where, *fault, check="download-unusable"))
    return found


def place_at_use(run: Run, made: Publication, pages: Pages, problems: Problems) -> Problems:
    """The problems, those of pictures told where the first page uses them: who writes it can mend it."""
    assets = [*_rasters(made).values(), *_files(made)]
    paths = {display_path(_path(run, asset)): asset.name for asset in assets}
    faulty = {paths[problem.where.path] for problem in problems if problem.where.path in paths}
    first: dict[str, tuple[PageSpec, str]] = {}
    for spec, page in pages if faulty else ():
        for name, address, _ in page.facts.pictures:
            if name in faulty and not spec.is_aggregate:
                first.setdefault(name, (spec, address))
    problems = [_at_setting(problem, paths.get(problem.where.path, ""), made) for problem in problems]
    told = [_at_use(problem, first.get(paths.get(problem.where.path, ""))) for problem in problems]
    return list(dict.fromkeys(told))


def _at_setting(problem: Problem, name: str, made: Publication) -> Problem:
    """A fault of the logo, which stands on every page, at its line of site.toml; any other as it is."""
    settings = made.navigation.content.settings
    for logo in (settings.logo, settings.logo_dark):
        if logo and logo.name == name and problem.check == "picture-unusable":
            return replace(problem, where=logo.where, message=f"the picture “{name}” {problem.message}")
    return problem


def _at_use(problem: Problem, use: tuple[PageSpec, str] | None) -> Problem:
    if use is None or problem.check not in {"picture-unusable", "download-unusable"}:
        return problem
    spec, address = use
    kind = "picture" if is_picture(address.partition("?")[0]) else "file"
    return replace(
        problem, where=link_location(spec, address), message=f"the {kind} “{address}” {problem.message}"
    )
