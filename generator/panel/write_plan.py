"""Plan → plan.json as a file to be."""

from collections.abc import Mapping
from pathlib import Path

from generator.model.files import LargeFile
from generator.model.plan import Plan
from generator.model.references import Reference
from generator.output.spool import Spool
from generator.panel.plan.plan_file.plan_json import NAME, plan_pieces


def plan_file(plan: Plan, references: Mapping[str, Reference], folder: Path) -> LargeFile:
    """The plan of a list, of which nothing but a panel is held at once as words: what is in words waits on the
    disk, beside the `folder` of the list. Raises OSError when the disk will not have it."""
    return Spool(folder.parent).put(plan_pieces(plan, references)).as_file(NAME)
