"""Pages that are not published: a preview shows them, with a mark on the page and wherever it is named."""

import re
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.conftest import Afterword, tree
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

HELD = [
    ("draft: true\n", "Draft: not published"),
    ("publish: 2026-11-22\n", "Will be published on 22 November 2026"),
    ("expires: 2026-11-21\n", "Expired on 21 November 2026: no longer published"),
]
BASE = 'base_url = "https://office.ac.uk/"\n'


@pytest.mark.parametrize(("front_matter", "mark"), HELD)
def test_a_page_that_only_a_preview_shows_is_marked_everywhere(
    project: Path, afterword: Afterword, front_matter: str, mark: str
) -> None:
    for name, title in (("a-z.md", "A to Z"), ("tags.md", "Topics")):
        write_page(project, name, title=title)
    write_page(
        project,
        "guides/held.md",
        f"{front_matter}tags: [timing]\nkeywords: [soon]\nupdated: 2026-11-18\n",
        title="Held",
    )
    write_page(project, "guides/index.md", title="Guides")
    add_settings(project, BASE)
    afterword("build", "--drafts")
    assert f"data-pagefind-ignore>{mark}</p>" in built_page(project, "guides/held/index.html", "preview")
    link = re.compile(
        r'<a href="[^"]*held/index\.html"[^>]*>(?:<span>\w+</span> )?\w+(?:</a>)? <span class="held">'
    )
    for name in ("guides/index.html", "a-z/index.html", "tags/index.html", "guides/other/index.html"):
        text = built_page(project, name, "preview")
        assert len(link.findall(text)) == text.count("held/index.html"), name
        assert f'<span class="held">{mark}</span>' in text
    whole = built_page(project, "guides/print/index.html", "preview")
    assert whole.count(mark) == 2  # in the list of chapters, and above the chapter
    assert "held" not in built_page(project, "guides/good/index.html", "preview").replace("guides/held", "")


def test_nobody_finds_a_preview_by_a_search(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/held.md", "draft: true\nupdated: 2026-11-18\n", title="Held")
    add_settings(project, BASE)
    afterword("build", "--drafts")
    files = tree(project / "output" / "preview")
    pages = [data for name, data in files.items() if name.endswith(".html")]
    assert all(b'<meta name="robots" content="noindex">' in data for data in pages)
    assert b"X-Robots-Tag: noindex" in files["_headers"]
    assert b"held" not in files.get("feed.xml", b"") + files["sitemap.xml"]
    afterword("build")
    assert b"noindex" not in tree(project / "output" / "site")["guides/good/index.html"]
    assert b"X-Robots-Tag" not in tree(project / "output" / "site")["_headers"]


def test_drafts_never_lie_in_the_folder_of_the_site(project: Path, afterword: Afterword) -> None:
    """Nor do those of a build from before there was a preview stay there."""
    write_page(project, "guides/held.md", title="Held")
    afterword("build")
    write_page(project, "guides/held.md", "draft: true\n", title="Held")
    told = afterword("build", "--drafts").stderr
    assert "output/preview: 12 pages, with drafts, not to be published, 35 files changed" in told
    assert "output/preview: 12 pages, with drafts, not to be published, nothing changed" in (
        afterword("build", "--drafts").stderr
    )
    assert (project / "output/site/guides/held/index.html").exists()
    afterword("build")
    assert not (project / "output/site/guides/held/index.html").exists()
    assert (project / "output/preview/guides/held/index.html").exists()


def test_the_handbook_of_a_preview_marks_them_too(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/held.md", "draft: true\n", title="Held")
    add_settings(project, "handbook = true\n")
    afterword("build", "--drafts")
    book = PdfDocument(project / "output" / "preview" / "handbook.pdf")
    said = " ".join(sheet.get_textpage().get_text_range() for sheet in book)
    assert said.count("Draft: not published") == 2
