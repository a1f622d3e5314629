"""What content/site.toml says and cannot mean is told at its value; what it leaves open, no page claims."""

from pathlib import Path

import pytest

from generator.read.address import address_mend
from generator.read.settings import read_settings
from tests.conftest import Afterword
from tests.edits import page, settings

STATEMENT = '[accessibility]\nlaw = "uk"\nprepared = 2026-11-01\ntested = 2026-11-01\ntester = "Us."\n'


@pytest.mark.parametrize(
    ("address", "mend"),
    [
        ("https://careers.example.ac.uk/afterword/", ""),
        ("http://localhost:8000", ""),
        ("http://[::1]:8000/a%20b", ""),
        ("https://bücher.example/~us/", ""),
        ("careers.example.ac.uk", "begin with https://"),
        ("ftp://example.org", "begin with https://"),
        ("https://", "name the host"),
        ("https:///after", "name the host"),
        ("https://-a.example", "name the host"),
        ("https://example..org", "name the host"),
        ("https://example.org/?a=b", "leave out the ?"),
        ("https://example.org/#top", "leave out the ?"),
        ("https://example.org:99999/", "a port is a number"),
        ("https://example.org:http/", "a port is a number"),
        ("https://example.org:0/", "a port is a number"),
        ("https://me:secret@example.org/", "leave out the name and the password"),
        ("https://example.org/a b/", "write the address without spaces"),
        ("https://example.org/../a", "write the path in full"),
        ("https://example.org//a", "write the path in full"),
        ('https://example.org/"a', "write the path in full"),
    ],
)
def test_an_address_says_where_pages_can_be_served(address: str, mend: str) -> None:
    found = address_mend(address)
    assert found.startswith(mend)
    assert bool(found) is bool(mend)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('base_url = "https://example.org/?a"', "5:12: “base_url” cannot be “https://example.org/?a”"),
        ('base_url = "example.org"', "5:12: “base_url” cannot be “example.org”"),
        ('[cards]\ncountry = "Untied Kingdom"', "6:11: no country “Untied Kingdom” is known"),
        (STATEMENT + "answer_days = 0", "10:15: “answer_days” cannot be 0"),
        (
            STATEMENT.replace("tested = 2026-11-01", "tested = 2026-12-01"),
            "8:10: “tested” is a day to come: 2026-1",
        ),
        ("[privacy]\nlog_days = -1", "6:12: “log_days” cannot be -1"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_told(project: Path, afterword: Afterword, more: str, told: str) -> None:
    settings(project, more)
    result = afterword("check", exit_code=1)
    assert f"content/site.toml:{told}" in result.stderr
    assert result.stderr.endswith("\n1 problem\n")


@pytest.mark.parametrize(
    ("country", "code"),
    [("GB", "GB"), ("uk", "GB"), ("the Netherlands", "NL"), ("us-ca", "US-CA"), ("", "")],
)
def test_the_country_of_the_office_is_known_by_any_of_its_names(project: Path, country: str, code: str) -> None:
    settings(project, f'[cards]\ncountry = "{country}"\n')
    read, problems = read_settings(project / "content")
    assert (read and read.cards.country, problems) == (code, [])


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", ""),
        ("log_days = 0", "These addresses are not kept."),
        ("log_days = 1", "These addresses are kept for 1 day,"),
        ("log_days = 14", "These addresses are kept for 14 days,"),
    ],
)
def test_the_privacy_page_claims_what_is_known(project: Path, afterword: Afterword, more: str, said: str) -> None:
    (project / "content" / "privacy.md").write_text("---\ntitle: Privacy\ndescription: d\n---\n")
    settings(project, f"[privacy]\n{more}\n")
    afterword("build")
    html = page(project, "privacy/index.html")
    assert said in html
    assert said or "These addresses" not in html


def test_one_day_is_no_days(project: Path, afterword: Afterword) -> None:
    (project / "content" / "accessibility.md").write_text("---\ntitle: Access\ndescription: d\n---\n")
    settings(project, f"{STATEMENT}answer_days = 1\n")
    afterword("build")
    assert "We answer within 1 working day." in page(project, "accessibility/index.html")
