"""A calendar as ical.js reads it, the parser of mail programs and of many calendars on the web."""

import json
import subprocess
from pathlib import Path
from typing import Any

from tests.browser import needs


def ical_js_events(data: bytes) -> dict[str, dict[str, Any]]:
    """What it reads of each event, by its title; it is asked to forgive nothing."""
    program, library = needs.program("node", package="nodejs"), needs.module("ical.js/dist/ical.js")
    script = Path(__file__).with_name("calendar.mjs")
    run = subprocess.run([program, script, library], input=data, capture_output=True, check=True)
    assert run.stderr == b""
    return {row["summary"]: row for row in json.loads(run.stdout)}
