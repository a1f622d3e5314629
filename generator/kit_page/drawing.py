"""A layout of a kit's cards → its sheets as PDF."""

from dataclasses import replace

from generator.model.paper.printing import PrintItem
from generator.panel.cards.envelopes import place_on_label
from generator.panel.make_kit import Kit
from generator.printing.drawn.as_html import html_document, needs_layout
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.tagged_pdf import draw_pdf
from generator.printing.imposition_checks import check_imposition
from generator.printing.layouts import LAYOUTS
from generator.problems import Checked, Problems, only_errors
from generator.templating.loader import Folders


def drawn_sheet(folders: Folders, kit: Kit, layout: str) -> Checked[bytes]:
    """The sheets as PDF; as HTML, to be printed by the browser, where they cannot be drawn letter by letter. None,
    and why, where the cards cannot be laid out so."""
    items, problems = _placed(kit, layout)
    problems += check_imposition(kit.job, (layout,))
    made = [] if only_errors(problems) else LAYOUTS[layout].documents(folders, kit.job, items)
    drawn = [document for document in made if isinstance(document, DrawnDocument)]
    if not drawn:
        return Checked(b"", problems)
    if not any(map(needs_layout, drawn)):
        return Checked(draw_pdf(drawn, kit.job.settings.profile), problems)
    pages = [html_document(document) for document in drawn]
    whole = [one.html.replace("</head>", f"<style>{one.css}</style></head>", 1) for one in pages]
    return Checked("".join(whole).encode(), problems)


def _placed(kit: Kit, layout: str) -> Checked[list[PrintItem]]:
    """Those of whom there is a sheet; for labels with their addresses in place."""
    if layout == "envelope":
        return Checked([item for item in kit.items if item.letter], [])
    if layout != "labels":
        return Checked([*kit.items], [])
    items: list[PrintItem] = []
    problems: Problems = []
    for item in (item for item in kit.items if item.address):
        label = place_on_label(kit.job, item.card.person, item.address).collect(problems)
        items.append(replace(item, label=label))
    return Checked(items, [replace(problem, warning=True) for problem in problems])
