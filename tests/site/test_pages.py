"""What a page of the site has besides its words: the way to it, its dates, its choices, its other addresses."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from generator.model.files import Source
from generator.site.checks.content.contrast import accent_on_dark, contrast_ratio
from generator.site.checks.page.figures import check_statistics
from generator.site.checks.page.prose import reading_age
from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.notes import CARD_TEMPLATE
from tests.samples.projects import add_settings, write_page

BASE = 'base_url = "https://example.org/after/"\n'


def test_a_page_of_a_section_names_the_way_to_it_and_its_neighbours(project: Path, afterword: Afterword) -> None:
    afterword("build")
    html = built_page(project, "guides/good/index.html")
    assert re.search(r'class="crumbs".*?<a href="../index.html">Guides</a>', html, re.DOTALL)
    assert '<a href="../other/index.html" rel="next">' in html
    assert 'rel="prev"' not in html


def test_the_office_picks_a_side_and_the_page_follows(project: Path, afterword: Afterword) -> None:
    afterword("build")
    before = built_page(project, "guides/other/index.html")
    assert "<p>Do not call.</p>" in before
    assert "<strong>Call.</strong> Others would call." in before
    add_settings(project, '[choices]\nmay-i-call = "call"\n')
    afterword("build")
    after = built_page(project, "guides/other/index.html")
    assert "<p>Call them.</p>" in after
    assert "<strong>Write.</strong>" in after
    assert '<a href="../../choices/index.html#may-i-call">' in after
    both = built_page(project, "choices/index.html")
    assert (
        both.index("This office’s side") < both.index("<h3>Call</h3>") < both.index("Why: A voice is remembered.")
    )
    assert both.index("Why:") < both.index("The other side") < both.index("<h3>Write</h3>")


@pytest.mark.parametrize(
    ("front_matter", "today", "there"),
    [
        ("publish: 2026-11-22\n", "2026-11-21", False),
        ("publish: 2026-11-22\n", "2026-11-22", True),
        ("expires: 2026-11-22\n", "2026-11-21", True),
        ("expires: 2026-11-22\n", "2026-11-22", False),
    ],
)
def test_a_page_is_published_between_its_dates(
    project: Path, afterword: Afterword, front_matter: str, today: str, there: bool
) -> None:
    write_page(project, "guides/dated.md", front_matter, title="Dated")
    add_settings(project, BASE)
    afterword("build", "--today", today)
    site = project / "output" / "site"
    assert (site / "guides/dated/index.html").exists() is there
    everywhere = [path.read_text("utf-8") for path in site.rglob("*") if path.suffix in {".html", ".xml"}]
    assert any("guides/dated" in text or "dated/index.html" in text for text in everywhere) is there
    afterword("build", "--drafts", "--today", today)
    assert (site / "guides/dated/index.html").exists() is there
    mark = "Will be published on 22 November 2026" if "publish" in front_matter else "Expired on 22 November 2026"
    assert (mark in built_page(project, "guides/dated/index.html", "preview")) is not there


def test_an_overdue_review_is_told_shown_and_can_stop_the_build(project: Path, afterword: Afterword) -> None:
    write_page(
        project, "guides/old.md", "last_reviewed: 2025-11-30\nreview_in: 11 months\nowner: Ms Ng\n", title="Old"
    )
    told = afterword("build").stderr
    assert "content/guides/old.md:5:12: warning: the review was due on 30 October 2026" in told
    html = built_page(project, "guides/old/index.html")
    assert "This page was due for review on 30 October 2026." in html
    assert "Reviewed on 30 November 2025 by Ms Ng" in html
    stopped = afterword("build", "--fail-on-overdue", exit_code=1)
    assert "content/guides/old.md:5:12: the review was due" in stopped.stderr
    assert "overdue" not in built_page(project, "guides/good/index.html")


def test_an_old_address_leads_to_the_page(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/moved.md", "aliases: [/advice/thanks/, /old.html]\n", title="Moved")
    add_settings(project, BASE)
    afterword("build")
    html = built_page(project, "advice/thanks/index.html")
    assert '<meta http-equiv="refresh" content="0; url=../../guides/moved/index.html">' in html
    assert '<link rel="canonical" href="https://example.org/after/guides/moved/">' in html
    assert built_page(project, "_redirects") == (
        "/after/advice/thanks/ /after/guides/moved/ 301\n/after/old.html /after/guides/moved/ 301\n"
    )


def test_feed_and_site_map_name_every_page_by_its_address(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/new.md", "updated: 2026-11-02\n", title="New & <good>")
    add_settings(project, BASE)
    afterword("build")
    feed = Xml.fromstring(built_page(project, "feed.xml"))  # noqa: S314 - our own
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert [e.findtext("a:title", None, atom) for e in feed.findall("a:entry", atom)] == ["New & <good>"]
    assert feed.findtext("a:updated", None, atom) == "2026-11-02T00:00:00Z"
    locations = re.findall(r"<loc>(.*?)</loc>", built_page(project, "sitemap.xml"))
    assert "https://example.org/after/guides/new/" in locations
    assert "https://example.org/after/" in locations
    assert not any("404" in location or "print" in location for location in locations)
    assert built_page(project, "robots.txt") == (
        "User-agent: *\nAllow: /\nSitemap: https://example.org/after/sitemap.xml\n"
    )
    html = built_page(project, "guides/new/index.html")
    assert '<link rel="canonical" href="https://example.org/after/guides/new/">' in html
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    article, crumbs = json.loads(data)["@graph"]
    assert (article["headline"], article["dateModified"]) == ("New & <good>", "2026-11-02")
    assert [item["name"] for item in crumbs["itemListElement"]] == ["Guides", "New & <good>"]


def test_without_an_address_nothing_claims_one(project: Path, afterword: Afterword) -> None:
    afterword("build")
    assert not (project / "output" / "site" / "feed.xml").exists()
    assert "canonical" not in built_page(project, "index.html")
    assert built_page(project, "robots.txt") == "User-agent: *\nAllow: /\n\n"


def test_a_section_is_one_page_to_print_with_ids_of_its_own(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/third.md", text="## First part\n\nSee [that](good.md#first-part).", title="Third")
    afterword("build")
    html = built_page(project, "guides/print/index.html")
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert 'href="#guides-good--first-part"' in html
    assert {"guides-good--first-part", "guides-third--first-part"} <= set(ids)
    for target in re.findall(r'href="#([^"]+)"', html):
        assert target in ids, target


def test_the_office_brings_logo_colour_and_language(project: Path, afterword: Afterword) -> None:
    logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20"/>'
    (project / "content" / "logo.svg").write_text(logo, "utf-8")
    words = project / "templates" / "site" / "words"
    words.mkdir(parents=True)
    ours = Path(__file__).parents[2] / "templates/site/words/en.toml"
    (words / "de.toml").write_text(ours.read_text("utf-8").replace('next = "Next"', 'next = "Weiter"'), "utf-8")
    add_settings(project, 'logo = "logo.svg"\naccent = "#005a9c"\nlanguage = "de-AT"\ndirection = "rtl"\n')
    afterword("build")
    html = built_page(project, "guides/good/index.html")
    assert '<html lang="de-AT" dir="rtl">' in html
    picture = re.search(r"<img\b[^>]* class=\"logo\"[^>]*>", html)
    assert picture
    for attribute in ('width="80"', 'height="20"', 'src="../../logo.svg"', 'alt="Test Office, home"'):
        assert attribute in picture[0]
    assert "<span>Weiter</span>" in html
    assert "pre, code { direction: ltr; unicode-bidi: isolate }" in built_page(project, "blocks.css")
    style = built_page(project, "style.css")
    assert ":root { --accent: #005a9c; --link: #005a9c }" in style
    assert accent_on_dark("#005a9c") in style


def test_a_misspelt_word_file_and_a_look_that_nothing_uses_are_told(project: Path, afterword: Afterword) -> None:
    words = project / "templates" / "site" / "words"
    words.mkdir(parents=True)
    (words / "de.toml").write_text('nxet = "Weiter"\nlogo = "{office}, {frim}"\nnext = "{x}"\n', "utf-8")
    (project / "templates" / "site" / "gide.html").write_text("x", "utf-8")
    add_settings(project, 'language = "de"\n')
    told = afterword("build", exit_code=1).stderr
    assert "templates/site/words/de.toml:1:1: warning: there is no “nxet” here" in told
    assert told.count(" missing") == 1
    missing = r"words/de.toml:1:1: \d+ of \d+ words are missing, and said in English: (“\w+”, ){10}\d+ more \["
    assert re.search(missing, told)
    assert "templates/site/words/de.toml:2:8: nothing fills in “{frim}” here" in told
    assert "templates/site/words/de.toml:3:8: nothing fills in “{x}” here [placeholder-unknown]\n" in told
    assert (
        "templates/site/gide.html:1:1: warning: is not used [template-unused]\n  → did you mean “site/guide.html”?"
        in told
    )


def test_contrast_is_that_of_wcag() -> None:
    assert contrast_ratio("#000000", "#ffffff") == pytest.approx(21)
    assert contrast_ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast_ratio(accent_on_dark("#000080"), "#16181d") >= 4.5


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Of these, 81 % agreed.", ["81 %"]),
        ("Some 5 per cent of them, and 8 out of 10 recruiters.", ["5 per cent", "8 out of 10"]),
        ("[They](../sources.md#x) found that 81 % agreed.", []),
        ("[They](../sources.md#x) asked.\n\nOf these, 81 % agreed.", ["81 %"]),
        ("- [They](../sources.md#x) found 81 %.\n- And 12 % think so.", ["12 %"]),
        ("Print at 100 %.", []),
        ("Write `81 %`, or see [it](a%20b.html).", []),
        ('!!! note "Other"\n    It was 81 % of the firms in 2011.', ["81 %"]),
    ],
)
def test_a_figure_needs_a_source_in_its_paragraph(text: str, figures: list[str]) -> None:
    found = check_statistics(Source("a.md", "a.md", text), text)
    assert [problem.message.split("”")[0][1:] for problem in found] == figures
    assert all(
        problem.where.excerpt[problem.where.caret :].startswith(f)
        for problem, f in zip(found, figures, strict=True)
    )


def test_hard_words_make_a_reading_age() -> None:
    easy = reading_age("The cat sat on the mat. It was a good day for a cat. " * 5)
    hard = reading_age(
        "Notwithstanding institutional considerations, heterogeneity complicates interpretation. " * 8
    )
    assert easy.words == 70
    assert easy.age < 8
    assert hard.age > 18
    assert reading_age("Too short to tell.").age == 0


def test_the_json_report_names_pages_bytes_ages_and_seconds(project: Path, afterword: Afterword) -> None:
    report = json.loads(afterword("build", "--format", "json").stdout)
    rows = {row["page"]: row for row in report["page"]}
    good = rows["guides/good/index.html"]
    assert good["source"] == "content/guides/good.md"
    assert good["bytes"] == len((project / "output/site/guides/good/index.html").read_bytes())
    assert {"read", "compose", "render", "check", "write"} <= set(report["seconds"])
    assert report["pages"] == len(rows)
    assert "style.css" in report["changed"]


def test_a_link_to_a_sections_index_leads_to_it_and_not_to_the_page_to_print(
    project: Path, afterword: Afterword
) -> None:
    write_page(project, "top.md", text="[All](guides/index.md)", title="Top")
    afterword("build")
    assert '<a href="../guides/index.html">All</a>' in built_page(project, "top/index.html")


def test_what_is_shown_as_code_asks_for_nothing(project: Path, afterword: Afterword) -> None:
    text = "```\n{{ choice: gone }}\n```\n\nWrite `{{ note: card }}`."
    write_page(project, "guides/code.md", text=text, title="Code")
    afterword("build")
    assert "{{ choice: gone }}" in built_page(project, "guides/code/index.html")


def test_an_index_that_somebody_removed_is_made_again(project: Path, afterword: Afterword) -> None:
    write_page(project, "search.md", title="Search")
    write_page(project, "a-z.md", title="A to Z")
    afterword("build")
    index = project / "output" / "site" / "pagefind" / "pagefind.js"
    index.unlink()
    afterword("build")
    assert index.exists()


def test_a_choice_works_in_html_that_holds_markdown(project: Path, afterword: Afterword) -> None:
    write_page(
        project, "guides/div.md", text='<div markdown="1">\n\n{{ choice: may-i-call }}\n\n</div>', title="Div"
    )
    afterword("build")
    html = built_page(project, "guides/div/index.html")
    assert '<div class="admonition choice">' in html
    assert "!!!" not in html


def test_a_choice_that_no_page_shows_is_a_warning(project: Path, afterword: Afterword) -> None:
    other = project / "content" / "guides" / "other.md"
    other.write_text(other.read_text("utf-8").replace("{{ choice: may-i-call }}", ""), "utf-8")
    told = afterword("build").stderr
    assert "content/choices.toml:1:2: warning: no page shows the choice “may-i-call” [choice-unshown]" in told
    write_page(project, "guides/later.md", "draft: true\n", title="Later")  # which may be the one that shows it
    assert "no page shows" not in afterword("build").stderr


def test_a_source_shows_where_a_copy_of_it_is_kept(project: Path, afterword: Afterword) -> None:
    path = project / "content" / "sources.toml"
    told = path.read_text("utf-8")
    more = '[gone]\ntitle = "Gone"\nauthor = "A. Author"\naddress = "https://example.org/gone"\narchived = "{}"\n'
    path.write_text(told + more.format("https://archive.example/2026/gone"), "utf-8")
    afterword("build")
    html = built_page(project, "sources/index.html")
    assert '<a href="https://archive.example/2026/gone" rel="external">Archived copy</a>' in html
    assert html.count("Archived copy") == 1
    path.write_text(told + more.format("archive.example/gone"), "utf-8")
    assert "“archived” cannot be “archive.example/gone”" in afterword("check", exit_code=1).stderr


def test_occasions_that_differ_in_capitals_are_one(project: Path, afterword: Afterword) -> None:
    for name, occasion in (("one", "Thanks"), ("two", "thanks")):
        text = CARD_TEMPLATE.replace("occasion: thanks", f"occasion: {occasion}").replace("Thank-you card", name)
        text = text.replace("## Signature", "## Close\n- With best wishes\n\n## Signature")
        (project / "content" / "notes" / f"{name}.md").write_text(text, "utf-8")
    told = afterword("build").stderr
    assert "id-twice" not in told
    assert built_page(project, "notes/index.html").count('id="occasion-thanks"') == 1
