"""The site: what its pages say, that it works anywhere, and that it comes out the same each time."""

import os
import posixpath
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.markdown.convert import to_html
from generator.parsing.content_files.files import read_folder
from generator.site.pages.markup.postprocess import LinkRewriting, rewrite_links
from generator.site.pages.urls import ResolvedLink, UrlMap
from tests.conftest import ROOT, TODAY, Afterword, environment, run, shipped, tree
from tests.facts import page_facts


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content and its site, to read."""
    office = shipped(tmp_path_factory.mktemp("site") / "office")
    run("build", "--project", office)
    return office


@pytest.fixture(scope="module")
def site(built: Path) -> dict[str, str]:
    files = tree(built / "output" / "site")
    return {name: data.decode() for name, data in files.items() if name.endswith((".html", ".css", ".svg"))}


ADDRESS = re.compile(r"\b(?:href|src)=\"([^\"]+)\"")
LONG = {"sources/index.html", "choices/index.html", "a-z/index.html", "search/index.html"}
"""Lists of everything, which nobody reads from end to end."""
DRAWN = 35_500
"""What a guide with a picture may weigh."""
NOTE = 42_000
"""A note shows each of its wordings, a hundred and more."""
BESIDE = 2_500
"""Of the list of a section, which only a large site has."""
SIDE_LIST = re.compile(r'<nav class="beside".*?</nav>', re.DOTALL)


def pages(site: dict[str, str]) -> dict[str, str]:
    found = {name: text for name, text in site.items() if name.endswith(".html")}
    assert len(found) >= 12
    return found


def test_what_the_pages_say(site: dict[str, str], golden: Callable[[str, str], None]) -> None:
    told = (
        f"--- {name}\n{page_facts(SIDE_LIST.sub('', text))}"
        for name, text in sorted(pages(site).items())
        if name not in LONG and "/print/" not in name
    )
    golden("site.txt", "\n".join(told))


def test_every_page_has_a_title_of_its_own_a_description_a_language_and_one_h1(site: dict[str, str]) -> None:
    titles = [re.findall(r"<title>(.+?)</title>", text) for text in pages(site).values()]
    assert len({title for (title,) in titles}) == len(titles)
    for name, text in pages(site).items():
        assert '<html lang="en-GB" dir="ltr">' in text, name
        assert re.search(r'<meta name="description" content="[^"]{20,}"', text), name
        assert len(re.findall(r"<h1\b", text)) == 1, name
        levels = [int(level) for level in re.findall(r"<h(\d)\b", text)]
        assert all(below - above <= 1 for above, below in zip(levels, levels[1:], strict=False)), name


def test_pages_keep_their_own_content_security_policy(site: dict[str, str]) -> None:
    for name, text in pages(site).items():
        wider = "; script-src 'self' 'wasm-unsafe-eval'" if name == "search/index.html" else ""
        policy = f"default-src 'self'{wider}; object-src 'none'; base-uri 'none'; form-action 'self'"
        assert f'content="{policy}"' in text, name
        inline = re.sub(r"<script (?:defer src=\"[^\"]+\"|type=\"application/ld\+json\")>.*?</script>", "", text)
        assert not re.search(r"<script|<style|<iframe|\sstyle=|\son[a-z]+=|javascript:", inline), name


def test_nothing_is_asked_of_another_site(site: dict[str, str]) -> None:
    for name, text in site.items():
        tags = re.findall(r"<(?:link|img|script|source)\b[^>]*>", text)
        loaded = [address for tag in tags if 'rel="canonical"' not in tag for address in ADDRESS.findall(tag)]
        loaded += re.findall(r"url\(([^)]+)\)|@import\s+(\S+)", text) if name.endswith(".css") else []
        assert not any("//" in str(address) for address in loaded), name


def test_all_links_are_relative_and_lead_somewhere(site: dict[str, str], built: Path) -> None:
    files = tree(built / "output" / "site")
    for name, text in pages(site).items():
        links = [link.written for link in rewrite_links(text, LinkRewriting(ResolvedLink, {}))[1].links]
        for link in links:
            if re.match(r"https?:|mailto:", link):
                continue
            path = link.partition("#")[0]
            if name == "404.html" and path:  # it is shown at any depth
                assert path.removeprefix("/afterword/") in files, link
                continue
            assert not path.startswith("/"), (name, link)
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            assert target in files, (name, link)


def test_a_page_is_light(site: dict[str, str]) -> None:
    style = len(site["style.css"])
    for name, text in pages(site).items():
        if name not in LONG and "/print/" not in name:
            most = NOTE if name.startswith("notes/") else DRAWN if "<svg" in text else 31_400
            most += BESIDE if 'class="beside"' in text else 0
            assert len(text.encode()) + style < most, name


def test_a_note_page_shows_parts_alternatives_and_the_whole_sample_panel(site: dict[str, str]) -> None:
    page = site["notes/thank-you-card/index.html"]
    for words in (
        "Remember",
        "may be left out",
        "Dear Dr Siân Llewelyn-Øvergård,",
        "Dear José,",
        "Dear Ms Çağlar,",
    ):
        assert words in page
    assert page.count('class="paper card"') == 5
    assert '<span class="blank">[weekday]</span>' in page


def test_two_builds_are_the_same_to_the_byte(office: Path) -> None:
    made = []
    for number, (seed, jobs) in enumerate((("1", "1"), ("2", "2"))):
        command = [
            sys.executable,
            "-m",
            "generator",
            "build",
            "--out",
            f"out{number}",
            "--jobs",
            jobs,
            "--today",
            TODAY,
        ]
        subprocess.run(command, cwd=office, env=environment(PYTHONHASHSEED=seed), check=True, capture_output=True)
        made.append(tree(office / f"out{number}" / "site"))
    assert made[0] == made[1]


def test_drafts_are_published_only_on_request(project: Path, afterword: Afterword) -> None:
    (project / "content" / "later.md").write_text("---\ntitle: Later\ndescription: d\ndraft: true\n---\nText.\n")
    afterword("build")
    assert not (project / "output" / "site" / "later").exists()
    assert b"Later" not in b"".join(tree(project / "output" / "site").values())
    before = tree(project / "output" / "site")
    assert "output/preview: 12 pages, with drafts, not to be published" in afterword("build", "--drafts").stderr
    assert (project / "output" / "preview" / "later" / "index.html").exists()
    assert tree(project / "output" / "site") == before


def test_the_404_page_works_at_any_depth_under_the_base_url(project: Path, afterword: Afterword) -> None:
    settings = project / "content" / "site.toml"
    settings.write_text(settings.read_text() + 'base_url = "https://example.org/afterword/"\n')
    afterword("build")
    page = (project / "output" / "site" / "404.html").read_text()
    assert 'href="/afterword/style.css"' in page
    assert 'href="/afterword/guides/index.html"' in page


def test_a_template_of_the_project_replaces_ours(project: Path, afterword: Afterword) -> None:
    own = project / "templates" / "site"
    own.mkdir(parents=True)
    (own / "home.html").write_text('{% extends "site/base.html" %}{% block main %}<h1>Ours</h1>{% endblock %}')
    afterword("build")
    assert "<h1>Ours</h1>" in (project / "output" / "site" / "index.html").read_text()


@pytest.mark.parametrize("text", ["{% block main %}", "line\n{{ nothing.at.all }}"])
def test_a_fault_in_a_template_is_told_by_its_line(project: Path, afterword: Afterword, text: str) -> None:
    own = project / "templates" / "site"
    own.mkdir(parents=True)
    (own / "home.html").write_text(text)
    result = afterword("build", exit_code=1)
    assert f"home.html:{text.count(chr(10)) + 1}:1:" in result.stderr


def test_markup_in_the_sample_csv_comes_out_as_letters(project: Path, afterword: Afterword) -> None:
    panel = project / "content" / "samples" / "panel.csv"
    panel.write_text("name,interviewed,candidate\nAda,2026-11-18,Sam & R<D {7*7}\n")
    afterword("build")
    page = (project / "output" / "site" / "notes" / "card" / "index.html").read_text()
    assert "Sam &amp; R&lt;D {7*7}" in page


def test_a_tag_in_the_sample_csv_is_told(project: Path, afterword: Afterword) -> None:
    panel = project / "content" / "samples" / "panel.csv"
    panel.write_text("name,interviewed,candidate\n<script>alert(1)</script>,2026-11-18,Sam\nAda,2026-11-18,Sam\n")
    said = afterword("build", exit_code=1).stderr
    assert "content/samples/panel.csv:2:1" in said
    assert not (project / "output" / "site" / "index.html").exists()


PLACES = UrlMap(
    {"index.md": "index.html", "guides/a.md": "guides/a/index.html", "guides/b.png": "guides/b.png"},
    frozenset(["index.html", "guides/a/index.html", "guides/b.png"]),
)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("../index.md", "../../index.html"),
        ("a.md#x", "index.html#x"),
        ("b.png", "../b.png"),
        ("/guides/a/", "index.html"),
        ("/", "../../index.html"),
        ("#x", "#x"),
        ("https://example.org/a.md", "https://example.org/a.md"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("gone.md", "gone.md"),
        ("../../etc/passwd", "../../etc/passwd"),
    ],
)
def test_links_as_authors_write_them(link: str, expected: str) -> None:
    assert PLACES.resolve(link, "guides/a.md", "guides/a/index.html").final == expected


@given(st.text("ab<>\"'/= \n&;#", max_size=60))
def test_rewriting_changes_nothing_but_links(text: str) -> None:
    html = to_html(text).html
    assert "".join(rewrite_links(html, LinkRewriting(ResolvedLink, {}))[0]) == html


def test_a_wide_table_can_be_scrolled_and_its_headers_have_a_scope() -> None:
    html = to_html("| Field | Note |\n|---|---|\n| a | b |\n").html
    assert '<div aria-label="Table: Field, Note" class="scroll" role="region" tabindex="0">' in html
    assert html.count('<th scope="col">') == 2


def test_our_classes_are_not_those_of_admonitions(site: dict[str, str]) -> None:
    assert 'class="admonition note"' in site["guides/why-follow-up/index.html"]
    assert not re.search(
        r"\.(attention|caution|danger|error|hint|important|note|tip|warning)\b", site["style.css"]
    )


def test_every_shipped_guide_cites_sources() -> None:
    guides = [path for path in (ROOT / "content" / "guides").glob("*.md") if path.name != "index.md"]
    assert len(guides) >= 4
    for path in guides:
        assert "\nsources: [" in path.read_text("utf-8"), path


def test_a_folder_that_cannot_be_read_stops_the_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "content" / "guides" / "more").mkdir()
    real = os.scandir

    def refused(path: str) -> object:
        if str(path).endswith("more"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", refused)  # root may read everything, so a mode of 000 proves nothing
    *_, problems = read_folder(project / "content")
    assert [(p.where.path, p.message) for p in problems] == [
        ("content/guides/more", "cannot be read: Permission denied")
    ]


def test_a_link_out_of_the_content_is_not_followed(project: Path, afterword: Afterword) -> None:
    (project / "content" / "guides" / "secret.txt").symlink_to("/etc/hostname")
    result = afterword("build", exit_code=1)
    assert "content/guides/secret.txt:1:1: is not a file of content/, but leads elsewhere" in result.stderr


def test_a_missing_page_that_every_page_links_to_is_told_once(project: Path, afterword: Afterword) -> None:
    (project / "content" / "sources.md").unlink()
    result = afterword("build", exit_code=1)
    assert result.stderr.count("is missing, and other pages link to it [page-missing]") == 1
    assert "content/sources.md:1:1" in result.stderr
    assert (
        "→ afterword upgrade --restore sources.md brings it back; or take away what leads to it: " in result.stderr
    )
