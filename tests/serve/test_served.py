"""What the preview serves, and to whom."""

import re
from pathlib import Path

import pytest

from generator.serve.server import Server
from generator.serve.state import PreviewState
from tests.conftest import Afterword, tree
from tests.serve.previewing import Opened, Preview, until


def test_pages_are_served_from_memory(standing: Preview) -> None:
    assert (
        standing.line
        == f"http://127.0.0.1:{standing.port}/  (Ctrl-C ends it; how to write pages: http://127.0.0.1:{standing.port}/_help/)\n"
    )
    assert "<title>A good page" in standing.page("/guides/good/")
    assert standing.page("/guides/good/index.html") == standing.page("/guides/good/")
    assert not (standing.project / "output").exists()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/guides/dot.png", "image/png"),
    ],
)
def test_every_file_has_its_type_and_the_policy_of_the_site(standing: Preview, path: str, kind: str) -> None:
    told = standing.ask(path)[0].headers
    assert (told["Content-Type"], told["Cache-Control"]) == (kind, "no-store")
    assert told["Content-Security-Policy"] == (
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


def test_a_picture_that_somebody_opens_runs_nothing(standing: Preview) -> None:
    told = standing.ask("/icon.svg")[0].headers.get_all("Content-Security-Policy")
    assert told
    assert told[-1] == "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; sandbox"


def test_a_head_is_a_page_without_its_body(standing: Preview) -> None:
    head, body = standing.ask("/", "HEAD")
    assert (head.status, body) == (200, "")
    assert int(head.headers["Content-Length"]) == len(standing.page("/").encode())


def test_a_folder_is_led_to_its_page(standing: Preview) -> None:
    response, _ = standing.ask("/guides/good?a=b")
    assert (response.status, response.headers["Location"]) == (302, "/guides/good/?a=b")


def test_only_the_previews_pages_listen_for_changes(
    standing: Preview, afterword: Afterword, tmp_path: Path
) -> None:
    assert standing.page("/").count('<script type="module" src="/@reload.js?') == 1
    afterword("build", "--project", standing.project, "--out", tmp_path)
    built = tree(tmp_path / "site")
    assert "index.html" in built
    assert not [name for name, data in built.items() if b"@reload" in data]


def test_the_preview_brings_its_own_script_and_style(standing: Preview) -> None:
    assert "new EventSource" in standing.page("/@reload.js?1-2")
    assert "[${check}]" in standing.page("/@reload.js?1-2")
    assert "#afterword-problems" in standing.page("/@reload.css")


def test_what_is_not_there_is_answered_with_the_page_for_that(standing: Preview) -> None:
    response, body = standing.ask("/guides/gone/")
    assert response.status == 404
    assert "/@reload.js" in body
    assert '<main id="_content"' in body


def test_sections_to_print_are_made_when_they_are_asked_for(standing: Preview) -> None:
    assert "A good page" in standing.page("/guides/print/")


def test_the_sample_workbook_is_made_when_it_is_asked_for(office: Path) -> None:
    preview = Preview(office)
    try:
        assert preview.page("/afterword/samples/people.xlsx").startswith("PK")
    finally:
        preview.kill()


def test_a_draft_is_shown_unless_it_is_not_wanted(preview: Preview, opened: Opened) -> None:
    events = preview.listen("/guides/")
    preview.save("guides/later.md", "---\ntitle: Later\ndescription: d\ndraft: true\n---\nWords.\n")
    until(events, "reload")
    assert "<title>Later" in preview.page("/guides/later/")
    assert opened("--no-drafts").ask("/guides/later/")[0].status == 404


def test_a_site_below_a_path_is_served_below_it(project: Path, opened: Opened) -> None:
    settings = project / "content" / "site.toml"
    settings.write_text(settings.read_text() + 'base_url = "https://example.org/afterword/"\n')
    preview = opened()
    assert preview.line.startswith(f"http://127.0.0.1:{preview.port}/afterword/ ")
    assert preview.ask("/")[0].headers["Location"] == "/afterword/"
    assert "<title>A good page" in preview.page("/afterword/guides/good/")
    response, body = preview.ask("/afterword/a/b/c")
    assert (response.status, 'href="/afterword/style.css"' in body) == (404, True)


@pytest.mark.parametrize(
    "path", ["/../site.toml", "/%2e%2e/site.toml", "/..%2f..%2fetc/passwd", "//etc/passwd", "/content/site.toml"]
)
def test_no_path_leads_out_of_the_site(standing: Preview, path: str) -> None:
    response, body = standing.ask(path)
    assert response.status == 404
    assert 'Test Office"' not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(standing: Preview, method: str) -> None:
    response, _ = standing.ask("/", method)
    assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("host", ["example.org", "example.org:8000", "127.0.0.1.example.org", ""])
def test_a_page_of_another_site_cannot_read_ours_through_a_name_of_its_own(standing: Preview, host: str) -> None:
    response, body = standing.ask("/", Host=host)
    assert (response.status, "A good page" in body) == (403, False)


def test_localhost_is_this_machine_too(standing: Preview) -> None:
    assert standing.ask("/", Host=f"localhost:{standing.port}")[0].status == 200


def test_only_this_machine_is_listened_to() -> None:
    with Server(0, PreviewState()) as server:
        assert server.socket.getsockname()[0] == "127.0.0.1"


def test_the_faces_that_pages_send_along_are_there(standing: Preview) -> None:
    faces = set(re.findall(r"fonts/[\w-]+\.woff2", standing.page("/style.css") + standing.page("/note.css")))
    assert faces
    for face in faces:
        assert standing.ask(f"/{face}")[0].headers["Content-Type"] == "font/woff2"
