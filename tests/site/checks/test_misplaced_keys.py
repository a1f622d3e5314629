"""A key of site.toml below the wrong line in brackets is told where it belongs."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import add_settings

UP = "→ move it up, above the first line that begins with ["


@pytest.mark.parametrize(
    ("more", "key", "hint"),
    [
        ('[kit]\naccent = "#a3341f"\n', "accent", UP),
        ('[checks]\nlogo = "guides/dot.png"\n', "logo", UP),
        ('[[menu]]\nlink = "guides/good.md"\nsearch = false\n', "search", UP),
        ('[choices.may-i-call]\nside = "no"\nbase_url = "https://a.example/"\n', "base_url", UP),
    ],
)
def test_a_key_of_the_whole_site_below_a_table_is_told_to_go_up(
    project: Path, afterword: Afterword, more: str, key: str, hint: str
) -> None:
    add_settings(project, f"\n{more}")
    told = afterword("check", exit_code=1).stderr
    assert f"“{key}” stands below a line in [ ], and so it is none of the keys of the whole site" in told
    assert hint in told


@pytest.mark.parametrize(
    ("more", "hint"),
    [
        ("log_days = 14\n", "→ move it below a line [privacy], where it is known"),
        ("[privacy]\nmost_people = 20\n", "→ move it below a line [kit], where it is known"),
        ('starts = 2026-12-01\n[cards]\ncountry = "GB"\n', "→ move it below a line [notice], where it is known"),
        ('[kit]\nacent = "#a3341f"\n', "→ known are: "),
        ('acent = "#a3341f"\n', "→ did you mean “accent”?"),
    ],
)
def test_a_key_of_another_table_is_told_where_it_is_known(
    project: Path, afterword: Afterword, more: str, hint: str
) -> None:
    add_settings(project, more)
    assert hint in afterword("check", exit_code=1).stderr


@pytest.mark.parametrize(
    ("more", "hints"),
    [
        (
            'accent = "#a3341f"\n[kit]\naccent = "#005a9c"\n',
            ["→ take this one away: line 5 has “accent” already; if you mean this value, write it there"],
        ),
        (
            '[kit]\naccent = "#a3341f"\n[cards]\naccent = "#005a9c"\n',
            [UP, f"→ take this one away, or line 6, which has “accent” as well; then {UP.removeprefix('→ ')}"],
        ),
        ("log_days = 14\n[privacy]\nlog_days = 7\n", ["→ take this one away: line 7 has “log_days” already"]),
    ],
)
def test_of_two_that_would_be_one_key_the_hint_says_which_to_keep(
    project: Path, afterword: Afterword, more: str, hints: list[str]
) -> None:
    add_settings(project, more)
    told = afterword("check", exit_code=1).stderr
    assert told.count("→ take this one away") == 1
    for hint in hints:
        assert hint in told
