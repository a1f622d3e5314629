"""Imposition: where cells lie, in which order they are filled, where backs and ticks go."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.paper.stationery import CardFormat, LabelSheet, Paper, UnfoldedCard
from generator.printing.formats import read_cards, read_formats
from generator.printing.imposition import STRIP_MM, Grid, blank_grid, cut_and_stack, in_rows, label_grid
from generator.printing.marks import cut_marks, fold_marks
from tests.conftest import ROOT

CARDS, _ = read_cards([ROOT / "templates"])
PAPERS, _ = read_formats([ROOT / "templates"], "papers", Paper)
LABELS, _ = read_formats([ROOT / "templates"], "labels", LabelSheet)

COUNTS = st.integers(0, 300)
CELLS = st.integers(1, 30)


@pytest.mark.parametrize(
    ("card", "fold", "paper", "places"),
    [
        ("a6", "flat", "a4", 2),
        ("a6", "top", "a4", 1),
        ("a6", "side", "a4", 0),
        ("4bar", "flat", "a4", 4),
        ("4bar", "top", "a4", 2),
        ("a2", "flat", "letter", 2),
        ("a2", "top", "letter", 1),
        ("a7", "flat", "letter", 2),
        ("a5", "flat", "a4", 1),
        ("a5", "top", "a4", 0),
        ("square-148", "flat", "a4", 1),
    ],
)
def test_how_many_cards_a_sheet_holds(card: str, fold: str, paper: str, places: int) -> None:
    grid = blank_grid(UnfoldedCard(CARDS[card], fold), PAPERS[paper])
    assert (grid.columns * grid.rows if grid else 0) == places


@given(st.floats(20, 200), st.floats(20, 280), st.sampled_from(list(PAPERS.values())))
def test_cells_lie_inside_what_can_be_printed_on(width: float, height: float, paper: Paper) -> None:
    grid = blank_grid(UnfoldedCard(CardFormat("x", "X", width, height, 8)), paper)
    if grid:
        assert {grid.width_mm, grid.height_mm} == {paper.width_mm, paper.height_mm}
        for x, y in grid.slots:
            assert grid.edge_mm - 1e-6 <= x <= grid.width_mm - grid.edge_mm - width + 1e-6
            assert grid.edge_mm - 1e-6 <= y <= grid.height_mm - grid.edge_mm - STRIP_MM - height + 1e-6


@given(COUNTS, CELLS, st.data())
def test_a_pile_that_is_cut_and_stacked_is_in_order(count: int, cells: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, cells))
    sheets = cut_and_stack(count, cells, start)
    stacked = [sheet[cell] for cell in range(cells) for sheet in sheets if sheet[cell] is not None]
    assert stacked == list(range(count))
    assert all(cell is None for cell in sheets[0][: start - 1]) if sheets else count == 0
    assert len(sheets) == (-(-(count + start - 1) // cells) if count else 0)


@given(COUNTS, CELLS, st.data())
def test_labels_are_filled_row_by_row(count: int, cells: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, cells))
    sheets = in_rows(count, cells, start)
    assert [item for sheet in sheets for item in sheet if item is not None] == list(range(count))
    assert all(len(sheet) == cells for sheet in sheets)
    assert bool(sheets) == bool(count)


def test_eight_cards_four_to_a_sheet() -> None:
    assert cut_and_stack(8, 4) == [[0, 2, 4, 6], [1, 3, 5, 7]]
    assert cut_and_stack(3, 4, start=3) == [[None, None, 2, None], [0, 1, None, None]]


@pytest.mark.parametrize(
    ("name", "columns", "rows", "left", "top"),
    [
        ("5160", 3, 10, 4.7625, 12.7),
        ("5161", 2, 10, 3.96875, 12.7),
        ("5162", 2, 7, 3.96875, 21.1667),
        ("5163", 2, 5, 3.96875, 12.7),
        ("5164", 2, 3, 3.96875, 12.7),
        ("8160", 3, 10, 4.7625, 12.7),
        ("l7159", 3, 8, 7.21, 13.02),
        ("l7160", 3, 7, 7.25, 15.15),
        ("l7161", 3, 6, 7.21, 8.82),
        ("l7162", 2, 8, 4.67, 13.02),
        ("l7163", 2, 7, 4.65, 15.15),
        ("l7165", 2, 4, 4.67, 13.04),
        ("l4731", 7, 27, 8.6, 13.5),
        ("herma-4615", 3, 8, 0, 0),
        ("herma-4670", 3, 8, 6, 13.03),
        ("herma-4677", 3, 7, 7.21, 15.15),
        ("herma-10001", 7, 27, 7.7, 13.5),
    ],
)
def test_labels_lie_where_the_maker_cuts_them(name: str, columns: int, rows: int, left: float, top: float) -> None:
    grid = label_grid(LABELS[name], PAPERS[LABELS[name].paper])
    assert (grid.columns, grid.rows) == (columns, rows)
    assert (grid.left_mm, grid.top_mm) == pytest.approx((left, top), abs=0.01)


@pytest.mark.parametrize("labels", LABELS.values(), ids=lambda labels: labels.name)
def test_the_figures_of_labels_add_up_to_their_paper(labels: LabelSheet) -> None:
    """Makers cut labels in the middle of a sheet: a figure that is wrong moves one margin and not the other."""
    grid = label_grid(labels, PAPERS[labels.paper])
    across = grid.columns * grid.cell[0] + (grid.columns - 1) * grid.gap[0]
    down = grid.rows * grid.cell[1] + (grid.rows - 1) * grid.gap[1]
    assert 2 * grid.left_mm + across == pytest.approx(grid.width_mm, abs=0.1)
    assert 2 * grid.top_mm + down == pytest.approx(grid.height_mm, abs=0.1)
    assert labels.source
    assert (labels.left_mm is None or labels.top_mm is None) == (
        "computed: the labels lie in the mid" in labels.source
    )


@pytest.mark.parametrize("flip", ["long-edge", "short-edge"])
@pytest.mark.parametrize("paper", PAPERS.values(), ids=lambda paper: paper.name)
@pytest.mark.parametrize("card", CARDS.values(), ids=lambda card: card.name)
def test_a_back_lies_behind_its_front_when_the_sheet_is_turned(card: CardFormat, paper: Paper, flip: str) -> None:
    grid = blank_grid(UnfoldedCard(card), paper)
    assert grid
    long_edge_is_upright = grid.height_mm >= grid.width_mm
    for x, y in grid.slots:
        left, top, turned = grid.behind(x, y, flip)
        if (flip == "long-edge") == long_edge_is_upright:  # turned like the page of a book
            assert (left + grid.cell[0], top, turned) == pytest.approx((grid.width_mm - x, y, False))
        else:  # turned like the page of a calendar
            assert (left, top + grid.cell[1], turned) == pytest.approx((x, grid.height_mm - y, True))


GRIDS = st.builds(
    Grid, st.just(210.0), st.just(297.0), st.just(6.4), st.integers(1, 3), st.integers(1, 4),
    st.tuples(st.floats(20, 60), st.floats(20, 60)), st.tuples(st.sampled_from([0.0, 3.0, 20.0]), st.just(0.0)),
    st.floats(6.4, 20), st.floats(6.4, 20),
)  # fmt: skip


@given(GRIDS, st.data())
def test_ticks_stand_at_used_cells_and_never_on_a_card(grid: Grid, data: st.DataObject) -> None:
    used = data.draw(st.lists(st.sampled_from(grid.slots), unique=True))
    for x0, y0, x1, y1 in cut_marks(grid, used):
        middle = (x0 + x1) / 2, (y0 + y1) / 2
        assert not any(
            x < middle[0] < x + grid.cell[0] and y < middle[1] < y + grid.cell[1] for x, y in grid.slots
        )
        edges = {x for cell in used for x in (cell[0], cell[0] + grid.cell[0])} if x0 == x1 else set()
        levels = {y for cell in used for y in (cell[1], cell[1] + grid.cell[1])} if y0 == y1 else set()
        assert any(line == pytest.approx(x0, abs=1e-3) for line in edges) or any(
            line == pytest.approx(y0, abs=1e-3) for line in levels
        )
        assert min(x0, y0) >= 6.39
        assert x1 <= 210 - 6.39
        assert y1 <= 297 - 6.39


@given(st.floats(50, 197), st.floats(50, 197), st.sampled_from(["a4", "letter"]), st.data())
def test_no_used_cell_lacks_a_tick_at_its_sides(
    width: float, height: float, paper: str, data: st.DataObject
) -> None:
    """Below the cells there is always room for one; beside them only if they are not as wide as the sheet."""
    grid = blank_grid(UnfoldedCard(replace(CARDS["a6"], width_mm=width, height_mm=height)), PAPERS[paper])
    assert grid
    x, y = data.draw(st.sampled_from(grid.slots))
    ticks = cut_marks(grid, [(x, y)])
    upright = [x0 for x0, _, x1, _ in ticks if x0 == x1]
    level = [y0 for _, y0, _, y1 in ticks if y0 == y1]
    assert {round(edge, 3) for edge in (x, x + grid.cell[0])} <= set(upright)
    if grid.left_mm >= 6.4 + 4.5:
        assert {round(edge, 3) for edge in (y, y + grid.cell[1])} <= set(level)


def test_a_lone_card_has_eight_ticks_and_a_fold_two() -> None:
    blank = UnfoldedCard(CARDS["a6"], "top")
    grid = blank_grid(blank, PAPERS["a4"])
    assert grid
    assert len(cut_marks(grid, grid.slots)) == 8
    fold = grid.top_mm + 105
    assert [tick[1] for tick in fold_marks(grid, grid.slots, blank)] == pytest.approx([fold, fold])


def test_an_unused_cell_has_no_ticks() -> None:
    grid = blank_grid(UnfoldedCard(CARDS["a6"]), PAPERS["a4"])
    assert grid
    assert cut_marks(grid, []) == []
    below = grid.slots[1][1]
    assert all(y1 <= below + 1e-3 for _, _, _, y1 in cut_marks(grid, grid.slots[:1]))
