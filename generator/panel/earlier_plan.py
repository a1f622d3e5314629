"""The plan that an earlier run left in a panel's folder."""

from collections.abc import Mapping
from pathlib import Path

from generator.model.channels import Channel
from generator.model.plan import Plan
from generator.output.manifest import digest_of
from generator.panel.plan.plan_file.plan_json import NAME
from generator.people.tables.encodings import read_bytes
from generator.problems import Checked, Location, Problem, display_path

LARGE = 32 * 2**20
"""Bytes of a file whose plan is kept packed: of about fifteen thousand people."""


def plan_as_read(folder: Path) -> dict[str, str]:
    """The file of a plan → the SHA-256 with which it may be overwritten: what it says is read first and goes on in
    the next, whoever has written it, such as a backup."""
    path = folder / NAME
    return {NAME: digest_of(path)} if path.is_file() else {}


def read_earlier(path: Path, channels: Mapping[str, Channel]) -> Checked[Plan | None]:
    """The plan of an earlier run, whose steps go by these channels; None where there is none, or where not all of
    it can be read."""
    if not path.exists():
        return Checked(None, [])
    # Most runs find no plan, and to import what reads one, with YAML, takes a hundredth of the time of five cards.
    from generator.panel.plan.plan_file.read_plan_json import HINT, parse_panels, parse_plan  # noqa: PLC0415

    if path.is_file():
        with path.open("rb") as file:
            large = path.stat().st_size > LARGE
            if plan := parse_panels(file, display_path(path), channels, packed=large):
                return Checked(plan, [])
    data, problems = read_bytes(path)
    if problems:
        return Checked(None, problems)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Checked(
            None,
            [
                Problem(
                    Location(display_path(path)),
                    "is no plan that can be read: it is not UTF-8",
                    HINT,
                    check="plan-unreadable",
                )
            ],
        )
    return parse_plan(text, display_path(path), channels)
