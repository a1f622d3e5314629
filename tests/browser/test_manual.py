"""Every page of the manual, in a browser: a site without notes, plans, choices and statements."""

from pathlib import Path

from tests.browser import needs
from tests.browser.serving import serve
from tests.browser.survey import survey
from tests.conftest import ROOT, run


def test_no_page_of_the_manual_has_a_fault_that_a_browser_or_axe_finds(chromium: Path, tmp_path: Path) -> None:
    run("build", "--project", ROOT / "docs", "--out", tmp_path)
    site = tmp_path / "site"
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    with serve(site, "/") as address:
        seen = survey(address, pages, chromium, needs.module("axe-core/axe.min.js"))
    assert seen.seen == 4 * len(pages) >= 40
    found = [*seen.violations, *seen.overflows, *seen.cut, *seen.told, *seen.elsewhere]
    assert not found, "\n".join(found)
