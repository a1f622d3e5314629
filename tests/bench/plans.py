"""How long a kit and a large plan take, as whole processes: `make bench`, or `python -m tests.bench.plans`.

Their limits: the kit of five people, with nothing kept of an earlier run, takes at most 2.5 s, and at most three
times the import of WeasyPrint and 1.2 s; the plan of a thousand people takes at most 1 s. Commands take turns, so
that whatever else the machine does falls on all of them.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from tests.bench.commands import AFTERWORD, ROOT, SAMPLE, people

RUNS = 5
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As people have it: what Python compiled once is kept."""
DATED = [
    "--today",
    "2026-11-21",
    "--zone",
    "Europe/London",
    "--set",
    "stage=final",
    "--set",
    "decision=2026-12-03",
]


def in_turn(commands: Mapping[str, list[str]], cold: Mapping[str, Path]) -> dict[str, float]:
    """The median of the wall seconds of each command, after a round that is not counted; what a command begins
    without is removed before it."""
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS + 1):
        for name, words in commands.items():
            if name in cold:
                shutil.rmtree(cold[name], ignore_errors=True)
            start = time.perf_counter()
            subprocess.run(words, cwd=ROOT, check=True, capture_output=True, env=COMPILED)
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(found[1:]) for name, found in seconds.items()}


def main() -> None:
    """Print the seconds, and how much of its limit the kit takes."""
    with tempfile.TemporaryDirectory() as folder:
        kit, plan = Path(folder) / "kit", Path(folder) / "plan"
        many = [*AFTERWORD, "plan", str(people(Path(folder) / "many.csv", 1000)), "--out", str(plan), *DATED]
        commands = {
            'python -c "import weasyprint"': [sys.executable, "-c", "import weasyprint"],
            "afterword kit, 5 people": [*AFTERWORD, "kit", str(SAMPLE), "--out", str(kit), *DATED],
            "afterword plan, 1,000 people": many,
            "afterword plan, 1,000 people, again": many,
        }
        found = in_turn(commands, {"afterword kit, 5 people": kit, "afterword plan, 1,000 people": plan})
    for label, seconds in found.items():
        print(f"{label:36}{seconds:8.2f} s")
    imported, made, *_ = found.values()
    print(f"the kit takes {made / (3 * imported + 1.2):.0%} of three imports and 1.2 s")


if __name__ == "__main__":
    main()
