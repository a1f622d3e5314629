"""How the preview begins and ends, and how its parts take turns."""

import re
import socket
import threading
from pathlib import Path

import pytest

from generator.model.files import Artifact
from generator.problems import Checked
from generator.serve.server import Server
from generator.serve.state import LazyFiles, PreviewFiles, PreviewState
from tests.conftest import Afterword
from tests.serve.previewing import SECONDS, Preview


def test_ctrl_c_ends_it(preview: Preview) -> None:
    preview.listen("/")
    assert preview.end() == 0
    assert preview.process.stderr
    assert "Traceback" not in preview.process.stderr.read()


def test_a_busy_port_is_told_with_the_next_that_is_free(project: Path, afterword: Afterword) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = afterword("serve", "--project", project, "--port", str(port), exit_code=2)
        assert f"port {port} is in use: try --port " in result.stderr
        free = int(result.stderr.rsplit(" ", 1)[1])
        with Server(free, PreviewState()) as server:
            assert (server.server_port, free > 1023) == (free, True)


def test_without_what_watches_the_one_command_is_named(
    project: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.serve.watch.find_spec", lambda _name: None)
    told = afterword("serve", "--project", project, exit_code=2).stderr
    assert re.search(r"serve needs watchfiles: \S+ -m pip install 'watchfiles>=1\.1'", told)


def test_what_takes_long_is_made_once_and_by_one_at_a_time() -> None:
    made = []

    def slow() -> Checked[list[Artifact]]:
        made.append(1)
        return Checked([], [])

    later = LazyFiles({"slow.txt": slow})
    threads = [threading.Thread(target=later.get, args=("slow.txt",)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (made, later.get("other.txt")) == ([1], (None, []))


def test_whoever_waits_is_told_when_something_else_is_shown() -> None:
    state = PreviewState()
    seen = state.shown
    assert state.after(seen, 0) is seen
    state.put(PreviewFiles({"index.html": b"x"}))
    assert state.after(seen, SECONDS).files == {"index.html": b"x"}
