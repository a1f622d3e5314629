"""The files of the kit page that take long: packs, the list of them, notices, the service worker."""

import gzip
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from generator.model.files import Artifact
from generator.model.pages.settings import Settings
from generator.parsing.content_files.fingerprint import program_digest
from generator.problems import Checked, Location, Problem, Problems
from generator.project.run import Run
from generator.site.kit_files.offer import LIST, NOTICES, OFFLINE
from generator.site.kit_files.packs import LATER, Pack, make_packs, office_files
from generator.site.kit_files.runtime import SCRIPTS, Runtime
from generator.site.kit_files.scripts import ENTRY, hashed, page_scripts
from generator.site.pages.markup.hooks import CUSTOM
from generator.templating import loader

SHOWN = ("style.css", "print.css", "figures.css", "blocks.css", "icon.svg", "find.js", CUSTOM)
"""Files of the whole site that the page needs."""
LARGEST_VISIT = 6_100_000
"""Bytes to the first plan."""
LARGEST_LATER = 500_000
"""Bytes of a pack that comes on demand."""


def packs_key(run: Run, runtime: Runtime, settings: Settings) -> str:
    """What the packs depend on, as one word: the program, its runtime, the office's content but for its guides."""
    made_of = f"{program_digest()} {_entry(run.folders)} {runtime.digest} {run.today.year} {settings!r}"
    digest = hashlib.sha256(made_of.encode())
    for name, data in sorted(office_files(run.project, run.folders, settings).items()):
        digest.update(f"{name}\0{len(data)}\0".encode() + data)
    return digest.hexdigest()


def pack_files(
    project: Path, folders: tuple[str, ...], year: int, runtime: Runtime, settings: Settings
) -> Checked[list[Artifact]]:
    """Everything that the worker asks for, under names with their hashes, and the list of it."""
    packs = make_packs(runtime, project, folders, settings, year)
    files = [Artifact(hashed(f"{pack.name}.bin", pack.data), pack.data) for pack in packs]
    scripts = [Artifact(hashed(name, data := runtime.read(name)), data) for name in SCRIPTS]
    notices = Artifact(NOTICES, _notices(runtime))
    told = {
        "python": dict(runtime.lock),
        "packs": {
            pack.name: _row(file) | {"unpacked": pack.size} for pack, file in zip(packs, files, strict=True)
        },
        "scripts": {name: _row(file) for name, file in zip(SCRIPTS, scripts, strict=True)},
        "later": list(LATER),
        "page": _entry(folders),
    }
    listed = Artifact(LIST, (json.dumps(told, indent=1, sort_keys=True) + "\n").encode())
    return Checked(
        [*files, *scripts, notices, listed], _too_large(packs, [len(gzip.compress(file.data)) for file in scripts])
    )


def _entry(folders: tuple[str, ...]) -> str:
    """The page's first script, whose name is another one where any script is."""
    return page_scripts(folders)[ENTRY][0].rpartition("/")[2]


def _row(file: Artifact) -> dict[str, object]:
    """A file as the page and whoever checks it wants to know it: its name in the folder, its size, its SHA-256."""
    digest = hashlib.sha256(file.data).hexdigest()
    return {"file": file.path.rpartition("/")[2], "size": len(file.data), "sha256": digest}


def _too_large(packs: Sequence[Pack], scripts: Sequence[int]) -> Problems:
    """Packs that whoever comes first would wait for too long; hosts send scripts compressed."""
    first = sum(len(pack.data) for pack in packs if pack.name not in LATER) + sum(scripts)
    found = [("what comes before the first plan", first, LARGEST_VISIT)] if first > LARGEST_VISIT else []
    later = [(pack.name, len(pack.data), LARGEST_LATER) for pack in packs if pack.name in LATER]
    found += [(name, size, most) for name, size, most in later if size > most]
    return [
        Problem(
            Location("kit"),
            f"{name} is {size / 1e6:.2f} MB, and at most {most / 1e6:.1f} MB are wanted",
            "leave large files out of content/notes/ and templates/, or make them smaller",
            warning=True,
            check="kit-too-large",
        )
        for name, size, most in found
    ]


def _notices(runtime: Runtime) -> bytes:
    """The licences of all that the page brings, each under the name of what it is of."""
    paths = sorted((runtime.folder / "notices").iterdir(), key=lambda path: path.name.casefold())
    parts = [f"{path.name}\n{'=' * len(path.name)}\n\n{path.read_text('utf-8').strip()}" for path in paths]
    return ("\n\n\n".join(parts) + "\n").encode()


def offline_key(parts: Sequence[object], folders: loader.Folders) -> str:
    """What the service worker depends on: these parts, and the files of the site that the page shows."""
    names = [f"site/{name}" for name in (*SHOWN, "kit/offline.js")]
    texts = [loader.template_text(folders, name) for name in names if loader.has_template(folders, name)]
    return hashlib.sha256(repr((parts, texts)).encode()).hexdigest()


def offline_worker(version: str, files: Sequence[str], folders: loader.Folders) -> Checked[list[Artifact]]:
    """The service worker of a version; `files` are those that the page needs besides its packs, seen from it."""
    text = loader.template_text(folders, "site/kit/offline.js")
    head = f"const VERSION = {json.dumps(version[:16])};\nconst FILES = {json.dumps(list(files))};\n"
    return Checked([Artifact(OFFLINE, (head + text).encode())], [])
