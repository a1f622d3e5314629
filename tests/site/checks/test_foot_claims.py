"""What the foot of each page says of its readers follows the settings."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "sets no cookies."),
        ("[privacy]\nlog_days = 1\n", "sets no cookies."),
        ("[privacy]\nlog_days = 0\n", "stores nothing about you."),
        ("kit_page = true\n[privacy]\nlog_days = 0\n", "sets no cookies."),
    ],
)
def test_the_foot_of_a_page_claims_what_the_settings_say(
    project: Path, afterword: Afterword, more: str, said: str
) -> None:
    """What a server keeps of its visitors, and a browser of a kit, is stored."""
    write_page(project, "kit.md", title="Make your kit")
    add_settings(project, more)
    afterword("build")
    assert f"<p>This site asks no other site for anything and {said}</p>" in built_page(project, "index.html")
