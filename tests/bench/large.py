"""Lists of a hundred thousand rows, as whole processes: `make bench LARGE=1`, or `python -m tests.bench.large`.

Wall and CPU seconds, the most memory of a process, and how large what was made is. The plan is made twice: the
second run reads what the first has left.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.commands import AFTERWORD, ROOT
from tests.bench.lists import people_list
from tests.bench.panel import main as steps
from tests.bench.plans import DATED

COUNTS = (10_000, 100_000)


def measured(label: str, words: list[str], made: Path) -> None:
    """Run a command, and print what it took."""
    start = time.perf_counter()
    process = subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall, cpu, most = time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    size = sum(path.stat().st_size for path in made.rglob("*") if path.is_file()) / 1e6
    print(f"{label:28}{wall:8.1f} s{cpu:8.1f} s of CPU{most:8.0f} MiB{size:8.0f} MB made, exit {status >> 8}")


def main() -> None:
    """Print a row for each command and length, then how the steps grow."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "out"
        for count in COUNTS:
            people = str(people_list(Path(name) / "people.csv", "panels", count))
            cards = [*AFTERWORD, "cards", people, "--layout", "trace", "--out", str(out), "--today", "2026-11-21"]
            measured(f"{count:,} cards", cards, out)
            shutil.rmtree(out, ignore_errors=True)
            plan = [*AFTERWORD, "plan", people, "--out", str(out), *DATED]
            measured(f"plan of {count:,}", plan, out)
            measured(f"plan of {count:,}, again", plan, out)
            shutil.rmtree(out)
    sys.argv[1:] = [str(count) for count in (1000, *COUNTS)]
    steps()


if __name__ == "__main__":
    main()
