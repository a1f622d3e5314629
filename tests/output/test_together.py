"""Files that are written together: on a disk that has no room for one of them, all is as it was."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.commands.upgrade import upgrade as recipe
from generator.model.files import Artifact
from generator.output import together
from generator.output.publish import create_files
from generator.output.together import WrittenTogether, written_together
from generator.problems import ProblemError
from generator.project.shipped import RECORD, ShippedFiles, record_bytes
from tests.conftest import Afterword, tree

FULL = OSError(errno.ENOSPC, "No space left on device")
Fills = Callable[[int], None]


@pytest.fixture
def fills(monkeypatch: pytest.MonkeyPatch) -> Fills:
    """Let the disk be full after so many files, each of them half written."""

    def after(files: int) -> None:
        left = [files]

        def refused(real: Callable[..., None]) -> Callable[..., None]:
            def write(path: Path, data: bytes, **more: bool) -> None:
                left[0] -= 1
                if left[0] < 0:
                    path.write_bytes(data[: len(data) // 2]) if more else None
                    raise FULL
                real(path, data, **more)

            return write

        for name in ("write_new", "write_beside"):
            monkeypatch.setattr(together, name, refused(getattr(together, name)))

    return after


@pytest.mark.parametrize("room", [0, 1, 40])
def test_init_on_a_full_disk_leaves_nothing_and_can_be_made_again(
    tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch, fills: Fills, room: int
) -> None:
    (tmp_path / "office").mkdir()
    (tmp_path / "office" / "notes.txt").write_text("mine")
    fills(room)
    told = afterword("init", tmp_path / "office", exit_code=1).stderr
    assert "cannot be used: No space left on device [disk-refused]" in told
    assert "make room on the disk; nothing was changed" in told
    assert tree(tmp_path / "office") == {"notes.txt": b"mine"}
    assert [path.name for path in (tmp_path / "office").iterdir()] == ["notes.txt"]
    monkeypatch.undo()
    afterword("init", tmp_path / "office")


@pytest.mark.parametrize("links", [True, False], ids=["with hard links", "without"])
@pytest.mark.parametrize("room", [0, 1, 2, 3])
def test_upgrade_on_a_full_disk_puts_everything_back(
    tmp_path: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch, fills: Fills, room: int, links: bool
) -> None:
    names = ("content/a.md", "content/b.md", "content/new/c.md")
    (tmp_path / "content").mkdir()
    (tmp_path / ".afterword").mkdir()
    for name in names[:2]:
        (tmp_path / name).write_text("then")
    (tmp_path / RECORD).write_bytes(record_bytes(ShippedFiles("0.2.0", dict.fromkeys(names[:2], b"then"))))
    before = tree(tmp_path)
    shipped = ShippedFiles("0.3.0", dict.fromkeys(names, b"now"))
    monkeypatch.setattr(f"{recipe.__module__}.shipped_now", lambda: shipped)
    if not links:
        monkeypatch.setattr(os, "link", lambda *_, **__: Path("/nonexistent").stat())
    fills(room)
    told = afterword("upgrade", "--project", tmp_path, "--apply", exit_code=1).stderr
    assert "nothing was changed" in told
    assert tree(tmp_path) == before
    assert sorted(path.name for path in (tmp_path / ".afterword").iterdir()) == ["shipped.zip"]
    assert not (tmp_path / "content" / "new").exists()


def test_what_cannot_be_put_back_is_told_with_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_text("then")
    files = WrittenTogether()
    files.write(tmp_path / "a.md", b"now", tmp_path / "before-1" / "a.md")
    monkeypatch.setattr(Path, "replace", lambda *_: Path("/nonexistent").stat())
    with pytest.raises(ProblemError) as fault:
        files.undo()
    assert fault.value.problem.message == (
        "was written before the disk refused another file, and cannot be put back"
    )
    assert fault.value.problem.hint == f"what was there before is {tmp_path}/before-1/a.md"
    assert (tmp_path / "before-1" / "a.md").read_text() == "then"


def test_of_a_file_that_is_replaced_nothing_stays_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("then")
    (tmp_path / "a.md").chmod(0o640)
    (tmp_path / "a.md.old").write_text("mine")
    (tmp_path / "a.md.new").write_text("mine too")
    with written_together([]) as files:
        files.write(tmp_path / "a.md", b"now")
    assert tree(tmp_path) == {"a.md": b"now", "a.md.old": b"mine", "a.md.new": b"mine too"}
    assert (tmp_path / "a.md").stat().st_mode & 0o777 == 0o640


def test_what_a_killed_run_left_beside_a_file_is_gone_after_the_next(tmp_path: Path, afterword: Afterword) -> None:
    afterword("init", tmp_path, "--host", "nginx")
    before = tree(tmp_path)
    for name in (".afterword/.shipped.zip", "publish/.nginx.conf"):
        for ending in (".afterword-new", ".afterword-old"):
            (tmp_path / f"{name}{ending}").write_text("half")
    afterword("publish-files", "nginx", "--project", tmp_path)
    afterword("upgrade", "--apply", "--project", tmp_path)
    after = tree(tmp_path)
    assert [name for name in after if "afterword-" in name and not name.startswith("vendor/")] == []
    assert after.keys() == before.keys()


def test_a_file_that_is_in_the_way_of_a_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("mine")
    with pytest.raises(OSError, match="content"):
        create_files(tmp_path, [Artifact("a.md", b"a"), Artifact("content/b.md", b"b")])
    assert tree(tmp_path) == {"content": b"mine"}
