"""How the pages of a folder are found: from its index, or one above; and nothing listed where nothing is."""

import shutil
from pathlib import Path

import pikepdf
from pypdfium2 import PdfDocument

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page


def test_pages_below_a_section_are_listed_by_it(project: Path, afterword: Afterword) -> None:
    for name in ("guides/sub/index.md", "guides/sub/deep.md", "guides/bare/deep.md", "notes/sub/index.md"):
        (project / "content" / name).parent.mkdir(exist_ok=True)
        write_page(project, name, title=f"At {name}")
    add_settings(project, "handbook = true\n")
    told = afterword("build").stderr
    assert "is missing" not in told
    guides = built_page(project, "guides/index.html")
    assert '<a href="sub/index.html">At guides/sub/index.md</a>' in guides
    assert '<a href="bare/deep/index.html">At guides/bare/deep.md</a>' in guides
    assert "At guides/sub/deep.md" not in guides
    assert '<a href="sub/index.html">At notes/sub/index.md</a>' in built_page(project, "notes/index.html")
    assert '<a href="deep/index.html">At guides/sub/deep.md</a>' in built_page(project, "guides/sub/index.html")
    assert 'class="neighbours"' in built_page(project, "guides/bare/deep/index.html")


def test_a_folder_that_nothing_lists_is_a_warning(project: Path, afterword: Afterword) -> None:
    (project / "content" / "stories").mkdir()
    for name in ("one", "two"):
        write_page(project, f"stories/{name}.md", title=name)
    told = afterword("build").stderr
    assert told.count("content/stories/index.md:1:1: warning: is missing, so only the A to Z leads to") == 1


def test_a_page_lists_nothing_where_there_is_nothing(project: Path, afterword: Afterword) -> None:
    content = project / "content"
    for path in [*content.glob("*/*.md"), *content.glob("*.toml"), *content.glob("*.md")]:
        if path.name not in {"site.toml", "index.md"} or path.parent.name == "guides":
            path.unlink()
    (content / "sources.toml").write_text("")
    said = afterword("build").stderr
    assert " 2 pages, " in said
    assert "<form" not in built_page(project, "notes/index.html")
    (content / "notes" / "index.md").unlink()
    assert "1 page checked\n" in afterword("check").stderr
    afterword("build")
    assert "<ul" not in built_page(project, "index.html")


def test_the_handbook_nests_sections_as_folders_lie_and_has_the_offices_logo_and_colour(
    project: Path, afterword: Afterword
) -> None:
    for name in ("guides/sub/index.md", "guides/sub/deep.md", "guides/sub/low/index.md", "guides/sub/low/last.md"):
        (project / "content" / name).parent.mkdir(exist_ok=True)
        write_page(project, name, title=f"At {name}", text="See [all of them](/guides/index.md).")
    shutil.copy(project / "content" / "guides" / "dot.png", project / "content" / "logo.png")
    add_settings(project, 'handbook = true\nlogo = "logo.png"\naccent = "#006400"\n')
    afterword("build")
    file = project / "output" / "site" / "handbook.pdf"
    with pikepdf.open(file) as book, book.open_outline() as outline:
        rows = {item.title: item for item in outline.root[0].children if item.title.startswith(("Guides", "At"))}
        (guides,) = rows.values()
        sub = next(item for item in guides.children if item.title == "At guides/sub/index.md")
        low = next(item for item in sub.children if item.title == "At guides/sub/low/index.md")
        assert {"At guides/sub/deep.md"} <= {item.title for item in sub.children}
        assert [item.title for item in low.children] == ["At guides/sub/low/last.md"]
        assert any(image for image in book.pages[0].get_images().values())
    pages = [page.render(scale=2).to_pil().convert("RGB") for page in PdfDocument(file)]
    cover, *others = [{colour for _, colour in page.getcolors(1 << 24)} for page in pages]
    assert (0, 100, 0) in cover
    assert any((0, 100, 0) in page for page in others)
    assert not any((0x1F, 0x4E, 0x79) in page for page in others)
