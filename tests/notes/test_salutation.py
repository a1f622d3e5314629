"""How people are addressed: as they said, and never by guessing."""

import pytest

from generator.notes.salutation import check_salutations, salutation
from tests.conftest import person


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"name": "Ada Byron"}, "Ada Byron"),
        ({"name": "Ada Byron", "salutation": "Lady Lovelace"}, "Lady Lovelace"),
        ({"name": "Dr. Ada Byron"}, "Dr. Ada Byron"),
        ({"name": "Dr. Ada Byron", "call_name": "Ada"}, "Dr. Ada Byron"),
        ({"name": "Jennifer Wu", "call_name": "Jen"}, "Jen"),
        ({"name": "Ada Byron, PhD"}, "Ada Byron"),
        ({"name": "Prof. Dr. Lena Weiß, MBA"}, "Prof. Dr. Lena Weiß"),
        ({"name": "Dr. Otis Boykin, Jr., MD"}, "Dr. Otis Boykin"),
        ({"name": "Zendaya"}, "Zendaya"),
        ({"name": "Nguyễn Thị Minh"}, "Nguyễn Thị Minh"),
        ({"name": "Mx Robin de la Cruz"}, "Mx Robin de la Cruz"),
        ({"name": "Drew Barry"}, "Drew Barry"),
        ({"name": "O’Neil Jr."}, "O’Neil Jr."),
    ],
)
def test_what_follows_dear(values: dict[str, str], expected: str) -> None:
    assert salutation(person(**values)) == expected


@pytest.mark.parametrize(
    ("values", "message", "warning"),
    [
        ({"name": "Dr."}, "“Dr.” is a title without a name", False),
        ({"name": "Ada", "salutation": "Sir or Madam"}, "“Dear Sir or Madam” addresses nobody", False),
        ({"name": "Ada", "salutation": "Ms./Mr. Byron"}, "“Dear Ms./Mr. Byron” addresses nobody", False),
        ({"name": "Yeo, Ma"}, "“Dear Yeo, Ma” has a comma in it: is the family name first?", True),
        ({"name": "Byron, Ada"}, "“Dear Byron, Ada” has a comma in it: is the family name first?", True),
    ],
)
def test_greetings_nobody_wants(values: dict[str, str], message: str, warning: bool) -> None:
    assert [(p.message, p.warning) for p in check_salutations(person(**values))] == [(message, warning)]


def test_a_name_with_a_comma_is_told_under_its_check() -> None:
    assert [problem.check for problem in check_salutations(person(name="Yeo, Ma"))] == ["name-order"]
