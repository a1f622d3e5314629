"""An attempt: hostile files in a project, a command that reads them, and what must be true of its end."""

import json
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.conftest import DATA, ROOT, TODAY, environment

SECONDS = 60
"""Of a processor, in which every attempt ends."""
PATIENCE = 600
"""Seconds by the clock: a machine may be busy with other things."""
MEMORY = 3 * 2**30
"""Bytes that a command may have."""

Files = Mapping[str, bytes]
"""Path in the project → what it holds."""


@dataclass(frozen=True)
class Family:
    """Attempts of one kind."""

    name: str
    words: tuple[str, ...]
    """The command that reads them."""
    examples: Mapping[str, Files]
    other: Callable[[Random], Files]
    """Makes more of them."""
    whole: bool = False
    """Whether the project is the content that comes with the program, or the small site of the tests."""


def project(folder: Path, family: Family) -> Path:
    """A new project in a folder."""
    shutil.copytree(ROOT / "content" if family.whole else DATA / "site" / "content", folder / "content")
    return folder


def faults(folder: Path, family: Family, files: Files) -> list[str]:
    """What is wrong with how the command ends; nothing, as a rule."""
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    command = [sys.executable, "-m", "generator", *family.words, "--format", "json", "--today", TODAY]
    home = environment(XDG_CONFIG_HOME=str(folder / "config"))
    try:
        ended = subprocess.run(
            command,
            cwd=folder,
            env=home,
            capture_output=True,
            check=False,
            timeout=PATIENCE,
            preexec_fn=_limited,
        )
    except subprocess.TimeoutExpired:
        return [f"took more than {PATIENCE} seconds"]
    return _wrong(ended.returncode, ended.stdout, ended.stderr.decode("utf-8", "replace"))


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _wrong(code: int, out: bytes, told: str) -> list[str]:
    """No exit code but those that are documented, no traceback, and problems that have a place."""
    if code not in (0, 1, 2) or "Traceback" in told:
        return [f"ended with {code}: {told[-2_000:]}"]
    if code == 2:
        return [] if told.startswith("Usage: ") else [f"ended with 2: {told[-2_000:]}"]
    try:
        problems = json.loads(out)["problems"]
    except ValueError:
        return [f"is no JSON: {out[-200:]!r} {told[-2_000:]}"]
    found = [f"has no place: {problem}" for problem in problems if not problem["path"] or problem["line"] < 1]
    stops = any(not problem["warning"] for problem in problems)
    return found + ([] if stops == bool(code) else [f"ended with {code} and {len(problems)} problems"])


def repeated(random: Random, tokens: str | list[str], most: int = 3_000) -> str:
    """A few tokens in any order, over and over, with something before and behind."""
    few = [random.choice(tokens) for _ in range(random.randint(1, 5))]
    rim = [random.choice(tokens) for _ in range(4)]
    return "".join([*rim[:2], "".join(few) * random.randint(1, most), *rim[2:]])


def damaged(random: Random, data: bytes) -> bytes:
    """A file with some of its bytes changed, doubled or lost."""
    made = bytearray(data)
    for _ in range(random.randint(1, 6)):
        start = random.randrange(len(made) or 1)
        part = bytes(made[start : start + random.randint(1, 40)])
        made[start : start + random.choice([0, 1, len(part)])] = random.choice(
            [
                b"",
                part * 2,
                part[::-1],
                random.randbytes(3),
                b'"',
                b"\n",
                b"[",
                b"\xff",
                b"9999-12-31",
                b"-1",
                b"9" * 400,
            ]
        )
    return bytes(made)
