"""What the build writes for a host does there what it should: nginx and Apache themselves are asked."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from PIL import Image

from generator.model.pages.pictures import Picture, picture_variants
from generator.site.host_files.apache import _redirect
from generator.site.host_files.headers import is_hashed
from generator.site.kit_files.scripts import hashed
from generator.words import HOSTS
from tests.conftest import Afterword, run, tree
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page
from tests.web_servers import WebServer, apache, nginx

SERVERS = {"apache": apache, "nginx": nginx}
SITE = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
DRAWING = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; sandbox"
WORKER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"
KEPT = "public, max-age=31536000, immutable"
ADDED = {
    "kit/worker-0123456789abcdef.js": b"1;",
    "kit/office-0123456789abcdef.bin": b"\0",
    "kit/offline.js": b"1;",
    "pagefind/fragment/en_1234567.pf_fragment": b"1",
    "guides/map-0123456789-480.webp": b"1",
    "guides/report-2026112618.txt": "Zoë".encode(),
    "guides/film.vtt": b"WEBVTT\n",
}
"""Files under names that the build gives, and three that it does not."""


def office_site(project: Path, host: str, base_url: str) -> Path:
    """The small site with an old address and a page for what is not found, for a host."""
    write_page(project, "guides/moved.md", "aliases: [/advice/thanks/, /old.html]\n", title="Moved")
    write_page(project, "404.md", title="Not here")
    named = f'host = "{host}"\n' if host else ""
    add_settings(project, f'base_url = "{base_url}"\n{named}gone = ["/guides/dress/"]\n')
    run("build")
    site = project / "output" / "site"
    for name, data in ADDED.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_bytes(data)
    return site


@pytest.fixture(params=["apache /after/", "apache /", "nginx /after/", "nginx /"])
def asked(request: pytest.FixtureRequest, project: Path) -> Iterator[tuple[WebServer, str]]:
    """A server with that site, and the path below which it is."""
    host, under = request.param.split()
    site = office_site(project, host, f"https://example.org{under}")
    serving: AbstractContextManager[WebServer] = SERVERS[host](site, under)
    with serving as server:
        yield server, under


def test_a_host_sends_pages_headers_redirects_and_the_page_for_what_is_not_found(
    asked: tuple[WebServer, str],
) -> None:
    """All in one, for a server takes a while to start."""
    server, under = asked
    page = server.ask(f"{under}guides/moved/")
    assert (page.status, b"Moved" in page.body) == (200, True)
    told = page.headers
    assert told["content-type"].lower() == "text/html; charset=utf-8"
    assert told["content-security-policy"] == SITE
    assert told["x-content-type-options"] == "nosniff"
    assert told["referrer-policy"] == "same-origin"
    assert told["permissions-policy"] == "camera=(), geolocation=(), microphone=()"
    assert told["cache-control"] == "no-cache"
    again = server.ask(f"{under}guides/moved/", If_Modified_Since=told["last-modified"])
    assert (again.status, again.body) == (304, b"")
    packed = server.ask(f"{under}style.css", Accept_Encoding="gzip").headers
    assert packed["content-encoding"] == "gzip"
    for tag in (packed["etag"], f'"1", {packed["etag"]}', told["etag"]):
        name = "guides/moved/" if tag == told["etag"] else "style.css"
        again = server.ask(under + name, Accept_Encoding="gzip", If_None_Match=tag)
        assert (again.status, again.body) == (304, b""), tag
    film = server.ask(f"{under}guides/film.vtt").headers
    assert film["content-type"].lower().startswith("text/vtt")
    assert (film["content-security-policy"], film["cache-control"]) == (SITE, "no-cache")
    assert server.ask(f"{under}guides/report-2026112618.txt").headers["content-type"].lower() == (
        "text/plain; charset=utf-8"
    )
    assert server.ask(f"{under}icon.svg").headers["content-security-policy"] == DRAWING
    assert server.ask(f"{under}kit/worker-0123456789abcdef.js").headers["content-security-policy"] == WORKER
    for name in ADDED:
        expected = KEPT if is_hashed(name) else "no-cache"
        assert server.ask(under + name).headers["cache-control"] == expected, name
    for old in ("advice/thanks/", "advice/thanks", "advice/thanks/index.html", "old.html"):
        moved = server.ask(under + old)
        assert moved.status == 301, old
        assert (
            moved.headers["location"]
            .removeprefix(f"http://localhost:{server.port}")
            .removeprefix(f"http://127.0.0.1:{server.port}")
            == f"{under}guides/moved/"
        )
    query = server.ask(f"{under}advice/thanks/?from=poster").headers["location"]
    assert query.endswith(f"{under}guides/moved/?from=poster")
    for taken_away in ("guides/dress/", "guides/dress", "guides/dress/index.html"):
        gone = server.ask(under + taken_away)
        assert (gone.status, b"Not here" in gone.body) == (410, True), taken_away
    assert server.ask(f"{under}advice/thanks/more/").status == 404
    for missing in ("nothing/here/", "kit/gone-0123456789abcdef.js", ".afterword.json", ".nginx.conf"):
        lost = server.ask(under + missing)
        assert (lost.status, b"Not here" in lost.body) == (404, True), missing
        assert lost.headers["cache-control"] == "no-cache", missing
        assert lost.headers["content-security-policy"] == SITE, missing
    assert server.ask(f"{under}.htaccess").status in {403, 404}


def test_a_path_above_the_site_leads_to_it_and_nothing_beside_it_is_changed(project: Path) -> None:
    site = office_site(project, "nginx", "https://example.org/after/")
    with nginx(site, "/after/") as server:
        assert server.ask("/after").headers["location"] == "/after/"
        assert "content-security-policy" not in server.ask("/elsewhere").headers


@pytest.mark.parametrize("host", SERVERS)
def test_an_old_address_leads_to_a_page_whose_name_is_not_ascii(project: Path, host: str) -> None:
    """Apache encodes the target of a redirect itself, so what is written for it must not be encoded."""
    write_page(project, "guides/für-alle.md", "aliases: [/für/]\n", title="For all")
    site = office_site(project, host, "https://example.org/after/")
    with SERVERS[host](site, "/after/") as server:
        told = server.ask("/after/f%C3%BCr/").headers["location"]
        assert unquote(told).endswith("/after/guides/für-alle/")
        assert server.ask(urlsplit(told).path).status == 200


@pytest.mark.parametrize("host", SERVERS)
@pytest.mark.parametrize("written", ["café (us & all)", "caf%C3%A9%20(us%20&%20all)"])
def test_a_site_below_a_path_that_is_not_ascii_is_served_as_any_other(
    project: Path, host: str, written: str
) -> None:
    """However base_url writes it: nginx compares addresses decoded, and Apache the patterns of redirects."""
    base, under = "/caf%C3%A9%20(us%20&%20all)/", "/café (us & all)/"
    site = office_site(project, host, f"https://example.org/{written.replace(' ', '%20')}/")
    with SERVERS[host](site, under) as server:
        page = server.ask(f"{base}guides/moved/")
        assert (page.status, page.headers["content-security-policy"]) == (200, SITE)
        assert unquote(server.ask(f"{base}advice/thanks/").headers["location"]).endswith(f"{under}guides/moved/")
        assert [server.ask(f"{base}guides/dress/").status, server.ask(f"{base}more/").status] == [410, 404]
        assert b"Not here" in server.ask(f"{base}more/").body
        assert b"Not here" in server.ask(f"{base}guides/dress/").body


def test_a_host_with_other_letters_has_its_ascii_form_wherever_programs_read_it(project: Path) -> None:
    write_page(project, "guides/dated.md", "updated: 2026-11-18\n", title="Dated")
    office_site(project, "github", "https://münchen-nord.de/")
    for name in ("CNAME", "sitemap.xml", "feed.xml", "robots.txt", "guides/moved/index.html"):
        text = built_page(project, name)
        assert "xn--mnchen-nord-thb.de" in text, name
        assert "münchen-nord" not in text, name
        assert "m%C3%BCnchen" not in text, name


def test_apache_takes_no_sign_of_an_address_for_its_own(tmp_path: Path) -> None:
    (tmp_path / ".htaccess").write_text(_redirect("/old/", "/a%241%20%26b%22c%5Cd%25/"), "utf-8")
    with apache(tmp_path, "/") as server:
        assert server.ask("/old/").headers["location"].endswith("/a$1%20&b%22c%5cd%25/")


@pytest.mark.parametrize(
    ("host", "files"),
    [
        ("", {"_headers", "_redirects"}),
        ("github", {".nojekyll", "CNAME"}),
        ("gitlab", set()),
        ("netlify", {"_headers", "_redirects"}),
        ("cloudflare", {"_headers", "_redirects"}),
        ("apache", {".htaccess"}),
        ("nginx", {".nginx.conf"}),
    ],
)
def test_each_host_has_the_files_that_it_reads_and_no_others(
    project: Path, afterword: Afterword, host: str, files: set[str]
) -> None:
    office_site(project, host, "https://careers.example.org/")
    known = {"_headers", "_redirects", ".nojekyll", "CNAME", ".htaccess", ".nginx.conf"}
    assert known & set(tree(project / "output" / "site")) == files
    assert afterword("check").exit_code == 0


def test_every_host_is_tried_above() -> None:
    assert set(HOSTS) == {"github", "gitlab", "netlify", "cloudflare", "apache", "nginx"}


@pytest.mark.parametrize(
    ("base_url", "domain"),
    [
        ("https://careers.example.org/", "careers.example.org\n"),
        ("https://careers.example.org/after/", None),
        ("https://office.github.io/", None),
    ],
)
def test_a_domain_of_ones_own_is_told_to_github(project: Path, base_url: str, domain: str | None) -> None:
    office_site(project, "github", base_url)
    path = project / "output" / "site" / "CNAME"
    assert (path.read_text("utf-8") if path.exists() else None) == domain


def test_cloudflare_takes_a_policy_back_before_it_sends_another(project: Path) -> None:
    """It joins the headers of all rules that fit; Netlify takes the one of the closest."""
    office_site(project, "cloudflare", "https://example.org/")
    told = built_page(project, "_headers")
    assert f"/*.svg\n  ! Content-Security-Policy\n  Content-Security-Policy: {DRAWING}\n" in told
    assert all(line.count("*") <= 1 for line in told.splitlines() if line.startswith("/"))


@pytest.mark.parametrize(("host", "kind"), [("", "301"), ("netlify", "301!"), ("cloudflare", "301")])
def test_a_redirect_comes_before_the_page_at_the_old_address(project: Path, host: str, kind: str) -> None:
    """Netlify would send the page, and GitLab does so always: it has pages alone."""
    office_site(project, host, "https://example.org/after/")
    assert "/after/guides/moved/" in built_page(project, "_redirects")
    assert f"/after/old.html /after/guides/moved/ {kind}\n" in built_page(project, "_redirects")


@pytest.mark.parametrize("host", ["netlify", "cloudflare"])
def test_a_smaller_picture_is_kept_for_a_year_and_one_of_the_office_s_own_is_not(project: Path, host: str) -> None:
    content = project / "content" / "guides"
    for name, width in (("hall.png", 1400), ("wide.png", 1600), ("own-480.webp", 480)):
        Image.effect_noise((width, 300), 50).save(content / name)
    shown = "".join(f"![Some grey noise]({name})\n\n" for name in ("hall.png", "wide.png"))
    write_page(project, "guides/shown.md", text=f"{shown}[As a file](own-480.webp)", title="Shown")
    office_site(project, host, "https://example.org/after/")
    rules = built_page(project, "_headers").split("\n/")
    kept = [rule.split("\n")[0] for rule in rules if KEPT in rule]
    files = [name for name in tree(project / "output" / "site") if name.endswith(".webp")]
    assert any(is_hashed(name) for name in files)
    for name in files:
        found = any(fnmatch(f"after/{name}", pattern) for pattern in kept)
        assert found is (is_hashed(name) and not name.endswith("-480.webp")), name


def test_a_preview_is_found_by_no_search_on_any_host(project: Path, afterword: Afterword) -> None:
    for host, name in (("apache", ".htaccess"), ("nginx", ".nginx.conf"), ("netlify", "_headers")):
        settings = project / "content" / "site.toml"
        before = settings.read_text("utf-8")
        add_settings(project, f'host = "{host}"\n')
        afterword("build", "--drafts")
        assert "X-Robots-Tag" in built_page(project, name, "preview")
        settings.write_text(before, "utf-8")


def test_names_that_tell_what_they_hold_are_those_that_the_build_gives() -> None:
    assert is_hashed(hashed("worker.js", b""))
    assert is_hashed(hashed("pyodide.asm.js", b""))
    variants = picture_variants("guides/map.png", Picture("0123456789abcdef"), (900, 600))
    assert [is_hashed(variant.path) for variant in variants] == [True, True]
    assert not is_hashed("kit/offline.js")
    assert not is_hashed("style.css")
    assert not is_hashed("guides/timetable-20261126.pdf")


def test_a_host_that_is_not_known_is_told(project: Path, afterword: Afterword) -> None:
    add_settings(project, 'host = "ngnix"\n')
    assert "“host” cannot be “ngnix”" in afterword("check", exit_code=1).stderr
