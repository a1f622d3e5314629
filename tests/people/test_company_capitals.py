"""A company whose name is a word as well keeps its capital in what is written to it."""

from pathlib import Path

import pytest

from generator.people.cells.company_capitals import said_name, with_company
from tests.samples.projects import interviewers_of, read_csv_list


@pytest.mark.parametrize(
    ("company", "cell", "read"),
    [
        ("Boots", "Boots", "Boots"),
        ("Boots UK Limited", "Boots’ loyalty card", "Boots’ loyalty card"),
        ("The Gap", "Gap years", "gap years"),
        ("Next", "Next steps for the team", "next steps for the team"),
        ("Design Group", "Design reviews in small teams", "design reviews in small teams"),
        ("Target", "Target in Leeds", "Target in Leeds"),
        ("Next plc", "Next and its warehouses", "Next and its warehouses"),
        ("Shell", "Shell", "Shell"),
        ("Shell", "Shells of nuts", "shells of nuts"),
        ("Shell", "shell scripts", "shell scripts"),
        ("Harbour Museum", "Harbour dues", "harbour dues"),
        ("Acme", "Night shifts", "night shifts"),
    ],
)
def test_the_company_keeps_its_capital_and_other_words_do_not(
    company: str, cell: str, read: str, tmp_path: Path
) -> None:
    row = f"name,interviewed,company,topic\nAda Byron,2026-11-18,{company},{cell}\n"
    (person,) = interviewers_of(read_csv_list(tmp_path, row.encode()))
    assert person.get("topic") == read


def test_a_name_is_said_without_its_legal_form() -> None:
    assert said_name("The Boots Company plc") == "Boots"
    assert said_name("Reading Council") == "Reading Council"
    assert said_name("Ltd") == "Ltd"
    assert with_company("night shifts", "Night shifts", "") == "night shifts"
