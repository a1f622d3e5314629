"""`init`: the starter material as a new project."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.hosting.project_files import Office, lock_file, project_files, unseen_files
from generator.hosting.wheel import program_wheel
from generator.lazy_pattern import lazy_pattern
from generator.model.files import Artifact
from generator.output.publish import create_files
from generator.problems import Problems, only_errors
from generator.project.git_ignored import ignored_files
from generator.project.run import Outcome
from generator.project.shipped import RECORD, record_bytes, shipped_now
from generator.project.template_folders import starter_files

HOST = lazy_pattern(rb'^# (host = ")[a-z]+"$', re.MULTILINE)
BASE_URL = lazy_pattern(rb'^base_url = "(.*)"$', re.MULTILINE)
SETTINGS = "content/site.toml"
NAMED = {"apache", "nginx"}
"""Hosts whose files have the address of the site in them."""


def init(folder: Path, *, templates: bool) -> Outcome:
    """The starter material as a new project, over nothing that is there; it keeps what it was made from."""
    return _created(folder, starter_files(templates=templates), [])


def init_for_host(folder: Path, host: str, office: Office, wheel: Path | None, *, templates: bool) -> Outcome:
    """The same with what a host needs, and with the program in vendor/ where its wheel can be had."""
    files = [_for_host(file, host) for file in starter_files(templates=templates)]
    made, problems = program_wheel(wheel, host)
    base_url = next(found[1].decode() for file in files if (found := BASE_URL.search(file.data)))
    files += project_files(host, replace(office, base_url=base_url))
    files += [made, lock_file(made)] if made else []
    said = f"; and with your base_url in it, afterword publish-files {host}" if host in NAMED else ""
    return _created(folder, files, problems + unseen_files(folder, host), said)


def _for_host(file: Artifact, host: str) -> Artifact:
    """The settings name the host; every other file is as it is."""
    if file.path != SETTINGS:
        return file
    return replace(file, data=HOST.sub(rb"\g<1>" + host.encode() + b'"', file.data))


def _created(folder: Path, files: Sequence[Artifact], told: Problems, more: str = "") -> Outcome:
    if only_errors(told):
        return Outcome(told)
    own = [Artifact(".gitignore", ignored_files()), Artifact(RECORD, record_bytes(shipped_now()))]
    problems = create_files(folder, [*files, *own])
    said = f"{folder / 'content'}: edit site.toml first, then run afterword build{more}"
    return Outcome(problems) if problems else Outcome(told, said, {"project": str(folder)})
