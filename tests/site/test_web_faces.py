"""The faces that the site sends along: the hand of its cards; for its text, where an office asks for them."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tests.conftest import Afterword, tree
from tests.samples.projects import add_settings, write_page

FONT = re.compile(r'url\("(fonts/[\w-]+\.woff2)"\)')


@pytest.fixture
def site(project: Path, afterword: Afterword) -> Path:
    afterword("build")
    return project / "output" / "site"


def fonts(site: Path) -> dict[str, TTFont]:
    """The fonts that the style sheet names, by their files."""
    names = FONT.findall((site / "style.css").read_text("utf-8"))
    return {name: TTFont(BytesIO((site / name).read_bytes())) for name in names}


def test_a_card_is_set_in_the_hand_it_is_printed_in(site: Path) -> None:
    ((name, font),) = fonts(site).items()
    assert re.fullmatch(r"fonts/kalam-[0-9a-f]{10}\.woff2", name)
    assert font.flavor == "woff2"
    assert {*"Dear Dr Siân Llewelyn-Øvergård, “thanks” – £5"} <= {*map(chr, font.getBestCmap())}
    assert (site / name).stat().st_size < 20_000
    assert "SIL Open Font License" in font["name"].getDebugName(13)


def test_it_is_fetched_ahead_only_where_a_card_is_shown(site: Path) -> None:
    asking = {path.parent.name for path in site.rglob("*.html") if '.woff2" as="font"' in path.read_text("utf-8")}
    assert asking == {"card"}


def test_letters_that_the_hand_lacks_come_from_another(project: Path, afterword: Afterword) -> None:
    people = project / "content" / "samples" / "panel.csv"
    people.write_text(people.read_text("utf-8").replace("Ada Byron", "Жанна Byron"), "utf-8")
    afterword("build")
    found = fonts(project / "output" / "site")
    (cyrillic,) = (font for name, font in found.items() if "kalam" not in name)
    assert {*"Жан"} <= {*map(chr, cyrillic.getBestCmap())}
    assert "unicode-range: " in (project / "output" / "site" / "style.css").read_text("utf-8")


def test_a_site_without_cards_has_none(project: Path, afterword: Afterword) -> None:
    (project / "content" / "notes" / "card.md").unlink()
    for page in (project / "content" / "guides").glob("*.md"):
        page.write_text(re.sub(r"(?m)^.*card.*$", "", page.read_text("utf-8")), "utf-8")
    afterword("build")
    assert fonts(project / "output" / "site") == {}
    assert not (project / "output" / "site" / "fonts").exists()


def test_the_faces_of_the_text_are_ours_where_an_office_says_so(project: Path, afterword: Afterword) -> None:
    add_settings(project, "web_fonts = true")
    afterword("build")
    found = fonts(project / "output" / "site")
    serif = next(font for name, font in found.items() if re.match(r"fonts/source-serif-4-[0-9a-f]{10}", name))
    assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in serif["fvar"].axes] == [("wght", 400, 700)]
    assert "Source" not in serif["name"].getDebugName(1)
    assert len(found) == 5
    assert sum((project / "output" / "site" / name).stat().st_size for name in found) < 130_000
    page = (project / "output" / "site" / "index.html").read_text("utf-8")
    assert page.count('as="font"') == 2


def test_a_build_that_follows_makes_none_again(
    project: Path, afterword: Afterword, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_words: str) -> bytes:
        raise AssertionError("a font is made again")

    monkeypatch.setattr("generator.printing.web_fonts.web_font", refused)
    before = tree(site / "fonts")
    write_page(project, "guides/more.md", title="Another guide")
    afterword("build")
    assert tree(site / "fonts") == before
