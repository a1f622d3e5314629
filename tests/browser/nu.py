"""What the Nu HTML checker says of pages, which is the checker of the W3C."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.browser import needs


def nu_errors(site: Path, pages: Sequence[str]) -> list[str]:
    """Its errors in these files of a folder: the file, the line and what is wrong."""
    java = needs.program("java", package="default-jre-headless")
    checker = needs.module("vnu-jar/build/dist/vnu.jar")
    command = [str(java), "-jar", str(checker), "--errors-only", "--format", "json", *pages]
    result = subprocess.run(command, cwd=site, capture_output=True, text=True, check=False)
    told = json.loads(result.stderr)["messages"]
    return [
        f"{said['url'].rpartition(site.name)[2]}:{said.get('lastLine', 1)}: {said['message']}" for said in told
    ]
