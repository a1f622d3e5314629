"""Runs in Pyodide under Node: which modules a kit needs, when it needs them, and each of them compiled.

/packing/sources.zip holds the program as the browser will have it, /packing/standard.zip the standard library as
Pyodide brings it, /packing/requests.json what the page asks. /packing/compiled.zip gets the compiled modules,
/packing/used.json which of them a kit imports, /packing/first.json which of them before a file is asked for,
/packing/prepared.bin what these work out at every start.
"""

import importlib.util
import json
import marshal
import struct
import sys
import types
import warnings
import zipfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.kit_page.engine import Engine

HEAD = importlib.util.MAGIC_NUMBER + struct.pack("<I", 1)
"""The mark of this Python, and that nobody looks for the source (PEP 552: unchecked hash)."""
ENCODINGS = (
    "__init__", "aliases", "ascii", "base64_codec", "cp1252", "cp437", "idna", "iso8859_1", "iso8859_15",
    "latin_1",
    "mac_roman", "punycode", "quopri_codec", "raw_unicode_escape", "unicode_escape", "utf_16", "utf_16_be",
    "utf_16_le", "utf_32", "utf_8", "utf_8_sig",
)  # fmt: skip
"""Those in which lists, names of files and e-mails are written."""
ALWAYS = (
    "collections/", "importlib/metadata/", "re/", "pyodide/", "_pyodide/", "zoneinfo/", "email/", "json/",
    *(f"encodings/{name}.py" for name in ENCODINGS),
)  # fmt: skip
"""Parts of the standard library that Python asks for when something is unusual."""
FROZEN = ("importlib/_bootstrap.py", "importlib/_bootstrap_external.py")
"""Parts of the interpreter itself."""
STANDARD = "/lib/python314.zip/"
PROGRAM = "/kit/"


def compiled(source: bytes, name: str) -> bytes:
    """A module without docstrings, asserts and the tables of its lines, as a .pyc file."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=2)
    return HEAD + importlib.util.source_hash(source) + marshal.dumps(_without_lines(code))


def _without_lines(code: types.CodeType) -> types.CodeType:
    constants = tuple(_without_lines(one) if isinstance(one, types.CodeType) else one for one in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=constants)


def used_modules() -> list[str]:
    """Every module that the answers to the requests import, as its file in one of the archives."""
    with zipfile.ZipFile("/packing/sources.zip") as archive:
        archive.extractall(PROGRAM)
    sys.path.insert(0, PROGRAM)
    warnings.simplefilter("ignore")
    from generator.kit_page.prepared import Record  # noqa: PLC0415

    record = Record()
    from generator.kit_page.engine import Engine  # noqa: PLC0415

    engine = Engine(Path(PROGRAM))
    requests = json.loads(Path("/packing/requests.json").read_text("utf-8"))
    files = [number for number, request in enumerate(requests) if request["op"] == "draw"]
    _answer(engine, requests[: files[0]])
    Path("/packing/first.json").write_text(json.dumps(_imported()), "utf-8")
    for path in sorted(Path(PROGRAM, "generator").rglob("*.py")):
        name = ".".join(path.relative_to(PROGRAM).with_suffix("").parts).removesuffix(".__init__")
        with suppress(ModuleNotFoundError):  # of a library that a browser does without
            importlib.import_module(name)
    Path("/packing/prepared.bin").write_bytes(record.dump(_without_lines))
    _answer(engine, requests[files[0] :])
    return _imported()


def _answer(engine: "Engine", requests: list[dict[str, str]]) -> None:
    """Let the engine answer them, and say of what it refuses why."""
    for request in requests:
        told = json.loads(engine.respond(json.dumps(request))[0])
        if told.get("error"):
            print(f"{request['op']}: {told['error']}")


def _imported() -> list[str]:
    """The files of all modules up to now, as they are called in the archives."""
    files = {getattr(module, "__file__", None) or "" for module in list(sys.modules.values())}
    return sorted(name for file in files if (name := file.removeprefix(STANDARD).removeprefix(PROGRAM)) != file)


def main() -> None:
    """Compile everything, and tell what is used."""
    used = used_modules()
    with zipfile.ZipFile("/packing/compiled.zip", "w") as out:
        for archive in ("/packing/standard.zip", "/packing/sources.zip"):
            with zipfile.ZipFile(archive) as given:
                for name in sorted(given.namelist()):
                    if name.endswith(".py"):
                        out.writestr(zipfile.ZipInfo(name + "c"), compiled(given.read(name), name))
    with zipfile.ZipFile("/packing/standard.zip") as given:
        used += [name for name in given.namelist() if name.startswith(ALWAYS) and name.endswith(".py")]
    Path("/packing/used.json").write_text(json.dumps(sorted(set(used) - set(FROZEN)), indent=0), "utf-8")


main()
