"""`sheet`, `hand`, `printer`: sheets to print that are about nobody, and what was measured on two of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.model.files import Artifact
from generator.model.pages.blank_sheets import BlankSheet
from generator.model.paper.hand import ASSUMED_HAND, Handwriting
from generator.model.paper.stationery import Paper, PrinterProfile
from generator.output.publish import publish_folder, save_private
from generator.printing.fonts import HAND, HAND_WEIGHT, font_files
from generator.printing.formats import card_named, read_cards, read_formats, read_sheets
from generator.printing.hand import FORMAT, PRINTERS, read_hand, read_profile
from generator.printing.layouts.blank import Office, blank_document, offered_sheets
from generator.printing.letters.faces import read_metrics
from generator.printing.looks import read_looks
from generator.printing.measured_hand import measured_hand, words_on
from generator.printing.missing_glyphs import check_page_letters
from generator.printing.pdf.typeset import typeset_one
from generator.problems import Checked, Location, Problem, Problems, UnknownName, nearest_hint, only_errors
from generator.project.run import Outcome, Run
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders

MEASURED = "A hand, measured on the page of `afterword sheet hand`."
"""How the file of a hand begins."""


def sheet(run: Run, name: str, paper: str, card: str, out: Path) -> Outcome:
    """A sheet to print, in `out/sheets/`; `card` is which one it is for, where there is one for each card."""
    settings, problems = read_settings(run.project / "content")
    wanted = _wanted(template_folders(run.project), name, paper, card).collect(problems)
    looks = read_looks(template_folders(run.project)).collect(problems)
    if settings is None or wanted is None or looks is None or problems:
        return Outcome(problems)
    office = Office(run.folders, settings.language, settings.cards.flip, read_metrics(HAND, HAND_WEIGHT), looks)
    folder, file = out / "sheets", Path(wanted.file).name
    data, problems, blanks = typeset_one(font_files(), PrinterProfile(), blank_document(office, wanted))
    problems += check_page_letters((), file, blanks)
    content = run.project / "content"
    written = publish_folder(
        folder,
        [Artifact(file, data)],
        "afterword sheet",
        content,
        lambda _: True,
        waiting=run.waiting,
        private=True,
    )
    said = f"{folder / file}: print it at 100 %"
    return Outcome(
        problems + written.problems, "" if only_errors(written.problems) else said, {"file": str(folder / file)}
    )


def _wanted(folders: list[Path], name: str, paper: str, card: str) -> Checked[BlankSheet | None]:
    """A sheet by its name; None where there is none. Raises UnknownName."""
    kinds, problems = read_sheets(folders)
    papers = read_formats(folders, "papers", Paper).collect(problems)
    cards = read_cards(folders).collect(problems)
    if problems:
        return Checked(None, problems)
    if name not in kinds:
        message, hint = f"there is no sheet “{name}”", nearest_hint(name, kinds)
        return Checked(None, [Problem(Location("NAME"), message, hint, check="value-unknown")])
    if paper not in papers:
        raise UnknownName("paper", paper, papers)
    chosen = card_named(card, cards)
    sheets = offered_sheets([kinds[name]], [chosen], [papers[paper]])
    if not (sheet := next(sheets, None)):
        message = f"{papers[paper].label} holds no card {chosen.label}"
        hint, plain = "name a smaller one, or a larger --paper", "name a smaller one, or a larger paper"
        return Checked(None, [Problem(Location("--card"), message, hint, check="card-too-large", plain=plain)])
    return Checked(sheet, [])


@dataclass(frozen=True)
class MeasuredRest:
    """What is known of a hand besides the lengths of its lines."""

    pitch: float
    """From line to line, in millimetres."""
    x_height: float | None
    """How high an x is, in millimetres, where that was measured."""
    left_handed: bool | None


def keep_hand(run: Run, lines: Sequence[float], rest: MeasuredRest, path: Path) -> Outcome:
    """Keep the hand of somebody whose copied sentences ended there, and say how many words fit the cards in it.

    `lines` are lengths in millimetres, in the order of the page.
    """
    if problems := _something_else(path):
        return Outcome(problems)
    before, problems = read_hand(path, path.parent) if path.exists() else Checked(ASSUMED_HAND, [])
    x_height = rest.x_height or before.x_height_mm
    left_handed = before.left_handed if rest.left_handed is None else rest.left_handed
    hand, found = measured_hand(lines, rest.pitch, x_height, left_handed=left_handed)
    if problems + found:
        return Outcome(problems + found)
    save_private(path, _toml(MEASURED, hand, ("assumed",)))
    cards, problems = read_cards(template_folders(run.project))
    words = {card.name: words_on(card, hand) for card in cards.values()}
    table = [f"  {card.label:<18}{words[card.name]:>4} words" for card in cards.values()]
    spread = f" ± {hand.spread_mm:.2f}" if hand.spread_mm else ""
    first = f"{path}: {hand.character_mm:.2f}{spread} mm a character, {hand.pitch_mm:g} mm a line"
    return Outcome(problems, "\n".join([first, *table]), {"file": str(path), "words": words})


def _something_else(path: Path) -> Problems:
    """A file that holds no hand, such as a list of people: it would be lost."""
    if not path.exists() or path.read_bytes().startswith(f"# {MEASURED}".encode()):
        return []
    if not only_errors(read_hand(path, path.parent)[1]):
        return []
    hint = "name a file that is not there yet, such as sam.toml"
    return [
        Problem(
            Location(str(path)),
            "holds something else than a hand, so it is left alone",
            hint,
            check="output-foreign",
        )
    ]


def keep_printer(name: str, given: Mapping[str, float], config: Path) -> Outcome:
    """Keep a printer's profile under its name, with what was measured before where nothing else is given."""
    if not re.fullmatch(r"[\w-]{1,40}", name):
        message = f"“{name}” cannot be a printer's name"
        return Outcome(
            [Problem(Location("NAME"), message, "use letters, digits and hyphens", check="printer-name-unusable")]
        )
    path = config / PRINTERS / f"{name}.toml"
    before, problems = read_profile(name, config) if path.exists() else Checked(PrinterProfile(), [])
    if problems:
        return Outcome(problems)
    profile = replace(before, **given)
    save_private(path, _toml("A printer, measured on the page of `afterword sheet printer`.", profile))
    return Outcome([], f"{path}: use it with --printer {name}", {"file": str(path)})


def _toml(comment: str, noun: Handwriting | PrinterProfile, without: tuple[str, ...] = ()) -> bytes:
    rows = [(key, value) for key, value in vars(noun).items() if key not in without]
    lines = [f"{key} = {str(value).lower() if isinstance(value, bool) else value}" for key, value in rows]
    return "\n".join([f"# {comment}", f"format = {FORMAT}", *lines, ""]).encode()
