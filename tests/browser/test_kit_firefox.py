"""In Firefox the page makes the files that it makes in Chromium: `make browsers`."""

import importlib
import shutil
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.browser import needs
from tests.browser.same_files import ASK, Made, differing_files, lists
from tests.browser.serving import serve

RUN = f"const [name, requests, done] = arguments; ({ASK})([name, requests]).then(done, (e) => done(`${{e}}`));"
TYPE = """const [selector, text] = arguments;
const field = document.querySelector(selector);
field.value = text;
field.dispatchEvent(new Event("input", { bubbles: true }));"""
pytestmark = pytest.mark.filterwarnings(
    "ignore"
)  # Mozilla's client uses what is deprecated, and leaves sockets open
SECONDS = 300
"""For an answer on a machine that is busy."""
TYPED = {
    "#kit-candidate": "Sam Lee",
    "#kit-company": "the Yard",
    "#kit-day": "2026-11-18",
    "#kit-people input[id$='-name']": "Nguyễn Thị Hồng",
    "#kit-memories input[id$='-topic']": "the engine",
}


@pytest.fixture(scope="module")
def firefox() -> Iterator[Any]:
    """Firefox, driven by Mozilla's own client; left out where it is not there, in CI too."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    try:
        driver = importlib.import_module("marionette_driver.marionette")
    except ImportError:
        driver = None
    if not program or not driver:
        pytest.skip(f"{needs.LEFT_OUT}: no Firefox (apt-get install firefox-esr, make browsers)")
    needs.runtime()
    client = driver.Marionette(bin=program, headless=True, gecko_log="-")
    client.start_session()
    client.timeout.script = client.timeout.page_load = SECONDS
    yield client
    client.quit()
    client.cleanup()


@pytest.fixture
def asked(firefox: Any, kit_office: Path) -> Iterator[Made]:
    """Ask the engine in the page, another one for each list: after a dozen, one has no more memory in Firefox."""
    site = kit_office / "output" / "site"
    name = f"./{next((site / 'kit').glob('engine-*.js')).name}"
    with serve(site, "/afterword/") as address:
        firefox.navigate(f"{address}kit/")
        yield partial(_answer, firefox, f"{address}kit/{name}")


@pytest.mark.parametrize(("name", "data", "zone", "shared"), [*lists()])
def test_a_list_becomes_the_same_files_as_in_the_command(
    asked: Made, kit_office: Path, tmp_path: Path, name: str, data: bytes, zone: str, shared: Mapping[str, str]
) -> None:
    assert differing_files(asked, kit_office, tmp_path, name, data, zone, shared) == []


def test_what_is_typed_becomes_a_card_in_the_faces_that_it_needs(firefox: Any, kit_office: Path) -> None:
    wait = importlib.import_module("marionette_driver.wait").Wait(firefox, timeout=SECONDS)
    with serve(kit_office / "output" / "site", "/afterword/") as address:
        firefox.navigate(f"{address}kit/")
        for selector, text in TYPED.items():
            firefox.execute_script(TYPE, script_args=[selector, text])
        wait.until(lambda client: "the engine" in _text(client, "#kit-notes .card"))
        assert "Hồng" in _text(firefox, "#kit-notes")
        wait.until(lambda client: "cards.pdf" in _text(client, "#kit-take"))


def _answer(client: Any, script: str, *requests: Mapping[str, Any]) -> Any:
    """What the engine says to the last of some requests."""
    answer = client.execute_async_script(RUN, script_args=[script, requests], sandbox=None)
    assert not isinstance(answer, str), answer
    return answer


def _text(client: Any, selector: str) -> str:
    """The words that are shown in the first such element."""
    script = "return (document.querySelector(arguments[0]) ?? document.body).innerText"
    return str(client.execute_script(script, script_args=[selector]))
