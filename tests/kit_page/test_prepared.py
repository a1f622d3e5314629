"""What modules work out at every start is recorded once, and another start does without working it out."""

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.kit_page.asked import ABOUT, ADA, AT, GRACE, people

BEGIN = """
import builtins, dataclasses, json, re, sys
from pathlib import Path
request = json.loads(Path("request.json").read_text("utf-8"))
"""
RECORD = """
from generator.kit_page.prepared import Record
record = Record()
from generator.kit_page.engine import Engine
Path("answer.json").write_text(Engine(Path(sys.argv[1])).respond(json.dumps(request))[0], "utf-8")
Path("prepared.bin").write_bytes(record.dump(lambda code: code))
"""
TAKE = """
from generator.kit_page.prepared import take_prepared
take_prepared(Path("prepared.bin").read_bytes())
parsed, compiled = [], []
whole, run = re._parser.parse, builtins.exec
re._parser.parse = lambda *given: parsed.append(given) or whole(*given)
method = lambda code: str(code).startswith("def __create_fn__")
builtins.exec = lambda code, *names: (method(code) and compiled.append(code)) or run(code, *names)
from generator.kit_page.engine import Engine
answer = Engine(Path(sys.argv[1])).respond(json.dumps(request))[0]
assert answer == Path("answer.json").read_text("utf-8")
print(json.dumps([len(parsed), len(compiled)]))
"""


def run(folder: Path, program: str) -> str:
    """What a Python of its own says that has imported nothing of ours yet."""
    command = [sys.executable, "-c", BEGIN + program, str(ROOT)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_another_start_answers_the_same_and_compiles_neither_a_method_nor_a_pattern(tmp_path: Path) -> None:
    request = {"op": "compose", "id": 1, **AT, "people": people(GRACE, ADA), "about": ABOUT}
    (tmp_path / "request.json").write_text(json.dumps(request), "utf-8")
    run(tmp_path, RECORD)
    assert (tmp_path / "prepared.bin").stat().st_size > 100_000
    patterns, methods = json.loads(run(tmp_path, TAKE))
    assert (patterns, methods) == (0, 0)
