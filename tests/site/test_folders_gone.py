"""A folder that is gone is told once, and one address of it stands for all that was below."""

import shutil
from pathlib import Path

import pytest

from generator.site.pages.urls import folders_of, stands_for_all_below
from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

GONE = 'gone = ["/fairs/"]\n'


@pytest.fixture
def published(project: Path, afterword: Afterword) -> Path:
    """The project with a folder that was published once, and has been deleted since."""
    (project / "content" / "fairs" / "more").mkdir(parents=True)
    for name in ("index", "one", "two", "more/three"):
        write_page(project, f"fairs/{name}.md", title=f"Of the fairs {name}")
    afterword("build")
    shutil.rmtree(project / "content" / "fairs")
    return project


def test_it_is_told_once_with_a_mend_that_helps(published: Path, afterword: Afterword) -> None:
    told = afterword("build").stderr
    assert told.count("[page-gone]") == 1
    assert "content/fairs:1:1: warning: 4 addresses below /fairs/ were published, and lead nowhere now" in told
    assert 'write gone = ["/fairs/"] into content/site.toml' in told
    add_settings(published, GONE)
    for _ in range(2):
        assert "page-gone" not in afterword("build").stderr


def test_where_a_page_is_left_each_is_told(published: Path, afterword: Afterword) -> None:
    (published / "content" / "fairs").mkdir()
    write_page(published, "fairs/one.md", title="Of the fairs one")
    add_settings(published, GONE)
    told = afterword("build").stderr
    assert "was published at /fairs/two/" in told
    assert "was published at /fairs/more/three/" in told


def test_a_page_that_has_moved_is_told_with_its_heir(published: Path, afterword: Afterword) -> None:
    write_page(published, "guides/one.md", title="Of the fairs one")
    told = afterword("build").stderr
    assert "write aliases: [/fairs/one/] into the front matter of content/guides/one.md" in told
    write_page(published, "guides/one.md", "aliases: [/fairs/one/]\n", title="Of the fairs one")
    assert "below /fairs/more/" not in afterword("build").stderr


@pytest.mark.parametrize(
    ("host", "file", "line"),
    [
        ("apache", ".htaccess", 'RedirectMatch 410 "^/fairs(/.*)?$"'),
        ("nginx", ".nginx.conf", 'location ^~ "/fairs/" {'),
    ],
)
def test_hosts_say_of_all_below_that_it_is_gone(
    published: Path, afterword: Afterword, host: str, file: str, line: str
) -> None:
    add_settings(published, f'host = "{host}"\n{GONE}')
    afterword("build")
    assert line in built_page(published, file)
    (published / "content" / "fairs").mkdir()
    write_page(published, "fairs/one.md", title="Of the fairs one")
    afterword("build")
    assert line not in built_page(published, file)


def test_which_folders_have_something_left() -> None:
    folders = folders_of(["index.html", "guides/first/index.html"])
    assert folders == {"guides/", "guides/first/"}
    assert stands_for_all_below("/fairs/", folders)
    assert not stands_for_all_below("/guides/", folders)
    assert not stands_for_all_below("/fairs", folders)
