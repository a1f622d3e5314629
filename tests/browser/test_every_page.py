"""Every page of the shipped site, in a browser: light and dark, 320 and 1280 px wide, with all details open."""

from pathlib import Path

from tests.browser.nu import nu_errors
from tests.browser.survey import Survey


def test_every_page_was_seen_light_and_dark_narrow_and_wide(surveyed: Survey, pages: list[str]) -> None:
    assert surveyed.seen == 4 * len(pages)


def test_no_rule_of_wcag_2_2_at_level_aa_is_broken(surveyed: Survey) -> None:
    assert not surveyed.violations, "\n".join(surveyed.violations)


def test_no_page_scrolls_sideways(surveyed: Survey) -> None:
    assert not surveyed.overflows, "\n".join(surveyed.overflows)


def test_no_word_lies_beside_the_window(surveyed: Survey) -> None:
    assert not surveyed.cut, "\n".join(surveyed.cut)


def test_nothing_is_asked_of_another_site(surveyed: Survey) -> None:
    assert not surveyed.elsewhere, "\n".join(surveyed.elsewhere)


def test_the_browser_has_no_complaint_and_the_content_security_policy_refuses_nothing(surveyed: Survey) -> None:
    assert not surveyed.told, "\n".join(surveyed.told)


def test_the_nu_html_checker_finds_no_error(site: Path, pages: list[str]) -> None:
    assert nu_errors(site, pages) == []
