"""What a guide shows besides its words: notes, and the picture of the cases with their days."""

import re
from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import write_page


def test_a_guide_shows_a_note_as_it_would_look(project: Path, afterword: Afterword) -> None:
    afterword("build")
    figure = re.search(
        r'<figure class="shown">.*?</figure>', built_page(project, "guides/other/index.html"), re.DOTALL
    )
    assert figure
    assert 'class="paper card"' in figure[0]
    assert 'href="../../notes/card/index.html"' in figure[0]


CASE = """
name = "Soon"
picture = 10
[[when]]
outcome = ["none", "rejected", "offer", "accepted", "declined", "withdrawn"]
decision = "known"
[[steps]]
id = "thanks"
verb = "send"
channel = "email"
kind = "thanks"
title = "Write to {person}"
earliest = "start + 2 hours"
latest = "start + 24 hours"
because = "It is kind."
sources = ["yate-2012"]
[[steps]]
id = "letter"
verb = "arrive"
channel = "letter"
kind = "letter"
title = "Post the letter"
earliest = "plan + 2 days"
latest = "decision - 5 days"
needs = ["new", "address"]
because = "It is news."
sources = ["yate-2012"]
"""
NO_DATE = """
name = "Who knows"
[[when]]
outcome = ["none", "rejected", "offer", "accepted", "declined", "withdrawn"]
decision = "unknown"
[[steps]]
id = "thanks"
verb = "send"
channel = "email"
kind = "thanks"
title = "Write"
earliest = "start"
latest = "start + 1 day"
because = "It is kind."
sources = ["yate-2012"]
"""


ASKING = """
name = "Silence"
overlay = true
[[when]]
outcome = ["none"]
decision = "in 0 days or more"
[[steps]]
id = "status"
verb = "send"
channel = "email"
kind = "status"
title = "Ask {person}"
earliest = "hear_by + 1 day"
latest = "hear_by + 3 days"
because = "They are silent."
sources = ["yate-2012"]
[[steps]]
id = "connect"
verb = "send"
channel = "linkedin"
kind = "connect"
title = "Invite {person}"
earliest = "hear_by + 1 day"
latest = "hear_by + 3 days"
because = "It asks for nothing."
sources = ["yate-2012"]
"""


@pytest.mark.parametrize(
    ("when", "asked"),
    [
        ('decision = "in 0 days or more"', True),
        ('decision = "in 0 to 5 days"', False),
        ('decision = "unknown"', False),
        ('recruiter = true', False),
    ],
)  # fmt: skip
def test_a_picture_shows_when_to_ask_though_another_case_says_so(
    project: Path, afterword: Afterword, when: str, asked: bool
) -> None:
    plans = project / "content" / "plans"
    plans.mkdir()
    (plans / "soon.toml").write_text(CASE, "utf-8")
    (plans / "unknown.toml").write_text(NO_DATE, "utf-8")
    (plans / "asking.toml").write_text(ASKING.replace('decision = "in 0 days or more"', when), "utf-8")
    write_page(project, "guides/when.md", text="{{ picture: cycles }}", title="When")
    afterword("build")
    html = built_page(project, "guides/when/index.html")
    assert ("<li><b>Day 11:</b> Ask the interviewer</li>" in html) is asked
    assert "Invite" not in html


def test_a_question_to_the_recruiter_takes_the_place_of_one_to_the_interviewer(
    project: Path, afterword: Afterword
) -> None:
    plans = project / "content" / "plans"
    plans.mkdir()
    own = CASE.replace('kind = "letter"', 'kind = "status"')
    (plans / "soon.toml").write_text(own.replace("[[when]]", "[[when]]\nrecruiter = true"), "utf-8")
    (plans / "none.toml").write_text(CASE.replace("[[when]]", "[[when]]\nrecruiter = false"), "utf-8")
    (plans / "unknown.toml").write_text(NO_DATE, "utf-8")
    asking = ASKING.replace('kind = "status"', 'kind = "status"\nreplaces = ["letter"]')
    (plans / "asking.toml").write_text(asking, "utf-8")
    write_page(project, "guides/when.md", text="{{ picture: cycles }}", title="When")
    afterword("build")
    html = built_page(project, "guides/when/index.html")
    assert html.count("Ask the interviewer") == 2
    assert html.count("Post the letter") == 0


def test_a_picture_shows_the_days_of_each_case_to_scale(project: Path, afterword: Afterword) -> None:
    plans = project / "content" / "plans"
    plans.mkdir()
    (plans / "soon.toml").write_text(CASE, "utf-8")
    (plans / "unknown.toml").write_text(NO_DATE, "utf-8")
    write_page(project, "plans/index.md", title="Plans")
    write_page(project, "guides/when.md", text="{{ picture: cycles }}", title="When")
    afterword("build")
    html = built_page(project, "guides/when/index.html")
    assert re.findall(r'<circle [^>]*cx="([\d.]+)"', html) == ["0", "260"]
    assert re.findall(r'<path class="decision"[^>]* d="M(\d+)-20v40"', html) == ["520"]
    assert 'stroke-dasharray="1 51.0"' in html
    assert 'role="img" aria-label="Soon: the days as a line' in html
    assert '<p class="lane"><a href="../../plans/soon/index.html">Soon</a></p>' in html
    assert "<li><b>The same day:</b> Write to the interviewer</li>" in html
    letter = "Post the letter, so that it is there on this day, only if you have something new to say"
    assert f"<li><b>Day 5:</b> {letter}</li>" in html
