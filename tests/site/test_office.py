"""What an office adds to every page by its settings: a notice, menus, an owner, links to answer by, a look."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from generator.images.brand_images import share_image, touch_icon
from generator.printing.fonts import LABEL, READING, font_file
from generator.site.checks.content.contrast import (
    DARK_GROUNDS,
    LIGHT_GROUNDS,
    accent_on_dark,
    accent_on_light,
    contrast_ratio,
)
from tests.conftest import ROOT, Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

NOTICE = '[notice]\ntext = "Closed. [What to do](guides/good.md) *now*."\nstarts = 2026-12-21\nends = 2027-01-03\n'
BASE = 'base_url = "https://northmoor.ac.uk/careers/"\n'


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2026-12-20", False), ("2026-12-21", True), ("2027-01-03", True), ("2027-01-04", False)],
)
def test_a_notice_stands_on_every_page_from_its_first_day_to_its_last(
    project: Path, afterword: Afterword, day: str, shown: bool
) -> None:
    add_settings(project, NOTICE)
    afterword("build", "--today", day)
    for page, way in (("guides/good/index.html", "index.html"), ("index.html", "guides/good/index.html")):
        html = built_page(project, page)
        assert (f'<p>Closed. <a href="{way}">What to do</a> <em>now</em>.</p>' in html) is shown
        assert ('<aside class="notice" aria-label="Notice">' in html) is shown


def test_a_notice_without_days_is_shown_and_the_next_build_takes_it_away(
    project: Path, afterword: Afterword
) -> None:
    add_settings(project, '[notice]\ntext = "We have moved."\nends = 2026-11-21\n')
    afterword("build")
    assert "We have moved." in built_page(project, "guides/good/index.html")
    afterword("build", "--today", "2026-11-22")
    assert "We have moved." not in built_page(project, "guides/good/index.html")


def menu(html: str, name: str) -> list[tuple[str, str]]:
    """The links of a menu: where each leads, and its words."""
    (part,) = re.findall(rf'<nav aria-label="{name}">(.*?)</nav>', html, re.DOTALL)
    return re.findall(r'<a href="([^"]*)"[^>]*>([^<]*)</a>', part)


def test_menus_have_entries_of_ones_own_in_their_places(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/index.md", "order: 10\n", title="Guides")
    write_page(project, "places.md", "order: 20\n", title="Places")
    write_page(project, "privacy.md", title="Privacy")
    add_settings(
        project,
        '[[menu]]\ntitle = "Talks"\nlink = "https://talks.example/"\norder = 15\n'
        '[[menu]]\nlink = "guides/good.md#first-part"\n'
        '[[menu]]\ntitle = "Where we are"\nlink = "/places.md"\norder = 1\n'
        '[[footer]]\ntitle = "Write to us"\nlink = "mailto:us@northmoor.ac.uk"\n'
        '[[footer]]\nlink = "guides/good.md"\n',
    )
    afterword("build")
    deep = built_page(project, "guides/good/index.html")
    assert menu(deep, "Main")[:4] == [
        ("../../places/index.html", "Where we are"),
        ("../index.html", "Guides"),
        ("https://talks.example/", "Talks"),
        ("index.html#first-part", "A good page"),
    ]
    assert menu(deep, "About this site") == [
        ("../../privacy/index.html", "Privacy"),
        ("mailto:us@northmoor.ac.uk", "Write to us"),
        ("index.html", "A good page"),
    ]
    assert '<a href="index.html#first-part" aria-current="page">' in deep


def test_an_entry_for_a_page_that_waits_is_left_out_and_told(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/later.md", "publish: 2027-01-01\n", title="Later")
    add_settings(project, '[[menu]]\nlink = "guides/later.md"\n')
    told = afterword("build").stderr
    assert "warning: “guides/later.md” is left out of the menu, for it is not published" in told
    assert "[menu-page-unpublished]" in told
    assert ">Later</a>" not in built_page(project, "guides/good/index.html")
    afterword("build", "--today", "2027-01-02")
    assert ">Later</a>" in built_page(project, "guides/good/index.html")


def test_the_office_answers_for_pages_that_name_nobody(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/theirs.md", "owner: The library\n", title="Theirs")
    write_page(project, "guides/ours.md", "last_reviewed: 2026-11-02\n", title="Ours")
    add_settings(project, 'owner = "Careers team"\n')
    afterword("build")
    assert "The library is responsible for this page" in built_page(project, "guides/theirs/index.html")
    assert "Reviewed on 2 November 2026 by Careers team" in built_page(project, "guides/ours/index.html")
    assert "Careers team is responsible for this page" in built_page(project, "guides/good/index.html")
    assert "answers for" not in built_page(project, "index.html")


FEEDBACK = """[feedback]
useful = "https://forms.example/a?page={page}&title={title}"
problem = "us+web@northmoor.ac.uk"
edit = "https://git.example/edit/main/{path}"
"""


def test_links_by_which_readers_answer_name_the_page(project: Path, afterword: Afterword) -> None:
    (project / "content" / "404.md").write_text("---\ntitle: Not found\ndescription: d\n---\nWords.\n")
    write_page(project, "guides/büro.md", title='"Q&A: why?"')
    add_settings(project, BASE + FEEDBACK)
    afterword("build")
    html = built_page(project, "guides/büro/index.html")
    page = "https%3A%2F%2Fnorthmoor.ac.uk%2Fcareers%2Fguides%2Fb%25C3%25BCro%2F"
    assert (
        f'href="https://forms.example/a?page={page}&amp;title=Q%26A%3A%20why%3F">Was this page useful?</a>' in html
    )
    assert (
        'href="mailto:us+web@northmoor.ac.uk?subject=A%20problem%20on%20the%20page%3A%20Q%26A%3A%20why%3F'
        '&amp;body=https%3A//northmoor.ac.uk/careers/guides/b%25C3%25BCro/%0A">Report a problem on this page</a>'
        in html
    )
    assert 'href="https://git.example/edit/main/content/guides/b%C3%BCro.md">Edit this page</a>' in html
    missing = built_page(project, "404.html")
    assert "Report a problem" in missing
    assert "useful" not in missing
    assert "Edit this page" not in missing


def test_nothing_is_asked_where_nobody_wants_to_know(project: Path, afterword: Afterword) -> None:
    afterword("build")
    assert "feedback" not in built_page(project, "guides/good/index.html")


def opened(path: Path) -> Image.Image:
    return Image.open(io.BytesIO(path.read_bytes()))


def picture(path: Path, size: tuple[int, int] = (1200, 630)) -> None:
    Image.new("RGB", size, "#005a9c").save(path)


def test_a_page_that_is_shared_shows_a_picture_and_a_telephone_an_icon(
    project: Path, afterword: Afterword
) -> None:
    add_settings(project, BASE + 'accent = "#005a9c"\n')
    afterword("build")
    html, site = built_page(project, "guides/good/index.html"), project / "output" / "site"
    assert '<meta property="og:image" content="https://northmoor.ac.uk/careers/share-image.png">' in html
    assert '<link rel="apple-touch-icon" href="../../apple-touch-icon.png">' in html
    assert opened(site / "share-image.png").size == (1200, 630)
    assert opened(site / "apple-touch-icon.png").size == (180, 180)
    assert "#005a9c" in (site / "icon.svg").read_text()
    before = (site / "share-image.png").read_bytes()
    settings = project / "content" / "site.toml"
    settings.write_text(settings.read_text("utf-8").replace("#005a9c", "#4b0f6b"), "utf-8")
    afterword("build")
    assert (site / "share-image.png").read_bytes() != before


def test_pictures_that_the_office_gives_take_their_places(project: Path, afterword: Afterword) -> None:
    picture(project / "content" / "our-share.png")
    picture(project / "content" / "apple-touch-icon.png", (180, 180))
    given = (project / "content" / "apple-touch-icon.png").read_bytes()
    add_settings(project, BASE + 'share_picture = "our-share.png"\n')
    told = afterword("build").stderr
    site = project / "output" / "site"
    assert "/careers/our-share.png" in built_page(project, "index.html")
    assert (site / "our-share.png").is_file()
    assert not (site / "share-image.png").exists()
    assert opened(site / "apple-touch-icon.png").tobytes() == Image.open(io.BytesIO(given)).tobytes()
    assert "unshown" not in told


def test_a_drawing_cannot_be_shared(project: Path, afterword: Afterword) -> None:
    (project / "content" / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>')
    add_settings(project, 'share_picture = "a.svg"\n')
    told = afterword("check", exit_code=1).stderr
    assert "“share_picture” cannot be “a.svg” [logo-unusable]" in told
    assert "name a .png or .jpg" in told


def test_without_an_address_nothing_is_drawn(project: Path, afterword: Afterword) -> None:
    settings = project / "content" / "site.toml"
    settings.write_text(re.sub(r"(?m)^base_url.*\n", "", settings.read_text("utf-8")), "utf-8")
    afterword("build")
    assert "og:image" not in built_page(project, "index.html")
    assert not (project / "output" / "site" / "share-image.png").exists()


def test_a_picture_of_the_site_is_the_same_each_time_and_has_its_words_in_it() -> None:
    faces = [font_file(READING, 400).path, font_file(LABEL, 400).path]
    long = "What to do after a job interview, and how to say thank you to everybody whom you met on that day"
    once = share_image(long, "Office", "#a3341f", faces)
    assert once == share_image(long, "Office", "#a3341f", faces)
    ink = Image.open(io.BytesIO(once)).convert("L").point(lambda value: 255 if value < 120 else 0)
    left, _, right, bottom = ink.crop((0, 30, 1200, 630)).getbbox() or (0, 0, 0, 0)
    assert left >= 80
    assert right <= 1120
    assert bottom <= 570
    assert share_image("履歴書", "Office", "#a3341f", ()) != once
    assert touch_icon("#005a9c") != touch_icon("#a3341f")


def test_dark_screens_have_a_logo_of_their_own(project: Path, afterword: Afterword) -> None:
    for name in ("logo.svg", "dark.svg"):
        text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"><title>{name}</title></svg>'
        (project / "content" / name).write_text(text)
    add_settings(project, 'logo = "logo.svg"\nlogo_dark = "dark.svg"\n')
    told = afterword("build").stderr
    html = built_page(project, "guides/good/index.html")
    assert '<picture><source media="(prefers-color-scheme: dark)" srcset="../../dark.svg"><img' in html
    assert (project / "output" / "site" / "dark.svg").is_file()
    assert "unshown" not in told


@pytest.mark.parametrize("colour", ["#a3341f", "#005a9c", "#4b0f6b", "#777777", "#ffcc00", "#000000", "#ffffff"])
def test_the_colour_of_links_can_be_read_on_every_ground(colour: str) -> None:
    assert min(contrast_ratio(accent_on_light(colour), ground) for ground in LIGHT_GROUNDS) >= 4.5
    assert min(contrast_ratio(accent_on_dark(colour), ground) for ground in DARK_GROUNDS) >= 4.5


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    sheet = (ROOT / "templates" / "site" / "style.css").read_text("utf-8")
    found = [re.findall(rf"--{name}: (#\w{{6}});", sheet)[:2] for name in ("paper", "sheet", "shade")]
    assert tuple(light for light, _ in found) == LIGHT_GROUNDS
    assert tuple(dark for _, dark in found) == DARK_GROUNDS


SURVEY = '[survey]\ntitle = "Our survey of graduates"\nown = true\nbase = "412 graduates, May 2026"\n'


def test_figures_of_ones_own_are_a_source_without_an_address(project: Path, afterword: Afterword) -> None:
    with (project / "content" / "sources.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + SURVEY)
    write_page(
        project, "guides/ours.md", "sources: [survey]\n", "[We asked](../sources.md#survey): 81 % wrote.", "Ours"
    )
    afterword("build")
    html = built_page(project, "sources/index.html")
    (row,) = re.findall(r'<li id="survey">(.*?)</li>', html, re.DOTALL)
    for words in ("Our survey of graduates", "Test Office", "Our own figures", "412 graduates, May 2026"):
        assert words in row
    assert '#survey">Our survey of graduates</a>, Test Office' in built_page(project, "guides/ours/index.html")


def test_a_source_of_somebody_else_needs_an_author(project: Path, afterword: Afterword) -> None:
    with (project / "content" / "sources.toml").open("a", encoding="utf-8") as file:
        file.write("\n" + SURVEY.replace("own = true\n", ""))
    told = afterword("check", exit_code=1).stderr
    assert "“author” is missing [key-missing]" in told
    assert "or own = true if these are figures of your own" in told
    assert told.endswith("\n1 problem\n")


def test_a_page_says_whom_the_office_asked_and_its_figures_need_no_link(
    project: Path, afterword: Afterword
) -> None:
    text = "81 % of them wrote.\n\nAnd 3 out of 10 rang."
    write_page(project, "guides/ours.md", "", text, "Ours")
    assert afterword("check", exit_code=1).stderr.count("has no source [statistic-without-source]") == 2
    write_page(project, "guides/ours.md", "own_figures: 412 of our graduates, asked in May 2026\n", text, "Ours")
    afterword("build")
    html = built_page(project, "guides/ours/index.html")
    assert "<li>Our own figures, Test Office: 412 of our graduates, asked in May 2026</li>" in html
