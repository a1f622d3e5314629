"""Path → what is answered: from memory alone, so no path can lead out of the site."""

import posixpath
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote, unquote
from zlib import crc32

from generator.fast_dataclass import dataclass
from generator.problems import Checked
from generator.reporting.text import as_text
from generator.serve.state import PreviewFiles, PreviewState

OURS = {"/@reload.js", "/@reload.css"}
KINDS = {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".wasm": "application/wasm",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml; charset=utf-8",
    ".zip": "application/zip",
}
HELP = "/_help/"
"""Below this is the manual."""
STYLE = "style.css"
CHAPTER = f"{HELP}writing/"
"""What somebody who writes looks for first."""
EMPTY = b'<!doctype html><html lang="en"><head><title>Afterword</title></head><body></body></html>'
"""What the problems lie over while there is no page at all."""


@dataclass(frozen=True)
class Response:
    """A status, a content type, the bytes, and other headers."""

    status: int
    kind: str
    body: bytes
    more: tuple[tuple[str, str], ...] = ()


def text_response(status: int, words: str, *more: tuple[str, str]) -> Response:
    """An answer in plain words."""
    return Response(status, KINDS[".txt"], f"{words}\n".encode(), more)


def response_for(state: PreviewState, path: str, query: str) -> Response:
    """The response to a request for this path."""
    if path in OURS:
        return Response(200, KINDS[posixpath.splitext(path)[1]], _own(path.removeprefix("/@")))
    given = _answer(state, path, query)
    return replace(given, body=_listening(state, given.body)) if given.kind == KINDS[".html"] else given


def page_mark(state: PreviewState, path: str) -> str:
    """A word for what a tab shows at this path; another one means that the tab is out of date."""
    return _mark(state, _answer(state, path, "").body)


def _mark(state: PreviewState, body: bytes) -> str:
    return f"{state.shown.looks:x}-{crc32(body):x}"


def _answer(state: PreviewState, path: str, query: str) -> Response:
    base = state.shown.base
    if path.startswith(HELP):
        return _manual(state, unquote(path.removeprefix(HELP)))
    if not path.startswith(base):
        return _moved(base) if path in {"/", base.rstrip("/")} else _missing(state.shown)
    name = unquote(path.removeprefix(base))
    file = f"{name}index.html" if not name or name.endswith("/") else name
    data, problems = _file_bytes(state, file)
    if data is not None:
        return Response(200, _kind(file), data)
    if problems:
        return text_response(500, "\n".join(map(as_text, problems)))
    if _file_bytes(state, f"{name}/index.html")[0] is not None:
        return _moved(f"{base}{quote(name)}/{'?' + query if query else ''}")
    return _missing(state.shown)


def _manual(state: PreviewState, name: str) -> Response:
    """A file of the manual; its style sheet is the one of the site, with the colours of the office."""
    if not name:
        return _moved(CHAPTER)
    file = f"{name}index.html" if name.endswith("/") else name
    ours = state.shown.files.get(file) if file == STYLE else None
    data, problems = (ours, []) if ours is not None else state.manual(file)
    if data is not None:
        return Response(200, _kind(file), data)
    if problems:
        return text_response(500, "\n".join(map(as_text, problems)))
    if state.manual(f"{name}/index.html").value is not None:
        return _moved(f"{HELP}{quote(name)}/")
    return text_response(404, f"The manual has no such page. It begins at {CHAPTER}")


def _kind(file: str) -> str:
    return KINDS.get(posixpath.splitext(file)[1].lower(), "application/octet-stream")


def _file_bytes(state: PreviewState, file: str) -> Checked[bytes | None]:
    """A file of the site; one that takes long is made now."""
    if (data := state.shown.files.get(file)) is not None:
        return Checked(data, [])
    later = state.settled().later
    return later.get(file) if later else Checked(None, [])


def _listening(state: PreviewState, page: bytes) -> bytes:
    """A page that hears when it is out of date; only the preview's pages do, not the site's."""
    script = f'<script type="module" src="/@reload.js?{_mark(state, page)}"></script>\n'
    return page.replace(b"</head>", script.encode() + b"</head>", 1)


def _missing(shown: PreviewFiles) -> Response:
    page = shown.files.get("404.html")
    return Response(404 if shown.files else 503, KINDS[".html"], EMPTY if page is None else page)


def _moved(path: str) -> Response:
    return text_response(302, f"It is at {path}", ("Location", path))


@lru_cache
def _own(name: str) -> bytes:
    """A file of this folder."""
    return (Path(__file__).parent / name).read_bytes()
