"""What the office's settings name for its cards, read: the handwriting face and the front of folded cards."""

from dataclasses import replace
from pathlib import Path

from generator.model.pages.settings import Settings
from generator.model.paper.printing import Cover
from generator.notes.templates import read_wording
from generator.parsing.content_files.files import read_asset, read_source
from generator.people.read import PLACEHOLDERS
from generator.printing.own_face import read_own_face
from generator.problems import Checked, Problem, Problems


def check_office_cards(content: Path, settings: Settings) -> Problems:
    """What of it cannot be used, so that whoever keeps the settings is told before somebody prints a card."""
    return [*office_face(content, settings).problems, *office_cover(content, settings).problems]


def office_face(content: Path, settings: Settings) -> Checked[str | None]:
    """The family of the office's own handwriting face; None where it names none, or none that can be used."""
    named = settings.cards.face
    if named is None:
        return Checked(None, [])
    path = content / named.name
    if not path.resolve().is_relative_to(content.resolve()):
        message, hint = f"{named.name} leads out of content/", "put the file into content/"
        return Checked(None, [Problem(named.where, message, hint, check="link-out-of-project")])
    return read_own_face(path, named.where)


def office_cover(content: Path, settings: Settings) -> Checked[Cover]:
    """The front of folded cards: words with placeholders, and the office's logo."""
    named = settings.cards.cover
    if named is None:
        return Checked(Cover(), [])
    source, problems = read_source(content / "site.toml", "site.toml")
    if source is None:
        return Checked(Cover(), problems)
    wording, problems = read_wording(source, named.name, named.where, PLACEHOLDERS)
    if settings.logo is None or not settings.cards.logo:
        return Checked(Cover(wording, None, settings.office), problems)
    logo, found = read_asset(content / settings.logo.name, settings.logo.name)
    if logo and not logo.data:  # a raster picture of the site is read when it is made
        logo = replace(logo, data=(content / settings.logo.name).read_bytes())
    return Checked(Cover(wording, logo, settings.office), problems + found)
