"""A picture is made once, of the same bytes anywhere, and only its header is read before."""

import io
import json
from pathlib import Path

import pytest
from PIL import ImageFile

from generator.images.header import read_header
from tests.conftest import Afterword, tree
from tests.pictures import drawing, from_a_telephone, moving, photo, saved
from tests.site.images.conftest import guide, put


def test_where_nothing_has_changed_no_picture_is_made_and_what_is_unused_goes(
    project: Path, afterword: Afterword
) -> None:
    put(project, "bars.png", saved(drawing(400, 200), "PNG"))
    put(project, "hall.jpg", saved(photo(400, 200), "JPEG"))
    guide(project, "![Two bars](bars.png) ![A hall](hall.jpg)")
    afterword("build")
    first = tree(project / "output" / "site")
    guide(project, "![Two bars](bars.png) ![A hall](hall.jpg) More.")
    told = json.loads(afterword("build", "--format", "json").stdout)
    assert not [name for name in told["changed"] if name.endswith(".webp")]
    assert "picture" not in told["seconds"]
    put(project, "bars.png", saved(drawing(404, 202), "PNG"))
    afterword("build")
    second = tree(project / "output" / "site")
    assert [name for name in first if name not in second and name.endswith("webp")] == [
        name for name in first if name.startswith("guides/bars")
    ]


def test_the_same_pictures_make_the_same_bytes(tmp_path: Path, project: Path, afterword: Afterword) -> None:
    from_a_telephone(project / "content" / "guides" / "hall.jpg")
    put(project, "bars.png", saved(drawing(1400, 700), "PNG"))
    put(project, "round.gif", moving(1))
    guide(project, "![A](hall.jpg) ![B](bars.png) ![C](round.gif) [D](hall.jpg) [E](bars.png) [F](round.gif)")
    afterword("build", "--jobs", "1")
    other = tmp_path / "another" / "folder"
    other.mkdir(parents=True)
    (project / "content").rename(other / "content")
    afterword("build", "--jobs", "2", "--project", other)
    assert tree(other / "output" / "site") == tree(project / "output" / "site")


def test_a_picture_is_read_without_its_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_image: object) -> None:
        raise AssertionError("the pixels were read")

    monkeypatch.setattr(ImageFile.ImageFile, "load", refuse)
    data = io.BytesIO()
    photo(90, 60).save(data, "PNG")
    assert read_header(data.getvalue())[0] == (90, 60)
