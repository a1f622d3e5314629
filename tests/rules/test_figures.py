"""Figures of the rules that nobody can mean are told at their line and column, with the mend."""

from pathlib import Path

import pytest

from tests.conftest import Afterword


@pytest.mark.parametrize(
    ("name", "right", "wrong", "told"),
    [
        ("limits.toml", "one = 1", "one = -1", "14:7: “one” cannot be -1"),
        ("limits.toml", "people = 7", "people = 0", "7:10: “people” cannot be 0"),
        (
            "limits.toml",
            "least_a_month = 3",
            "least_a_month = 11",
            "24:16: “most_a_month” is 10, less than “least_a_month”, which is 11",
        ),
        (
            "limits.toml",
            "free_characters = 200",
            "free_characters = 301",
            "22:19: “paid_characters” is 300, less than “free_characters”, which is 301",
        ),
        (
            "limits.toml",
            "dated = 2026-11-16",
            "dated = 2026-11-22",
            "25:9: “dated” is a day to come: 22 November 2026",
        ),
        ("post.toml", "late = 3", "late = 0\n", ""),
        ("post.toml", "late = 4", "late = 2", "31:8: “late” is 2, less than “typical”, which is 3"),
        ("post.toml", "typical = 1\nlate = 3", "typical = -4\nlate = 3", "11:11: “typical” cannot be -4"),
        ("post.toml", "2025-07-10", "10.7.2025", "9:9: “dated” cannot be “10.7.2025”"),
        ("post.toml", "2025-07-10", "2025-07", ""),
        ("post.toml", "2025-07-10", "2027", "9:9: “dated” is a day to come: 2027"),
    ],
)
def test_a_figure_that_cannot_be_meant_is_told(
    office: Path, afterword: Afterword, name: str, right: str, wrong: str, told: str
) -> None:
    path = office / "content" / name
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")
    result = afterword("check", exit_code=1 if told else 0)
    assert not told or f"content/{name}:{told} [" in result.stderr
    assert not told or result.stderr.endswith("\n1 problem\n")
