"""Two people with a draft each, and the hand that edits one."""

from pathlib import Path

import pypdfium2

ADA = Path("output/panels/people/drafts/ada-byron/card.md")
ZOE = Path("output/panels/people/drafts/zoë-ng/card.md")
BODY = """
## Greeting

Dear Ada,

## Remember

You said that the engine weaves. I have thought of little else.

## Close

Yours,

## Signature

Sam
"""


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def reword(path: Path, body: str = BODY) -> str:
    """Other words below the same front matter; the whole text."""
    front = path.read_text("utf-8").split("\n---\n")[0]
    text = f"{front}\n---\n{body}"
    path.write_text(text, "utf-8")
    return text


def body(path: Path) -> str:
    return path.read_text("utf-8").split("\n---\n", 1)[1]


# What is written


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(page.get_textpage().get_text_range().replace("\r\n", " ") for page in document)
