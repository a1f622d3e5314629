"""What cannot be laid out: a card larger than its paper, labels beyond their sheet, a first free place that there
is not. Each layout by itself: the others are made."""

from collections.abc import Iterator, Sequence

from generator.language import joined
from generator.model.paper.printing import PrintJob
from generator.model.paper.stationery import UPRIGHT, CardFormat, UnfoldedCard
from generator.printing.formats import card_and_size, custom_card
from generator.printing.imposition import CARD_REST_MM, STRIP_MM, TOP_MM, blank_grid, copy_page, label_grid
from generator.problems import Location, Problem, Problems
from generator.words import FOLDS

ON_SHEETS = ("guide", "trace", "typed")
"""Layouts of several cards to a sheet."""
MOST = 3
"""So many ways out are named."""
NEAR_MM = 0.5
"""How far a sheet's figures may be off by rounding."""


def check_card(job: PrintJob) -> Problems:
    """A card that has no room for a line, so that nothing can be made of it."""
    if job.card.capacity(job.hand) >= 1 and job.card.line_mm > 0:
        return []
    message = f"{job.card.label} has no room for a line {job.hand.pitch_mm:g} mm high"
    return [Problem(_where(job.card), message, "make it larger", check="card-too-small")]


def check_imposition(job: PrintJob, layouts: Sequence[str]) -> Problems:
    """What of the layouts cannot be made, and what would do instead."""
    found = [*_no_copy_sheet(job, layouts), *_no_sheet(job, layouts), *_no_labels(job, layouts)]
    return check_card(job) or [*found, *_no_use(job, layouts)]


def _no_copy_sheet(job: PrintJob, layouts: Sequence[str]) -> Iterator[Problem]:
    card, paper = job.card, job.settings.paper
    if "copy" not in layouts or copy_page(card, paper):
        return
    width, height = paper.width_mm - 2 * paper.edge_mm, paper.height_mm - 2 * TOP_MM - CARD_REST_MM
    turned = paper.height_mm - 2 * paper.edge_mm, paper.width_mm - 2 * TOP_MM - CARD_REST_MM
    message = f"{card_and_size(card)}; a copy sheet on {paper.label} has room for "
    message += f"{_size(width, height)} upright and {_size(*turned)} turned, so copy is not made"
    ways = [f"--paper {other.name}" for other in job.papers if copy_page(card, other)]
    smaller = [f"--card {other.name}" for other in reversed(job.formats) if copy_page(other, paper)]
    yield _too_large(card, message, [*ways, *smaller])


def _no_sheet(job: PrintJob, layouts: Sequence[str]) -> Iterator[Problem]:
    wanted = [name for name in ON_SHEETS if name in layouts]
    grid = blank_grid(job.blank, job.settings.paper)
    if wanted and grid is None:
        yield _too_large(job.card, _no_room(job, wanted), list(_ways_out(job)))
    for name in wanted if grid else []:
        yield from _no_such_place(name, grid.columns * grid.rows if grid else 0, job.settings.start)


def _no_room(job: PrintJob, wanted: Sequence[str]) -> str:
    blank, paper = job.blank, job.settings.paper
    room = paper.width_mm - 2 * paper.edge_mm, paper.height_mm - 2 * paper.edge_mm - STRIP_MM
    turned = paper.height_mm - 2 * paper.edge_mm, paper.width_mm - 2 * paper.edge_mm - STRIP_MM
    card = card_and_size(job.card)
    if job.fold != "flat":
        card = f"{card.partition(' is ')[0]}, open, is {_size(blank.width_mm, blank.height_mm)}"
    return (
        f"{card}; {paper.label} has room for "
        f"{_size(*room)} upright and {_size(*turned)} turned, so {' and '.join(wanted)} "
        f"{'are' if len(wanted) > 1 else 'is'} not made"
    )


def _ways_out(job: PrintJob) -> Iterator[str]:
    """What would do: another fold, the card upright, a larger paper, a smaller card."""
    card, paper = job.card, job.settings.paper
    for fold in FOLDS:
        if fold != job.fold and blank_grid(UnfoldedCard(card, fold), paper):
            yield f"--fold {fold}"
    if card.upright != card and blank_grid(UnfoldedCard(card.upright, job.fold), paper):
        yield f"--card {card.upright.name}"
    for other in job.papers:
        if blank_grid(UnfoldedCard(card, job.fold), other):
            yield f"--paper {other.name}"
    for smaller in reversed(job.formats):
        if blank_grid(UnfoldedCard(smaller, job.fold), paper):
            yield f"--card {smaller.name}"


def _no_labels(job: PrintJob, layouts: Sequence[str]) -> Iterator[Problem]:
    if "labels" not in layouts:
        return
    if faults := check_labels(job):
        yield from faults
        return
    grid = label_grid(job.labels, job.label_paper)
    yield from _no_such_place("labels", grid.columns * grid.rows, job.settings.start)


def check_labels(job: PrintJob) -> Problems:
    """Labels that reach beyond their sheet, or of which it holds none."""
    labels, grid = job.labels, label_grid(job.labels, job.label_paper)
    right = grid.left_mm + grid.columns * (grid.cell[0] + grid.gap[0]) - grid.gap[0]
    bottom = grid.top_mm + grid.rows * (grid.cell[1] + grid.gap[1]) - grid.gap[1]
    inside = min(grid.left_mm, grid.top_mm) >= -NEAR_MM
    inside = inside and right <= grid.width_mm + NEAR_MM and bottom <= grid.height_mm + NEAR_MM
    if inside and grid.columns * grid.rows:
        return []
    where = Location(f"templates/print/labels/{labels.name}.toml")
    message = f"{labels.label}: {grid.columns} × {grid.rows} labels reach to {_size(right, bottom)} of "
    message += f"{job.label_paper.label}, which is {_size(grid.width_mm, grid.height_mm)}"
    hint = "measure a sheet, and mend sizes, gaps, columns, rows, left_mm and top_mm"
    return [Problem(where, message, hint, check="labels-beyond-sheet")]


def _no_such_place(layout: str, cells: int, start: int) -> Iterator[Problem]:
    if start <= cells:
        return
    places = "only one place" if cells == 1 else f"{cells} places"
    hint = f"give a number from 1 to {cells}" if cells > 1 else "leave --start out"
    yield Problem(
        Location("--start"),
        f"a sheet of the layout {layout} has {places}, so it is not made",
        f"{hint}, or make other layouts in a run of their own",
        plain="make the layouts in runs of their own",
        check="start-impossible",
    )


def _no_use(job: PrintJob, layouts: Sequence[str]) -> Iterator[Problem]:
    """A warning where no layout has several places on a sheet, so that it matters not which is the first."""
    if job.settings.start == 1 or not layouts or {*ON_SHEETS, "labels"} & set(layouts):
        return
    begin = "begins" if len(layouts) == 1 else "begin"
    message = f"a first place does nothing here: {joined(layouts)} {begin} each sheet anew"
    hint = f"leave it out; it is for {joined([*ON_SHEETS, 'labels'])}"
    yield Problem(Location("--start"), message, hint, warning=True, plain="leave it out", check="start-impossible")


def _too_large(card: CardFormat, message: str, ways: Sequence[str]) -> Problem:
    hint = f"what would do: {', '.join(ways[:MOST])}" if ways else "choose a smaller card"
    return Problem(
        _where(card), message, hint, plain="choose another card or another paper", check="card-too-large"
    )


def _where(card: CardFormat) -> Location:
    """The file of a card; of one in somebody's own millimetres, the option."""
    if custom_card(card.name.removesuffix(UPRIGHT)):
        return Location("--card")
    return Location(f"templates/print/cards/{card.name.removesuffix(UPRIGHT)}.toml")


def _size(width: float, height: float) -> str:
    return f"{width:g} × {height:g} mm"
