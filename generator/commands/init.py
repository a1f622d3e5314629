"""`init`: the starter material as a new project."""

import os
import re
import stat
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.hosting.project_files import Office, lock_file, project_files, unseen_files
from generator.hosting.settings import for_host
from generator.hosting.wheel import program_wheel
from generator.lazy_pattern import lazy_pattern
from generator.model.files import Artifact
from generator.output.modes import IGNORE
from generator.output.publish import create_files
from generator.problems import Location, Problem, Problems, display_path, only_errors
from generator.project.find import is_project, project_above, project_option, way_to
from generator.project.git_ignored import ignored_files
from generator.project.run import Outcome
from generator.project.shipped import RECORD, record_bytes, shipped_now
from generator.project.template_folders import starter_files

BASE_URL = lazy_pattern(rb'^base_url = "(.*)"$', re.MULTILINE)
BOM = b"\xef\xbb\xbf"
LETS_IN = lazy_pattern(rb"^!", re.MULTILINE)
"""A line of a `.gitignore` that takes back what lines above it keep out."""
NAMED = {"apache", "nginx"}
"""Hosts whose files have the address of the site in them."""


def init(folder: Path, *, templates: bool) -> Outcome:
    """The starter material as a new project, over nothing that is there but a `.gitignore`, above whose lines ours
    are added; it keeps what it was made from."""
    return _created(folder, starter_files(templates=templates), [])


def init_for_host(folder: Path, host: str, office: Office, wheel: Path | None, *, templates: bool) -> Outcome:
    """The same with what a host needs, and with the program in vendor/ where its wheel can be had."""
    files = [for_host(file, host) for file in starter_files(templates=templates)]
    made, problems = program_wheel(wheel, host, folder)
    base_url = next(found[1].decode() for file in files if (found := BASE_URL.search(file.data)))
    files += project_files(host, replace(office, base_url=base_url))
    files += [made, lock_file(made)] if made else []
    again = f"afterword publish-files {host}{project_option(folder)}"
    said = f"; and with your base_url in it, {again}" if host in NAMED else ""
    return _created(folder, files, problems + unseen_files(folder, host), said)


def _created(folder: Path, files: Sequence[Artifact], told: Problems, more: str = "") -> Outcome:
    if problems := _in_the_way(folder) or only_errors(told) or _not_to_be_written(folder / IGNORE):
        return Outcome(problems)
    ignored, said = _ignored(folder)
    record = Artifact(RECORD, record_bytes(shipped_now()))
    if problems := create_files(folder, [*files, record], [ignored]):
        return Outcome(problems)
    first = f"{folder / 'content'}: edit site.toml first, then run afterword build{project_option(folder)}{more}"
    return Outcome(told, "\n".join([*said, first]), {"project": str(folder)})


def _in_the_way(folder: Path) -> Problems:
    """That there is a project already, here or around this folder."""
    where, above = Location(display_path(folder)), project_above(folder)
    if is_project(folder):
        option = project_option(folder)
        message = "there is a project here already, so nothing was written"
        gone = "content" if os.path.lexists(folder / IGNORE) else f"content --restore {IGNORE}"
        plain = f"afterword upgrade{option} says what is new"
        hint = f"{plain}; afterword upgrade --restore {gone}{option} brings back what is missing"
        return [Problem(where, message, hint, plain=plain, check="file-exists")]
    if above and folder.resolve().is_relative_to(above / "content"):
        message = f"lies in content/ of the project {above}, which is published, so nothing was written"
        hint = f"work in the project: cd {way_to(above)}; or name a folder outside it"
        return [Problem(where, message, hint, check="file-exists")]
    return []


def _not_to_be_written(path: Path) -> Problems:
    """That a `.gitignore` without our lines is a link, a folder or a file that is to stay as it is."""
    free = not os.path.lexists(path) or (path.is_file() and not path.is_symlink() and _is_writable(path))
    if free or (path.is_file() and _has_our_lines(path.read_bytes())):
        return []
    hint = "choose an empty folder, or move this file away"
    message = "is a link or cannot be written, so nothing was written"
    return [Problem(Location(display_path(path)), message, hint, check="file-exists")]


def _is_writable(path: Path) -> bool:
    """Whether a file may be written, by its mode too: the administrator may write any."""
    return os.access(path, os.W_OK) and bool(path.stat().st_mode & stat.S_IWUSR)


def _has_our_lines(data: bytes) -> bool:
    return ignored_files() in data.replace(b"\r\n", b"\n")


def _ignored(folder: Path) -> tuple[Artifact, list[str]]:
    """What git is to leave alone, above what somebody has told it already, so that what they keep out stays out;
    and a line that says so."""
    path, ours = folder / IGNORE, ignored_files()
    theirs = path.read_bytes() if path.is_file() else b""
    if not theirs or _has_our_lines(theirs):
        return Artifact(IGNORE, theirs or ours), []
    ours = ours.replace(b"\n", b"\r\n") if b"\r\n" in theirs else ours
    head = BOM if theirs.startswith(BOM) else b""
    said = f"{path}: our lines, which keep lists of people from being committed, are above yours"
    more = (
        "; look at those of yours that begin with “!”, for they come after ours" if LETS_IN.search(theirs) else ""
    )
    return Artifact(IGNORE, head + ours + theirs.removeprefix(BOM)), [said + more]
