"""The kit page and the search on Apache and nginx, with the headers that the build has written for them."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.site.host_files import apache as htaccess
from generator.site.host_files import nginx as included
from tests.browser.kit import NOW, PATIENCE, see_note, type_one
from tests.conftest import DATA, run
from tests.samples.projects import add_settings
from tests.web_servers import apache, nginx

SERVERS = {"apache": (apache, htaccess.NAME), "nginx": (nginx, included.NAME)}


@pytest.fixture
def host_file(tmp_path: Path, host: str) -> Path:
    """What a build writes for the host: the same for every site with these settings and without old addresses."""
    shutil.copytree(DATA / "site", tmp_path / "small")
    add_settings(tmp_path / "small", f'base_url = "https://careers.example.ac.uk/afterword/"\nhost = "{host}"\n')
    run("build", "--project", tmp_path / "small")
    return tmp_path / "small" / "output" / "site" / SERVERS[host][1]


@pytest.mark.parametrize("host", SERVERS)
def test_kit_page_and_search_run_under_the_headers_of_ones_own_server(
    kit_office: Path, browser: Browser, tmp_path: Path, host_file: Path, host: str
) -> None:
    site = tmp_path / "site"
    shutil.copytree(kit_office / "output" / "site", site)
    shutil.copy(host_file, site / host_file.name)
    context = browser.new_context(timezone_id="Europe/London")
    told: list[str] = []
    with SERVERS[host][0](site, "/afterword/") as server:
        page = context.new_page()
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("response", lambda answer: told.append(answer.url) if answer.status >= 400 else None)
        page.clock.set_fixed_time(NOW)
        page.goto(f"http://localhost:{server.port}/afterword/kit/")
        type_one(page)
        see_note(page, "the engine")
        page.goto(f"http://localhost:{server.port}/afterword/search/?q=handwritten")
        expect(page.locator("main")).to_contain_text("handwritten card", ignore_case=True, timeout=PATIENCE)
        context.close()
    assert told == []
