"""What the preview shows and tells while somebody writes."""

from datetime import datetime
from pathlib import Path

import pytest

from generator.project.run import Run
from generator.serve import _names
from tests.serve.previewing import GOOD, Opened, Preview, edited, told, until

HOME = '{% extends "site/base.html" %}{% block main %}<h1>TITLE</h1>{% endblock %}'
FAULT = "---\ntitle: A good page\ndescription: d\ndrfat: true\n---\nWords.\n"


def test_a_saved_page_is_shown_anew(preview: Preview) -> None:
    events = preview.listen("/guides/good/")
    preview.save(GOOD, edited(preview, "\n---\n", "\n---\nFreshly written. "))
    until(events, "reload")
    assert "Freshly written." in preview.page("/guides/good/")
    assert preview.said().startswith("content/guides/good.md changed: ")


def test_a_new_title_reaches_the_pages_that_name_it(preview: Preview) -> None:
    events = preview.listen("/guides/")
    preview.save(GOOD, edited(preview, "title: A good page", "title: Better page"))
    until(events, "reload")
    assert "Better page" in preview.page("/guides/")


def test_a_tab_is_not_disturbed_by_what_it_does_not_show(preview: Preview) -> None:
    events = preview.listen("/sources/")
    preview.save(GOOD, edited(preview, "\n---\n", "\n---\nFreshly written. "))
    preview.said()
    preview.save("sources.md", (preview.project / "content" / "sources.md").read_text() + "\nMore.\n")
    until(events, "reload")
    assert preview.said().startswith("content/sources.md changed: ")


def test_a_saved_note_is_shown_anew(preview: Preview) -> None:
    events = preview.listen("/notes/card/")
    note = (preview.project / "content" / "notes" / "card.md").read_text("utf-8")
    preview.save("notes/card.md", note.replace("description: ", "description: Freshly written. ", 1))
    until(events, "reload")
    assert "Freshly written." in preview.page("/notes/card/")


def test_a_look_of_the_projects_own_is_taken_up_while_it_is_watched(preview: Preview) -> None:
    for title in ("Ours", "Ours again"):
        events = preview.listen("/")
        own = preview.project / "templates" / "site" / "home.html"
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text(HOME.replace("TITLE", title))
        until(events, "reload")
        assert f"<h1>{title}</h1>" in preview.page("/")


def test_a_style_sheet_is_shown_anew(project: Path, opened: Opened) -> None:
    own = project / "templates" / "site" / "style.css"
    own.parent.mkdir(parents=True)
    own.write_text("h1 { color: red }")
    preview = opened()
    events = preview.listen("/guides/")
    own.write_text("h1 { color: blue }")
    until(events, "reload")
    assert "blue" in preview.page("/style.css")


def test_a_fault_is_told_over_the_last_good_page_until_it_is_mended(preview: Preview) -> None:
    good = (preview.project / "content" / GOOD).read_text("utf-8")
    events = preview.listen("/guides/good/")
    assert until(events, "problems") == []
    preview.save(GOOD, FAULT)
    (problem,) = told(events)
    assert (problem["path"], problem["line"], problem["column"]) == ("content/guides/good.md", 4, 1)
    assert problem["message"] == "there is no “drfat” here"
    assert problem["excerpt"] == "    drfat: true\n    ^"
    assert problem["hint"] == "did you mean “draft”?"
    assert preview.said() == "1 problem, see the browser\n"
    assert preview.said() == "content/guides/good.md:4:1: there is no “drfat” here [key-unknown]\n"
    assert "<title>A good page" in preview.page("/guides/good/")
    assert told(preview.listen("/")) == [problem]  # in a tab opened later, too
    preview.save(GOOD, good.replace("title: A good page", "title: Mended page"))
    assert until(events, "reload")
    assert until(preview.listen("/guides/good/"), "problems") == []
    assert "<title>Mended page" in preview.page("/guides/good/")


def test_a_fault_on_one_page_does_not_keep_another_from_being_shown(preview: Preview) -> None:
    """The good page links to a place of the other, which has that still."""
    events = preview.listen("/guides/good/")
    other = preview.project / "content" / "guides" / "other.md"
    preview.save("guides/other.md", other.read_text("utf-8").replace("\n---\n", "\ndrfat: true\n---\n"))
    told(events)
    preview.save(GOOD, edited(preview, "\n---\n", "\n---\nFreshly written. "))
    while "Freshly written." not in preview.page("/guides/good/"):
        until(events, "reload")  # one may be for its neighbour, which the fault takes out of the menus
    assert preview.page("/guides/other/")


@pytest.mark.parametrize("text", ["{% block main %}", "{{ nothing.at.all }}", "{{ 1 + title }}"])
def test_a_fault_in_a_template_ends_nothing(project: Path, opened: Opened, text: str) -> None:
    own = project / "templates" / "site" / "home.html"
    own.parent.mkdir(parents=True)
    own.write_text("<h1>Ours</h1>")
    preview = opened()
    events = preview.listen("/guides/")
    own.write_text(text)
    assert "home.html" in told(events)[0]["path"]
    assert "<h1>Ours</h1>" in preview.page("/")


def test_a_site_with_a_fault_from_the_start_is_served_with_it(project: Path, opened: Opened) -> None:
    (project / "content" / "site.toml").write_text("title = one\n")
    preview = opened()
    response, body = preview.ask("/")
    assert response.status == 503
    assert "/@reload.js" in body
    assert "see the browser" in preview.said()


def test_only_files_that_are_there_are_named_from_the_project_on(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates" / "a.css").write_text("")
    run = Run(project, datetime(2026, 11, 21))
    gone, page = project / "content" / "sedpFesll", project / "content" / "guides" / "good.md"
    assert _names({gone, page}, run) == "content/guides/good.md"
    assert _names({gone}, run) == "content"
    assert _names({page, project / "templates" / "a.css"}, run) == "content/guides/good.md and 1 more"
    assert _names({project / "templates" / "a.css"}, run) == "templates/a.css"


def test_a_link_out_of_the_project_is_told_and_not_shown(preview: Preview, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("---\ntitle: Hunter\ndescription: d\n---\nhunter2\n", "utf-8")
    events = preview.listen("/guides/good/")
    path = preview.project / "content" / GOOD
    path.unlink()
    path.symlink_to(tmp_path / "secret")
    problems = told(events)
    assert [problem["message"] for problem in problems] == ["is not a file of content/, but leads elsewhere"]
    assert "hunter2" not in preview.page("/guides/good/")
