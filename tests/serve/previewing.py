"""`afterword serve` as a program of its own, and what is asked of it."""

import http.client
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.conftest import TODAY, environment

SECONDS = 30
"""After which a test gives up; no test says how fast anything is."""
PULSES = 2
"""How often a stream says that it has nothing to say until a test gives up."""
GOOD = "guides/good.md"


def heeds_ctrl_c() -> None:
    """Programs in the background of a shell are begun so that they and all that they begin ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Preview:
    """`afterword serve` as a program of its own, and a browser that speaks to it."""

    def __init__(self, project: Path, *words: str) -> None:
        command = [sys.executable, "-m", "generator", "serve", "--port", "0", "--today", TODAY, *words]
        self.project = project
        self.process = subprocess.Popen(
            command,
            cwd=project,
            env=environment(),
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=heeds_ctrl_c,  # noqa: PLW1509 - nothing but a signal is set
        )
        self.limit = threading.Timer(2 * SECONDS, self.process.kill)
        self.limit.start()
        self.line = self.said()
        self.port = int(self.line.split(":")[2].partition("/")[0])

    def kill(self) -> None:
        """However it stands."""
        self.limit.cancel()
        self.process.kill()
        self.process.communicate()

    def said(self) -> str:
        """The next line on the terminal."""
        assert self.process.stderr
        return self.process.stderr.readline()

    def ask(self, path: str, method: str = "GET", **headers: str) -> tuple[http.client.HTTPResponse, str]:
        """The answer to one request, and its body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        body = response.read().decode("utf-8", "replace")
        connection.close()
        return response, body

    def page(self, path: str) -> str:
        """A page that is there."""
        response, body = self.ask(path)
        assert response.status == 200, path
        return body

    def listen(self, path: str) -> Iterator[tuple[str, Any]]:
        """What a tab that shows this page now is told from now on."""
        _, _, mark = self.page(path).partition("/@reload.js?")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        connection.request("GET", f"/@reload?path={path}&mark={mark.partition(chr(34))[0]}")
        return self._events(connection.getresponse())

    @staticmethod
    def _events(stream: http.client.HTTPResponse) -> Iterator[tuple[str, Any]]:
        silent = 0
        while silent < PULSES and (line := stream.readline().decode()):
            silent += line.startswith(":")
            if line.startswith("event: "):
                data = stream.readline().decode().removeprefix("data: ")
                name = line.removeprefix("event: ").strip()
                yield name, json.loads(data) if name == "problems" else data.strip()

    def save(self, name: str, text: str) -> None:
        """What an editor does."""
        path = self.project / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def end(self) -> int:
        """Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(SECONDS)


Opened = Callable[..., Preview]


def until(events: Iterator[tuple[str, Any]], name: str) -> Any:
    """What the next event of a name says."""
    return next(data for found, data in events if found == name)


def told(events: Iterator[tuple[str, Any]]) -> list[dict[str, Any]]:
    """The next problems that are any."""
    return next(data for found, data in events if found == "problems" and data)


def edited(preview: Preview, old: str, new: str) -> str:
    return (preview.project / "content" / GOOD).read_text("utf-8").replace(old, new)
