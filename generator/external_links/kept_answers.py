"""What was found of links to other sites, kept beside the site: good answers hold for a week."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from generator.external_links.ask import Answer
from generator.fast_dataclass import dataclass
from generator.output.modes import make_folder, write_beside

NAME = ".links.json"
FORMAT = 1
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class KeptAnswer:
    """An answer, and when it came."""

    answer: Answer
    asked: datetime

    def holds(self, now: datetime) -> bool:
        """Whether the page need not be asked for again: it was there, and not long ago."""
        return self.answer.good and timedelta() <= now - self.asked < WEEK


def read_answers(out: Path) -> dict[str, KeptAnswer]:
    """What was kept; nothing where that cannot be read, or is of another version."""
    try:
        found = json.loads((out / NAME).read_text("utf-8"))
        if found["format"] != FORMAT:
            return {}
        return {
            address: KeptAnswer(
                Answer(int(row["status"]), str(row["moved"]), str(row["fault"])),
                datetime.fromisoformat(row["asked"]).replace(tzinfo=None),
            )
            for address, row in found["answers"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def write_answers(out: Path, answers: Mapping[str, KeptAnswer]) -> None:
    """Keep them. Raises OSError."""
    make_folder(out)
    rows = {
        address: {**vars(kept.answer), "asked": kept.asked.isoformat(timespec="seconds")}
        for address, kept in sorted(answers.items())
    }
    text = json.dumps({"format": FORMAT, "answers": rows}, ensure_ascii=False, indent=1)
    write_beside(out / NAME, f"{text}\n".encode("utf-8", "replace"))
