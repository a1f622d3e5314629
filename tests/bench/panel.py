"""How long a panel takes in this process, step by step: `python -m tests.bench.panel 1000`.

CPU seconds, best of five. Quote them with the Python that was used.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.notes.proofreading import proofread
from generator.panel.cards.company_cards import company_cards
from generator.panel.print_job import CardOptions, read_print_job
from generator.people.read import read_people

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va")


def word(number: int) -> str:
    """A word of its own for every number below 4096; then they come again."""
    return "".join(SYLLABLES[number >> shift & 15] for shift in (8, 4, 0))


def one_panel(path: Path, count: int) -> Path:
    """A CSV of so many interviewers on one panel, each with a name, a topic and a strength of their own."""
    rows = [
        f"{word(n).title()} {word(n * 3).title()} {n},{word(n * 7)} and {word(n * 13)},{word(n * 11)} work"
        for n in range(count)
    ]
    head = "name,topic,strength,company,role,interviewed,candidate"
    path.write_text("\n".join([head, *(f"{row},Acme,Engineer,2026-11-18,Sam Lee" for row in rows)]), "utf-8")
    return path


def best(work: Callable[[], T]) -> tuple[float, T]:
    """The least CPU seconds of five runs, and what the work gave."""
    seconds = []
    for _ in range(5):
        start = time.process_time()
        made = work()
        seconds.append(time.process_time() - start)
    return min(seconds), made


def main() -> None:
    """Print the seconds of composing and fitting, and of proofreading."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    job, _ = read_print_job(ROOT, CardOptions())
    assert job
    with tempfile.TemporaryDirectory() as name:
        panels, _ = read_people(one_panel(Path(name) / "people.csv", count))
    composed, made = best(lambda: company_cards(job, panels))
    read, problems = best(lambda: proofread(made.notes, panels, True))
    print(f"{count} notes: compose and fit {composed:.2f} s, proofread {read:.2f} s, {len(problems)} alike")


if __name__ == "__main__":
    main()
