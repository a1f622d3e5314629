"""Films and sounds where an image would be, and without controls: told, with a mend that works."""

import re
from pathlib import Path

import pytest

from generator.model.files import Source
from generator.site.checks.page.films import check_films
from tests.conftest import Afterword
from tests.downloads import GOOD
from tests.samples.projects import write_page

TRACK = '<track kind="captions" src="talk.vtt" srclang="en" label="English">'


@pytest.mark.parametrize("name", ["talk.mp4", "talk.webm", "talk.mp3"])
@pytest.mark.parametrize("text", ["![A talk](NAME)", '<img src="NAME" alt="A talk" width="600" height="400">'])
def test_a_film_in_place_of_an_image_is_told_with_what_shows_it(
    project: Path, afterword: Afterword, name: str, text: str
) -> None:
    for file in (name,) if name == "talk.mp3" else (name, "talk.vtt"):
        (project / "content" / "guides" / file).write_bytes(GOOD[file][0])
    write_page(project, "guides/faulty.md", text=text.replace("NAME", name))
    told = afterword("check", exit_code=1).stderr
    assert f"the image “{name}” is no image: browsers show nothing of it here [film-as-image]" in told
    assert "image-without-size" not in told
    (mend,) = re.findall(r"→ write (<(video|audio).*</\2>)", told)
    write_page(project, "guides/faulty.md", text=mend[0])
    assert "warning" not in afterword("build").stderr
    assert (project / "output" / "site" / "guides" / name).exists()


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ('<video autoplay loop muted src="a.mp4">', "a film plays by itself, and nobody can stop it"),
        ('<VIDEO AUTOPLAY src="controls.mp4">', "a film plays by itself, and nobody can stop it"),
        ("<video autoplay=autoplay title='with controls'>", "a film plays by itself, and nobody can stop it"),
        ('<video src="a.mp4">', "a film cannot be started"),
        ('<audio autoplay src="a.mp3">', "a sound plays by itself, and nobody can stop it"),
        ('<audio src="a.mp3">', "a sound cannot be started"),
    ],
)
def test_what_plays_without_controls_is_told(tag: str, message: str) -> None:
    text = f"Words.\n\n{tag}{TRACK}</video>\n"
    (problem,) = check_films(Source("a.md", "a.md", text), text)
    assert problem.warning
    assert str(problem.check) == "film-without-controls"
    assert (problem.where.line, problem.message) == (3, f"{message}: it has no controls")


@pytest.mark.parametrize(
    "text",
    [
        f'<video controls autoplay loop muted src="a.mp4">{TRACK}</video>',
        f'<video src="a.mp4" CONTROLS="">{TRACK}</video>',
        '<audio controls src="a.mp3"></audio>',
        "`<audio autoplay>` and <!-- <video autoplay> -->",
        "Words of <videos> and <audiobook>.",
    ],
)
def test_what_can_be_stopped_is_well(text: str) -> None:
    assert check_films(Source("a.md", "a.md", text), text) == []
