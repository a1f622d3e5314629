"""What is written for another program and has no one meaning here: told at its line, with a mend that works."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples import write_page


def told(project: Path, afterword: Afterword, text: str) -> list[str]:
    """What is told of a page with this text, whose first line is the fifth."""
    write_page(project, "guides/faulty.md", text=text)
    lines = afterword("check", exit_code=1).stderr.splitlines()
    return [line.partition("faulty.md:")[2] for line in lines if line.startswith("content/guides/faulty.md:")]


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("### 1. **Prepare your answers**", "5:1", "1. Prepare your answers"),
        ("## Top\n\n### A\n\n##### **Bold** one", "9:1", "Bold one"),
        ("## Top\n\n#### [A link](good.md) and `code`", "7:1", "A link and code"),
        ("## Top\n\n##### Twice\n\n## Top again\n\n##### Twice", "11:1", "Twice"),
        ("## Top\n\n<h4>With <b>HTML</b></h4>", "7:1", "With HTML"),
        ("## Top\n\n> #### *Quoted* one", "7:1", "Quoted one"),
    ],
)
def test_a_heading_that_skips_a_level_is_told_at_its_line(
    project: Path, afterword: Afterword, text: str, where: str, words: str
) -> None:
    skipped = [line for line in told(project, afterword, text) if line.endswith("[heading-skipped]")]
    assert skipped[-1].startswith(f"{where}: “{words}” skips a level")


def test_an_attribute_is_told_at_its_line_however_it_was_renamed(project: Path, afterword: Afterword) -> None:
    (line,) = told(project, afterword, "Words.\n\n## Setup {setup, x=1}")
    assert line.startswith("7:11: “setup_” does not work on this site")
    assert line.endswith("[markup-forbidden]")
