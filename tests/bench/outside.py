"""Commands of the rivals' folder: run in its environment, and left out where this machine lacks what they need."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


def shell(rivals: Path, script: str, **more: str) -> None:
    """Run a script that knows the rivals' paths (`$PY`, `$SITES`, `$HUGO`); ends the run where it fails."""
    done = subprocess.run(_words(rivals, script), env=_environment(**more), check=False)
    if done.returncode:
        raise SystemExit(f"failed with {done.returncode}: {script}")


@cache
def works(rivals: Path, rival: str, script: str, **more: str) -> bool:
    """Whether a rival does its work here: one that is missing ends at once, and would look like a fast one."""
    given = _environment(**more)
    done = subprocess.run(_words(rivals, script), env=given, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        why = next((line.strip() for line in said if "Error: " in line), said[-1])
        print(f"left out: {rival} ({why})", file=sys.stderr)
    return done.returncode == 0


def _words(rivals: Path, script: str) -> list[str]:
    if not (rivals / "env.sh").is_file():
        raise SystemExit(f"{rivals}: has no env.sh, so it is no copy of the folder with the rivals' scripts")
    return ["bash", "-c", f". {rivals}/env.sh; {script}"]


def _environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}
