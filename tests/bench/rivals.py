"""Our build beside the rivals', in turn and in one run: `make bench RIVALS=../rivals`.

RIVALS is a copy of the folder with the rivals' scripts, after its `setup.sh` and `site_prep.py 1000`.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.corpus import ROOT, project

AFTERWORD = f"{sys.executable} -m generator build --quiet"
SITES = "sites/1000"
COLD = {
    "eleventy": ("_site", "node node_modules/@11ty/eleventy/cmd.cjs --quiet"),
    "hugo": ("public resources .hugo_build.lock", "$HUGO --quiet"),
    "mkdocs": ("site", "$SITES/mkdocs build -q"),
    "pelican": ("output cache __pycache__", "$SITES/pelican -q -s pelicanconf.py"),
}
"""Rival → what its cold build sets aside, and its command."""


def measure(rivals: Path, folder: Path, case: str, ours: str, rival: str = "") -> None:
    """A row of medians; with a rival, the median of the paired ratios of wall and CPU seconds as well."""
    versus = ""
    if rival:
        aside, command = COLD[rival]
        versus = f"""--vs "sh -c 'cd {rivals}/{SITES}/{rival} && sh {rivals}/coldrun.sh {aside} -- {command}'" """
    timed = f"$SITES/python {rivals}/measure.py -n 3 {versus}site ours 1000 '{case}' -- {ours}"
    script = f". {rivals}/env.sh; cd {folder}; {timed}"
    path = {**os.environ, "PYTHONPATH": str(ROOT), "TRASH": str(folder / "trash")}
    subprocess.run(["bash", "-c", script], env=path, check=True)


def main() -> None:
    """Cold against each rival, nothing changed against Hugo's cold build, and one page changed."""
    rivals = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = project(rivals / "corpus" / "1000", Path(name))
        for rival in COLD:
            measure(rivals, folder, f"cold / {rival}", f"sh {rivals}/coldrun.sh output -- {AFTERWORD}", rival)
        measure(rivals, folder, "nothing changed / hugo cold", AFTERWORD, "hugo")
        page = sorted((folder / "content" / "18f").glob("*.md"))[0]
        measure(rivals, folder, "one page changed", f"sh {rivals}/touchrun.sh {page} -- {AFTERWORD}")


if __name__ == "__main__":
    main()
