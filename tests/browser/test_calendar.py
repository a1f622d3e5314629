"""plan.ics as ical.js reads it, the parser of mail programs and of many calendars on the web."""

import json
import subprocess
from datetime import datetime
from pathlib import Path

from tests.browser import needs
from tests.facts import calendar_events
from tests.samples import SITUATION, calendar_data, first_plan, panel_plan


def test_another_parser_reads_the_same() -> None:
    program, library = needs.program("node", package="nodejs"), needs.module("ical.js/dist/ical.js")
    data = calendar_data(first_plan(panel_plan(SITUATION)), detailed=True)
    script = Path(__file__).with_name("calendar.mjs")
    run = subprocess.run([program, script, library], input=data, capture_output=True, check=True)
    assert run.stderr == b""
    read = {row["summary"]: row for row in json.loads(run.stdout)}
    ours = calendar_events(data)
    assert list(read) == list(ours)
    for title, event in ours.items():
        assert read[title]["uid"] == event["uid"]
        assert read[title]["alarms"] == (0 if read[title]["whole"] else 1)
        if not read[title]["whole"]:
            start = datetime.fromisoformat(read[title]["start"])
            assert start == event.decoded("dtstart")
