"""What is due on a day to come is looked at now: no build stops by night for what nobody was told."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

DAY = "2 December 2026"
STOPS = f"(it is published on {DAY}, and from then on it stops the build)"


@pytest.mark.parametrize(
    ("more", "text", "expected"),
    [
        (
            "",
            "See [that](nowhere.md).",
            f"6:12: warning: the link “nowhere.md” leads nowhere {STOPS} [link-nowhere]",
        ),
        ("", "See [that one](good.md#x).", f"“good.md#x” {STOPS} [anchor-missing]"),
        ("aliases: [/guides/good/]\n", "Words.", f"{STOPS} [address-clash]"),
        ("", "{{ note: nobody }}", f"{STOPS} [marker-unknown]"),
    ],
)
def test_a_fault_of_a_page_to_come_is_a_warning_until_its_day(
    project: Path, afterword: Afterword, more: str, text: str, expected: str
) -> None:
    write_page(project, "guides/soon.md", f"publish: 2026-12-02\n{more}", text=text, title="Soon")
    told = afterword("check").stderr
    assert expected in told
    assert told.count("guides/soon.md") == 1
    assert expected in afterword("build").stderr
    told = afterword("build", "--today", "2026-12-02", exit_code=1).stderr
    assert "content/guides/soon.md:" in told
    assert "it is published on" not in told


def test_a_page_to_come_may_lead_to_what_comes_with_it(project: Path, afterword: Afterword) -> None:
    write_page(
        project, "guides/one.md", "publish: 2026-12-02\n", text="See [the other](two.md#then).", title="One"
    )
    write_page(project, "guides/two.md", "publish: 2026-12-02\n", text="## Then\n\nWords.", title="Two")
    assert "warning" not in afterword("build").stderr
    write_page(project, "guides/two.md", "publish: 2026-12-03\n", text="## Then\n\nWords.", title="Two")
    told = afterword("build").stderr
    assert f"content/guides/one.md:6:17: warning: the link “two.md#then” leads nowhere {STOPS}" in told
    assert "two.md:" not in told


def test_what_is_told_today_is_told_once(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/soon.md", "publish: 2026-12-02\nupdated: 2027-01-01\n", title="Soon")
    assert afterword("check", exit_code=1).stderr.count("[day-to-come]") == 1


def test_a_draft_with_a_day_is_nobodys_business(project: Path, afterword: Afterword) -> None:
    write_page(
        project, "guides/soon.md", "draft: true\npublish: 2026-12-02\n", text="[that](nowhere.md)", title="Soon"
    )
    assert "warning" not in afterword("build").stderr


def test_a_notice_to_come_is_looked_at_now(project: Path, afterword: Afterword) -> None:
    add_settings(project, '\n[notice]\ntext = "See [that page](nowhere.md)."\nstarts = 2026-12-02\n')
    told = afterword("build").stderr
    assert f"content/site.toml:7:25: warning: the link “nowhere.md” leads nowhere {STOPS} [link-nowhere]" in told
    assert "nowhere.md" not in built_page(project, "index.html")
    afterword("build", "--today", "2026-12-02", exit_code=1)
