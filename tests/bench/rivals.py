"""Our build beside the rivals', in turn and in one run: `make bench RIVALS=../rivals`.

RIVALS is a copy of the folder with the rivals' scripts, after its `setup.sh` and `site_prep.py 1000`.
"""

import sys
import tempfile
from pathlib import Path

from tests.bench.corpus import project
from tests.bench.outside import shell, works

AFTERWORD = f"{sys.executable} -m generator build --quiet"
SITES = "sites/1000"
COLD = {
    "eleventy": ("_site", "node node_modules/@11ty/eleventy/cmd.cjs --quiet"),
    "hugo": ("public resources .hugo_build.lock", "$HUGO --quiet"),
    "mkdocs": ("site", "$SITES/mkdocs build -q"),
    "pelican": ("output cache __pycache__", "$SITES/pelican -q -s pelicanconf.py"),
}
"""Rival → what its cold build sets aside, and its command."""


def cold_build(rivals: Path, rival: str) -> str:
    """The command of a rival's cold build, as one shell word for each of its parts."""
    aside, command = COLD[rival]
    return f"cd {rivals}/{SITES}/{rival} && sh {rivals}/coldrun.sh {aside} -- {command}"


def trash(folder: Path) -> str:
    """Where earlier output is set aside before a cold build: to delete it would be timed."""
    return str(folder / "trash")


def measure(rivals: Path, folder: Path, case: str, ours: str, rival: str = "") -> None:
    """A row of medians; with a rival, the median of the paired ratios of wall and CPU seconds as well."""
    versus = f"""--vs "sh -c '{cold_build(rivals, rival)}'" """ if rival else ""
    timed = f"$SITES/python {rivals}/measure.py -n 3 {versus}site ours 1000 '{case}' -- {ours}"
    shell(rivals, f"cd {folder}; {timed}", TRASH=trash(folder))


def main() -> None:
    """Cold against each rival, nothing changed against Hugo's cold build, and one page changed."""
    rivals = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = project(rivals / "corpus" / "1000", Path(name))
        here = [rival for rival in COLD if works(rivals, rival, cold_build(rivals, rival), TRASH=trash(folder))]
        for rival in here:
            measure(rivals, folder, f"cold / {rival}", f"sh {rivals}/coldrun.sh output -- {AFTERWORD}", rival)
        measure(rivals, folder, "nothing changed / hugo cold", AFTERWORD, "hugo" if "hugo" in here else "")
        page = sorted((folder / "content" / "18f").glob("*.md"))[0]
        measure(rivals, folder, "one page changed", f"sh {rivals}/touchrun.sh {page} -- {AFTERWORD}")


if __name__ == "__main__":
    main()
