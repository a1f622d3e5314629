"""What this machine lacks: packages of Python, libraries, fonts, programs, folders to write to."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module, metadata
from pathlib import Path
from shutil import which

from generator.language import joined
from generator.printing.fonts import font_files, standby_fonts
from generator.printing.letters.scripts import SCRIPTS, script_file
from generator.printing.pdf import pango
from generator.problems import Location, Problem, ProblemError, Problems
from generator.project.installation import name_of, package_command, requirement, requirements, system_command

EXTRAS = {
    "watchfiles": "`afterword serve`, the site on this machine while you write it",
    "openpyxl": "lists of people in Excel files",
    "budoux": "line breaks between phrases of Japanese, Chinese and Thai",
}
"""Package that the program does without → what it brings."""
COMPILED = {
    "uharfbuzz": "measured and embedded type: cards, copy sheets, envelopes and labels",
    "PIL": "pictures, on the site and on cards",
    "pikepdf": "PDFs of several sheets, and letters that can be searched",
    "yaml": "front matter",
    "rapidfuzz": "hints that name what a misspelt word was meant to be",
}
"""Module with a compiled part, which may be there and not load → what it brings."""
GIT = {"apt-get": "git", "dnf": "git", "brew": "git", "winget": "Git.Git"}


def machine_faults() -> Problems:
    """Everything that this machine lacks, what is needed before what is merely useful."""
    typesetting = pango.missing_library()
    return [
        *_packages_missing(),
        *_modules_broken(),
        *_fonts_unreadable(),
        *([_typesetting_missing(typesetting)] if typesetting else _subsetter_missing()),
        *_extras_missing(),
        *_scripts_missing(),
        *_programs_missing(),
    ]


def _packages_missing() -> Iterator[Problem]:
    """Packages that the program cannot do without, and those that are older than it needs."""
    for line in requirements():
        if "extra ==" in line:
            continue
        wanted, name = line.split(";")[0].strip(), name_of(line)
        try:
            there = metadata.version(name)
        except metadata.PackageNotFoundError:
            message = "is not installed, and the program needs it"
        else:
            least = wanted.partition(">=")[2]
            if not least or _numbers(there) >= _numbers(least):
                continue
            message = f"is version {there}, and the program needs {least} or newer"
        yield Problem(Location(name), message, package_command(wanted), check="library-missing")


def _numbers(version: str) -> list[int]:
    """A version as numbers that can be compared; letters of test versions count as nothing."""
    return [int("".join(filter(str.isdigit, part)) or 0) for part in version.split(".")]


def _modules_broken() -> Iterator[Problem]:
    """Modules that are installed for another system or Python, or damaged."""
    for module, brings in COMPILED.items():
        try:
            import_module(module)
        except ModuleNotFoundError:
            continue  # told as a package
        except ImportError as error:
            message = f"cannot be loaded ({error}): it brings {brings}"
            package = {"PIL": "pillow", "yaml": "pyyaml"}.get(module, module)
            hint = package_command("--force-reinstall", "--no-deps", requirement(package))
            yield Problem(Location(module), message, hint, check="library-missing")


def _fonts_unreadable() -> Iterator[Problem]:
    for read in (font_files, standby_fonts):
        try:
            read()
        except ProblemError as fault:
            yield fault.problem


def _typesetting_missing(found: Problem) -> Problem:
    """Pango, by what is not made without it; an error only for a project that asks for it."""
    message = (
        "sets type, and is missing: the handbook and blank sheets of a site, and of a list of people the plan, "
        "the checklist and the record as PDFs"
    )
    return Problem(found.where, message, found.hint, warning=True, check="typesetting-missing")


def _subsetter_missing() -> Iterator[Problem]:
    if not pango.has_subsetter():
        message = "a newer HarfBuzz makes PDFs a little quicker; all works without it"
        yield Problem(
            Location("HarfBuzz"), message, pango.install_command(), warning=True, check="program-missing"
        )


def _extras_missing() -> Iterator[Problem]:
    for name, brings in EXTRAS.items():
        if not _is_installed(name):
            message = f"is not installed: it brings {brings}"
            hint = package_command(requirement(name))
            yield Problem(Location(name), message, hint, warning=True, check="program-missing")


def _is_installed(distribution: str) -> bool:
    try:
        return bool(metadata.version(distribution))
    except metadata.PackageNotFoundError:
        return False


def _scripts_missing() -> Iterator[Problem]:
    """The fonts of scripts that are not installed, in one line: few need them."""
    missing = [script for script in SCRIPTS if script_file(script) is None]
    if missing:
        names = joined(list(dict.fromkeys(script.name for script in missing)))
        message = f"fonts for {names} are not installed: without them, cards have lines to write such words on"
        hint = package_command(*dict.fromkeys(requirement(script.package) for script in missing))
        yield Problem(Location("fonts"), message, hint, warning=True, check="program-missing")


def _programs_missing() -> Iterator[Problem]:
    if which("git") is None:
        message = "is not installed: it merges what you and we have changed (`afterword upgrade`)"
        hint = system_command(GIT, "install git from https://git-scm.com")
        yield Problem(Location("git"), message, hint, warning=True, check="program-missing")


def refused_folders(folders: Mapping[str, Path]) -> Iterator[Problem]:
    """Folders that cannot be written to, by what is kept there. One that is not there yet counts by the nearest
    above it."""
    for what, folder in folders.items():
        place = next((above for above in (folder, *folder.absolute().parents) if above.exists()), folder)
        try:
            with tempfile.TemporaryFile(dir=place):
                pass
        except OSError as error:
            message = f"cannot be written to ({error.strerror or error}): {what}"
            hint = "change its owner or mode, or make room on the disk"
            yield Problem(Location(str(place)), message, hint, check="folder-unwritable")


def what_is_there(missing: Sequence[Problem]) -> list[str]:
    """What this machine has of all that, in words."""
    lacked = {problem.where.path for problem in missing}
    parts = [name for name in (*EXTRAS, "git") if name not in lacked]
    typeset = [] if any(problem.check == "typesetting-missing" for problem in missing) else ["Pango"]
    return [*typeset, *parts]
