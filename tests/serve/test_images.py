"""Pictures in a preview: made when a browser asks for them, and told when they cannot be."""

import re
from pathlib import Path

from tests.pictures import drawing, from_a_telephone, saved
from tests.samples.projects import write_page
from tests.serve.previewing import Opened, told


def test_a_picture_is_made_when_it_is_asked_for(project: Path, opened: Opened) -> None:
    from_a_telephone(project / "content" / "guides" / "IMG_0042.JPG")
    write_page(
        project, "guides/shown.md", text="![The hall](IMG_0042.JPG) [All of it](IMG_0042.JPG)", title="Shown"
    )
    preview = opened()
    html = preview.page("/guides/shown/")
    (addresses,) = re.findall(r'srcset="([^"]*)"', html)
    for name in (*re.findall(r"\S+\.webp", addresses), "../IMG_0042.JPG"):
        response, body = preview.ask(f"/guides/{name.removeprefix('../')}")
        assert response.status == 200
        assert response.headers["Content-Type"] == ("image/jpeg" if name.endswith("JPG") else "image/webp")
        assert "Taken at home" not in body


def test_a_damaged_picture_is_told_at_the_foot_of_every_page(project: Path, opened: Opened) -> None:
    write_page(project, "guides/shown.md", text="![Two bars](bars.png)", title="Shown")
    (project / "content" / "guides" / "bars.png").write_bytes(saved(drawing(400, 200), "PNG"))
    preview = opened()
    events = preview.listen("/guides/shown/")
    (project / "content" / "guides" / "bars.png").write_bytes(saved(drawing(400, 200), "PNG")[:-40])
    (problem,) = told(events)
    assert "bars.png” is damaged or cut short" in str(problem)
