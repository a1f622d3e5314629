"""How the steps of a list grow with it, in this process: `python -m tests.bench.panel 1000 10000 100000`.

CPU seconds of reading, planning, composing with fitting, and proofreading, and the most memory so far, for each
kind of list and each number of rows. Each should take ten times as long for ten times as many, whatever the kind.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from generator.model.paper.printing import PrintJob
from generator.model.people import Panel
from generator.notes.allocation import wording_seeds
from generator.notes.proofreading import proofread
from generator.panel.cards.company_cards import (
    CompanyCards,
    NotesOf,
    by_company,
    company_cards,
    join_company_cards,
)
from generator.panel.make_plan import HOME, read_advice
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from generator.panel.print_job import CardOptions, read_print_job
from generator.people.read import read_people
from tests.bench.lists import KINDS, people_list

T = TypeVar("T")
ROOT = Path(__file__).parents[2]
LONDON = ZoneInfo("Europe/London")
NOON = datetime(2026, 11, 21, 12, tzinfo=LONDON)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """The CPU seconds of some work, and what it gave."""
    start = time.process_time()
    made = work()
    return time.process_time() - start, made


def compose(job: PrintJob, panels: list[Panel]) -> CompanyCards:
    """All notes, fitted to their cards."""
    everyone = [person for panel in panels for person in panel.interviewers]
    job = replace(job, seeds=wording_seeds(everyone), day=date(2026, 11, 21))
    return join_company_cards(panels, [company_cards(job, group) for group in by_company(panels)])


def main() -> None:
    """Print a row for each kind and number."""
    counts = [int(word) for word in sys.argv[1:]] or [1000]
    advice, _ = read_advice(ROOT, {})
    job, _ = read_print_job(ROOT, CardOptions())
    assert advice
    assert job
    context = PlanContext(NOON, NOON, LONDON, HOME, {})
    print(f"{'rows':>7} {'kind':10}    read     plan  compose  proofread       most")
    with tempfile.TemporaryDirectory() as folder:
        for kind in KINDS:
            for count in counts:
                path = people_list(Path(folder) / "people.csv", kind, count)
                read, (panels, _) = timed(partial(read_people, path))
                plan, _ = timed(partial(schedule_panels, panels, advice.rules, context))
                composed, made = timed(partial(compose, job, panels))
                seen, _ = timed(partial(proofread, NotesOf(made.laid_out), panels, True))
                most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
                print(
                    f"{count:7} {kind:10}{read:7.2f} s{plan:7.2f} s{composed:7.2f} s{seen:9.2f} s{most:7.0f} MiB"
                )


if __name__ == "__main__":
    main()
