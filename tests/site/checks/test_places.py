"""A fault of the finished page is told where it was written, not where something resembles it."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import write_page


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[the plan](#top "T") and [empty]() too', ["5:34: the link “” leads nowhere"]),
        ('[to](#top), [e]() and <a href="">there</a>', ["5:17: the link “”", "5:26: the link “”"]),
        ('<i title="x()">a</i>\n\n<link rel="stylesheet" href="x">', ["7:30: the <link> “x” leads nowhere"]),
        ("Words.\n{: .note }\n\n* TOC\n{:toc}", ["9:3: “toc” does not work on this site"]),
        ("Style is *a*{style=x} and <b>style</b>", ["5:14: “style” does not work on this site"]),
        ("[one](zz.b) and [two](zz)", ["5:7: the link “zz.b”", "5:23: the link “zz”"]),
    ],
)
def test_a_fault_is_told_at_its_own_place(project: Path, afterword: Afterword, text: str, told: list[str]) -> None:
    write_page(project, "guides/more.md", text=text)
    said = afterword("check", exit_code=1).stderr
    found = [line.removeprefix("content/guides/more.md:") for line in said.splitlines() if "more.md:" in line]
    assert [line[: len(start)] for line, start in zip(found, told, strict=True)] == told


def test_an_unknown_attribute_may_be_meant_as_words(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/more.md", text="Dear **Dr**{: surname }")
    assert "; to show the braces as words, write \\{\n" in afterword("check", exit_code=1).stderr
