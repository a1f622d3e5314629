"""A guide with pictures, and what the site makes of them."""

import io
import re
from pathlib import Path

from PIL import Image

from tests.facts import built_page
from tests.samples.projects import write_page


def guide(project: Path, text: str) -> None:
    """A guide whose first line of text is line 5."""
    write_page(project, "guides/shown.md", text=text, title="Shown")


def put(project: Path, name: str, data: bytes) -> None:
    (project / "content" / "guides" / name).write_bytes(data)


def tags(project: Path) -> list[str]:
    return re.findall(r"<img [^>]*>", built_page(project, "guides/shown/index.html"))


def files(project: Path, pattern: str = "*") -> dict[str, Image.Image]:
    """The pictures of the site's guides, by name."""
    found = sorted((project / "output" / "site" / "guides").glob(pattern))
    return {path.name: Image.open(io.BytesIO(path.read_bytes())) for path in found if path.is_file()}
