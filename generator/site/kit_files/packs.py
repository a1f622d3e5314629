"""What the browser's worker unpacks: many files in one, compressed, the same bytes for the same files."""

import gzip
import hashlib
import importlib.util
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.language import is_locale, locale_of
from generator.language.cldr import locale_file
from generator.model.pages.settings import Settings
from generator.model.paper.stationery import LetterForm
from generator.parsing.content_files.fingerprint import CACHES
from generator.places.packed_calendars import FILE as CALENDARS
from generator.places.packed_calendars import calendar_file
from generator.printing.fonts import font_files, standby_fonts
from generator.printing.formats import read_formats
from generator.site.kit_files.modules import program_files
from generator.site.kit_files.packed_fonts import Files, instances_of, letters_of, measures_of
from generator.site.kit_files.runtime import Runtime

WORKBOOKS = ("et_xmlfile", "openpyxl")
"""The packages that read workbooks."""
PAPERS = ("dateutil", "icalendar", "jinja2", "markupsafe", "six", "typing_extensions", "yaml")
"""The packages by which calendars and pages are written, which are made when somebody takes them away; and the
one that reads front matter, where that is not as plain as nearly all is."""
PREPARED = "prepared.bin"
MAIL, XML = ("email/", "mimetypes."), ("email/", "mimetypes.", "xml/")
"""Parts of the standard library that come with them, by how their names begin."""
LATER = ("papers", "serif", "sheets", "standby", "workbooks")
"""Packs that wait until somebody needs them."""
FACES = ("fontpkg_kalam", "fontpkg_atkinson_hyperlegible")
"""The faces of hand and labels, by which notes are measured."""
SERIF = ("fontpkg_source_serif_4",)
"""The face of reading, in which plans are set; a first plan needs only its measures."""
STANDBY = ("fontpkg_caveat", "fontpkg_indie_flower", "fontpkg_noto_serif")
"""The faces that stand in for letters that those lack; without them, the engine says that it wants them."""
NOT_COMPOSED = ("guides/", "drawings/")
"""Folders of content/ from which no kit is made."""
PAGES = ("site/",)
"""Folders of templates/ that only pages need."""


@dataclass(frozen=True)
class Pack:
    """Files under one name."""

    name: str
    data: bytes
    """Compressed."""
    size: int
    """Of what it holds, in bytes."""

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes."""
        return hashlib.sha256(self.data).hexdigest()


def make_packs(
    runtime: Runtime, project: Path, folders: Iterable[str], settings: Settings, year: int
) -> list[Pack]:
    """Runtime, standard library, program, zones, faces, the office's content; then what comes on demand."""
    program = {**_program(runtime), **program_data(settings.language, folders, year)}
    later = {f"{name}c" for name in runtime.sheets}
    return [
        _as_made(runtime, "runtime"),
        _as_made(runtime, "standard"),
        _pack("program", {**_without(program, later), **_prepared(runtime)}),
        _pack("zones", _zones()),
        _pack("faces", {**face_files(FACES), **measures_of(face_files(SERIF))}),
        _pack("office", office_files(project, folders, settings)),
        _pack("papers", {**_compiled(runtime, _modules(runtime, PAPERS)), **_standard(runtime, *MAIL)}),
        _pack("serif", letters_of(face_files(SERIF))),
        _pack("sheets", {name: data for name, data in program.items() if name in later}),
        _pack("standby", instances_of(face_files(STANDBY))),
        _pack("workbooks", {**_compiled(runtime, _modules(runtime, WORKBOOKS)), **_standard(runtime, *XML)}),
    ]


def _without(files: Files, left_out: Set[str]) -> Files:
    """The same but for some of them."""
    return {name: data for name, data in files.items() if name not in left_out}


def _standard(runtime: Runtime, *begin: str) -> Files:
    """Modules of the standard library that come on demand, by how their names begin."""
    if not (runtime.folder / "later.bin").is_file():
        return {}
    with zipfile.ZipFile(io.BytesIO(gzip.decompress(runtime.read("later.bin")))) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith(begin)}


def _prepared(runtime: Runtime) -> Files:
    """What modules work out at every start, where it was recorded."""
    path = runtime.folder / PREPARED
    return {PREPARED: path.read_bytes()} if path.is_file() else {}


def _as_made(runtime: Runtime, name: str) -> Pack:
    """One that is compressed already."""
    data = runtime.read(f"{name}.bin")
    return Pack(name, data, int.from_bytes(data[-4:], "little"))


def _pack(name: str, files: Files) -> Pack:
    """An index of names, places and lengths as JSON, its length before it, then the files."""
    index, blobs, place, known = [], [], 0, dict[bytes, int]()
    for path, data in sorted(files.items()):
        if data not in known:  # zones have several names
            known[data] = place
            blobs.append(data)
            place += len(data)
        index.append([path, known[data], len(data)])
    head = json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode()
    whole = b"".join([len(head).to_bytes(4, "little"), head, *blobs])
    return Pack(name, gzip.compress(whole, 9, mtime=0), len(whole))


def _program(runtime: Runtime) -> dict[str, bytes]:
    """Our modules with the files beside them, and the packages that they import."""
    given = {name: path.read_bytes() for name, path in program_files().items()}
    others = [name for name in runtime.dependencies if name not in (*WORKBOOKS, *PAPERS)]
    return _compiled(runtime, given | _modules(runtime, others))


def _modules(runtime: Runtime, packages: Iterable[str]) -> dict[str, bytes]:
    """The sources of the modules that a kit imports from these packages, as they are installed."""
    found: dict[str, bytes] = {}
    for package in packages:
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:  # only the reader of workbooks may be missing: then none is read
            continue
        origin = Path(spec.origin)
        top = origin.parents[1] if origin.name == "__init__.py" else origin.parent
        found |= {
            name: (top / name).read_bytes()
            for name in runtime.dependencies.get(package, ())
            if (top / name).is_file()
        }
    return found


def _compiled(runtime: Runtime, given: Files) -> dict[str, bytes]:
    """The same with each module compiled that is as it was then; another one the browser compiles for itself."""
    made = {}
    with zipfile.ZipFile(runtime.folder / "compiled.zip") as archive:
        for name, data in given.items():
            if name.endswith(".py") and runtime.sources.get(name) == hashlib.sha256(data).hexdigest():
                made[f"{name}c"] = archive.read(f"{name}c")
            else:
                made[name] = data
    return made


def _zones() -> dict[str, bytes]:
    """The time zones of the world, with the modules by which they are found."""
    top = _package_folder("tzdata")
    paths = (path for path in (top / "zoneinfo").rglob("*") if path.is_file() and CACHES not in path.parts)
    kept = [
        top / "__init__.py",
        top / "zones",
        *(path for path in paths if path.name not in {"tzdata.zi", "leapseconds"}),
    ]
    return {path.relative_to(top.parent).as_posix(): path.read_bytes() for path in kept}


def program_data(language: str, folders: Iterable[str], year: int) -> dict[str, bytes]:
    """What stands in for libraries: words for dates and lists in a language and in those of letters, and the
    holidays of all countries for three years."""
    forms, _ = read_formats([Path(folder) for folder in folders], "letters", LetterForm)
    names = {locale_of(language), *(form.locale for form in forms.values())}
    words = {f"generator/language/{name}.json": locale_file(name) for name in sorted(names) if is_locale(name)}
    return {**words, f"generator/places/{CALENDARS}": calendar_file(year)}


def face_files(packages: Iterable[str]) -> dict[str, bytes]:
    """The files of faces that sheets are set in, with the modules by which they are found."""
    wanted = {Path(file.path).resolve() for file in (*font_files(), *standby_fonts())}
    folders = [_package_folder(name) for name in packages]
    paths = [
        path
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path in wanted or path.name in {"__init__.py", "metadata.json"}
    ]
    return {path.relative_to(_site_of(path)).as_posix(): path.read_bytes() for path in paths}


def _site_of(path: Path) -> Path:
    """The folder in which the package of a file lies."""
    return next(parent.parent for parent in path.parents if (parent / "__init__.py").is_file())


def _package_folder(name: str) -> Path:
    """The folder of an installed package. Raises ImportError."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise ImportError(f"no package {name}", name=name)
    return Path(spec.origin).resolve().parent


def office_files(project: Path, folders: Iterable[str], settings: Settings) -> dict[str, bytes]:
    """The office's content and templates, and the program's own templates, as far as a kit is made from them."""
    *theirs, ours = map(Path, folders)
    content = project / "content"
    found = _named_files(content, settings) | dict(_below(content, "office/content/", NOT_COMPOSED))
    for folder in theirs:
        found |= _below(folder, "office/templates/", PAGES)
    words = ours / "site" / "words"
    return {**found, **dict(_below(ours, "templates/", PAGES)), **dict(_below(words, "templates/site/words/", ()))}


def _named_files(content: Path, settings: Settings) -> dict[str, bytes]:
    """The files that the settings name: those that cards show, and without their bytes those that only pages show,
    for whoever reads the settings asks whether they are there."""
    shown = [settings.logo, settings.cards.face]
    names = [settings.sample, settings.logo_dark, settings.share_picture, *shown]
    paths = [(named, content / named.name) for named in names if named and (content / named.name).is_file()]
    return {f"office/content/{named.name}": path.read_bytes() if named in shown else b"" for named, path in paths}


def _below(folder: Path, under: str, without: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """The text files in a folder: pictures have no part in a kit."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        wanted = path.suffix in {".toml", ".md", ".csv", ".html", ".css"} and not name.startswith(without)
        if wanted and path.is_file() and CACHES not in path.parts:
            yield under + name, path.read_bytes()
