"""Pictures in a page's text: how they are published, and what is told of those that cannot be."""

import io
import json
import re
from pathlib import Path

import pytest
from PIL import Image, ImageFile

from generator.images.header import read_header
from tests.conftest import Afterword, tree
from tests.facts import built_page
from tests.pictures import REMARK, claiming, drawing, from_a_telephone, moving, photo, saved
from tests.samples import add_settings, write_page


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


def test_a_photograph_is_published_upright_in_three_widths(project: Path, afterword: Afterword) -> None:
    from_a_telephone(project / "content" / "guides" / "hall.jpg", 3000, 4000)
    guide(project, "![The hall](hall.jpg)")
    afterword("build")
    shown = files(project, "hall*")
    assert [(image.format, image.size) for image in shown.values()] == [
        ("WEBP", (1600, 1200)),
        ("WEBP", (480, 360)),
        ("WEBP", (960, 720)),
    ]
    (tag,) = tags(project)
    assert re.fullmatch(
        r'<img width="1600" height="1200" src="\.\./hall-(\w+)-1600\.webp" loading="lazy" '
        r'srcset="\.\./hall-\1-480\.webp 480w, \.\./hall-\1-960\.webp 960w, \.\./hall-\1-1600\.webp 1600w" '
        r'sizes="\(min-width: 37\.5rem\) 560px, calc\(100vw - 2\.5rem\)" decoding="async" alt="The hall">',
        tag,
    )
    corners = [image.convert("RGB").getpixel((image.width - 5, 5)) for image in shown.values()]
    assert all(isinstance(colour, tuple) and colour[0] > 180 and colour[2] < 90 for colour in corners), corners


@pytest.mark.parametrize("text", ["![The hall](hall.jpg)", "[The hall](hall.jpg)"])
def test_nobody_learns_from_a_picture_where_it_was_taken(project: Path, afterword: Afterword, text: str) -> None:
    from_a_telephone(project / "content" / "guides" / "hall.jpg")
    assert REMARK.encode() in (project / "content" / "guides" / "hall.jpg").read_bytes()
    guide(project, text)
    afterword("build")
    for name, image in files(project, "hall*").items():
        assert not image.getexif(), name
        assert not {"exif", "xmp", "comment", "icc_profile"} & set(image.info), name
        assert REMARK.encode() not in (project / "output" / "site" / "guides" / name).read_bytes()


def test_a_picture_that_a_page_leads_to_keeps_its_name_and_size(project: Path, afterword: Afterword) -> None:
    from_a_telephone(project / "content" / "guides" / "IMG_0042.JPG", 2000, 1000)
    guide(project, "[All of it](IMG_0042.JPG)")
    afterword("build")
    assert 'href="../IMG_0042.JPG"' in built_page(project, "guides/shown/index.html")
    (image,) = files(project, "IMG*").values()
    assert (image.format, image.size) == ("JPEG", (1000, 2000))


def test_lines_stay_sharp_and_a_small_picture_is_not_made_larger(project: Path, afterword: Afterword) -> None:
    put(project, "bars.png", saved(drawing(400, 200), "PNG"))
    guide(project, "![Two bars](bars.png)")
    afterword("build")
    ((name, image),) = files(project, "bars*").items()
    assert image.convert("RGB").tobytes() == drawing(400, 200).tobytes()
    assert "srcset" not in tags(project)[0]
    assert f'<img width="400" height="200" src="../{name}"' in tags(project)[0]


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("![Two bars](bars.png){: width=100 }", '<img width="100" height="50" '),
        ("![Two bars](bars.png){: height=100 }", '<img width="200" height="100" '),
        ('<img src="bars.png" alt="Two bars" width="90px" loading="eager">', '<img width="90" height="45" '),
        ('<IMG ALT="Two bars" SRC="bars.png" width=1000 height=10>', '<img width="1000" height="10" '),
        ("![Two bars][b]\n\n[b]: bars.png", '<img width="400" height="200" '),
    ],
)
def test_an_author_may_say_how_large_it_is(project: Path, afterword: Afterword, written: str, tag: str) -> None:
    put(project, "bars.png", saved(drawing(400, 200), "PNG"))
    guide(project, written)
    afterword("build")
    (found,) = tags(project)
    assert found.startswith(tag)
    assert found.count("width=") == found.count("height=") == found.count("src=") == found.count("loading=") == 1


def test_somebody_who_stands_is_no_higher_than_a_window(project: Path, afterword: Afterword) -> None:
    put(project, "tall.png", saved(drawing(900, 1800), "PNG"))
    put(project, "steps.png", saved(drawing(800, 4000), "PNG"))
    guide(project, "![Somebody](tall.png)\n\n![Ten steps](steps.png)")
    afterword("build")
    assert [re.findall(r'(?:width|height)="(\d+)"', tag) for tag in tags(project)] == [
        ["340", "680"],
        ["800", "4000"],
    ]


DEEP = Image.new("I;16", (300, 200), 32896)
FADED = Image.new("LA", (300, 200), (128, 255))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("ink.jpg", saved(Image.new("CMYK", (300, 200), (0, 0, 0, 127)), "JPEG")),
        ("deep.png", saved(DEEP, "PNG")),
        ("faded.png", saved(FADED, "PNG")),
        ("grey.gif", saved(Image.new("L", (300, 200), 128), "GIF")),
        ("palette.png", saved(Image.new("RGB", (300, 200), (128, 128, 128)).quantize(4), "PNG")),
        ("slow.jpeg", saved(Image.new("RGB", (300, 200), (128, 128, 128)), "JPEG", progressive=True)),
        ("really-a-jpeg.png", saved(Image.new("RGB", (300, 200), (128, 128, 128)), "JPEG")),
        ("lossless.webp", saved(Image.new("RGB", (300, 200), (128, 128, 128)), "WEBP", lossless=True)),
        ("new.avif", saved(Image.new("RGB", (300, 200), (128, 128, 128)), "AVIF")),
        (
            "two.jpg",
            saved(Image.new("L", (300, 200), 128), "MPO", save_all=True, append_images=[FADED.convert("L")]),
        ),
    ],
)
def test_every_kind_of_picture_looks_as_it_should(
    project: Path, afterword: Afterword, name: str, data: bytes
) -> None:
    put(project, name, data)
    guide(project, f"![A field of middle grey]({name})\n\n[The file]({name})")
    afterword("build")
    for file, image in files(project, f"{Path(name).stem}*").items():
        red, green, blue = image.convert("RGB").getpixel((150, 100))  # type: ignore[misc]
        assert all(abs(shade - 128) < 6 for shade in (red, green, blue)), (file, red, green, blue)


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


def test_an_animation_ends_within_five_seconds(project: Path, afterword: Afterword) -> None:
    put(project, "round.gif", moving(2, loop=0))
    guide(project, "![Colours that change](round.gif)")
    afterword("build")
    (image,) = files(project, "round*").values()
    assert (image.format, image.is_animated, image.n_frames) == ("WEBP", True, 10)  # type: ignore[attr-defined]
    assert image.info["loop"] == 2


def test_an_animation_that_a_page_leads_to_is_as_long_as_it_is(project: Path, afterword: Afterword) -> None:
    put(project, "film.gif", moving(9, loop=0))
    guide(project, "[Nine seconds of colours](film.gif)")
    afterword("build")
    (image,) = files(project, "film*").values()
    assert (image.format, image.n_frames, image.info["loop"]) == ("GIF", 10, 0)  # type: ignore[attr-defined]


def test_a_picture_alone_with_a_title_has_it_as_its_caption(project: Path, afterword: Afterword) -> None:
    put(project, "bars.png", saved(drawing(40, 20), "PNG"))
    guide(
        project,
        '![Two bars](bars.png "Weeks & days"){: #bars }\n\n'
        '[![Two bars](bars.png "Larger")](bars.png)\n\n'
        'Beside ![two bars](bars.png "words").\n\n![Two bars](bars.png)\n',
    )
    afterword("build")
    html = built_page(project, "guides/shown/index.html")
    assert re.search(
        r'<figure><img [^>]*alt="Two bars" id="bars"><figcaption>Weeks &amp; days</figcaption></figure>', html
    )
    assert re.search(
        r'<figure><a href="\.\./bars\.png"><img [^>]*></a><figcaption>Larger</figcaption></figure>', html
    )
    assert html.count("<figure>") == 2
    assert html.count("title=") == 1


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


def test_a_picture_stands_on_printed_sections_and_is_there_before_it_is_asked_for(
    project: Path, afterword: Afterword
) -> None:
    put(project, "bars.png", saved(drawing(800, 400), "PNG"))
    guide(project, '![Two bars](bars.png "Weeks")')
    add_settings(project, 'base_url = "https://careers.example.ac.uk/"\n')
    afterword("build")
    html = built_page(project, "guides/print/index.html")
    (tag,) = re.findall(r'<img [^>]*alt="Two bars">', html)
    assert re.search(r' srcset="\.\./bars-\w+-480\.webp 480w, \.\./bars-\w+-800\.webp 800w" ', tag)
    assert "lazy" not in tag
    assert "<figcaption>Weeks</figcaption>" in html


def test_a_table_that_is_written_as_html_scrolls_by_itself(project: Path, afterword: Afterword) -> None:
    guide(project, "<table>\n<tr><th>Day &amp; <b>hour</b></th></tr>\n<tr><td>1</td></tr>\n</table>")
    afterword("build")
    html = built_page(project, "guides/shown/index.html")
    assert (
        html.count('<div aria-label="Table: Day &amp; hour" class="scroll" role="region" tabindex="0"><table>')
        == 1
    )
    assert "</table></div>" in html


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("| a sentence of several words | and another one that is longer | and a third |", "scroll"),
        ("| one | two | three | four | five | six | seven | eight |", "scroll"),
        ("| " + " | ".join(["employer"] * 12) + " |", "scroll wide"),
        (f"| {'x' * 90} |", "scroll wide"),
    ],
)
def test_only_a_table_that_is_too_wide_for_paper_may_break_its_words(
    project: Path, afterword: Afterword, row: str, kind: str
) -> None:
    guide(project, f"{row}\n{re.sub('[^|]+', '---', row)}\n| 1 |")
    afterword("build")
    assert f' class="{kind}" role="region"' in built_page(project, "guides/shown/index.html")


def test_a_picture_is_read_without_its_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_image: object) -> None:
        raise AssertionError("the pixels were read")

    monkeypatch.setattr(ImageFile.ImageFile, "load", refuse)
    data = io.BytesIO()
    photo(90, 60).save(data, "PNG")
    assert read_header(data.getvalue())[0] == (90, 60)


def test_a_logo_that_is_cut_short_is_told_at_its_line_of_the_settings(project: Path, afterword: Afterword) -> None:
    whole = (project / "content" / "guides" / "dot.png").read_bytes()
    (project / "content" / "logo.png").write_bytes(whole[: len(whole) * 2 // 3])
    add_settings(project, 'logo = "logo.png"\n')
    said = afterword("check", exit_code=1).stderr
    assert "content/site.toml:5:8: the picture “logo.png”" in said
    assert "content/index.md" not in said
