"""The address of the site is that of a folder."""

import pytest

from generator.project.base_url import base_url_hint


@pytest.mark.parametrize(
    "name", ["index.html", "index.htm", "Default.aspx", "index.php", "start.md", "index.html/"]
)
def test_the_address_of_a_page_is_none_of_a_site(name: str) -> None:
    hint = base_url_hint(f"https://careers.northmoor.ac.uk/x/{name}")
    assert hint.startswith(f"leave out the name of the page, {name}: ")


@pytest.mark.parametrize("path", ["", "/", "/x", "/v1.2/", "/x.y/", "/html", "/index.html.d/"])
def test_a_folder_may_have_a_dot(path: str) -> None:
    assert base_url_hint(f"https://careers.northmoor.ac.uk{path}") == ""
