"""The site as a host would serve it: with the headers of its `_headers` file, below a path, with its 404 page."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

KNOWN = (".html", ".css", ".js", ".svg", ".png")
"""Kinds of files that every host knows."""
Rules = list[tuple[str, str, str]]


def rules(text: str) -> Rules:
    """Of a `_headers` file: pattern, name and value. A pattern stands at the margin, `Name: value` below it."""
    found: Rules = []
    pattern = ""
    for line in text.splitlines():
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        if line[0].isspace():
            name, _, value = words.partition(":")
            found.append((pattern, name, value.strip()))
        else:
            pattern = words
    return found


class _Host(SimpleHTTPRequestHandler):
    """Files of a folder; what is not there is answered with its 404.html, at the address that was asked for."""

    protocol_version = "HTTP/1.1"

    def __init__(
        self, *request: Any, site: Path, under: str, headers: Rules, unknown: str, heard: list[str]
    ) -> None:
        self.under = under
        self.unknown = unknown
        self.heard = heard
        self.rules = headers
        super().__init__(*request, directory=str(site))

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        known = Path(path).suffix in KNOWN
        return super().guess_type(path) if known or not self.unknown else self.unknown

    def translate_path(self, path: str) -> str:
        inside = path.startswith(self.under)
        return super().translate_path("/" + path.removeprefix(self.under) if inside else "/not/below/the/path")

    def end_headers(self) -> None:
        path = "/" + self.path.partition("?")[0].removeprefix(self.under)
        for pattern, name, value in self.rules:
            if fnmatchcase(path, pattern):
                self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name it has
        """Whatever a browser told: what it asked for, and the headers with it."""
        self.heard.append(f"{format % args}\n{self.headers}")


@contextmanager
def serve(
    site: Path, under: str = "/", heard: list[str] | None = None, headers: str | None = None, unknown: str = ""
) -> Iterator[str]:
    """The address of a folder, served below the path `under` for as long as the block runs. What browsers tell the
    server is added to `heard`. A host may have `headers` of its own, as in a `_headers` file, and a type for files
    of unknown kinds."""
    file = site / "_headers"
    text = headers if headers is not None else file.read_text("utf-8") if file.exists() else ""
    told = [] if heard is None else heard
    handler = partial(_Host, site=site, under=under, headers=rules(text), unknown=unknown, heard=told)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{under}"
        server.shutdown()
        thread.join()
