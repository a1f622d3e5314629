"""`afterword links` tells a link that stands on every page once, where the office has written it."""

import json
from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import add_settings, write_page

SETTINGS = """contact = "https://contact.example/"
[notice]
text = "Closed: [why](https://notice.example/why?a=1&b=2)."
[[menu]]
link = "https://menu.example/"
title = "Booking"
[[footer]]
link = "https://footer.example/"
title = "Imprint"
"""
FORMS = """[feedback]
useful = "https://form.example/?p={page}&t={title}"
problem = "https://form.example/broken?p={page}"
edit = "https://git.example/edit/main/{path}"
"""


@pytest.fixture
def places(project: Path, afterword: Afterword) -> dict[str, list[str]]:
    """Each address with its places, in a site with all of them."""
    add_settings(project, SETTINGS + FORMS)
    (project / "templates" / "site").mkdir(parents=True)
    header = '<p>One</p>\n<p><a href="https://header.example/">Two</a></p>\n'
    (project / "templates" / "site" / "header.html").write_text(header, "utf-8")
    footer = '<p><a href="https://hook.example/?a=1&amp;b=2">Three</a></p>\n'
    (project / "templates" / "site" / "footer.html").write_text(footer, "utf-8")
    write_page(project, "guides/linked.md", text="See [the menu](https://menu.example/).", title="Linked")
    told = json.loads(afterword("links", "--offline", "--format", "json").stdout)
    return {row["address"]: row["places"] for row in told["links"]}


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("https://contact.example/", ["content/site.toml:5:12"]),
        ("https://notice.example/why?a=1&b=2", ["content/site.toml:7:23"]),
        ("https://menu.example/", ["content/site.toml:9:9", "content/guides/linked.md:5:16"]),
        ("https://footer.example/", ["content/site.toml:12:9"]),
        ("https://header.example/", ["templates/site/header.html:2:13"]),
        ("https://hook.example/?a=1&b=2", ["templates/site/footer.html:1:13"]),
    ],
)
def test_a_link_of_every_page_is_told_where_the_office_wrote_it(
    places: dict[str, list[str]], address: str, where: list[str]
) -> None:
    assert sorted(places[address]) == sorted(where)


def test_each_form_is_asked_for_once(places: dict[str, list[str]]) -> None:
    forms = {address: where for address, where in places.items() if "form.example" in address}
    assert sorted(where for where in forms.values()) == [["content/site.toml:15:10"], ["content/site.toml:16:11"]]
    assert [where for address, where in places.items() if "git.example" in address] == [["content/site.toml:17:8"]]


def test_a_link_that_resembles_a_form_is_told_where_it_stands(project: Path, afterword: Afterword) -> None:
    add_settings(project, '[feedback]\nedit = "http://h.example/repo/{path}"\n')
    write_page(project, "guides/a.md", text="See [it](http://h.example/repo/dead3).", title="A")
    told = json.loads(afterword("links", "--offline", "--format", "json").stdout)
    found = {row["address"]: row["places"] for row in told["links"] if "h.example" in row["address"]}
    assert found.pop("http://h.example/repo/dead3") == ["content/guides/a.md:5:10"]
    ((form, places),) = found.items()
    assert form.startswith("http://h.example/repo/content/")
    assert places == ["content/site.toml:6:8"]
