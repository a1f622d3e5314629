"""The project's own looks: what they would fetch, and a fault that a look puts on every page, told once."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE, Afterword


def look(project: Path, name: str, text: str) -> None:
    path = project / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('@import "https://example.org/a.css";\n', "1:10: “https://example.org/a.css”"),
        ("h1 {\n  background: url( //example.org/a.png )\n}\n", "2:20: “//example.org/a.png”"),
        ("/* url(https://example.org) */\nh1 { src: url('https://a.example/b') }", "2:16: “https://a.example/b”"),
    ],
)
def test_a_style_sheet_that_asks_another_site_is_told(
    project: Path, afterword: Afterword, text: str, place: str
) -> None:
    look(project, "site/style.css", text)
    told = afterword("check", exit_code=1).stderr
    assert f"templates/site/style.css:{place} would be fetched from another site" in told
    assert told.endswith("\n1 problem\n")


@pytest.mark.parametrize(
    ("name", "line"), [("copy.css", ""), ("copy.html", '<img src="https://a.example/b.png">')]
)
def test_a_sheet_that_asks_another_site_is_told(office: Path, afterword: Afterword, name: str, line: str) -> None:
    shutil.copytree(ROOT / "templates" / "print", office / "templates" / "print")
    path = office / "templates" / "print" / name
    text = path.read_text()
    foreign = "body { background: url(https://a.example/b.png) }\n"
    path.write_text(text.replace("</body>", line + "</body>") if line else text + foreign)
    told = afterword("cards", SAMPLE, "--from", "Sam Lee", exit_code=1).stderr
    assert "https://a.example/b.png" in told
    assert "templates/print" in told
    assert told.endswith("\n1 problem\n")
