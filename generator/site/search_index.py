"""The index of the search: the only module that knows Pagefind."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.model.files import Artifact
from generator.problems import Checked, Location, Problem, encodable, refusals_concern

FOLDER = "pagefind"
UNUSED = ("pagefind-component-ui.", "pagefind-highlight.", "pagefind-modular-ui.", "pagefind-ui.", "wasm.unknown.")
"""Parts of Pagefind that our own search page does without."""


SAID = ("searching", "none", "one", "many", "instead", "all")
"""What the script of the search says, each by its name there: `results_none`."""


def search_words(words: Mapping[str, str]) -> bytes:
    """What the script of the search says, as JSON: it is fetched when somebody goes into the box, so that no page
    has to carry it."""
    said = {name: words[f"results_{name}"] for name in SAID}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def search_index(pages: Mapping[str, bytes]) -> Checked[list[Artifact]]:
    """The files that the search page loads, a few for each query, made from finished pages by their file.

    Only what stands in an element with `data-pagefind-body` is found.
    """
    with tempfile.TemporaryDirectory() as name:
        site = Path(name)
        for output, data in pages.items():
            path = site / output
            with refusals_concern(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER, "--quiet"]
        known = {name: value for name, value in os.environ.items() if encodable(name + value) == name + value}
        # its own folder, and nothing told that is not UTF-8: it fails where the name of ours is not
        done = subprocess.run(  # noqa: S603 - our own words
            command, cwd=site, env=known, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
        if done.returncode:
            hint = "install the program again, or write search = false in content/site.toml"
            said = (done.stderr or done.stdout).strip().split("\n")[-1]
            return Checked(
                [],
                [
                    Problem(
                        Location("pagefind"),
                        f"the search index could not be made: {said}",
                        hint,
                        check="search-index-failed",
                    )
                ],
            )
        paths = sorted(path for path in (site / FOLDER).rglob("*") if path.is_file())
        used = [path for path in paths if not path.name.startswith(UNUSED)]
        return Checked([Artifact(path.relative_to(site).as_posix(), path.read_bytes()) for path in used], [])
