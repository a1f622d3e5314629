"""The survey finds what is there to be found: a page with a fault of each kind."""

from pathlib import Path

from tests.browser import needs
from tests.browser.serving import serve
from tests.browser.survey import survey

FAULTY = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Faulty</title><link rel="icon" href="data:,"></head>
<body>
<h1>Faulty</h1>
<details><summary>More</summary><p style="color: #999; background: #fff">Pale</p></details>
<p>Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz</p>
<img src="https://example.org/map.png" alt="">
<script>nothing.at.all</script>
</body>
"""


def test_each_fault_is_found_and_told_with_its_page(tmp_path: Path, chromium: Path) -> None:
    axe = needs.module("axe-core/axe.min.js")
    (tmp_path / "index.html").write_text(FAULTY, "utf-8")
    (tmp_path / "_headers").write_text("/*\n  Content-Security-Policy: default-src 'self' data: 'unsafe-inline'\n")
    with serve(tmp_path) as address:
        found = survey(address, ["index.html"], chromium, axe)
    assert found.violations == [
        "index.html, light, 320 px: color-contrast at details > p",
        "index.html, dark, 320 px: color-contrast at details > p",
        "index.html, light, 1280 px: color-contrast at details > p",
        "index.html, dark, 1280 px: color-contrast at details > p",
    ]
    (overflow,) = found.overflows
    assert overflow.startswith("index.html, 320 px: ")
    assert "px are needed by <p>Rindfleisch" in overflow
    assert found.elsewhere == [f"{address}index.html: https://example.org/map.png"]
    told = "\n".join(found.told)
    assert "the policy refused https://example.org/map.png by img-src" in told
    assert "nothing is not defined" in told
