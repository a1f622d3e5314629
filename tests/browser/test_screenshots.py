"""The pictures of the manual show what the program makes today."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tests import screenshots

SEEN = (120, 120)
"""So small that a pixel is as dark as words are dense: a face that the machine lacks makes little difference."""
MOST = 6
"""Of 255, on the average: what another browser or font may change."""


def far_apart(one: Image.Image, other: Image.Image) -> float:
    """How much two pictures differ, as the average of their pixels from 0 to 255."""
    small = [image.convert("L").resize(SEEN) for image in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*small)).mean[0])


def test_the_pictures_of_the_manual_are_of_today(chromium: Path) -> None:
    assert chromium
    made = screenshots.pictures()
    assert set(made) == {"site.png", "card.png", "plan.png"}
    for name, data in made.items():
        kept = Image.open(screenshots.FOLDER / name)
        fresh = Image.open(io.BytesIO(data))
        assert kept.size == fresh.size, name
        told = f"{name} shows something else than the program makes: look at it, then run  make pictures"
        assert far_apart(kept, fresh) < MOST, told


def test_another_picture_is_far_apart() -> None:
    card, plan = (Image.open(screenshots.FOLDER / name) for name in ("card.png", "plan.png"))
    assert far_apart(card, card) == pytest.approx(0)
    assert far_apart(card, plan) > 2 * MOST
