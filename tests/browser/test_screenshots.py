"""The pictures of the manual show what the program makes today."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tests import screenshots
from tests.conftest import ROOT, environment

SEEN = (120, 120)
"""So small that a pixel is as dark as words are dense: a face that the machine lacks makes little difference."""
MOST = 6
"""Of 255, on the average: what another browser or font may change."""


def far_apart(one: Image.Image, other: Image.Image) -> float:
    """How much two pictures differ, as the average of their pixels from 0 to 255."""
    small = [image.convert("L").resize(SEEN) for image in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*small)).mean[0])


def test_the_pictures_of_the_manual_are_of_today(chromium: Path, tmp_path: Path) -> None:
    assert chromium
    # A process of its own, as make pictures has: a browser that other tests have open allows of no second one.
    making = [sys.executable, "-m", "tests.screenshots", str(tmp_path)]
    subprocess.run(making, cwd=ROOT, env=environment(), check=True, capture_output=True)
    assert {path.name for path in tmp_path.iterdir()} == {"site.png", "card.png", "plan.png", "scripts.png"}
    for path in tmp_path.iterdir():
        kept, fresh = Image.open(screenshots.FOLDER / path.name), Image.open(path)
        assert kept.size == fresh.size, path.name
        told = f"{path.name} shows something else than the program makes: look at it, then run  make pictures"
        assert far_apart(kept, fresh) < MOST, told


def test_another_picture_is_far_apart() -> None:
    card, plan = (Image.open(screenshots.FOLDER / name) for name in ("card.png", "plan.png"))
    assert far_apart(card, card) == pytest.approx(0)
    assert far_apart(card, plan) > 2 * MOST
