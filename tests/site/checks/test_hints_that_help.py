"""Hints name what somebody may have meant, and nothing that the program has made."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import write_page


def told(project: Path, afterword: Afterword, name: str, text: str) -> str:
    folder = project / "templates" / "site"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return afterword("check", exit_code=1).stderr


HERE = "put the file there, content/fonts/n.woff2, and write url(fonts/n.woff2); or take this line away"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("a { b: url(fonts/n.woff2) }", HERE),
        ("a { b: url(../fonts/n.woff2) }", HERE),
        ("a { b: url(/fonts/n.woff2) }", HERE),
        (
            "a { b: url(../guides/dot.png) }",
            "write guides/dot.png, for the style sheet lies at the top of the site",
        ),
        ('@import "x.css";', "write its rules into this file: the site has no other style sheet of yours"),
        ("a { b: url(guides/dots.png) }", "did you mean “guides/dot.png”?"),
    ],
)
def test_a_missing_file_of_a_style_sheet(project: Path, afterword: Afterword, text: str, hint: str) -> None:
    said = told(project, afterword, "custom.css", text)
    assert f"→ {hint}\n" in said
    assert "known are" not in said


def test_a_picture_with_several_files_alone_is_told_at_its_place(project: Path, afterword: Afterword) -> None:
    said = told(project, afterword, "header.html", '<p><img srcset="none.png 2x" alt="Our crest"></p>\n')
    assert "templates/site/header.html:1:" in said
    assert "“”" not in said


@pytest.mark.parametrize("address", ["https://localhost/a", "http://localhost:8000/a"])
def test_an_address_of_ones_own_computer_is_told_as_that(
    project: Path, afterword: Afterword, address: str
) -> None:
    write_page(project, "guides/faulty.md", text=f"See [our page]({address}).")
    said = afterword("check", exit_code=1).stderr
    assert "→ write where everybody finds it: localhost is your own computer" in said
