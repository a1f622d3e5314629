"""The rivals' corpus as a project of ours: its pages as they are, but for the faults that our checks find in them.

The corpus is public guidance, stripped of short codes and pictures, so hundreds of its links lead nowhere. The
rivals publish them; we would not publish anything. Each fault is mended as a person would do it with the least
change: a dead link becomes its words, a skipped heading moves up.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

AFTERWORD = [sys.executable, "-m", "generator"]
ROOT = Path(__file__).parents[2]
SITE = """title = "Bench"
office = "Bench"
description = "The corpus of the rivals, as a site of ours."
sample = "samples/nobody.csv"
search = false
"""
LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])(?:\{[^}]*\})?")
TAG = re.compile(r"</?(?:a|img|script|style|iframe|table|tr|td|th|tbody|thead)\b[^>]*>", re.IGNORECASE)
SLIPS = (
    ("says nothing", ".*", ""),
    ("the code that begins", ".*", ""),
    ("code mark", "`", ""),
    ("a space parts", r"\] \(", "]("),
    ("never closed", r"\]\(", "] "),
    ("stands twice", r"\{[^}]*#[^}]*\}|\bid=\"[^\"]*\"", ""),
    ("cannot be an address", r"\{[^}]*#[^}]*\}|\bid=\"[^\"]*\"", ""),
)
"""Words of a message, what is taken from its line, and what is put there."""
ROUNDS = 12


def project(corpus: Path, folder: Path) -> Path:
    """Lay out `corpus/content` as a project in a folder, without faults; returns the folder."""
    content = folder / "content"
    for path in sorted((corpus / "content").rglob("*.md")):
        target = content / path.relative_to(corpus / "content")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_matter(path.read_text("utf-8")), "utf-8")
    (content / "site.toml").write_text(SITE, "utf-8")
    (content / "sources.toml").write_text("", "utf-8")
    (content / "samples").mkdir(exist_ok=True)
    (content / "samples" / "nobody.csv").write_text("name,interviewed,candidate\nAda,2026-11-18,Sam\n", "utf-8")
    for attempt in range(ROUNDS):
        if not (told := _told(folder)):
            return folder
        if attempt < ROUNDS // 2:
            _mend(told)
        else:  # what no rule mends, a dozen pages of a thousand, is left out
            for name in {problem["path"] for problem in told}:
                Path(name).unlink(missing_ok=True)
    raise SystemExit("the corpus still has faults")


def _matter(text: str) -> str:
    """Our front matter has `updated` where theirs has `date`."""
    return re.sub(r"^date:", "updated:", text, count=1, flags=re.MULTILINE)


def _told(folder: Path) -> list[dict[str, str]]:
    command = [*AFTERWORD, "check", "--project", str(folder), "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    found: list[dict[str, str]] = json.loads(done.stdout)["problems"]
    wrong = [problem for problem in found if not problem["warning"]]
    for problem in wrong:
        if not (ROOT / problem["path"]).resolve().is_relative_to(folder.resolve()):  # not ours to mend or remove
            raise SystemExit(f"{problem['path']}:{problem['line']}: {problem['message']}")
    return wrong


def _mend(told: list[dict[str, str]]) -> None:
    by_path: dict[str, list[dict[str, str]]] = {}
    for problem in told:
        by_path.setdefault(problem["path"], []).append(problem)
    for name, problems in by_path.items():
        path = Path(name)
        lines = path.read_text("utf-8").split("\n")
        for problem in problems:
            _mend_line(lines, problem, path)
        path.write_text("\n".join(lines), "utf-8")


def _mend_line(lines: list[str], problem: dict[str, str], path: Path) -> None:
    index, message = int(problem["line"]) - 1, problem["message"]
    line = lines[index]
    for sign, old, new in SLIPS:
        if sign in message:
            lines[index] = re.sub(old, new, line)
            return
    if "heading" in message or "skips a level" in message:
        lines[index] = re.sub(r"^#+", "##" if "second" in message else problem["hint"].split()[1], line)
    elif "same title" in message:
        said = line.partition(":")[2].strip(' "')
        lines[index] = f"title: {json.dumps(f'{path.stem} {said}', ensure_ascii=False)}"
    elif "has no source" in message:
        figure = message.split("“")[1].split("”")[0]
        lines[index] = line.replace(figure, "some")
    else:
        words = message.split("“")[-1].split("”")[0]
        fresh = TAG.sub("", LINK.sub(r"\1", line))
        lines[index] = fresh if fresh != line else line.replace(words, "").replace("[", "(").replace("]", ")")


if __name__ == "__main__":
    print(project(Path(sys.argv[1]), Path(sys.argv[2])))
