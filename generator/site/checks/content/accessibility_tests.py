"""Whether somebody has tested the site for accessibility, lately, and can be told of what does not work."""

import re
from collections.abc import Iterator
from datetime import date

from generator.checks.ids import CheckId
from generator.language import long_date
from generator.model.files import Source
from generator.model.pages.settings import Statement
from generator.model.pages.site import Content
from generator.problems import Location, Problem, Problems
from generator.site.pages.reviews import HOLDS, add_span, test_is_overdue

PAGE = "accessibility.md"
FILL = {
    "tested": "tested = 2026-11-20 (the day of the test)",
    "tester": 'tester = "Ada Byron, with axe-core and by keyboard" (who tested the site, and how)',
    "result": 'result = "full", "partial" or "none" (how far it meets WCAG 2.2 AA)',
}
"""What makes a test, and how it is filled in."""


def check_accessibility_tests(content: Content, today: date, *, fail: bool) -> Problems:
    """A warning for a statement without a test, with half of one, or an old one: a problem if the run is to fail
    on what is overdue. Nobody tests the site of an office that is invented."""
    settings, source = content.settings, content.settings_source
    if settings.example or all(page.source.name != PAGE for page in content.pages):
        return []
    found = list(_untested(settings.accessibility or Statement(), source, today))
    problems = [
        Problem(where, message, hint, warning=not fail, check=check) for check, where, message, hint in found
    ]
    if not settings.contact and not (settings.accessibility and settings.accessibility.phone):
        hint = 'write contact = "careers@example.ac.uk", with your own address, telephone number or page'
        message = "the accessibility statement names nobody to whom a problem can be reported"
        problems.append(Problem(source.at(), message, hint, warning=True, check="accessibility-contact"))
    return problems


def _untested(facts: Statement, source: Source, today: date) -> Iterator[tuple[CheckId, Location, str, str]]:
    """The check, where, what and how it is mended: of the test that the statement tells of, one thing at most."""
    told = {"tested": facts.tested, "tester": facts.tester.strip(), "result": facts.result}
    missing = [key for key, value in told.items() if not value]
    if len(missing) == len(told):
        hint = f"test it, and write below [accessibility]: {'; '.join(FILL.values())}"
        yield (
            "accessibility-untested",
            _key_location(source, r"\[accessibility\]"),
            "nobody has tested how accessible the site is",
            hint,
        )
    elif missing:
        first = next(key for key in told if key not in missing)
        message = f"the accessibility statement claims nothing as long as “{missing[0]}” is not filled in"
        yield (
            "accessibility-untested",
            _key_location(source, first),
            message,
            f"write below [accessibility]: {'; '.join(FILL[key] for key in missing)}",
        )
    elif facts.tested and test_is_overdue(facts, today):
        due = long_date(add_span(facts.tested, HOLDS))
        hint = "test it again, and fill in tested, tester and result anew"
        yield (
            "accessibility-test-overdue",
            _key_location(source, "tested"),
            f"the next test of accessibility was due on {due}",
            hint,
        )


def _key_location(source: Source, form: str) -> Location:
    """Where a key or the head of a table stands; the top of the file without it."""
    found = re.search(rf"^[ \t]*({form})(?![\w-])", source.text, re.MULTILINE)
    return source.at_offset(found.start(1)) if found else source.at()
