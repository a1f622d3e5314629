"""Finished files wait on the disk, and nothing of them is left when a run ends."""

import gc
import os
from pathlib import Path

import pytest

from generator.output import spool as module
from generator.output.spool import Spool


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Four bytes are much."""
    monkeypatch.setattr(module, "AT_ONCE", 4)
    monkeypatch.setattr(module, "PIECE", 3)


@pytest.mark.usefixtures("small")
def test_files_wait_on_the_disk_in_any_order(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    first, second, none = (spool.put((b"%PDF one",)), spool.put((b"%PDF two,", b" longer")), spool.put(()))
    assert second.data == b"%PDF two, longer"
    assert list(first.pieces()) == [b"%PD", b"F o", b"ne"]
    assert (none.data, list(none.pieces())) == (b"", [])
    file = second.as_file("trace/part-02.pdf")
    assert (file.path, b"".join(file.pieces())) == ("trace/part-02.pdf", b"%PDF two, longer")
    assert b"".join(file.pieces()) == b"%PDF two, longer", "it can be read again"
    assert file.digest == "12ed7757f9d24f43a12dd4cd6ffa96dcfb3a2cca1b07721a3e5dcd738a387d89"


@pytest.mark.usefixtures("small")
@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="only Linux has files without a name")
def test_what_waits_has_no_name_that_a_killed_run_could_leave(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.put((b"%PDF of five people",))
    assert not list(tmp_path.iterdir())
    del spool
    gc.collect()
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_disk_that_is_full_is_named(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    with Path("/dev/full").open("r+b", buffering=0) as full:
        spool._file, spool._on_disk = full, True
        with pytest.raises(OSError, match="No space left on device") as fault:
            spool.put((b"%PDF of five people",))
    assert fault.value.filename == str(tmp_path)
