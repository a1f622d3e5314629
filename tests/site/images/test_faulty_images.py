"""What is told of pictures: those that cannot be shown, that have no words, and that no page shows."""

import re
from pathlib import Path

import pytest

from tests.conftest import Afterword, tree
from tests.pictures import claiming, drawing, moving, photo, saved
from tests.samples.projects import add_settings, write_page
from tests.site.images.conftest import guide, put

CUT = saved(photo(600, 400), "JPEG")
UNREADABLE = "cannot be read"
DAMAGED = "is damaged or cut short"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("bomb.png", claiming(60_000, 60_000), "has 60,000 × 60,000 pixels, and a picture may have 100 million"),
        ("bomb.png", claiming(2_000_000_000, 1), "has 2,000,000,000 × 1 pixels"),
        ("long.png", claiming(100, 20_000), "has 100 × 20,000 pixels: it is too long for a page"),
        ("zero.png", claiming(0, 0), UNREADABLE),
        ("hollow.png", claiming(600, 400), DAMAGED),
        ("nothing.jpg", b"", "is empty"),
        ("cut.jpg", CUT[: len(CUT) // 2], DAMAGED),
        ("cut.png", saved(photo(600, 400), "PNG")[:-2000], DAMAGED),
        ("cut.gif", moving(1)[:300], DAMAGED),
        ("head.webp", saved(photo(600, 400), "WEBP")[:30], UNREADABLE),
        ("page.png", b"<!doctype html><title>Sign in</title>", UNREADABLE),
        ("drawing.png", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", UNREADABLE),
        ("scan.jpg", saved(photo(60, 40), "TIFF"), UNREADABLE),
        ("scans.jpg", CUT + b"\xff\xda" * 200, UNREADABLE),
        ("film.gif", moving(9), "moves for more than five seconds, and nobody can stop it"),
    ],
)
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_picture_that_cannot_be_shown_is_told_where_it_stands(
    project: Path, afterword: Afterword, name: str, data: bytes, said: str, command: str
) -> None:
    put(project, name, data)
    guide(project, f"Look: ![Two bars]({name})\n\nAnd [larger bars]({name}).")
    result = afterword(command, exit_code=1)
    assert f"content/guides/shown.md:5:19: the picture “{name}” {said}" in result.stderr
    assert "\n  → " in result.stderr
    assert result.stderr.endswith("\n1 problem\n"), result.stderr


def test_a_file_as_large_as_a_film_is_not_read(project: Path, afterword: Afterword) -> None:
    with (project / "content" / "guides" / "hall.png").open("wb") as file:
        file.truncate(60_000_000)
    guide(project, "![The hall](hall.png)")
    result = afterword("check", exit_code=1)
    assert "shown.md:5:13: the picture “hall.png” has 60 MB, and a picture may have 50" in result.stderr


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("![Bars](gone.png)", "5:9: the image “gone.png” leads nowhere"),
        ("![Bars](//example.org/x.png)", "5:9: the image “//example.org/x.png” is fetched from another site"),
        ("![Bars](chart.png)", "5:9: the image “chart.png” leads nowhere"),
        ("![](Chart.PNG)", "5:5: the image “Chart.PNG” has no text"),
        ("![image](Chart.PNG)", "5:10: the image “Chart.PNG” is called “image”, which does not say what it shows"),
        ("![A photo of](Chart.PNG)", "5:15: the image “Chart.PNG” is called “A photo of”"),
        ("![Picture 2.](Chart.PNG)", "5:15: the image “Chart.PNG” is called “Picture 2.”"),
        ("![bars-2024](bars-2024.png)", "5:14: the image “bars-2024.png” is called “bars-2024”"),
        ("![Chart.PNG](Chart.PNG)", "5:14: the image “Chart.PNG” is called “Chart.PNG”"),
        ("![IMG_0042](Chart.PNG)", "5:13: the image “Chart.PNG” is called “IMG_0042”"),
        ('<img src="Chart.PNG" alt="Bars" width="50%">', '5:11: width="50%" is no number of pixels'),
        ('<img src="Chart.PNG" alt="Bars" srcset="g.png 2x">', "5:41: the image “g.png” leads nowhere"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_picture_is_told_at_its_place(
    project: Path, afterword: Afterword, written: str, told: str
) -> None:
    for name in ("Chart.PNG", "bars-2024.png"):
        put(project, name, saved(drawing(40, 20), "PNG"))
    guide(project, written)
    result = afterword("check", exit_code=1)
    assert f"content/guides/shown.md:{told}" in result.stderr
    assert "“Chart.PNG”" in result.stderr if "chart.png" in written else True
    assert result.stderr.endswith("\n1 problem\n"), result.stderr


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("![Bars](IMG_1.HEIC)", "save the picture as .jpg or .png, and write that name here"),
        ("![Bars](scan.tiff)", "save the picture as .jpg or .png, and write that name here"),
        ("![Bars](pictures\\bars.png)", "write / for \\: pictures/bars.png"),
    ],
)
def test_a_picture_of_a_telephone_and_a_path_of_windows_have_mends_of_their_own(
    project: Path, afterword: Afterword, written: str, hint: str
) -> None:
    guide(project, written)
    assert "leads nowhere" in (said := afterword("check", exit_code=1).stderr)
    assert f"→ {hint}\n" in said


@pytest.mark.parametrize(
    "words", ["Photo of Ada at the loom", "Bars", "Chart of four weeks", "Image editing", "1996"]
)
def test_words_that_say_something_are_no_fault(project: Path, afterword: Afterword, words: str) -> None:
    put(project, "bars.png", saved(drawing(40, 20), "PNG"))
    guide(project, f"![{words}](bars.png)")
    afterword("check")


def test_a_logo_that_is_cut_short_is_told_at_its_line_of_the_settings(project: Path, afterword: Afterword) -> None:
    whole = (project / "content" / "guides" / "dot.png").read_bytes()
    (project / "content" / "logo.png").write_bytes(whole[: len(whole) * 2 // 3])
    add_settings(project, 'logo = "logo.png"\n')
    said = afterword("check", exit_code=1).stderr
    assert "content/site.toml:5:8: the picture “logo.png”" in said
    assert "content/index.md" not in said


def test_what_no_page_uses_is_not_published(project: Path, afterword: Afterword) -> None:
    for name in ("shown.png", "old.png", "older.png", "soon.png", "apple-touch-icon.png", "paper.png"):
        put(project, name, saved(drawing(40, 20), "PNG"))
    put(project, "old.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    put(project, "terms.pdf", b"%PDF-1.7\n%%EOF")
    (project / "content" / "guides" / "apple-touch-icon.png").rename(project / "content" / "apple-touch-icon.png")
    guide(project, "![Two bars](shown.png)")
    write_page(project, "guides/later.md", "draft: true\n", "![Two bars](soon.png)", "Later")
    (project / "templates" / "site").mkdir(parents=True)
    (project / "templates" / "site" / "home.css").write_text("body { background: url(guides/paper.png) }\n")
    result = afterword("build")
    message = (
        "no page shows these pictures, so they are not published: guides/old.png, guides/old.svg, guides/older.png"
    )
    assert f"content/guides/old.png:1:1: warning: {message} [picture-unshown]\n" in result.stderr
    site = tree(project / "output" / "site")
    left = sorted(name for name in site if re.search(r"\.(png|svg|webp|pdf)$", name) and "dot" not in name)
    assert left[:2] == ["apple-touch-icon.png", "guides/paper.png"]
    assert re.fullmatch(r"guides/shown-\w{10}-40\.webp guides/terms\.pdf icon\.svg", " ".join(left[2:]))
    assert "no page shows" in afterword("build").stderr
