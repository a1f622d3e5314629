"""The server of these tests does what a host does, and the tests say what they need."""

import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser import needs
from tests.browser.serving import serve
from tests.conftest import ROOT, environment


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "_headers").write_text(
        "# for all\n/*\n  X-Frame-Options: DENY\n\n/style.css\n  Cache-Control: max-age=60, immutable\n"
    )
    for name in ("index.html", "style.css", "404.html"):
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "status", "body", "cached"),
    [
        ("", 200, "index.html", None),
        ("style.css?v=1", 200, "style.css", "max-age=60, immutable"),
        ("guides/gone.html", 404, "404.html", None),
        ("../style.css", 404, "404.html", None),
    ],
)
def test_headers_apply_where_their_pattern_does(
    folder: Path, path: str, status: int, body: str, cached: str | None
) -> None:
    with serve(folder, "/afterword/") as address:
        place = urlsplit(address)
        connection = HTTPConnection(place.netloc)
        connection.request("GET", "/style.css" if path == "../style.css" else place.path + path)
        answer = connection.getresponse()
        assert (answer.status, answer.read().decode()) == (status, body)
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Cache-Control"] == cached
        connection.close()


@pytest.mark.parametrize(
    ("more", "exit_code", "said"),
    [
        ({"CI": ""}, 0, "tests left out: no chromium (apt-get install chromium)\n1 skipped"),
        ({"CI": "true"}, 1, "Failed: no chromium (apt-get install chromium)"),
    ],
    ids=["on a desk it is left out", "in CI it fails"],
)
def test_without_a_browser_the_command_that_installs_one_is_named(
    tmp_path: Path, more: dict[str, str], exit_code: int, said: str
) -> None:
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "tests/browser/test_anywhere.py"]
    told = environment(**more, PATH=str(tmp_path), COLUMNS="200")
    result = subprocess.run(
        [*command, "-k", "on_paper"], cwd=ROOT, env=told, capture_output=True, text=True, check=False
    )
    assert result.returncode == exit_code, result.stdout
    assert said in result.stdout


@pytest.mark.parametrize(
    ("told", "outcome"),
    [({"CI": ""}, pytest.skip.Exception), ({"CI": "true"}, pytest.fail.Exception)],
    ids=["on a desk", "in CI"],
)
def test_without_the_runtime_of_the_kit_page_its_tests_are_left_out_and_fail_in_ci(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: dict[str, str], outcome: type[BaseException]
) -> None:
    monkeypatch.setattr(needs, "runtime_folder", lambda: tmp_path)
    monkeypatch.setenv("CI", told["CI"])
    with pytest.raises(outcome, match="no runtime of the kit page"):
        needs.runtime()
