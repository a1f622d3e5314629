"""Labels: whose they are is said below, and what is too long for one is set smaller, broken or told."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.panel.print_job import CardOptions, read_print_job
from generator.printing.drawn.set_lines import set_lines
from generator.printing.imposition import label_grid
from tests.conftest import Afterword
from tests.facts import pdf_facts, pdf_words
from tests.panel.cards.conftest import one_person
from tests.samples.notes import shipped_looks
from tests.samples.projects import panel_output, write_list

LONG = "Harbour Museum, Department of Mechanical and Aerospace Engineering and of Marine Archaeology"


def test_labels_run_on_through_candidates_and_say_below_whose_they_are(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 26, candidates=6), "--layout", "labels", "--jobs", "1")
    path = panel_output(office, "labels.pdf")
    pages = pdf_facts(path).split("\npage ")[1:]
    assert len(pages) == 2
    assert sum(page.count("High Street") for page in pages) == 26
    assert "Writer 0: Person A to Person Y · Writer 1: Person B to Person Z · " in pages[0]
    assert "Writer 5: Person F to Person X" in pages[1]
    foot = [row for row in pdf_words(path, 0) if "Writer" in row[0]]
    assert all(top > 15.15 + 7 * 38.1 and bottom < 297 - 6.4 for _, _, top, _, bottom in foot)


def test_labels_of_one_candidate_say_nothing_of_them(office: Path, afterword: Afterword) -> None:
    afterword("cards", write_list(office, 2), "--layout", "labels", "--jobs", "1")
    assert "Writer" not in pdf_facts(panel_output(office, "labels.pdf"))


@pytest.mark.parametrize("labels", ["l7160", "5160", "l7161", "herma-4615"])
def test_a_line_that_is_too_long_for_a_label_is_set_smaller_or_broken(
    office: Path, afterword: Afterword, labels: str
) -> None:
    people = one_person(office, f"{LONG}\n4 Quay Street\nPort Linden\nPL1 4QS")
    afterword("cards", people, "--layout", "labels", "--labels", labels, "--jobs", "1")
    rows = pdf_words(panel_output(office, "labels.pdf"), 0)
    assert " ".join(text for text, *_ in rows) == f"Ada {LONG} 4 Quay Street Port Linden PL1 4QS"
    job, _ = read_print_job(office, CardOptions(labels=labels))
    assert job
    grid = label_grid(job.labels, job.label_paper)
    for _, left, top, right, bottom in rows:
        assert max(grid.left_mm, grid.edge_mm) <= left
        assert right <= grid.left_mm + grid.cell[0]
        assert max(grid.top_mm, grid.edge_mm) <= top
        assert bottom <= grid.top_mm + grid.cell[1]


def test_what_a_label_cannot_hold_even_in_the_smallest_type_is_told(office: Path, afterword: Afterword) -> None:
    people = one_person(office, "1 Quay\nPort Linden\nPL1 4QS")
    told = afterword("cards", people, "--layout", "labels,copy", "--labels", "l4731", exit_code=1).stderr
    assert "Ada: the address takes 14.5 × 13 mm in the smallest type, a label Avery L4731 has 23.4 × 8 mm" in told
    assert "[address-too-large]" in told
    assert "PL1 4QS" in pdf_facts(panel_output(office, "cards.pdf")), "it is on the copy sheet nevertheless"


@given(
    st.lists(st.text("abc ABC-é1,.", min_size=1, max_size=90).filter(str.strip), min_size=1, max_size=6),
    st.floats(12, 90),
    st.floats(9, 60),
)
def test_lines_that_are_set_lose_nothing_and_stay_in_their_room(
    lines: list[str], width: float, high: float
) -> None:
    look = shipped_looks().labels
    made = set_lines(lines, look.address, look.smallest_mm, (width, high))
    if made:
        assert "".join("".join(made.lines).split()) == "".join("".join(lines).split())
        assert made.width_mm <= width + 1e-3
        assert made.height_mm <= high + 1e-3
        assert look.smallest_mm <= made.size.em_mm <= look.address.em_mm


def test_labels_whose_figures_cannot_be_are_told(office: Path, afterword: Afterword) -> None:
    folder = office / "templates" / "print" / "labels"
    folder.mkdir(parents=True)
    text = 'label = "Ours"\npaper = "a4"\nwidth_mm = 80\nheight_mm = 40\ncolumns = 3\nrows = 7\n'
    (folder / "ours.toml").write_text(text, "utf-8")
    options = ("--layout", "labels,copy", "--labels", "ours", "--jobs", "1")
    told = afterword("cards", write_list(office, 1), *options, exit_code=1).stderr
    assert "Ours: 3 × 7 labels reach to 225 × 288.5 mm of A4, which is 210 × 297 mm [labels-beyond-sheet]" in told
    assert panel_output(office, "cards.pdf").exists()
    (folder / "ours.toml").write_text(text.replace("80", "300").replace("columns = 3\n", ""), "utf-8")
    assert "[labels-beyond-sheet]" in afterword("cards", "people.csv", *options, exit_code=1).stderr
