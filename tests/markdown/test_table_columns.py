"""On paper, only the columns of a wide table whose words must be broken break them."""

import pytest

from generator.markdown.convert import to_html
from generator.markdown.extensions.table_columns import print_classes

LONG = "Vorstellungsgesprächsvorbereitungen"


def row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


@pytest.mark.parametrize(
    ("cells", "classes"),
    [
        (["Criterion", "Weight", "Ines"], ""),
        (["Communication", "Weight", "good", "very", "Remarks", LONG[:22]], ""),
        (["Communication", "Weight", "good", "very", "Remarks", LONG], " wide keep-1 keep-2 keep-3 keep-4 keep-5"),
        ([LONG, "Weight", f"{LONG} and {LONG}", "a-b"], " wide keep-2 keep-4"),
        ([LONG, LONG, LONG], " wide"),
        (["x" * 20] * 12, " wide"),
        (["good"] * 11 + [LONG], "".join([" wide", *(f" keep-{n}" for n in range(1, 10))])),
        (["x" * 90], " wide"),
    ],
)
def test_columns_without_a_word_that_must_break_stay_whole(cells: list[str], classes: str) -> None:
    assert print_classes(f"<table>{row(*cells)}{row(*('a' for _ in cells))}</table>") == classes


def test_where_cells_span_columns_or_rows_any_word_may_break() -> None:
    table = f"<table>{row('Weight', LONG, LONG)}<tr><td colspan=2>a</td><td>b</td></tr></table>"
    assert print_classes(table) == " wide"


def test_the_box_of_a_table_has_its_classes() -> None:
    html = to_html(f"| A | B | C |\n|---|---|---|\n| {LONG} | {LONG} | no |\n").html
    assert '<div aria-label="Table: A, B, C" class="scroll wide keep-3" role="region"' in html


def test_a_header_without_words_is_not_named() -> None:
    assert '<div aria-label="Table: Name" class="scroll"' in to_html("| Name |  |\n|---|---|\n| a | b |\n").html
