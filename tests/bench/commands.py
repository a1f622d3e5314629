"""How long the commands take, as whole processes: `make bench`. Quote medians, and ratios from one run."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "content" / "samples" / "harbour-museum.csv"
AFTERWORD = [sys.executable, "-m", "generator"]


def timed(words: list[str], runs: int = 5) -> float:
    """The median of a command's wall seconds, after one run that is not counted."""
    seconds = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[1:])


def office(folder: Path, pages: int) -> Path:
    """A project with so many pages, each a copy of a shipped guide."""
    shutil.copytree(ROOT / "content", folder / "content")
    guide = (ROOT / "content" / "guides" / "handwritten-card.md").read_text("utf-8")
    for number in range(pages):
        text = guide.replace("title: The handwritten card", f"title: Page {number}")
        (folder / "content" / "guides" / f"page-{number}.md").write_text(text, "utf-8")
    return folder


def people(path: Path, count: int) -> Path:
    """A CSV of so many interviewers, five to a panel."""
    rows = [f"Person {n},Company {n // 5},2026-11-18,topic {n},work {n},Sam Lee" for n in range(count)]
    path.write_text("\n".join(["name,company,interviewed,topic,strength,candidate", *rows]), "utf-8")
    return path


def main() -> None:
    """Print a table of what a user waits for."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = str(office(folder / "large", 1000))
        out = ["--out", str(folder / "out"), "--today", "2026-11-21"]
        rows = [
            ("python -c pass", timed([sys.executable, "-c", "pass"])),
            ('python -c "import weasyprint"', timed([sys.executable, "-c", "import weasyprint"])),
            ("afterword --help", timed([*AFTERWORD, "--help"])),
            ("afterword build, nothing changed", timed([*AFTERWORD, "build", *out])),
            ("afterword build, 1,000 pages more", timed([*AFTERWORD, "build", "--project", large, *out[2:]], 1)),
            ("afterword cards, 5 people", timed([*AFTERWORD, "cards", str(SAMPLE), *out])),
            (
                "afterword check, 1,000 people",
                timed([*AFTERWORD, "check", str(people(folder / "k.csv", 1000))], 2),
            ),
            (
                "afterword cards, 200 people",
                timed([*AFTERWORD, "cards", str(people(folder / "p.csv", 200)), *out], 2),
            ),
        ]
    for label, seconds in rows:
        print(f"{label:36}{seconds:8.2f} s")


if __name__ == "__main__":
    main()
