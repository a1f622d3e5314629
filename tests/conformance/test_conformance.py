"""The conformance report says what the tests prove, and claims nothing else."""

import ast
import re

from tests.conformance.report import OPEN, SAYS, Claim, Criterion, conformance_page, read_criteria
from tests.conftest import ROOT

TESTS, CRITERIA = read_criteria()
CLAIMS = [(one.number, name, claim) for one in CRITERIA for name, claim in one.claims.items()]


def test_it_has_every_criterion_of_wcag_2_2_at_levels_a_and_aa_in_its_order() -> None:
    assert [sum(one.level == level for one in CRITERIA) for level in ("A", "AA")] == [31, 24]
    numbers = [tuple(map(int, one.number.split("."))) for one in CRITERIA]
    assert numbers == sorted(set(numbers))
    new = {"2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"}
    assert new <= {one.number for one in CRITERIA}


def test_whoever_says_that_something_is_supported_names_tests_and_a_remark() -> None:
    for number, name, claim in CLAIMS:
        assert claim.says in SAYS, (number, name)
        assert claim.why.endswith("."), (number, name)
        proved = claim.says in ("supports", "partially supports")
        assert bool(claim.tests) == proved, (number, name)


def test_every_test_that_is_named_is_there_and_proves_something() -> None:
    used = {test for _, _, claim in CLAIMS for test in claim.tests}
    assert used == set(TESTS) - {"manual"}
    for path, _, function in (test.partition("::") for test in TESTS.values()):
        tree = ast.parse((ROOT / path).read_text("utf-8"))
        there = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert function in there, f"{path} has no {function}"


def test_the_report_is_what_the_table_says() -> None:
    """Whoever changes the table renews the page: python -m tests.conformance > docs/content/conformance.md."""
    assert (ROOT / "docs" / "content" / "conformance.md").read_text("utf-8") == conformance_page(TESTS, CRITERIA)


def test_what_is_not_claimed_is_open() -> None:
    one = Criterion("1.4.3", "Contrast", "AA", {"site": Claim("supports", "Measured.", ("axe",))})
    page = conformance_page({"axe": "tests/a.py::test_b"}, [one])
    said = f"Site: Supports<br>Kit page: {OPEN}<br>PDFs: {OPEN}"
    assert f"| 1.4.3 Contrast | {said} | Site: Measured (`axe`). |" in page
    assert "| Site | 1 | 0 | 0 | 0 | 0 |\n| Kit page | 0 | 0 | 0 | 0 | 1 |" in page


def test_the_protocol_names_each_criterion_that_a_screen_reader_decides() -> None:
    text = (ROOT / "docs" / "content" / "screen-reader.md").read_text("utf-8")
    named = set(re.findall(r"(?<![\d.])[1-4]\.\d\.\d+(?![\d.])", text))
    unheard = {number for number, _, claim in CLAIMS if "screen reader has been heard" in claim.why}
    assert unheard <= named
    assert named <= {one.number for one in CRITERIA}
