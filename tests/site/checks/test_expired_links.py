"""Links to a page that has expired: it goes, whoever still leads to it, and no reader is led nowhere."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

OVER = "expires: 2026-11-21\n"
SOON = "expires: 2026-11-25\n"


@pytest.mark.parametrize("link", ["fair.md", "fair.md#when", "/guides/fair/", "/guides/fair.md"])
def test_of_a_link_to_a_page_that_has_expired_only_the_words_are_left(
    project: Path, afterword: Afterword, link: str
) -> None:
    write_page(project, "guides/fair.md", SOON, "## When\n\nSoon.", "The fair")
    write_page(project, "guides/linking.md", text=f"See [the *fair*]({link}) and [a good one](good.md).\n")
    afterword("build")
    assert 'href="../fair/index.html' in built_page(project, "guides/linking/index.html")
    told = afterword("build", "--today", "2026-11-25").stderr
    assert (
        f"content/guides/linking.md:5:18: warning: the page “{link}” has expired: only the words of the link are"
        " published [link-expiring]" in told
    )
    page = built_page(project, "guides/linking/index.html")
    assert 'See <span>the <em>fair</em></span> and <a href="../good/index.html">a good one</a>.' in page
    assert not (project / "output/site/guides/fair/index.html").exists()


def test_what_a_link_says_of_its_words_stays_with_them(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/fair.md", OVER, title="The fair")
    link = '<a class="big" lang="de" title="T" rel="next" href="fair.md">die Messe</a>'
    write_page(project, "guides/linking.md", text=f"See {link}.\n")
    afterword("build")
    page = built_page(project, "guides/linking/index.html")
    assert '<span class="big" lang="de" title="T">die Messe</span>' in page


def test_a_link_to_a_page_that_never_was_or_is_a_draft_still_stops_the_build(
    project: Path, afterword: Afterword
) -> None:
    write_page(project, "guides/fair.md", "draft: true\n", title="The fair")
    write_page(project, "guides/linking.md", text="See [the fair](fair.md), [that](nowhere.md).\n")
    assert afterword("build", exit_code=1).stderr.count("[link-nowhere]") == 2


def test_an_entry_of_the_menu_goes_with_its_page(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/fair.md", SOON, title="The fair")
    add_settings(project, '\n[[menu]]\nlink = "guides/fair.md"\n')
    told = afterword("build").stderr
    assert "content/site.toml:7:9: warning: the page “/guides/fair.md” expires on 25 November 2026" in told
    assert "→ take the link away before that day, or expires out of that page" in told
    assert "give this page the same expires" not in told
    told = afterword("build", "--today", "2026-11-25").stderr
    assert "[menu-page-unpublished]" in told
    assert "The fair" not in built_page(project, "index.html")


def test_a_contact_that_has_expired_stops_nothing(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/desk.md", OVER, title="The desk")
    add_settings(project, 'contact = "guides/desk.md"\n')
    told = afterword("build").stderr
    assert "“contact” leads to a page that is not published (it expired on 21 November 2026)" in told


def test_a_header_may_name_a_page_that_has_expired(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/fair.md", OVER, title="The fair")
    (project / "templates" / "site").mkdir(parents=True)
    (project / "templates/site/header.html").write_text('<p><a href="guides/fair.md">The fair</a></p>\n', "utf-8")
    assert "has expired: only the words" in afterword("build").stderr
    assert "<p><span>The fair</span></p>" in built_page(project, "guides/good/index.html")


def test_an_area_of_a_picture_goes_with_its_page(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/fair.md", SOON, title="The fair")
    areas = "".join(
        f'<area shape="rect" coords="0,0,1,1" href="{name}.md" alt="{name}">' for name in ("fair", "good")
    )
    areas += (
        '<area shape="default" href="" alt="here"><area id="spot" href="fair.md" alt="again" coords="0,0,1,1">'
    )
    picture = '<img src="dot.png" alt="A plan" width="8" height="8" usemap="#plan">'
    write_page(
        project,
        "guides/linking.md",
        text=f'{picture} [words](fair.md) [to](#spot)\n\n<map name="plan">{areas}</map>\n',
    )
    afterword("build")
    assert built_page(project, "guides/linking/index.html").count("<area ") == 4
    told = afterword("build", "--today", "2026-11-25").stderr
    assert "the page “fair.md” has expired: the area that leads to it is left out [link-expiring]" in told
    page = built_page(project, "guides/linking/index.html")
    assert (
        '<map name="plan"><area shape="rect" coords="0,0,1,1" href="../good/index.html" alt="good">'
        '<area shape="default" href="" alt="here"><span id="spot"></span></map>' in page
    )
