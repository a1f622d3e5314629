"""The writer: whole or not at all, only what changed, nothing that is not ours."""

import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from generator.model.files import Artifact
from generator.output import exchange as swapping
from generator.output import lock
from generator.output.publish import create_files, publish_folder
from generator.output.slugs import file_slug
from generator.output.staging import remove_files
from tests.conftest import Afterword, environment, tree

ONE = [Artifact("index.html", b"one"), Artifact("guides/a.html", b"a")]


def site(folder: Path) -> dict[str, bytes]:
    return {name: data for name, data in tree(folder).items() if name != ".afterword.json"}


def test_only_what_changed_is_written_and_what_has_no_source_goes(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    assert publish_folder(folder, ONE, "content/").changed == ("index.html", "guides/a.html")
    before = (folder / "index.html").stat()
    written = publish_folder(folder, [Artifact("index.html", b"one"), Artifact("b.html", b"b")], "content/")
    assert (written.changed, written.removed, written.problems) == (("b.html",), ("guides/a.html",), [])
    assert (folder / "index.html").stat().st_mtime_ns == before.st_mtime_ns
    assert site(folder) == {"index.html": b"one", "b.html": b"b"}
    assert not (folder / "guides").exists()


def test_a_folder_we_did_not_make_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "thesis.doc").write_text("years of work")
    problems = publish_folder(folder, ONE, "content/").problems
    assert [(p.message, p.check) for p in problems] == [
        ("was not made by afterword, so it is left alone", "output-foreign")
    ]
    assert site(folder) == {"thesis.doc": b"years of work"}


def test_a_link_to_a_folder_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    assert publish_folder(tmp_path / "site", ONE, "content/").problems
    assert (tmp_path / "site").is_symlink()


def test_a_folder_made_from_something_else_is_left_alone(tmp_path: Path) -> None:
    publish_folder(tmp_path / "site", ONE, "/a/people.csv")
    problems = publish_folder(tmp_path / "site", ONE, "/b/people.csv").problems
    assert [(p.message, p.check) for p in problems] == [
        ("holds what was made from /a/people.csv", "output-of-another-list")
    ]


@pytest.mark.parametrize("after", [[Artifact("index.html", b"two")], []], ids=["overwritten", "removed"])
def test_an_edited_file_is_not_lost(tmp_path: Path, after: list[Artifact]) -> None:
    folder = tmp_path / "site"
    publish_folder(folder, ONE, "content/")
    (folder / "index.html").write_bytes(b"edited")
    problems = publish_folder(folder, after, "content/").problems
    assert [(p.message, p.check) for p in problems] == [("was changed by hand since it was made", "output-edited")]
    assert site(folder)["index.html"] == b"edited"


def test_a_file_that_somebody_put_there_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    publish_folder(folder, ONE, "content/")
    (folder / "CNAME").write_bytes(b"example.org")
    written = publish_folder(folder, ONE[:1], "content/")
    assert [p.warning for p in written.problems] == [True]
    assert site(folder) == {"index.html": b"one", "CNAME": b"example.org"}


def test_private_files_are_for_their_owner(tmp_path: Path) -> None:
    publish_folder(tmp_path / "panels" / "p", ONE, tmp_path / "p.csv", private=True)
    for path in [tmp_path / "panels", *(tmp_path / "panels" / "p").rglob("*")]:
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode & 0o077 == 0 or path.parent == tmp_path / "panels" / "p", path
    assert stat.S_IMODE((tmp_path / "panels" / "p").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "panels" / "p" / "index.html").stat().st_mode) == 0o600


def test_without_an_exchange_a_killed_swap_is_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swapping, "_exchanged", lambda _new, _old: False)
    folder = tmp_path / "site"
    publish_folder(folder, ONE, "content/")
    assert publish_folder(folder, ONE[:1], "content/").removed == ("guides/a.html",)
    folder.rename(tmp_path / ".site.old")  # as a run killed between the two steps leaves it
    assert publish_folder(folder, ONE[:1], "content/").changed == ()
    assert site(folder) == {"index.html": b"one"}


def test_the_folder_kept_for_the_next_time_holds_nothing_old(tmp_path: Path) -> None:
    folder, twin = tmp_path / "site", tmp_path / ".site.twin"
    publish_folder(folder, [*ONE, Artifact("b/c.html", b"secret")], "content/")
    publish_folder(folder, [ONE[0], Artifact("guides/a.html", b"better")], "content/")
    assert tree(twin) == {"index.html": b"one"}
    assert (twin / "index.html").samefile(folder / "index.html")


def test_whatever_happens_to_the_folder_kept_for_the_next_time_the_site_is_right(tmp_path: Path) -> None:
    folder, twin = tmp_path / "site", tmp_path / ".site.twin"
    publish_folder(folder, [*ONE, Artifact("b/c.html", b"c")], "content/")
    publish_folder(folder, [*ONE, Artifact("b/c.html", b"d")], "content/")
    (twin / "index.html").unlink()
    (twin / "index.html").write_bytes(b"another")
    (twin / "stray").mkdir()
    (twin / "stray" / "file").write_bytes(b"stray")
    (twin / "link").symlink_to(tmp_path)
    publish_folder(folder, [*ONE, Artifact("stray", b"now a file")], "content/")
    assert site(folder) == {"index.html": b"one", "guides/a.html": b"a", "stray": b"now a file"}
    assert not (folder / "b").exists()


def test_of_private_files_none_is_kept_elsewhere(tmp_path: Path) -> None:
    publish_folder(tmp_path / "panels" / "p", ONE, "people.csv", private=True)
    publish_folder(tmp_path / "panels" / "p", ONE[:1], "people.csv", private=True)
    assert not (tmp_path / "panels" / ".p.twin").exists()


def test_a_full_disk_leaves_the_old_folder_whole(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    publish_folder(folder, ONE, "content/")
    code = (
        "import resource, signal\n"
        "from pathlib import Path\n"
        "from generator.model.files import Artifact\n"
        "from generator.output.publish import publish_folder\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        f"publish_folder(Path({str(folder)!r}), [Artifact('index.html', b'x' * 5000)], 'content/')\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=False
    )
    assert f"File too large: '{folder / 'index.html'}'" in result.stderr
    assert site(folder) == {"index.html": b"one", "guides/a.html": b"a"}
    assert not (tmp_path / ".site.new").exists()


def test_a_site_whose_cache_cannot_be_kept_is_whole(project: Path, afterword: Afterword) -> None:
    (project / "output" / ".site.cache").mkdir(parents=True)
    told = afterword("build").stderr
    assert "output/.site.cache:1:1: warning: cannot be written: " in told
    assert "the site is whole" in told
    assert (project / "output" / "site" / "index.html").exists()


def test_two_runs_on_one_folder_take_turns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "LOCK_SECONDS", 0.1)
    with FileLock(tmp_path / ".site.lock"):
        problems = publish_folder(tmp_path / "site", ONE, "content/").problems
    assert [(p.message, p.check) for p in problems] == [("is being written by another run", "output-locked")]
    assert not (tmp_path / "site").exists()


def test_a_build_killed_at_any_moment_leaves_a_whole_site(project: Path, afterword: Afterword) -> None:
    afterword("build")
    index = project / "output" / "site" / "index.html"
    good = tree(project / "output" / "site")
    for number in range(40):
        (project / "content" / f"page-{number}.md").write_text(
            f"---\ntitle: P{number}\ndescription: d\n---\nText.\n"
        )
    afterword("build", "--out", "other")
    better = tree(project / "other" / "site")
    seen = set()
    for delay in [0.05 * n for n in range(3, 16)]:
        command = [sys.executable, "-m", "generator", "build", "--today", "2026-11-21"]
        with subprocess.Popen(command, env=environment(), cwd=project, stderr=subprocess.DEVNULL) as process:
            time.sleep(delay)
            os.kill(process.pid, signal.SIGKILL)
        now = tree(index.parent)
        assert now in (good, better)
        seen.add(len(now))
    afterword("build")
    assert tree(index.parent) == better
    assert [path.name for path in (project / "output").iterdir() if path.name.endswith((".new", ".old"))] == []


def test_nothing_is_written_over_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    assert [(p.message, p.check) for p in create_files(tmp_path, ONE)] == [
        ("is there already, so nothing was written", "file-exists")
    ]
    assert tree(tmp_path) == {"index.html": b"mine"}


def test_a_link_in_the_place_of_a_page_is_made_a_page_again(project: Path, afterword: Afterword) -> None:
    afterword("build")
    site = project / "output" / "site"
    good = tree(site)
    away = project / "elsewhere.html"
    (site / "index.html").rename(away)
    (site / "index.html").symlink_to(away)
    afterword("build")
    assert not (site / "index.html").is_symlink()
    assert tree(site) == good
    assert away.read_bytes() == good["index.html"]


def test_what_lies_behind_a_linked_folder_is_left_alone(project: Path, afterword: Afterword) -> None:
    afterword("build")
    site = project / "output" / "site"
    good, guides, away = tree(site), tree(site / "guides"), project / "elsewhere"
    (site / "guides").rename(away)
    (site / "guides").symlink_to(away)
    afterword("build")
    assert not (site / "guides").is_symlink()
    assert tree(site) == good
    assert tree(away) == guides


@pytest.mark.parametrize("out", ["content/public", "away"])
def test_a_folder_that_cannot_be_written_is_told_before_anything_is_made(
    project: Path, afterword: Afterword, out: str
) -> None:
    (project / "away" / "site").mkdir(parents=True)
    (project / "away" / "site" / "thesis.doc").write_text("years of work")
    result = afterword("build", "--out", out, "--verbose", exit_code=1)
    assert result.stderr.endswith("\n1 problem\n")
    assert "render" not in result.stderr


def test_what_lies_behind_a_link_is_not_removed(tmp_path: Path) -> None:
    (elsewhere := tmp_path / "elsewhere").mkdir()
    (folder := tmp_path / "site").mkdir()
    for path in (elsewhere / "a.html", elsewhere / "b.html", folder / "c.html"):
        path.write_text("kept")
    (folder / "guides").symlink_to(elsewhere)
    (folder / "d.html").symlink_to(elsewhere / "b.html")
    (folder / "e").mkdir()
    remove_files(str(folder), ["guides/a.html", "c.html", "d.html", "e", "f/g.html", "c.html/x"])
    assert sorted(path.name for path in elsewhere.iterdir()) == ["a.html", "b.html"]
    assert sorted(path.name for path in folder.iterdir()) == ["e", "guides"]


def test_a_turkish_capital_leaves_no_dot_behind() -> None:
    assert file_slug("İbrahim Işık") == "ibrahim-işık"


def test_the_colour_of_a_sign_is_no_part_of_a_name() -> None:
    assert file_slug("Thanks, Ida ❤️ Voss") == "thanks-ida-voss"
