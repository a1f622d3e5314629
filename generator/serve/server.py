"""The site over HTTP, to this machine alone."""

import json
import os
import socket
import socketserver
import sys
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl

from generator.language import joined
from generator.problems import only_errors
from generator.reporting.json import as_row
from generator.reporting.text import excerpt_lines
from generator.serve.responses import HELP, KINDS, Response, page_mark, response_for, text_response
from generator.serve.state import PreviewFiles, PreviewState
from generator.site.host_files.headers import DRAWING_POLICY, EVERYWHERE

HOST = "127.0.0.1"
OURS = {HOST, "localhost"}
STREAM = "/@reload"
PULSE = 15
"""Seconds after which a silent stream is written to, so that a tab that is gone is noticed."""
POLICY = EVERYWHERE
"""What the site asks of its host is kept here as well, so that nothing works only in the preview."""


class CannotServe(Exception):
    """Why there is no preview, in a sentence for the command line."""


class Server(ThreadingHTTPServer):
    """Listens on one port of the loopback interface. Raises CannotServe."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"
    request_queue_size = 64

    def __init__(self, port: int, state: PreviewState) -> None:
        self.state = state
        try:
            super().__init__((HOST, port), _Handler)
        except OSError as error:
            why = "is in use" if _listened(port) else f"cannot be used ({error.strerror})"
            raise CannotServe(f"port {port} {why}: try --port {_free(max(port, 1023) + 1)}") from error

    @property
    def address(self) -> str:
        """What to type into a browser."""
        return f"http://{HOST}:{self.server_port}{self.state.shown.base}"

    @property
    def help(self) -> str:
        """Where the manual is."""
        return f"http://{HOST}:{self.server_port}{HELP}"

    def server_bind(self) -> None:
        """Without asking the network for our name."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.socket.getsockname()[1]

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A tab that was closed in the middle of an answer is no error."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


def _listened(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


def _free(first: int) -> int:
    """The next port that nobody uses."""
    for port in [*range(first, 65536), *range(1024, first)]:
        with socket.socket() as probe:
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return int(port)
    return 0


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "Afterword", ""
    timeout = 60
    server: Server

    def do_GET(self) -> None:
        host = self.headers.get("Host", "").rpartition(":")[0] or self.headers.get("Host", "")
        path, _, query = self.path.partition("?")
        if host.lower() not in OURS:  # a page of another site, whose name was pointed at this machine
            self._send(text_response(403, f"This preview answers to {joined(sorted(OURS))} only."))
        elif path == STREAM and self.command == "GET":
            self._stream(dict(parse_qsl(query)))
        else:
            self._send(response_for(self.server.state, path, query))

    do_HEAD = do_GET  # noqa: N815 - the name it must have

    def _refuse(self) -> None:
        self.close_connection = True  # a body may follow, which nobody reads
        self._send(text_response(405, "This preview can only be read.", ("Allow", "GET, HEAD")))

    do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _refuse  # noqa: N815

    def _send(self, given: Response) -> None:
        self.send_response(given.status)
        self._head(given.kind, ("Content-Length", str(len(given.body))), *given.more)
        if self.command != "HEAD":
            self.wfile.write(given.body)

    def _head(self, kind: str, *more: tuple[str, str]) -> None:
        drawn = [("Content-Security-Policy", DRAWING_POLICY)] if kind == KINDS[".svg"] else []
        rows = (("Content-Type", kind), ("Cache-Control", "no-store"), *POLICY, *drawn, *more)
        for name, value in (*rows, *([("Connection", "close")] if self.close_connection else [])):
            self.send_header(name, value)
        self.end_headers()

    def _stream(self, tab: Mapping[str, str]) -> None:
        """Tell a tab when it is out of date, and what is wrong, for as long as it listens."""
        self.close_connection = True
        self.send_response(200)
        self._head("text/event-stream")
        state = self.server.state
        seen, shown, known = None, state.shown, tab.get("mark", "")
        while True:
            if (now := page_mark(state, tab.get("path", "/"))) != known:
                self._event("reload", now)
            if seen is None or shown.problems != seen.problems:
                self._event("problems", _overlay_lines(shown))
            seen, known = shown, now
            shown = state.after(seen, PULSE)
            if shown is seen:
                self.wfile.write(b":\n\n")

    def _event(self, name: str, data: str) -> None:
        self.wfile.write(f"event: {name}\ndata: {data}\n\n".encode())

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name it has
        """Nobody reads it."""


def _overlay_lines(shown: PreviewFiles) -> str:
    """The problems as the overlay wants them: on one line."""
    rows = [
        {**as_row(problem), "excerpt": "\n".join(excerpt_lines(problem.where) if problem.where.excerpt else [])}
        for problem in only_errors(shown.problems)
    ]
    return json.dumps(rows, ensure_ascii=False)
