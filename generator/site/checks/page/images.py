"""The pictures of a finished page: what they say to those who do not see them, and how large they are."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.checks.ids import CheckId
from generator.lazy_pattern import lazy_pattern
from generator.model.pages.downloads import FILMS, ending_of
from generator.model.pages.finished_page import Image, PageOutline
from generator.problems import Problem, Problems
from generator.site.checks.page.link_places import link_location
from generator.site.pages.page_spec import PageSpec

PAGE = ".html"
VAGUE = lazy_pattern(
    r"(?:an?|the|this|my|our)?\s*(?:alt(?:ernative)?(?: text)?|caption|chart|diagram|drawing|figure|graph"
    r"|graphics?|icon|illustration|image|img|photo|photograph|pic|picture|placeholder|screen ?shot|snapshot"
    r"|untitled|abbildung|bild|foto|grafik)(?: of)?[\s\d.:()#-]*",
    re.IGNORECASE,
)
"""What says that there is a picture, and not what is on it."""
FILE = lazy_pattern(
    r"\S+\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)"
    r"|(?:DSCF?|IMG|PXL|MVIMG|WhatsApp Image|Screenshot)[-_ ]?\d[-\w .:]*",
    re.IGNORECASE,
)
"""The name of a file, or what a camera or a telephone calls one."""
SAY = "say what it shows to those who do not see it"


def check_images(spec: PageSpec, points: PageOutline) -> Problems:
    """Pictures that say nothing, say nothing of use, or do not say how large they are."""
    times: Counter[str] = Counter()
    problems: Problems = []
    for image in points.images:
        where = link_location(spec, image.source, times[image.source])
        times[image.source] += 1
        problems += [
            Problem(where, message, hint, check=check) for check, message, hint in _image_faults(image, where.path)
        ]
    return problems


def _image_faults(image: Image, path: str) -> Iterator[tuple[CheckId, str, str]]:
    named = f"the image “{image.source}”"
    file = re.split(r"[?#]", image.source, maxsplit=1)[0]
    if ending_of(file) in FILMS:
        yield "film-as-image", f"{named} is no image: browsers show nothing of it here", _player(file)
        return
    if not image.text and not image.decoration:
        yield "image-without-text", f"{named} has no text", _alternative_text(path)
    elif image.text and _is_vague(image):
        yield "image-text-vague", f"{named} is called “{image.text}”, which does not say what it shows", SAY
    if image.odd:
        yield (
            "image-size-wrong",
            f"{image.odd} is no number of pixels",
            'write a number, such as width="300", or take it away',
        )
    elif not image.sized:
        hint = "the file does not say how large it is: add {: width=600 height=400 } behind the image"
        yield "image-without-size", f"{named} has no size", hint


def _alternative_text(path: str) -> str:
    if path.endswith(PAGE):
        return 'write alt="what it shows", or role="presentation" for mere decoration'
    return 'write ![what it shows](…), or add {: role="presentation" } to mere decoration'


def _player(file: str) -> str:
    """How a file is shown that plays."""
    stem, ending = PurePosixPath(file).with_suffix(""), ending_of(file)
    if ending == ".mp3":
        return f'write <audio controls src="{file}"></audio>, and beside it what is said in it'
    track = f'<track kind="captions" src="{stem}.vtt" srclang="en" label="English">'
    return f'write <video controls src="{file}">{track}</video>, and the captions into {stem}.vtt'


def _is_vague(image: Image) -> bool:
    stem = PurePosixPath(image.source.partition("?")[0]).stem
    is_name = image.text == stem and re.search(r"[\d_-]", stem)
    return bool(VAGUE.fullmatch(image.text) or FILE.fullmatch(image.text) or is_name)
