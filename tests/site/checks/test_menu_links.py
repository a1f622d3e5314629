"""A link of a menu that leads nowhere is told where the menu has it, and nowhere else."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import add_settings, write_page

MENUS = """
[[menu]]
title = "University"
link = "www.llanfair.ac.uk"

[[footer]]
title = "University"
link = "www.llanfair.ac.uk"
"""


def nowhere(afterword: Afterword) -> list[str]:
    """The faults of links, each with the line below its excerpt."""
    lines = afterword("check", exit_code=1).stderr.splitlines()
    return [
        f"{line}{lines[n + 3]}" for n, line in enumerate(lines) if line.endswith("leads nowhere [link-nowhere]")
    ]


def test_a_host_without_its_scheme_is_told_in_each_menu_alone(project: Path, afterword: Afterword) -> None:
    file = project / "content" / "site.toml"
    file.write_text(f'base_url = "https://www.llanfair.ac.uk"\n{file.read_text("utf-8")}', "utf-8")
    add_settings(project, MENUS)
    write_page(project, "guides/good.md", text="Of [us](https://www.llanfair.ac.uk) and www.llanfair.ac.uk.")
    lines = file.read_text("utf-8").splitlines()
    told = "the link “/www.llanfair.ac.uk” leads nowhere [link-nowhere]  → write https://www.llanfair.ac.uk"
    places = [n for n, line in enumerate(lines, 1) if line == 'link = "www.llanfair.ac.uk"']
    assert nowhere(afterword) == [f"content/site.toml:{n}:9: {told}" for n in places]


def test_a_mailbox_gets_its_scheme(project: Path, afterword: Afterword) -> None:
    add_settings(project, '\n[[footer]]\ntitle = "Write"\nlink = "careers@llanfair.ac.uk"\n')
    (told,) = nowhere(afterword)
    assert told.endswith("→ write mailto:careers@llanfair.ac.uk")


@pytest.mark.parametrize("menu", ['menu = [{ title = "A", link = "gone.md" }]\n', '[[menu]]\nlink = "/gone.md"\n'])
def test_a_page_with_the_same_fault_is_told_besides(project: Path, afterword: Afterword, menu: str) -> None:
    file = project / "content" / "site.toml"
    settings = file.read_text("utf-8")
    file.write_text(f"{settings}\n{menu}" if menu.startswith("[") else f"{menu}{settings}", "utf-8")
    write_page(project, "guides/good.md", text="It is [gone](/gone.md).")
    assert sorted(line.partition(":")[0] for line in nowhere(afterword)) == [
        "content/guides/good.md",
        "content/site.toml",
    ]
