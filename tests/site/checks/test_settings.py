"""What content/site.toml says and cannot mean is told at its value; what it leaves open, no page claims."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from generator.model.pages.settings import (
    CardSettings,
    Feedback,
    KitSettings,
    MenuEntry,
    Notice,
    Privacy,
    Settings,
    Statement,
)
from generator.project.base_url import base_url_hint, plain_url
from generator.project.settings import read_settings
from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

TEST = 'tested = 2026-11-01\ntester = "Us."\nresult = "full"\n'
STATEMENT = f'[accessibility]\nlaw = "uk"\nprepared = 2026-11-01\n{TEST}'
PAGES = {
    "a-z.md": "A to Z",
    "accessibility.md": "Access",
    "privacy.md": "Privacy",
    "search.md": "Search",
    "print.md": "Print",
}


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
        ('https://example.org/"a', 'take “"” out of the path'),
        ("https://example.org/a;b/", "take “;” out of the path"),
        ("https://example.org/$host/", "take “$” out of the path"),
        ("https://example.org/a%7Bb/", "take “{” out of the path"),
        ("https://example.org/50%/", "take “%” out of the path"),
        ("https://example.org/%25/", "take “%” out of the path"),
        ("https://example.org/a%2Fb/", "write the path in full"),
        ("https://example.org/%2e%2e/a", "write the path in full"),
        ("https://example.org/caf%E9/", "write the path in full"),
        (f"https://{'a' * 64}.example.org/", "name the host"),
    ],
)
def test_an_address_says_where_pages_can_be_served(address: str, mend: str) -> None:
    found = base_url_hint(address)
    assert found.startswith(mend)
    assert bool(found) is bool(mend)


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        ("https://careers.example.ac.uk/afterword/", "https://careers.example.ac.uk/afterword/"),
        ("https://münchen-nord.de", "https://xn--mnchen-nord-thb.de"),
        ("https://Straße.example:8000/", "https://xn--strae-oqa.example:8000/"),
        ("https://x.ac.uk/café/~us/", "https://x.ac.uk/caf%C3%A9/~us/"),
        ("https://x.ac.uk/caf%c3%a9/a%20b", "https://x.ac.uk/caf%C3%A9/a%20b"),
        ("http://[::1]:8000/", "http://[::1]:8000/"),
    ],
)
def test_an_address_has_one_spelling_for_programs(address: str, plain: str) -> None:
    assert plain_url(address) == plain


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('base_url = "https://example.org/a;b/"', "5:12: “base_url” cannot be “https://example.org/a;b/”"),
        ('base_url = "https://example.org/?a"', "5:12: “base_url” cannot be “https://example.org/?a”"),
        ('base_url = "example.org"', "5:12: “base_url” cannot be “example.org”"),
        ('[cards]\ncountry = "Untied Kingdom"', "6:11: no country “Untied Kingdom” is known"),
        (STATEMENT + "answer_days = 0", "11:15: “answer_days” cannot be 0"),
        (
            STATEMENT.replace("tested = 2026-11-01", "tested = 2026-12-01"),
            "8:10: “tested” is a day to come: 2026-1",
        ),
        ("[privacy]\nlog_days = -1", "6:12: “log_days” cannot be -1"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_told(project: Path, afterword: Afterword, more: str, told: str) -> None:
    add_settings(project, more)
    result = afterword("check", exit_code=1)
    assert f"content/site.toml:{told}" in result.stderr
    assert result.stderr.endswith("\n1 problem\n")


@pytest.mark.parametrize(
    ("country", "code"),
    [("GB", "GB"), ("uk", "GB"), ("the Netherlands", "NL"), ("us-ca", "US-CA")],
)
def test_the_country_of_the_office_is_known_by_any_of_its_names(project: Path, country: str, code: str) -> None:
    add_settings(project, f'[cards]\ncountry = "{country}"\n')
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
    add_settings(project, f"[privacy]\n{more}\n")
    afterword("build")
    html = built_page(project, "privacy/index.html")
    assert said in html
    assert said or "These addresses" not in html


def test_one_day_is_no_days(project: Path, afterword: Afterword) -> None:
    (project / "content" / "accessibility.md").write_text("---\ntitle: Access\ndescription: d\n---\n")
    add_settings(project, f"{STATEMENT}answer_days = 1\n")
    afterword("build")
    assert "We answer within 1 working day." in built_page(project, "accessibility/index.html")


WRONG = [
    *((f'{key} = ""', f"“{key}” is empty [value-empty]") for key in ("owner", "base_url", "contact", "host")),
    ("title = 5", "“title” must be text"),
    ('title = " "', "“title” is empty [value-empty]"),
    ('office = ["a"]', "“office” must be text"),
    ("description = true", "“description” must be text"),
    ('sample = "samples/none.csv"', "“sample” cannot be"),
    ('sample = "../site.toml"', "“sample” cannot be"),
    ('language = "English"', "“language” cannot be"),
    ('language = ""', "“language” cannot be"),
    ('direction = "left"', "“direction” cannot be"),
    ("contact = 5", "“contact” must be text"),
    ('contact = "call us"', "“contact” cannot be"),
    ('contact = "careers at example.org"', "“contact” cannot be"),
    ('contact = "a@b@example.org"', "“contact” cannot be"),
    ('contact = "https://"', "“contact” cannot be"),
    ('contact = "https://a b"', "“contact” cannot be"),
    ('contact = "ftp://example.org"', "“contact” cannot be"),
    ('contact = "www.example.org"', "“contact” cannot be"),
    ('contact = "12"', "“contact” cannot be"),
    ('contact = "contact.md"', "“contact” leads nowhere: there is no “contact.md” [contact-nowhere]"),
    ('contact = "../contact.md"', "“contact” leads nowhere"),
    ('contact = "guides/later.md"', "“contact” leads to a page that is not published (it is a draft)"),
    ('[accessibility]\nphone = "contact.md"', "“phone” leads nowhere: there is no “contact.md” [contact-nowhere]"),
    (
        '[accessibility]\nphone = "guides/later.md"',
        "“phone” leads to a page that is not published (it is a draft)",
    ),
    ('contact = "guides/good.md#nobody"', "there is no “#nobody” at the end of the link"),
    ('[privacy]\nofficer = "guides/good.md#dpo"', "there is no “#dpo” at the end of the link"),
    ('[privacy]\nofficer = "/contact.md#dpo"', "“officer” leads nowhere: there is no “contact.md”"),
    ('[privacy]\nofficer = "guides/later.md"', "“officer” leads to a page that is not published (it is a draft)"),
    ('base_url = "example.org"', "“base_url” cannot be"),
    ("base_url = 5", "“base_url” must be text"),
    ('host = "ngnix"', "“host” cannot be “ngnix”"),
    ('gone = "/guides/old/"', "“gone” must be a list"),
    ('gone = ["guides/old/"]', "“gone” cannot be “guides/old/”"),
    ('gone = ["/"]', "“gone” cannot be “/”"),
    ('gone = ["/guides/good/"]', "“/guides/good/” is not gone: a page is there"),
    ('example = "yes"', "“example” must be true or false"),
    ('logo = "none.svg"', "“logo” cannot be"),
    ('logo = "guides/good.md"', "“logo” cannot be"),
    ('logo_dark = "none.svg"', "“logo_dark” cannot be"),
    ('logo_dark = "guides/good.md"', "“logo_dark” cannot be"),
    ('share_picture = "none.png"', "“share_picture” cannot be"),
    ('share_picture = "guides/good.md"', "“share_picture” cannot be “guides/good.md” [logo-unusable]"),
    ("owner = 5", "“owner” must be text"),
    ('notice = "Closed"', "“notice” must be a table"),
    ("[notice]\nstarts = 2026-12-21", "“text” is missing"),
    ('[notice]\ntext = " "', "“text” is empty"),
    ('[notice]\ntext = "Closed"\nstarts = "soon"', "“starts” must be a date"),
    ('[notice]\ntext = "Closed"\nstarts = 2026-12-21\nends = 2026-12-20', "“ends” cannot be “2026-12-20”"),
    ('[notice]\ntext = "See [our hours](gone.md)."', "the link “gone.md” leads nowhere [link-nowhere]"),
    ('[notice]\ntext = "See [here](guides/good.md)."', "the link text “here” does not say where it leads"),
    ('[notice]\ntext = "![](guides/dot.png)"', "the image “/guides/dot.png” has no text"),
    ('menu = "guides/good.md"', "“menu” must be a list"),
    ('[[menu]]\ntitle = "Good"', "“link” is missing"),
    ('[[menu]]\nlink = ""', "“link” is empty"),
    ('[[menu]]\nlink = "https://example.org/"', "“title” is missing"),
    ('[[menu]]\ntitle = "Us"\nlink = "guides/gone.md"', "the link “/guides/gone.md” leads nowhere"),
    ('[[menu]]\ntitle = "Us"\nlink = "javascript:alert(1)"', "“javascript:” does not work on this site"),
    ('[[menu]]\ntitle = "Us"\nlink = "https://a b.example/"', "“https://a b.example/” has a space in it"),
    ('[[menu]]\ntitle = "Us"\nlink = "guides/good.md#no"', "there is no “#no” at the end of the link"),
    ('[[menu]]\ntitle = "Us"\nlink = "guides/good.md"\norder = "first"', "“order” must be a whole number"),
    ('footer = "guides/good.md"', "“footer” must be a list"),
    ('[[footer]]\ntitle = "Us"\nlink = "/gone.md"', "the link “/gone.md” leads nowhere"),
    ("[feedback]\nuseful = 5", "“useful” must be text"),
    ('[feedback]\nuseful = "ask us"', "“useful” cannot be “ask us”"),
    ('[feedback]\nuseful = "https://example.org/{pge}"', "“useful” cannot be"),
    ('[feedback]\nproblem = "example.org"', "“problem” cannot be"),
    ('[feedback]\nedit = "us@example.org"', "“edit” cannot be"),
    ('[feedback]\nedit = "https://example.org/edit"', "“edit” cannot be"),
    ('accent = "red"', "“accent” cannot be"),
    ('accent = "#ffff00"', "“#ffff00” has a contrast of"),
    ('search = "no"', "“search” must be true or false"),
    ("handbook = 1", "“handbook” must be true or false"),
    ('sheets = "on"', "“sheets” must be true or false"),
    ('web_fonts = "yes"', "“web_fonts” must be true or false"),
    ('choices = "call"', "“choices” must be a table"),
    ('colour = "#a3341f"', "there is no “colour” here"),
    ('[choices]\nmay-i-cal = "call"', "there is no choice “may-i-cal”"),
    ('[checks]\nheading-skipped = "no"', "“heading-skipped” cannot be “no”"),
    ("[checks]\nheading-skipped = false", "“heading-skipped” must be text"),
    ("[accessibility]\nlaw = 5", "“law” must be text"),
    ('[accessibility]\nlaw = "de"', "“law” cannot be"),
    ('[accessibility]\nlaw = "eu"', "“enforcement” is missing"),
    ('[accessibility]\nprepared = "soon"', "“prepared” must be a date"),
    ("[accessibility]\nprepared = 2027-01-01", "“prepared” is a day to come"),
    ('[accessibility]\nresult = "good"', "“result” cannot be"),
    (
        '[accessibility]\nresult = "partial"',
        "“result” is “partial”, and nobody is told what does not work [statement-contradicts]",
    ),
    ('[accessibility]\nresult = "none"', "“result” is “none”, and nobody is told"),
    ('[accessibility]\nresult = "full"\nshortfalls = ["A map."]', "“result” cannot be “full” while"),
    ('[accessibility]\nshortfalls = "A map."', "“shortfalls” must be a list"),
    ("[accessibility]\nphone = 5", "“phone” must be text"),
    ('[accessibility]\nphone = "ask us"', "“phone” cannot be"),
    ('[accessibility]\nanswer_days = "5"', "“answer_days” must be a whole number"),
    ("[accessibility]\nanswer_days = 0", "“answer_days” cannot be 0"),
    ("[accessibility]\nenforcement = 5", "“enforcement” must be text"),
    ("[privacy]\nhost = 5", "“host” must be text"),
    ("[privacy]\nlog_days = -1", "“log_days” cannot be -1"),
    ('[privacy]\nofficer = "the dean"', "“officer” cannot be"),
    ("[cards]\ncover = 5", "“cover” must be text"),
    ("[cards]\nlogo = 5", "“logo” must be true or false"),
    ('[cards]\nflip = "top"', "“flip” cannot be"),
    ('[cards]\ncountry = "Atlantis"', "no country “Atlantis” is known"),
    *((f'[cards]\n{key} = ""', f"“{key}” is empty") for key in ("cover", "country", "return_address", "face")),
    ('[privacy]\nofficer = ""', "“officer” is empty"),
    ('[feedback]\nuseful = " "', "“useful” cannot be"),
    ('[kit]\nwelcome = " "', "“welcome” is empty"),
    ("[cards]\nreturn_address = 5", "“return_address” must be text"),
    ("[cards]\nface = 5", "“face” must be text"),
    ('[cards]\nface = "none.ttf"', "none.ttf cannot be read: No such file or directory [font-faulty]"),
    ('[cards]\nface = "index.md"', "index.md is no font, and not TrueType [font-faulty]"),
    ('[cards]\nface = "../me.ttf"', "../me.ttf leads out of content/"),
    ('[cards]\ncover = "For {{ nane }}"', "the people's CSV has no column “nane”"),
    ('kit_page = "yes"', "“kit_page” must be true or false"),
    ('web_fonts = "all"', "“web_fonts” must be true or false"),
    ('[kit]\ncountries = "GB"', "“countries” must be a list"),
    ('[kit]\ncountries = ["GB", "Atlantis"]', "no country “Atlantis” is known"),
    ('[kit]\ncards = "a6"', "“cards” must be a list"),
    ("[kit]\nnotes = [5]", "“notes” must be text"),
    ("[kit]\nwelcome = 5", "“welcome” must be text"),
    ("[kit]\nmost_people = 0", "“most_people” cannot be"),
    ("[kit]\nmost_people = 151", "“most_people” cannot be"),
]


def test_every_setting_is_among_those_that_can_be_wrong() -> None:
    lines = " ".join(wrong for wrong, _ in WRONG)
    named = dict.fromkeys(("choices", "checks"), Settings)
    inner = {**named, "accessibility": Statement, "privacy": Privacy, "cards": CardSettings, "kit": KitSettings}
    inner |= {"notice": Notice, "menu": MenuEntry, "footer": MenuEntry, "feedback": Feedback}
    names = [field.name for cls in (Settings, *inner.values()) for field in fields(cls)]
    assert [n for n in names if n not in inner and not re.search(rf"\b{n} = ", lines)] == ["tested", "tester"]


@pytest.mark.parametrize(("wrong", "told"), WRONG)
def test_a_wrong_setting_is_told_once_at_its_line(
    project: Path, afterword: Afterword, wrong: str, told: str
) -> None:
    """On a site that has a page for everything that settings speak of, and whose contact stands on each."""
    for name, title in PAGES.items():
        write_page(project, name, title=title)
    write_page(project, "guides/later.md", "draft: true\n", title="Later")
    given = {line.partition(" = ")[0]: line for line in BASIC.splitlines()}
    given[wrong.partition(" = ")[0]] = wrong
    text = "\n".join(given.values())
    (project / "content" / "site.toml").write_text(text + "\n", "utf-8")
    result = afterword("check", exit_code=1)
    places = re.findall(r"^content/site\.toml:(\d+):\d+: (.*)$", result.stderr, re.MULTILINE)
    first = 1 + text[: text.index(wrong)].count("\n")
    (place, said) = next(place for place in places if "warning" not in place[1])
    assert said.startswith(told)
    assert first <= int(place) <= first + wrong.count("\n")
    assert result.stderr.endswith("\n1 problem\n"), result.stderr


def test_a_wrong_setting_hides_nothing_else(project: Path, afterword: Afterword) -> None:
    write_page(project, "index.md", text="See [the map](gone.md).", title="Home")
    add_settings(project, 'web_fonts = "yes"\ntitel = "x"\n[accessibility]\nlaw = "fr"\nresult = "ok"\n')
    told = afterword("check", exit_code=1).stderr
    assert re.findall(r"^content/([\w.]+:\d+).*\[([a-z-]+)\]$", told, re.MULTILINE) == [
        ("index.md:5", "link-nowhere"),
        ("site.toml:5", "value-of-wrong-type"),
        ("site.toml:6", "key-unknown"),
        ("site.toml:8", "value-wrong"),
        ("site.toml:9", "value-wrong"),
    ]


BASIC = """title = "Small"
office = "Test Office"
description = "A site as small as it can be."
sample = "samples/panel.csv"
contact = "us@office.ac.uk"
base_url = "https://office.ac.uk/"
"""


@pytest.mark.parametrize(
    ("contact", "link", "feed"),
    [
        (
            "us@office.ac.uk",
            '<a href="mailto:us@office.ac.uk">us@office.ac.uk</a>',
            "<email>us@office.ac.uk</email>",
        ),
        (
            "o’brien+1@office.ac.uk",
            '<a href="mailto:o%E2%80%99brien+1@office.ac.uk">o’brien+1@office.ac.uk</a>',
            "<email>o’brien+1@office.ac.uk</email>",
        ),
        ("+44 (0)20 7946 0000", '<a href="tel:+442079460000">+44 (0)20 7946 0000</a>', ""),
        ("(020) 7946 0000 ext. 12", '<a href="tel:02079460000;ext=12">(020) 7946 0000 ext. 12</a>', ""),
        (
            "https://office.ac.uk/ask?a=1&b=2",
            '<a href="https://office.ac.uk/ask?a=1&amp;b=2">How to reach us</a>',
            "<uri>https://office.ac.uk/ask?a=1&amp;b=2</uri>",
        ),
        (
            "guides/other.md",
            '<a href="../guides/other/index.html">How to reach us</a>',
            "<uri>https://office.ac.uk/guides/other/</uri>",
        ),
        (
            "/guides/other.md",
            '<a href="../guides/other/index.html">How to reach us</a>',
            "<uri>https://office.ac.uk/guides/other/</uri>",
        ),
    ],
)
def test_a_contact_is_an_address_a_number_or_a_page(
    project: Path, afterword: Afterword, contact: str, link: str, feed: str
) -> None:
    for name in ("accessibility.md", "privacy.md"):
        write_page(project, name, title=name)
    (project / "content" / "site.toml").write_text(BASIC.replace("us@office.ac.uk", contact), "utf-8")
    add_settings(project, f'[accessibility]\nphone = "020 7946 0001"\n[privacy]\nofficer = "{contact}"\n')
    write_page(project, "guides/dated.md", "updated: 2026-11-18\n", title="Dated")
    afterword("build")
    for name in ("privacy/index.html", "accessibility/index.html"):
        assert f"<p>Test Office · {link}</p>" in built_page(project, name)
    assert f"is responsible for this site: {link}. The data protection officer: {link}." in built_page(
        project, "privacy/index.html"
    )
    said = built_page(project, "accessibility/index.html")
    assert link.partition(">")[0] in said.partition('id="feedback"')[2].partition("<footer>")[0]
    assert 'or call <a href="tel:02079460001">020 7946 0001</a>.' in said
    author = built_page(project, "feed.xml").partition("<name>Test Office</name>")[2].partition("</author>")[0]
    assert author.strip() == feed


CLAIMS = ("fully compliant", "partially compliant", "not compliant", "conformant", "was prepared", "last tested")


@pytest.mark.parametrize("law", ["", 'law = "uk"\n', 'law = "us"\n', 'law = "eu"\nenforcement = "The ombud."\n'])
@pytest.mark.parametrize(
    "half",
    [
        "",
        "tested = 2026-11-01\n",
        'tester = "Us."\n',
        'result = "full"\n',
        'tested = 2026-11-01\nresult = "full"\n',
        TEST.replace("Us.", " "),
        TEST.replace("full", ""),
    ],
)
def test_nothing_is_claimed_without_a_whole_test(project: Path, afterword: Afterword, law: str, half: str) -> None:
    write_page(project, "accessibility.md", title="Access")
    (project / "content" / "site.toml").write_text(f"{BASIC}[accessibility]\n{law}{half}", "utf-8")
    result = afterword("build")
    said = built_page(project, "accessibility/index.html")
    assert "The test is still to come." in said
    assert 'write to <a href="mailto:us@office.ac.uk">' in said
    assert [claim for claim in CLAIMS if claim in said] == []
    assert "We answer within" not in said
    assert result.stderr.count("content/site.toml:") == 1
    assert ("claims nothing as long as" if half else "nobody has tested") in result.stderr
    stopped = afterword("build", "--fail-on-overdue", exit_code=1)
    assert stopped.stderr.endswith("\n1 problem\n")


@pytest.mark.parametrize(
    ("law", "result", "said"),
    [
        ("uk", "full", "This website is fully compliant with"),
        ("uk", "partial", "This website is partially compliant with"),
        ("uk", "none", "This website is not compliant with"),
        ("eu", "full", "version 2.2, level AA, and so with what EN 301 549"),
        ("eu", "partial", "This website is partially compliant with"),
        ("eu", "none", "This website is not compliant with"),
        ("us", "full", "This website is fully conformant with"),
        ("us", "partial", "This website is partially conformant with"),
        ("us", "none", "This website is not conformant with"),
    ],
)
def test_the_result_of_a_test_is_told_in_the_words_of_each_law(
    project: Path, afterword: Afterword, law: str, result: str, said: str
) -> None:
    write_page(project, "accessibility.md", title="Access")
    listed = "" if result == "full" else 'shortfalls = ["The map has no text."]\n'
    facts = f'law = "{law}"\nenforcement = "The ombud."\nresult = "{result}"\n{listed}'
    add_settings(project, f'[accessibility]\ntested = 2025-11-22\ntester = "Ms Ng, by keyboard."\n{facts}')
    afterword("build", "--fail-on-overdue")
    text = built_page(project, "accessibility/index.html")
    assert said in text
    assert "last tested on 22 November 2025. Ms Ng, by keyboard." in text
    assert ("The map has no text." in text) is (result != "full")
    assert "still to come" not in text
    stopped = afterword("build", "--fail-on-overdue", "--today", "2026-11-23", exit_code=1)
    due = "the next test of accessibility was due on 22 November 2026"
    assert f"content/site.toml:6:1: {due} [accessibility-test-overdue]" in stopped.stderr
    afterword("build", "--today", "2026-11-23")
    assert "The last test is more than a year old." in built_page(project, "accessibility/index.html")


def test_a_statement_without_anybody_to_write_to_is_told(project: Path, afterword: Afterword) -> None:
    write_page(project, "accessibility.md", title="Access")
    add_settings(project, STATEMENT)
    told = afterword("build").stderr
    assert (
        "the accessibility statement names nobody to whom a problem can be reported [accessibility-contact]"
        in told
    )
    assert "in another form, tell Test Office." in built_page(project, "accessibility/index.html")
