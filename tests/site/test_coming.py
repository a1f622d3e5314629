"""What is due on a day to come is looked at now: no build stops by night for what nobody was told."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

DAY = "2 December 2026"
STOPS = f"(it is published on {DAY}, and from then on it stops the build)"


@pytest.mark.parametrize(
    ("more", "text", "expected"),
    [
        (
            "",
            "See [that](nowhere.md).",
            f"6:12: warning: the link “nowhere.md” leads nowhere {STOPS} [link-nowhere]",
        ),
        ("", "See [that one](good.md#x).", f"“good.md#x” {STOPS} [anchor-missing]"),
        ("aliases: [/guides/good/]\n", "Words.", f"{STOPS} [address-clash]"),
        ("", "{{ note: nobody }}", f"{STOPS} [marker-unknown]"),
    ],
)
def test_a_fault_of_a_page_to_come_is_a_warning_until_its_day(
    project: Path, afterword: Afterword, more: str, text: str, expected: str
) -> None:
    write_page(project, "guides/soon.md", f"publish: 2026-12-02\n{more}", text=text, title="Soon")
    told = afterword("check").stderr
    assert expected in told
    assert told.count("guides/soon.md") == 1
    assert expected in afterword("build").stderr
    told = afterword("build", "--today", "2026-12-02", exit_code=1).stderr
    assert "content/guides/soon.md:" in told
    assert "it is published on" not in told


def test_a_page_to_come_may_lead_to_what_comes_with_it(project: Path, afterword: Afterword) -> None:
    write_page(
        project, "guides/one.md", "publish: 2026-12-02\n", text="See [the other](two.md#then).", title="One"
    )
    write_page(project, "guides/two.md", "publish: 2026-12-02\n", text="## Then\n\nWords.", title="Two")
    assert "warning" not in afterword("build").stderr
    write_page(project, "guides/two.md", "publish: 2026-12-03\n", text="## Then\n\nWords.", title="Two")
    told = afterword("build").stderr
    assert f"content/guides/one.md:6:17: warning: the link “two.md#then” leads nowhere {STOPS}" in told
    assert "two.md:" not in told


def test_what_is_told_today_is_told_once(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/soon.md", "publish: 2026-12-02\nupdated: 2027-01-01\n", title="Soon")
    assert afterword("check", exit_code=1).stderr.count("[day-to-come]") == 1


def test_a_note_that_expires_before_a_page_has_not_yet(project: Path, afterword: Afterword) -> None:
    card = project / "content/notes/card.md"
    card.write_text(card.read_text("utf-8").replace("---\n", "---\nexpires: 2026-11-25\n", 1), "utf-8")
    text = "{{ note: card }}\n\n[x](/notes/card.md)\n"
    write_page(project, "guides/soon.md", "publish: 2026-11-27\n", text, title="Soon")
    told = afterword("build").stderr
    assert "soon.md:6:10: warning: the note “card” will have expired: the page is published without it (it" in told
    assert "the page “/notes/card.md” will have expired: only the words of the link are published (it is" in told


def test_a_draft_with_a_day_is_nobodys_business(project: Path, afterword: Afterword) -> None:
    write_page(
        project, "guides/soon.md", "draft: true\npublish: 2026-12-02\n", text="[that](nowhere.md)", title="Soon"
    )
    assert "warning" not in afterword("build").stderr


def test_a_notice_to_come_is_looked_at_now(project: Path, afterword: Afterword) -> None:
    add_settings(project, '\n[notice]\ntext = "See [that page](nowhere.md)."\nstarts = 2026-12-02\n')
    told = afterword("build").stderr
    assert f"content/site.toml:7:25: warning: the link “nowhere.md” leads nowhere {STOPS} [link-nowhere]" in told
    assert "nowhere.md" not in built_page(project, "index.html")
    afterword("build", "--today", "2026-12-02", exit_code=1)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"soon.md": "publish: 2026-12-02\n", "live.md": "aliases: [/guides/soon/]\n"},
            "live.md:4:11: warning: “/guides/soon/” is a page already (once content/guides/soon.md is",
        ),
        (
            {"a.md": "publish: 2026-12-02\naliases: [/old/]\n", "z.md": "aliases: [/old/]\n"},
            "z.md:4:11: warning: “/old/” leads to another page already (once content/guides/a.md is",
        ),
        (
            {"soon/index.md": "publish: 2026-12-02\n", "soon.md": ""},
            "soon.md:1:1: warning: makes the same page as content/guides/soon/index.md: /guides/soon/ "
            "(once content/guides/soon/index.md is",
        ),
        (
            {"a.md": "publish: 2026-12-02\naliases: [/old/]\n", "z.md": "publish: 2026-12-01\naliases: [/old/]\n"},
            "z.md:5:11: warning: “/old/” leads to another page already (once content/guides/a.md is",
        ),
        (
            {"a.md": "publish: 2026-12-02\naliases: [/old/]\n", "z.md": "publish: 2026-12-02\naliases: [/old/]\n"},
            "z.md:5:11: warning: “/old/” leads to another page already (it is",
        ),
    ],
)
def test_an_address_that_is_taken_on_a_day_to_come_is_told_now(
    project: Path, afterword: Afterword, files: dict[str, str], expected: str
) -> None:
    (project / "content/guides/soon").mkdir()
    for name, more in files.items():
        write_page(project, f"guides/{name}", more, title=name)
    told = afterword("build").stderr
    assert (
        f"content/guides/{expected} published on {DAY}, and from then on it stops the build) [address-clash]"
        in told
    )
    assert "[address-clash]" in afterword("build", "--today", "2026-12-02", exit_code=1).stderr


def test_a_title_of_a_page_to_come_is_compared_with_those_of_its_day(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/fair.md", "expires: 2026-12-02\n", title="The fair")
    write_page(project, "guides/next.md", "publish: 2026-12-02\n", title="The fair")
    assert "title-shared" not in afterword("build").stderr
    write_page(project, "guides/fair.md", "expires: 2026-12-03\n", title="The fair")
    expected = f"content/guides/next.md:2:1: warning: has the same title as content/guides/fair.md {STOPS}"
    assert expected in afterword("build").stderr


def test_a_list_has_places_for_what_comes(project: Path, afterword: Afterword) -> None:
    write_page(project, "tags.md", title="Topics")
    links = "See [the topic](/tags.md#timing), [all](/guides/print/#guides-two), [never](/tags.md#nothing), "
    links += "[when](/guides/print/#guides-two--when), [there](/guides/print/#guides-good--first-part)."
    write_page(project, "guides/one.md", "publish: 2026-12-02\ntags: [timing]\n", links, "One")
    write_page(project, "guides/two.md", "publish: 2026-12-02\n", "## When\n\nSoon.", title="Two")
    told = afterword("build").stderr
    assert told.count("[anchor-missing]") == 1
    assert f"there is no “#nothing” at the end of the link “/tags.md#nothing” {STOPS}" in told
