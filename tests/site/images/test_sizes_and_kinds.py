"""Pictures in a page's text: in which sizes and kinds they are published, with their captions."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import Afterword
from tests.facts import built_page
from tests.pictures import REMARK, drawing, from_a_telephone, moving, saved
from tests.samples.projects import add_settings
from tests.site.images.conftest import files, guide, put, tags


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
