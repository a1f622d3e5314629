"""Figures that say something about people need a source; prices, marks and settings do not."""

import pytest

from generator.model.files import Source
from generator.site.checks.page.figures import check_statistics

SURE = [
    "Some 22 % of the employers wrote.",
    "In all, 57% of job seekers send no note.",
    "80 % of the American managers have done so.",
    "Of all, 81 % are pleased.",
    "81 % agreed.",
    "8 out of 10 recruiters read it.",
    "3 in ten hiring managers were rude.",
    "86 % of them named it.",
    "100 % of the employers answered.",
    "In a survey of 650 managers, 26 % expected a note.",
    "| Reply | 40 % of applicants |",
]
LIKELY = [
    "And 3 out of 10 rang.",
    "Since 81 % do.",
    "In the study, 12 % found it useful.",
    "| Employers who reply | 22 % |",
]
NOT = [
    "Get 20% off printing with your card.",
    "Students get 20% off printing.",
    "20 % off for students and graduates.",
    "Battery at 50%? Charge it to 80% here.",
    "Zoom to 200%, or print at 100 %.",
    "0% interest",
    "Students pay 0 % interest.",
    "| -5 | 10% |",
    "9 out of 10 rooms are free.",
    "The test is 40 % of your mark.",
    "Students need 60 % in the test.",
    "Graduates with 70% or more go on.",
    "Graduates pay 9 % of what they earn.",
    "It takes 10 % of students’ fees.",
    "Set the width to 50%.",
    "The cups are 100% recycled.",
    "Print it at 100% so that employers can read it.",
    "Be 100% honest with employers.",
    "You can be 100% sure that people read it.",
    "We ask for 100% attendance of all students.",
    "Recruiters expect 100% commitment.",
]


@pytest.mark.parametrize("text", SURE)
def test_a_share_of_people_needs_a_source(text: str) -> None:
    (problem,) = check_statistics(Source("a.md", "a.md", text), text)
    assert not problem.warning


@pytest.mark.parametrize("text", LIKELY)
def test_what_may_be_a_share_of_people_is_a_warning(text: str) -> None:
    (problem,) = check_statistics(Source("a.md", "a.md", text), text)
    assert problem.warning
    assert problem.hint.endswith("if not, leave it as it is")


@pytest.mark.parametrize("text", NOT)
def test_a_price_a_mark_and_a_setting_need_none(text: str) -> None:
    assert check_statistics(Source("a.md", "a.md", text), text) == []
