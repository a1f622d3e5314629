"""The blank sheets of the site: which it offers, and their PDFs."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.model.files import Artifact
from generator.model.pages.blank_sheets import BlankSheet
from generator.model.pages.site import Content
from generator.model.paper.stationery import Paper, PrinterProfile
from generator.printing.formats import read_cards, read_formats, read_sheets
from generator.printing.pdf.pango import has_libraries
from generator.problems import Checked, Problem, Problems
from generator.project.run import Run
from generator.project.template_folders import template_folders
from generator.site.pages.generated.sheets_page import HAND_SHEET, without_sheets
from generator.site.pages.site_context import SiteContext
from generator.templating.loader import TemplateError

PAPERS = ("a4", "letter")
"""What readers have at home, whatever the office prints on."""
PACKAGE = Path(__file__).parents[1]


def with_sheets(run: Run, content: Content) -> Checked[Content]:
    """The content with the sheets that its site offers, or without their page where it offers none."""
    folders = template_folders(run.project)
    kinds, problems = read_sheets(folders)
    content = replace(content, sheet_names=frozenset(kinds))
    if not content.settings.sheets:
        content = without_sheets(content)
        kinds = {name: kind for name, kind in kinds.items() if name == HAND_SHEET and _measures_hands(content)}
    if not kinds:
        return Checked(content, problems)
    from generator.printing.layouts.blank import offered_sheets  # noqa: PLC0415 - as below, where nobody waits for it

    cards = read_cards(folders).collect(problems)
    papers, found = read_formats(folders, "papers", Paper)
    known = [papers[name] for name in PAPERS if name in papers]
    return Checked(
        replace(content, sheets=tuple(offered_sheets(kinds.values(), list(cards.values()), known))),
        problems + found,
    )


def _measures_hands(content: Content) -> bool:
    """Whether visitors copy a sheet by hand to be measured, whatever else is offered: the kit page asks for it."""
    return content.settings.kit_page and has_libraries()


def made_of(shared: SiteContext, sheets: Sequence[BlankSheet]) -> str:
    """What the sheets depend on, as one digest: templates and program, but no page of the site."""
    from importlib.metadata import version  # noqa: PLC0415

    settings = shared.settings
    shown = [(sheet.file, sheet.words, sheet.paper, sheet.card) for sheet in sheets]
    given = (settings.language, settings.cards.flip, shown, version("weasyprint"))
    digest = hashlib.sha256(repr(given).encode())
    looks = (path for folder in shared.folders for path in sorted(Path(folder, "print").rglob("*")))
    for path in (*looks, *sorted(PACKAGE.rglob("*.py"))):
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()


def blank_sheets(shared: SiteContext, sheets: Sequence[BlankSheet]) -> Checked[list[Artifact]]:
    """Their PDFs, tagged; one that has more or fewer pages than its link says is a problem."""
    from generator.printing.pdf import pango  # noqa: PLC0415

    if problem := pango.missing_library():
        return Checked([], [problem])
    from generator.printing.fonts import HAND, HAND_WEIGHT, font_files  # noqa: PLC0415
    from generator.printing.layouts.blank import Office, blank_document  # noqa: PLC0415
    from generator.printing.letters.faces import read_metrics  # noqa: PLC0415
    from generator.printing.looks import read_looks  # noqa: PLC0415
    from generator.printing.missing_glyphs import check_page_letters  # noqa: PLC0415
    from generator.printing.pdf.typeset import typeset_one  # noqa: PLC0415

    settings, fonts = shared.settings, font_files()
    looks, problems = read_looks([Path(folder) for folder in shared.folders])
    if looks is None:
        return Checked([], problems)
    office = Office(shared.folders, settings.language, settings.cards.flip, read_metrics(HAND, HAND_WEIGHT), looks)
    files: list[Artifact] = []
    for sheet in sheets:
        try:
            data, found, letters = typeset_one(fonts, PrinterProfile(), blank_document(office, sheet))
        except TemplateError as fault:
            data, found, letters = b"", [fault.problem], ""
        files.append(Artifact(sheet.file, data))
        problems += found or _miscounted(sheet, data)
        problems += check_page_letters((), sheet.file, letters)
    return Checked(files, list(dict.fromkeys(problems)))


def _miscounted(sheet: BlankSheet, data: bytes) -> Problems:
    """A link says how many pages it leads to: in its words, for each language has plurals of its own."""
    from generator.printing.pdf.join import count_pages  # noqa: PLC0415

    link, count = sheet.kind.link, count_pages(data)
    if re.findall(r"\d+", link.name) == [str(count)]:
        return []
    message = f"“link” does not say that {sheet.file} has {count} page{'' if count == 1 else 's'}"
    hint = f"write {count} for their number, and no other number"
    return [Problem(link.where, message, hint, check="sheet-pages-miscounted")]
