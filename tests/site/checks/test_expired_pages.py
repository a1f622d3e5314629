"""A site that was built yesterday is built today: what expires takes nothing else with it."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

SOON = "expires: 2026-11-25\n"
DAY = ("--today", "2026-11-25")


def expiring(project: Path, name: str) -> None:
    """Give a page that is there its last day."""
    path = project / "content" / name
    path.write_text(path.read_text("utf-8").replace("---\n", f"---\n{SOON}", 1), "utf-8")


def test_a_page_goes_on_without_a_note_that_has_expired(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/shows.md", text="Before.\n\n{{ note: card }}\n\nAfter.", title="Shows")
    expiring(project, "notes/card.md")
    told = afterword("build").stderr
    assert (
        "content/guides/shows.md:7:10: warning: the note “card” expires on 25 November 2026, and this page does"
        " not [marker-expired]" in told
    )
    assert "notes/card/index.html" in built_page(project, "guides/shows/index.html")
    told = afterword("build", *DAY).stderr
    assert (
        "content/guides/shows.md:7:10: warning: the note “card” has expired: the page is published without it"
        " [marker-expired]" in told
    )
    assert "→ take the marker away, or name another note" in told
    assert "<p>Before.</p>\n<p>After.</p>" in built_page(project, "guides/shows/index.html")
    assert "{{" not in built_page(project, "guides/print/index.html")


def test_a_preview_tells_of_no_day_that_is_past(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/shows.md", text="[x](/notes/card.md)\n\n{{ note: card }}\n", title="Shows")
    expiring(project, "notes/card.md")
    assert "expires on 25 November 2026" in afterword("build", "--drafts").stderr
    assert "expires on" not in afterword("build", "--drafts", *DAY).stderr
    assert 'href="../../notes/card/index.html"' in built_page(project, "guides/shows/index.html", "preview")


def test_a_note_and_its_page_may_expire_together(project: Path, afterword: Afterword) -> None:
    for name in ("notes/card.md", "guides/other.md"):
        expiring(project, name)
    assert "[marker-expired]" not in afterword("build").stderr
    assert "[marker-expired]" not in afterword("build", *DAY).stderr


def test_a_note_in_code_and_a_draft_are_told_as_ever(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/shows.md", text="```\n{{ note: card }}\n```", title="Shows")
    expiring(project, "notes/card.md")
    assert "guides/shows.md" not in afterword("build", *DAY).stderr
    path = project / "content/notes/card.md"
    path.write_text(path.read_text("utf-8").replace(SOON, "draft: true\n"), "utf-8")
    assert "there is no note “card” [marker-unknown]" in afterword("build", exit_code=1).stderr


def test_the_home_page_stays(project: Path, afterword: Afterword) -> None:
    expiring(project, "index.md")
    afterword("build")
    told = afterword("build", *DAY).stderr
    assert (
        "content/index.md:1:1: warning: it expired on 25 November 2026, and is published all the same: the site"
        " begins with it [page-missing]" in told
    )
    assert (project / "output/site/index.html").exists()
    afterword("build", "--drafts", *DAY)
    assert "o longer published" not in built_page(project, "index.html", "preview")


@pytest.mark.parametrize(
    ("name", "setting"), [("search.md", "search"), ("print.md", "sheets"), ("kit.md", "kit_page")]
)
def test_a_page_that_the_settings_ask_for_may_expire(
    project: Path, afterword: Afterword, name: str, setting: str
) -> None:
    write_page(project, name, SOON, title="Asked for")
    write_page(project, "guides/linking.md", text=f"See [that](/{name}).\n", title="Linking")
    add_settings(project, f"{setting} = true\n")
    told = afterword("check", *DAY).stderr
    assert f"content/{name}:1:1: warning: is not published (it expired on 25 November 2026), and site.toml" in told
    assert f"→ write a later day after its expires:, or take that line out, or write {setting} = false" in told
    assert f"the page “/{name}” has expired: only the words of the link are published" in told


def test_sources_and_choices_may_expire(project: Path, afterword: Afterword) -> None:
    for name in ("sources.md", "choices.md"):
        expiring(project, name)
    told = afterword("build", *DAY).stderr
    assert "content/sources.md:1:1: warning: has expired, and other pages link to it: only the words" in told
    assert "the page “/choices.md#may-i-call” has expired" in told
    for page in ("guides/good/index.html", "guides/other/index.html"):
        assert "sources/index.html" not in built_page(project, page)
        assert "choices/index.html" not in built_page(project, page)


@pytest.mark.parametrize("link", ["/notes/card/card.txt", "/talks/print/", "/feed.xml"])
def test_files_that_go_with_a_page_leave_the_words_of_links(
    project: Path, afterword: Afterword, link: str
) -> None:
    expiring(project, "notes/card.md")
    (project / "content/talks").mkdir()
    write_page(project, "talks/index.md", title="Talks")
    write_page(project, "talks/one.md", f"{SOON}updated: 2026-11-18\n", title="One")
    write_page(project, "guides/linking.md", text=f"See [that]({link}).\n", title="Linking")
    add_settings(project, 'base_url = "https://office.ac.uk/"\n')
    assert "link-nowhere" not in afterword("build").stderr
    kind = "page" if link.endswith("/") else "file"
    assert f"the {kind} “{link}” has expired: only the words of the link" in afterword("build", *DAY).stderr
    assert "See <span>that</span>." in built_page(project, "guides/linking/index.html")


@pytest.mark.parametrize(
    "link",
    [
        "/tags.md#timing",
        "/a-z.md#letter-8",
        "/guides/print/#guides-talk--when",
        "/guides/print/#guides-sub-deep",
        "/notes/#card",
        "/notes/#channel-card",
        "/notes/#channel-any",
        "/notes/#occasion-thanks",
    ],
)
def test_a_place_that_goes_with_a_page_is_a_warning(project: Path, afterword: Afterword, link: str) -> None:
    write_page(project, "tags.md", title="Topics")
    write_page(project, "a-z.md", title="Alphabet")
    (project / "content/guides/sub").mkdir()
    write_page(project, "guides/sub/deep.md", SOON, title="Zeal")
    write_page(project, "guides/talk.md", f"{SOON}tags: [timing]\n", "## When\n\nSoon.", "Talk")
    expiring(project, "notes/card.md")
    write_page(project, "guides/linking.md", text=f"See [that]({link}).\n", title="Linking")
    assert "[anchor-missing]" not in afterword("build").stderr
    told = afterword("build", *DAY).stderr
    assert f"at the end of the link “{link}” any more: what stood there has expired [link-expiring]" in told


def test_a_wrong_place_of_such_a_page_is_an_error(project: Path, afterword: Afterword) -> None:
    write_page(project, "tags.md", title="Topics")
    write_page(project, "guides/talk.md", f"{SOON}tags: [timing]\n", title="Talk")
    write_page(project, "guides/linking.md", text="See [that](/tags.md#nothing).\n", title="Linking")
    assert "[anchor-missing]" in afterword("build", *DAY, exit_code=1).stderr


def test_the_kit_page_may_name_a_note_that_has_expired(project: Path, afterword: Afterword) -> None:
    expiring(project, "notes/card.md")
    write_page(project, "kit.md", title="Kit")
    add_settings(project, 'kit_page = true\n[kit]\nnotes = ["card"]\n')
    told = afterword("check", *DAY).stderr
    assert "content/site.toml:7:10: warning: the note “card” has expired, and the page offers it still" in told
