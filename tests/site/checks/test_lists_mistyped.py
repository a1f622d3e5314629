"""Lines that were meant as items are told, and such as only begin alike are not."""

import pytest

from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.markdown.markdown_lint import check_markdown

SPACE = "\u00a0"


def told(text: str) -> list[Problem]:
    return list(check_markdown(Source("a.md", "a.md", text), text))


@pytest.mark.parametrize(
    ("text", "mark", "hint"),
    [
        (f"-{SPACE}a pen\n-{SPACE}a pad\n", "-", "put an ordinary space behind each"),
        (f"1.{SPACE}one\n2.{SPACE}two\n", "1.", "put an ordinary space behind each"),
        ("*\u2003one\n*\u2003two\n", "*", "put an ordinary space behind each"),
        ("*one\n*two\n*three\n", "*", "write \\* for the sign itself; or put a space behind each *"),
        ("✅ do\n❌ do not\n", "✅", "begin each with - and a space"),
        ("→ one\n→ two\n", "→", "begin each with - and a space"),
        ("👉 one\n👉 two\n", "👉", "begin each with - and a space"),
        ("① one\n② two\n", "①", "begin each with - and a space"),
        ("§ one\n§ two\n", "§", "begin each with - and a space"),
        ("・one\n・two\n", "・", "begin each with - and a space"),
        ("− one\n− two\n", "−", "begin each with - and a space"),
        ("1.1 One\n1.2 Two\n", "1.1", "write 1. 2. 3., or end each line with a backslash"),
        ("[1] one\n[2] two\n", "[1]", "write 1. 2. 3., or end each line with a backslash"),
        ("(@) One\n(@) Two\n", "(@)", "write 1. 2. 3."),
        ("#. One\n#. Two\n", "#.", "write 1. 2. 3."),
    ],
)
def test_lines_that_would_run_together_are_told(text: str, mark: str, hint: str) -> None:
    (problem,) = told(text)
    assert problem.message == f"“{mark}” makes no list: its items would run together"
    assert problem.hint == hint
    assert problem.check == "list-malformed"


@pytest.mark.parametrize(
    "text",
    [
        f"On\n1.{SPACE}May, and 10{SPACE}% -{SPACE}or less\n-{SPACE}of it.\n",
        "*one*\n*two*\n\n*Required\n\n*Optional\n",
        "✅ do\\\n❌ do not\n\n(a) one\\\n(b) two\n\n→ one  \n→ two\n\n✅ one\n\n✅ two\n",
        "−5 degrees\n−3 degrees\n\nIt was\n1.1 million and\n2.5 million.\n",
        "[1] one\n[2] two\n\n[1]: index.md\n[2]: index.md\n",
        "»Well«, she said.\n»Good«, he said.\n",
        "-\n\n- one\n- two\n\n1. one\n2. two\n\n* one\n* two\n",
        "Time | What\n---|---\n9.30 Welcome | Hall\n10.15 Talk | Room 2\n\n✅ CV | May\n❌ Note | June\n",
        "Read 1.1 Scope,\n1.2 Terms and\n1.3 Fees first.\n\nNach\n§ 3 Absatz 2 und\n§ 4 gilt das.\n",
        "Wir treffen uns um\n10.30 Uhr im Saal, um\n11.00 Uhr im Hof.\n\nSee [1] and\n[2], [3] and\n[4] below.\n",
        "<pre>\n9.30 Welcome\n10.00 Talk\n→ one\n→ two\n??? x\n</pre>\n",
    ],
)
def test_lines_that_begin_alike_and_are_meant_so_are_not(text: str) -> None:
    assert told(text) == []


def test_each_sign_is_told_where_it_first_runs_on() -> None:
    text = "✅ a\\\n✅ b\n❌ c\n\n→ d\n→ e\n→ f\n\n✅ g\n✅ h\n"
    assert [(problem.where.line, problem.message[1]) for problem in told(text)] == [(2, "✅"), (5, "→"), (9, "✅")]


def test_a_heading_with_a_space_that_is_none_is_told() -> None:
    (problem,) = told(f"Words.\n\n##{SPACE}Later\n")
    assert problem.message == "“##” makes no heading here, and would be printed"
    assert problem.hint == "put an ordinary space behind it"


def test_a_sign_of_wingdings_is_told_with_what_it_showed() -> None:
    (problem,) = told("Done \uf0fc and more.\n")
    assert problem.message == "a sign of Wingdings stands here: readers see an empty box"
    assert problem.hint == "write ✓ itself, or take it away"
    assert problem.check == "character-invisible"
    assert [problem.check for problem in told("\uf0b7 one\n\uf0b7 two\n")] == ["list-malformed"]


@pytest.mark.parametrize("line", ["*a", "1.1 A", "[1] a", "→ a", f"-{SPACE}a", "(a) a"])
def test_many_lines_that_begin_so_take_no_time(line: str) -> None:
    assert len(told(f"{line}\n" * 10_000 + f"{line} " * 10_000)) <= 1


def test_a_dash_before_a_space_that_does_not_break_may_be_meant() -> None:
    (problem,) = told(f"-{SPACE}Bonjour, dit-elle.\n")
    assert (problem.check, problem.warning) == ("marks-doubtful", True)
    assert problem.hint == "put an ordinary space behind it; or write – for a dash"
