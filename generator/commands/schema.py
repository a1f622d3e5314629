"""`schema`: the JSON Schemas of the files that people write, one to be printed, or all as files for editors."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.model.files import Artifact
from generator.notes.channels import read_channels
from generator.output.publish import create_files, publish_folder
from generator.panel.plan.plan_file.plan_schema import plan_schema
from generator.problems import Location, Problem, Problems, display_path, only_errors
from generator.project.run import Outcome
from generator.project.template_folders import template_folders
from generator.schemas.json_schema import DIALECT, json_schema
from generator.schemas.kinds import FILES
from generator.words import SCHEMAS

FOLDER = "output/schemas"
TAPLO = ".taplo.toml"
"""Where editors with taplo, such as those with Even Better TOML, look for which file has which schema."""


def schema_text(kind: str, project: Path) -> str:
    """The schema of a kind of file in a project, which may have channels of its own."""
    return _text(kind, read_channels(template_folders(project))[0])


def write_schemas(project: Path) -> Outcome:
    """All schemas in `output/schemas/`, and a file that tells editors which of them is for which file."""
    channels, _ = read_channels(template_folders(project))
    files = [Artifact(f"{kind}.schema.json", _text(kind, channels).encode()) for kind in SCHEMAS]
    problems = list(publish_folder(project / FOLDER, files, "afterword schema").problems)
    if only_errors(problems):
        return Outcome(problems)
    found = _write_rules(project)
    known = f". Editors with taplo find them by {TAPLO}" if not found else ""
    said = f"{project / FOLDER}: {len(files)} schemas{known}"
    return Outcome(problems + found, said, {"schemas": str(project / FOLDER)})


def _text(kind: str, channels: Iterable[str]) -> str:
    made: dict[str, Any] = plan_schema(channels) if kind == "plan" else json_schema(kind, channels)
    return json.dumps({"$schema": DIALECT, **made}, indent=2, ensure_ascii=False) + "\n"


def _write_rules(project: Path) -> Problems:
    """`.taplo.toml`, unless somebody has written one: theirs stays as it is."""
    path, data = project / TAPLO, _rules().encode()
    if path.is_file() and path.read_bytes() != data:
        hint = "to have ours, move it away and run this command again"
        message = "is there already, and stays as it is"
        return [Problem(Location(display_path(path)), message, hint, warning=True, check="file-exists")]
    return [] if path.exists() else create_files(project, [Artifact(TAPLO, data)])


def _rules() -> str:
    """A rule for each kind of file that has a place of its own."""
    head = "# Which files have which schema, for editors with taplo, such as those with Even Better TOML.\n"
    rules = (
        f'[[rule]]\ninclude = ["**/{pattern}"]\n\n[rule.schema]\npath = "{FOLDER}/{kind}.schema.json"\n'
        for kind, pattern in FILES.items()
    )
    return "\n".join([head, *rules])
