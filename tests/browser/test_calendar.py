"""plan.ics as another parser reads it."""

from datetime import datetime

from tests.browser.ical import ical_js_events
from tests.facts import calendar_events
from tests.samples.plans import SITUATION, calendar_data, first_plan, panel_plan


def test_another_parser_reads_the_same() -> None:
    data = calendar_data(first_plan(panel_plan(SITUATION)), detailed=True)
    read = ical_js_events(data)
    ours = calendar_events(data)
    assert list(read) == list(ours)
    for title, event in ours.items():
        assert read[title]["uid"] == event["uid"]
        assert read[title]["alarms"] == (0 if read[title]["whole"] else 1)
        if not read[title]["whole"]:
            start = datetime.fromisoformat(read[title]["start"])
            assert start == event.decoded("dtstart")
