"""The manual in the preview: how pages are written, and what each check means, in the project's own look."""

import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from generator.checks import all_checks
from tests.serve.previewing import Opened, Preview


def test_the_chapter_for_whoever_writes_is_at_the_address_that_the_terminal_names(standing: Preview) -> None:
    (address,) = re.findall(r"how to write pages: http://127\.0\.0\.1:\d+(/\S+)\)", standing.line)
    response, _ = standing.ask(address)
    assert (response.status, response.headers["Location"]) == (302, "/_help/writing/")
    assert "<title>Writing pages" in standing.page("/_help/writing/")
    response, _ = standing.ask("/_help/writing")
    assert (response.status, response.headers["Location"]) == (302, "/_help/writing/")


def test_whatever_the_chapter_shows_and_leads_to_is_there_and_nowhere_else(standing: Preview) -> None:
    page = standing.page("/_help/writing/")
    links = re.findall(r'(?:href|src)="([^"]+)"', page)
    paths = {urlsplit(urljoin("/_help/writing/", link)).path for link in links if ":" not in link}
    assert {"/_help/pictures/card.png", "/_help/checks/"} <= {
        re.sub(r"-[0-9a-f]{10}-\d+\.webp$|index\.html$", lambda m: ".png" if "webp" in m[0] else "", path)
        for path in paths
    }
    assert {path: standing.ask(path)[0].status for path in paths} == dict.fromkeys(paths, 200)


def test_each_name_of_a_check_has_its_place_in_the_manual(standing: Preview) -> None:
    page = standing.page("/_help/checks/")
    assert [name for name in all_checks() if f'id="{name}"' not in page] == []
    assert "`/_help/checks/#${check}`" in standing.page("/@reload.js")


def test_the_manual_has_the_colour_and_the_templates_of_the_project(opened: Opened, project: Path) -> None:
    settings = project / "content" / "site.toml"
    settings.write_text(f'accent = "#00416a"\n{settings.read_text("utf-8")}', "utf-8")
    own = project / "templates" / "site" / "page.html"
    own.parent.mkdir(parents=True)
    own.write_text('{% extends "site/base.html" %}{% block main %}<p>Our own.</p>{{ content }}{% endblock %}')
    preview = opened()
    assert "#00416a" in preview.page("/_help/style.css")
    assert "<p>Our own.</p>" in preview.page("/_help/writing/")


def test_a_template_that_is_saved_shows_in_the_manual(opened: Opened, project: Path) -> None:
    own = project / "templates" / "site" / "blocks.css"
    own.parent.mkdir(parents=True)
    own.write_text("p { margin: 1px }", "utf-8")
    preview = opened()
    assert preview.page("/_help/blocks.css") == "p { margin: 1px }"
    own.write_text("p { margin: 2px }", "utf-8")
    while "2px" not in preview.page("/_help/blocks.css"):
        pass


def test_the_manual_is_there_while_there_is_no_site(opened: Opened, project: Path) -> None:
    (project / "content" / "site.toml").write_text("title = ", "utf-8")
    preview = opened()
    assert "<title>Writing pages" in preview.page("/_help/writing/")
    assert ".result" in preview.page("/_help/blocks.css")


def test_the_manual_is_at_the_same_address_where_the_site_is_below_a_path(opened: Opened, project: Path) -> None:
    settings = project / "content" / "site.toml"
    settings.write_text(f'base_url = "https://x.ac.uk/afterword/"\n{settings.read_text("utf-8")}', "utf-8")
    assert "<title>Writing pages" in opened().page("/_help/writing/")


def test_what_the_manual_has_not_is_not_found_and_no_file_outside_it_is_read(standing: Preview) -> None:
    for path in ("/_help/nothing", "/_help/../../pyproject.toml", "/_help/%2e%2e/site.toml"):
        response, body = standing.ask(path)
        assert (response.status, "/_help/writing/" in body) == (404, True), path
