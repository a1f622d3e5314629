"""The cases of the plan as pages: what they say, and for whom."""

from itertools import product
from pathlib import Path

import pytest

from generator.model.files import LocatedStr
from generator.model.rules import Case, Condition, Span, StepTemplate
from generator.problems import Location
from generator.project.template_folders import template_folders
from generator.rules.describe_cases import can_hold_together, case_sentences
from generator.rules.describe_phrases import window_words
from generator.rules.phrases import read_phrase
from generator.site.content.translations import read_words
from tests.conftest import Afterword
from tests.samples.notes import CHANNELS
from tests.samples.projects import add_settings

HERE = Location("all.toml")
SAY = read_words(template_folders(Path()), "en")[0]
INDEX = "---\ntitle: Plans\ndescription: Which case is yours.\n---\nLook for your case.\n"
CASE = """
name = "Always <b>"
[[when]]
outcome = ["none", "rejected", "offer", "accepted", "declined", "withdrawn"]
[[steps]]
id = "thanks"
verb = "send"
channel = "card"
kind = "thanks"
note = "card"
title = "Write to {person}"
earliest = "start + 2 hours"
latest = "earlier of start + 24 hours and plan + 1 day"
moved = "They decide <soon>."
until = "start + 5 days"
times = ["19:30"]
needs = ["address"]
because = "It is [kind] & quick."
sources = ["yate-2012"]
if_missed = "Write now."
[[steps.bends]]
choice = "may-i-call"
side = "call"
because = "They wait."
[[steps]]
id = "call"
verb = "call"
channel = "phone"
kind = "call"
title = "Call {person}"
choice = "may-i-call"
side = ["call"]
earliest = "thanks + 1 day at 08:30"
latest = "thanks + 2 days"
because = "It is quick."
sources = ["yate-2012"]
"""
OVERLAY = """
name = "Until then"
overlay = true
[[when]]
outcome = ["none"]
[[steps]]
id = "notes"
verb = "do"
kind = "notes"
whom = "panel"
title = "Write it down"
earliest = "interview"
latest = "interview + 2 hours"
because = "It fades."
sources = ["yate-2012"]
replaces = ["call"]
"""


def rule(earliest: str, latest: str, verb: str = "send") -> StepTemplate:
    first, last = (read_phrase(LocatedStr(text, HERE), ["thanks"])[0] for text in (earliest, latest))
    assert first
    assert last
    return StepTemplate("a", verb, CHANNELS["email"], "thanks", "A", first, last, "B", (), HERE, HERE)


@pytest.mark.parametrize(
    ("earliest", "latest", "expected"),
    [
        ("start + 2 hours", "start + 24 hours", "When: 2 to 24 hours after the interview"),
        ("interview", "interview + 2 hours", "When: within 2 hours of the interview"),
        ("today", "today + 1 day", "When: within 1 day of today"),
        (
            "decision - 4 working days",
            "decision - 2 working days",
            "When: 4 to 2 working days before the decision",
        ),
        (
            "thanks + 1 day at 08:30",
            "Tuesday of decision week",
            "Not before: 1 day after step 1, at 08:30. At the latest: the Tuesday in the week of the decision",
        ),
        (
            "interview + 1 hour",
            "earlier of plan + 1 day and hear_by",
            "Not before: 1 hour after the interview. "
            "At the latest: 1 day after the day you make your plan; or the day they named, if that is earlier",
        ),
    ],
)
def test_when_in_plain_words(earliest: str, latest: str, expected: str) -> None:
    lines = window_words(rule(earliest, latest), SAY, {"thanks": "step 1"})
    assert ". ".join(f"{head} {text}" for head, text in lines) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (
            Condition(("more-rounds",), decision=Span(0, 2)),
            "More rounds are to come, and they decide within 2 days.",
        ),
        (Condition(decision=Span(-9, -1)), "The date they named was 1 to 9 days ago."),
        (Condition(decision=Span(None, -10)), "The date they named was 10 days ago or more."),
        (Condition(outcome=("rejected",)), "You have heard that they chose somebody else."),
        (Condition(), "This holds for everybody."),
    ],
)
def test_for_whom_a_case_is(when: Condition, expected: str) -> None:
    assert case_sentences(Case("a", "A", (when,), ()), SAY) == expected


def test_every_condition_can_be_told() -> None:
    ends = [Span(0, 2), Span(3, None), Span(2, 5), Span(-9, -1), Span(None, -3), Span(-20, None)]
    decisions: list[Span | str] = ["known", "unknown", "", *ends]
    for decision, interview in product(decisions, [None, *ends]):
        assert case_sentences(
            Case("a", "A", (Condition(decision=decision, interview=interview),), ()), SAY
        ).endswith(".")


def test_cases_that_can_hold_together() -> None:
    soon, passed = Condition(decision=Span(0, 2)), Condition(decision=Span(-9, -1))
    waiting, offer = Condition(decision=Span(0, None)), Condition(outcome=("offer",))
    pairs = [(soon, waiting), (passed, waiting), (offer, waiting), (Condition(decision="unknown"), waiting)]
    found = [can_hold_together(Case("a", "A", (one,), ()), Case("b", "B", (other,), ())) for one, other in pairs]
    assert found == [True, False, False, False]


@pytest.fixture
def plans(project: Path) -> Path:
    folder = project / "content" / "plans"
    folder.mkdir()
    (folder / "index.md").write_text(INDEX, "utf-8")
    (folder / "all.toml").write_text(CASE, "utf-8")
    (folder / "over.toml").write_text(OVERLAY, "utf-8")
    return folder


def test_a_case_has_a_page(plans: Path, afterword: Afterword) -> None:
    (plans.parent / "guides" / "when.md").write_text(
        "---\ntitle: When\ndescription: d\n---\nSee [the case](../plans/all.toml).\n", "utf-8"
    )
    afterword("build", "--out", "out")
    page = (plans.parents[1] / "out" / "site" / "plans" / "all" / "index.html").read_text("utf-8")
    for words in (
        "<h1>Always &lt;b&gt;</h1>",
        "1. Write to the interviewer</h2>",
        "<strong>Not before:</strong> 2 hours after the interview",
        "<strong>If it comes sooner:</strong> They decide &lt;soon&gt;.",
        "<strong>Still worth doing until:</strong> 5 days after the interview</li>\n<li><strong>Too late?",
        "<strong>Best:</strong> 19:30",
        '<strong>How:</strong> Card, one for each person you met. The words: <a href="../../notes/card/',
        "<strong>Only if</strong> you know their postal address",
        'It is [kind] &amp; quick. (<a href="../../sources/index.html#yate-2012">Martin Yate</a>)',
        "<strong>Too late?</strong> Write now.",
        '<a href="../../choices/index.html#may-i-call">May you call?</a>',
        'Theirs adds: Call the interviewer (<a href="../../choices/index.html#may-i-call">',
        '<a href="../index.html#over">Until then</a>: Write it down.',
    ):
        assert words in page, words
    site = plans.parents[1] / "out" / "site"
    assert 'href="../../plans/all/index.html"' in (site / "guides" / "when" / "index.html").read_text("utf-8")
    page = (site / "plans" / "index.html").read_text("utf-8")
    assert "It takes the place of:</strong> Call the interviewer" in page
    assert 'href="all/index.html"' in page
    assert not (site / "plans" / "over" / "index.html").exists()


def test_a_case_is_told_as_the_office_has_it(plans: Path, afterword: Afterword) -> None:
    add_settings(plans.parents[1], '[choices]\nmay-i-call = "call"\n')
    afterword("build", "--out", "out")
    page = (plans.parents[1] / "out" / "site" / "plans" / "all" / "index.html").read_text("utf-8")
    assert "They wait." in page
    assert "2. Call the interviewer</h2>" in page
    assert "1 day after step 1, at 08:30" in page


def test_without_a_list_of_cases_none_has_a_page(plans: Path, afterword: Afterword) -> None:
    (plans / "index.md").unlink()
    afterword("build", "--out", "out")
    assert not (plans.parents[1] / "out" / "site" / "plans").exists()


def test_a_fault_in_a_case_is_not_told_of_the_pages_that_link_to_it(plans: Path, afterword: Afterword) -> None:
    (plans / "index.md").write_text(f"{INDEX}See [this case](all.toml).\n", "utf-8")
    (plans / "all.toml").write_text(CASE.replace("start + 2 hours", "begin + 2 hours"), "utf-8")
    said = afterword("check", exit_code=1).stderr
    assert "nothing is called “begin”" in said
    assert "leads nowhere" not in said


def test_a_fault_on_the_list_is_told_by_its_line(plans: Path, afterword: Afterword) -> None:
    (plans / "index.md").write_text(f"{INDEX}See [this](nothing.md).\n", "utf-8")
    assert "content/plans/index.md:6:" in afterword("check", exit_code=1).stderr
