"""`make attack MINUTES=10`: attempts of every family, and Hypothesis over the readers, with fresh seeds.

What was found is kept in a folder, to be looked at and made a test of.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from tests.attacks.attempt import Family, faults, project
from tests.attacks.families import FAMILIES

READERS = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/attacks/test_readers.py"]


def attack(minutes: float, seed: int) -> int:
    """How many attempts found something; each is told as it is found."""
    end, random = time.monotonic() + 60 * minutes, Random(seed)  # noqa: S311 - nothing is kept secret by it
    tried: Counter[str] = Counter()
    found = 0
    say(f"seed {seed}")
    while time.monotonic() < end:
        for family in FAMILIES:
            found += attempt(family, random.randrange(2**32))
            tried[family.name] += 1
        found += readers(random.randrange(2**32))
        tried["readers"] += 1
        say(", ".join(f"{name} {count}" for name, count in sorted(tried.items())) + f": {found} found")
    return found


def attempt(family: Family, seed: int) -> bool:
    """Whether an attempt with files of this seed found something; then its project stays."""
    folder = Path(tempfile.mkdtemp(prefix=f"attack-{family.name.replace(' ', '-')}-"))
    told = faults(project(folder, family), family, family.other(Random(seed)))  # noqa: S311 - as above
    if told:
        say(f"FOUND by {family.name}, seed {seed}, in {folder}:\n  afterword {' '.join(family.words)}")
        say("\n".join(told))
    else:
        shutil.rmtree(folder)
    return bool(told)


def readers(seed: int) -> bool:
    """Whether Hypothesis found something in a reader."""
    environment = {**os.environ, "ATTACK_EXAMPLES": "300"}
    ended = subprocess.run(
        [*READERS, f"--hypothesis-seed={seed}"], env=environment, capture_output=True, text=True, check=False
    )
    if ended.returncode:
        say(f"FOUND in the readers, seed {seed}:\n{ended.stdout[-4_000:]}")
    return bool(ended.returncode)


def say(line: str) -> None:
    """A line at once, though it goes into a file."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(bool(attack(float(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else time.time_ns() % 2**32)))
