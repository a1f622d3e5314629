"""Days of pages that name none, as git knows them: on the page, in the feed, in the site map."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.project.history import content_history
from tests.conftest import Afterword
from tests.samples.projects import add_settings, write_page

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="no git")
ADDRESS = "https://careers.northmoor.ac.uk/"


def git(folder: Path, *words: str, day: str = "2026-03-04") -> None:
    """A command of git, as if on that day."""
    moment = f"{day}T12:00:00Z"
    whose = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
    command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *words]
    subprocess.run(command, cwd=folder, env=os.environ | whose, check=True, capture_output=True)


def commit(project: Path, day: str) -> None:
    git(project, "add", "content")
    git(project, "commit", "-m", "words", day=day)


@pytest.fixture
def kept(project: Path) -> Path:
    """The small site in a repository, of 4 March, with a page of 5 May."""
    add_settings(project, f'base_url = "{ADDRESS}"\n')
    git(project, "init", "-q")
    commit(project, "2026-03-04")
    write_page(project, "guides/más-é.md", title="Accents")
    commit(project, "2026-05-05")
    return project


def site_map(project: Path) -> dict[str, str]:
    """Each address of the site map with its day."""
    text = (project / "output" / "site" / "sitemap.xml").read_text("utf-8")
    rows = re.findall(r"<loc>(.*?)</loc>(?:\s*<lastmod>(.*?)</lastmod>)?", text)
    return {address.removeprefix(ADDRESS): day for address, day in rows}


def test_every_page_has_a_day_in_the_site_map(kept: Path, afterword: Afterword) -> None:
    afterword("build")
    days = site_map(kept)
    assert days["guides/m%C3%A1s-%C3%A9/"] == "2026-05-05"
    assert days["sources/"] == "2026-03-04"
    assert "" not in days.values()


def test_a_day_that_a_page_names_counts_more(kept: Path, afterword: Afterword) -> None:
    write_page(kept, "guides/named.md", "updated: 2025-01-02\n", title="Named")
    commit(kept, "2026-06-06")
    afterword("build")
    assert site_map(kept)["guides/named/"] == "2025-01-02"


def test_the_feed_and_the_page_tell_the_day(kept: Path, afterword: Afterword) -> None:
    afterword("build")
    feed = (kept / "output" / "site" / "feed.xml").read_text("utf-8")
    assert re.search(r"<title>Accents</title>.*?<updated>2026-05-05T", feed, re.DOTALL)
    page = (kept / "output" / "site" / "guides" / "más-é" / "index.html").read_text("utf-8")
    assert "Changed on 5 May 2026" in page


def test_a_commit_is_no_build_that_finds_nothing_to_do(kept: Path, afterword: Afterword) -> None:
    write_page(kept, "guides/late.md", title="Late")
    afterword("build")
    assert site_map(kept)["guides/late/"] == ""
    commit(kept, "2026-07-07")
    afterword("build")
    assert site_map(kept)["guides/late/"] == "2026-07-07"
    assert "nothing changed" in afterword("build").output


def test_of_a_copy_that_is_cut_short_it_is_told_once_that_no_day_is_known(
    kept: Path, tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", kept.as_uri(), "short")
    monkeypatch.chdir(tmp_path / "short")
    told = afterword("build").output
    assert told.count("git fetch --unshallow") == 1
    assert set(site_map(tmp_path / "short").values()) == {""}


def test_where_there_is_no_repository_nothing_is_told(project: Path, afterword: Afterword) -> None:
    add_settings(project, f'base_url = "{ADDRESS}"\n')
    assert "git" not in afterword("build").output


def test_a_second_working_tree_and_a_folder_below_have_their_history(kept: Path, tmp_path: Path) -> None:
    git(kept, "worktree", "add", "-q", str(tmp_path / "second"))
    assert content_history(tmp_path / "second").days["index.md"].isoformat() == "2026-03-04"
    git(tmp_path, "init", "-q", "whole")
    shutil.copytree(kept / "content", tmp_path / "whole" / "sites" / "office" / "content")
    git(tmp_path / "whole", "add", ".")
    git(tmp_path / "whole", "commit", "-m", "words", day="2026-08-08")
    assert content_history(tmp_path / "whole" / "sites" / "office").days["index.md"].isoformat() == "2026-08-08"
