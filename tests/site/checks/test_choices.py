"""Where advisers disagree: the office's side stands first, with the reason of that side, or the office's own."""

import html
import re
import tomllib
from pathlib import Path

import pytest

from generator.model.files import LocatedStr
from generator.model.pages.settings import ChosenSide
from generator.problems import Location
from generator.rules.choices import read_choices
from generator.rules.references import read_references
from tests.conftest import ROOT, Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings

CHOICES = tomllib.loads((ROOT / "content" / "choices.toml").read_text("utf-8"))
SIDES = [(name, side) for name, choice in CHOICES.items() for side in choice["options"]]


def test_every_side_has_a_reason_of_its_own() -> None:
    reasons = [side["reason"] for choice in CHOICES.values() for side in choice["options"].values()]
    assert len(reasons) == len(SIDES) == len(set(reasons))
    assert all("reason" not in choice for choice in CHOICES.values())


@pytest.mark.parametrize(("name", "side"), SIDES)
def test_the_side_that_an_office_takes_comes_with_its_reason(name: str, side: str) -> None:
    content = ROOT / "content"
    picks = {name: ChosenSide(LocatedStr(side, Location("site.toml")))}
    choices, _, _, problems = read_choices(content, read_references(content)[0], picks)
    choice = choices[name]
    assert (problems, choice.sides[0].id, choice.reason) == ([], side, CHOICES[name]["options"][side]["reason"])
    assert {option.id for option in choice.sides} == set(CHOICES[name]["options"])


def test_the_page_of_all_choices_shows_each_reason_with_its_side(office: Path, afterword: Afterword) -> None:
    """With the last side of every choice taken, none of which is the default."""
    last = {name: list(choice["options"])[-1] for name, choice in CHOICES.items()}
    lines = "".join(f'{name} = "{side}"\n' for name, side in last.items())
    path = office / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace("[choices]\n", f"[choices]\n{lines}"), "utf-8")
    afterword("build")
    sections = built_page(office, "choices/index.html").split('<section class="choice"')[1:]
    assert len(sections) == len(CHOICES)
    for (name, side), section in zip(last.items(), sections, strict=True):
        _, ours, *others = re.split(r'<div class="side(?: picked)?">', section)
        assert _plain(CHOICES[name]["options"][side]["label"]) in _plain(ours)
        assert f"Why: {_plain(CHOICES[name]['options'][side]['reason'])}" in _plain(ours)
        assert all("Why:" not in other for other in others)


def _plain(text: str) -> str:
    """Words without tags and links, with one space between them."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>|\]\([^)]*\)|\[", "", html.unescape(text)))


def test_the_office_may_give_its_own_reason(project: Path, afterword: Afterword) -> None:
    add_settings(project, '[choices]\nmay-i-call = { side = "call", reason = "Our *employers* ask for it." }\n')
    afterword("build")
    both = built_page(project, "choices/index.html")
    assert "Why: Our <em>employers</em> ask for it." in both
    assert "A voice is remembered" not in both
    assert both.index("<h3>Call</h3>") < both.index("<h3>Write</h3>")


@pytest.mark.parametrize(
    ("pick", "told"),
    [
        ('{ side = "cal" }', "6:23: “may-i-call” has no side “cal”"),
        ('{ reason = "r" }', "6:14: “side” is missing"),
        ('{ side = "call", reasons = "r" }', "6:31: there is no “reasons” here"),
        ('{ side = "call", reason = 5 }', "6:40: “reason” must be text, not “5”"),
        ("5", "6:14: “may-i-call” must be text, not “5”"),
        ('["call"]', "6:14: “may-i-call” must be text, not a list"),
        ('{ side = "call", reason = "81 % of them do." }', "6:41: “81 %” has no source"),
        ('{ side = "call", reason = "See [it](gone.md)." }', "6:50: the link “gone.md” leads nowhere"),
    ],
)
def test_a_side_that_cannot_be_meant_is_told_once(
    project: Path, afterword: Afterword, pick: str, told: str
) -> None:
    add_settings(project, f"[choices]\nmay-i-call = {pick}\n")
    result = afterword("check", exit_code=1)
    assert f"content/site.toml:{told}" in result.stderr
    assert result.stderr.endswith("\n1 problem\n")


def test_a_reason_that_all_sides_would_share_is_told(project: Path, afterword: Afterword) -> None:
    path = project / "content" / "choices.toml"
    path.write_text(path.read_text("utf-8").replace("\n\n", '\nreason = "r"\n\n', 1), "utf-8")
    result = afterword("check", exit_code=1)
    assert "content/choices.toml:4:1: each side has a “reason” of its own [key-misplaced]" in result.stderr
    assert result.stderr.endswith("\n1 problem\n")


UNCLOSED = [
    ("advice", "Ring <b>once.", "<b> is never closed [html-unclosed]"),
    ("view", "Some say <div>so.", "<div> is never closed [html-unclosed]"),
    ("reason", "**Voices are remembered.", "“**” would be printed as it is [marks-printed]"),
    ("label", "Call <i>once", "<i> is never closed [html-unclosed]"),
    ("advice", "Ring <!-- once.", "the comment that begins here is never closed [html-unclosed]"),
    ("view", "Some say</p> so.", "</p> closes nothing that is open [html-stray]"),
]


@pytest.mark.parametrize(("key", "words", "told"), UNCLOSED)
def test_what_is_never_closed_in_the_words_of_a_side_is_told_at_its_sign(
    project: Path, afterword: Afterword, key: str, words: str, told: str
) -> None:
    path = project / "content" / "choices.toml"
    text = re.sub(rf'^{key} = ".*"', f'{key} = "{words}"', path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    path.write_text(text, "utf-8")
    before = text[: text.index(words)]
    line, sign = before.count("\n") + 1, re.search(r"[<*]", words)
    column = len(before.rpartition("\n")[2]) + sign.start() + 1 if sign else 0
    result = afterword("check", exit_code=1)
    assert f"content/choices.toml:{line}:{column}: {told}" in result.stderr
    assert result.stderr.endswith("\n1 problem\n"), result.stderr


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ('[choices]\nmay-i-call = { side = "call", reason = "Ask <b>us." }', "6:45: <b> is never closed"),
        ('[choices.may-i-call]\nside = "call"\nreason = """\nA.\n\n**Ask us."""', "10:1: “**” would be printed"),
        ('[choices]\nmay-i-call = { side = "call", reason = "\\"A\\" <b>us." }', "6:47: <b> is never closed"),
        ('[choices]\nmay-i-call = { side = "call", reason = "Our <script> employers" }', "6:45: <script> is"),
        ('[choices]\nmay-i-call = { side = "call", reason = "Our <textarea> form" }', "6:45: <textarea> is"),
        ('[notice]\ntext = "We are **closed."', "6:16: “**” would be printed as it is"),
        ('[notice]\ntext = "We are <script>."', "6:16: <script> is never closed"),
        (f'[notice]\ntext = "{">" * 300} closed"', "6:9: more than 40 lists or quotations are in each other here"),
    ],
)
def test_what_would_swallow_pages_in_the_words_of_site_toml_is_told_once(
    project: Path, afterword: Afterword, lines: str, told: str
) -> None:
    """And no link is told whose place it has swallowed."""
    add_settings(project, f"{lines}\n")
    result = afterword("check", exit_code=1)
    assert f"content/site.toml:{told}" in result.stderr
    assert result.stderr.endswith("\n1 problem\n"), result.stderr


def test_a_comment_of_a_look_that_never_ends_is_told_there(project: Path, afterword: Afterword) -> None:
    page = (ROOT / "templates" / "site" / "page.html").read_text("utf-8")
    (project / "templates" / "site").mkdir(parents=True, exist_ok=True)
    open_page = page.replace("<article", "<!-- ours\n<article", 1)
    (project / "templates" / "site" / "page.html").write_text(open_page, "utf-8")
    said = afterword("check", exit_code=1).stderr
    line = open_page[: open_page.index("<!-- ours")].count("\n") + 1
    assert f"templates/site/page.html:{line}:1: a comment is never closed [html-unclosed]" in said
