"""Whatever would be one file of the site twice is told by `check`, at the line that can be mended."""

from pathlib import Path

import pytest

from tests.conftest import Afterword

HEAD = "---\ntitle: Faulty\ndescription: d\n{}---\nWords.\n"
TAKEN = [
    ("/style.css", "“/style.css” cannot be, for style.css is there"),
    ("/search.js/", "“/search.js/” cannot be, for search.js is there"),
    ("/feed.xml", "“/feed.xml” cannot be, for feed.xml is there"),
    ("/_redirects", "“/_redirects” cannot be, for _redirects is there"),
    ("/_headers/", "“/_headers/” cannot be, for _headers is there"),
    ("/.afterword.json", "“/.afterword.json” cannot be, for .afterword.json is there"),
    ("/pagefind/", "“/pagefind/” cannot be, for pagefind is there"),
    ("/guides/print/", "“/guides/print/” is a file that the program makes"),
    ("/index.html", "“/index.html” is a page already"),
    ("/Guides/GOOD/", "“/Guides/GOOD/” is a page already, for not every disk tells capitals"),
    ("/guides/dot.png/old/", "“/guides/dot.png/old/” cannot be, for guides/dot.png is there"),
    ("//example.org/", "“//example.org/” cannot be an address"),
    ("/a//b/", "“/a//b/” cannot be an address"),
    ("/./", "“/./” cannot be an address"),
    ("/a/../b/", "“/a/../b/” cannot be an address"),
    ('"/a b/"', "“/a b/” cannot be an address"),
    (f"/{'x' * 300}/", "cannot be an address"),
]
HIDING = [
    ("robots.txt", "would hide robots.txt, which the program makes"),
    ("icon.svg", "would hide icon.svg, which the program makes"),
    ("Icon.svg", "would hide icon.svg, which the program makes"),
    ("notes/card/card.txt", "would hide notes/card/card.txt, which the program makes"),
    ("guides/print.md", "would hide guides/print/index.html, which the program makes"),
    ("style.css.md", "the page cannot be, for style.css is there"),
    ("pagefind/faulty.md", "the page cannot be, for pagefind is there"),
]


@pytest.fixture
def served(project: Path) -> Path:
    """A project with an address, so that it has a feed."""
    with (project / "content" / "site.toml").open("a") as file:
        file.write('base_url = "https://example.org/"\n')
    return project / "content"


@pytest.mark.parametrize(("alias", "message"), TAKEN)
def test_an_old_address_that_is_taken_is_told_at_its_place(
    served: Path, afterword: Afterword, alias: str, message: str
) -> None:
    (served / "guides" / "faulty.md").write_text(HEAD.format(f"aliases: [{alias}]\n"))
    told = afterword("check", exit_code=1).stderr
    assert f"content/guides/faulty.md:4:11: {message}" in told or len(alias) > 200
    assert message in told
    assert told.endswith("\n1 problem\n")


@pytest.mark.parametrize(("name", "message"), HIDING)
def test_a_file_that_would_hide_another_is_told(
    served: Path, afterword: Afterword, name: str, message: str
) -> None:
    (served / name).parent.mkdir(exist_ok=True, parents=True)
    (served / name).write_text(HEAD.format("") if name.endswith(".md") else "<svg viewBox='0 0 1 1'/>")
    told = afterword("check", exit_code=1).stderr
    assert f"content/{name}:1:1: {message}" in told
    assert told.endswith("\n1 problem\n")


def test_two_old_addresses_do_not_lie_in_each_other(served: Path, afterword: Afterword) -> None:
    (served / "guides" / "faulty.md").write_text(HEAD.format("aliases: [/old.html, /old.html/new/, /fine/]\n"))
    told = afterword("build", exit_code=1).stderr
    assert "content/guides/faulty.md:4:22: “/old.html/new/” cannot be, for old.html is there" in told
    assert told.endswith("\n1 problem\n")


def test_addresses_beside_each_other_are_no_fault(served: Path, afterword: Afterword) -> None:
    aliases = "aliases: [/old, /old/new.html, /.well-known/a..b, /guides/goods/, /old.php]\n"
    (served / "guides" / "faulty.md").write_text(HEAD.format(aliases))
    afterword("build")


def test_topics_that_differ_by_a_sign_have_places_of_their_own(served: Path, afterword: Afterword) -> None:
    (served / "guides" / "faulty.md").write_text(HEAD.format("tags: [C, C++, 'C#', R&D]\n"))
    (served / "tags.md").write_text("---\ntitle: Topics\ndescription: d\n---\n")
    afterword("build")
    html = (served.parent / "output" / "site" / "tags" / "index.html").read_text("utf-8")
    assert [name for name in ("c", "c-plus-plus", "c-sharp", "r-d") if f'<h2 id="{name}">' not in html] == []


def test_topics_that_are_alike_are_told_once(served: Path, afterword: Afterword) -> None:
    (served / "guides" / "faulty.md").write_text(HEAD.format("tags: [Time, time!]\n"))
    (served / "tags.md").write_text("---\ntitle: Topics\ndescription: d\n---\n")
    told = afterword("check", exit_code=1).stderr
    assert "“time!” and “Time” would be one topic [topics-alike]" in told
    assert told.endswith("\n1 problem\n")
