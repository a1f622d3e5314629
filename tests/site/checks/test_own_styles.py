"""Rules of an office's own style sheet by which people lose the focus, or cannot read."""

from pathlib import Path

import pytest

from generator.model.files import Source
from generator.site.checks.page.own_styles import check_own_styles
from tests.conftest import Afterword
from tests.samples.projects import add_settings

FOCUS = "takes away the mark that shows on what a keyboard acts"
FAULTY = [
    ("a:focus { outline: none }\n", f"1:11: “a:focus” {FOCUS}"),
    ("a, b:focus {\n  color: red;\n  outline: 0 !important;\n}\n", f"3:3: “a, b:focus” {FOCUS}"),
    ("@media screen { a:focus-visible { outline-style: none } }\n", f"1:35: “a:focus-visible” {FOCUS}"),
    ("a:focus { outline: none; border: 0; border-radius: 3px; background: none }\n", f"1:11: “a:focus” {FOCUS}"),
    (
        ".bar { background:#fff; color:#eee }\n",
        "1:25: “#eee” has a contrast of 1.1:1 on #fff, and text needs 4.5:1",
    ),
    (
        ".bar { background-color: white; color: rgb(119, 119, 119) }\n",
        "1:33: “rgb(119, 119, 119)” has a contrast of 4.4:1 on white, and text needs 4.5:1",
    ),
    (
        "h2 { font-size: 2rem; background: #fff; color: #aaa }\n",
        "1:41: “#aaa” has a contrast of 2.3:1 on #fff, and text needs 3.0:1",
    ),
]
GOOD = [
    "a:focus { outline: none; box-shadow: 0 0 0 3px #4b0f6b }\n",
    "a:focus { outline: none; border-bottom: 3px solid }\n",
    "a:focus { outline: none; background: #ff0 }\n",
    "a:focus { outline: 0 }\na:focus-visible { outline: 3px solid #4b0f6b }\n",
    "a:focus:not(:focus-visible) { outline: none }\n",
    "a:focus { outline: 3px solid; color: #000 }\n",
    "a { outline: none }\n",
    ".bar { background: #4b0f6b; color: #fff }\n",
    ".bar { background: url(crest.png) #fff; color: #eee }\n",
    ".bar { background: var(--x); color: #eee }\n",
    ".bar { background: rgba(0, 0, 0, 0.5); color: #eee }\n",
    ".bar { color: #eee }\n.end { background: #fff }\n",
    "h2 { font-size: 2rem; background: #fff; color: #888 }\n",
    'main:focus, [tabindex="-1"]:focus { outline: none }',
    "h1:focus { outline: 0 }",
    ".z:focus { outline: none } .z:focus { border: 2px solid }",
    "button[disabled] { color: #aaa; background: #fff }",
    ".z { color: #888; background: #fff; font-size: 18.67px; font-weight: 700 }",
    ".z { color: #888; background: #fff; font: bold 30px serif }",
    ".z { color: #eee; background-color: #fff; background-image: linear-gradient(#000, #000) }",
]


@pytest.mark.parametrize(("text", "told"), FAULTY)
def test_a_rule_that_hides_is_told(text: str, told: str) -> None:
    (problem,) = check_own_styles(Source("custom.css", "custom.css", text))
    assert f"{problem.where}: {problem.message}" == f"custom.css:{told}"
    assert problem.warning


@pytest.mark.parametrize("text", GOOD)
def test_a_rule_that_hides_nothing_is_none(text: str) -> None:
    assert check_own_styles(Source("custom.css", "custom.css", text)) == []


def test_such_a_rule_stops_nothing_and_may_be_left_untold(project: Path, afterword: Afterword) -> None:
    path = project / "templates" / "site" / "custom.css"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("a:focus { outline: none }\n")
    assert f"warning: “a:focus” {FOCUS} [focus-unseen]" in afterword("build").stderr
    add_settings(project, '[checks]\nfocus-unseen = "off"\n')
    assert "focus-unseen" not in afterword("build").stderr


def test_a_number_without_end_is_no_end_of_the_check(project: Path, afterword: Afterword) -> None:
    path = project / "templates" / "site" / "custom.css"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"a {{ width: {'9' * 5000}px }}\na:focus {{ outline: none }}\n")
    assert f"custom.css:2:11: warning: “a:focus” {FOCUS}" in afterword("check").stderr
