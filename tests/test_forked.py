"""Work shared with copies of a process: everything comes, in its order, whatever becomes of a copy."""

import os
import resource
import signal
import time
from concurrent.futures import BrokenExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from generator.forked import share_work
from generator.parallel import map_forked

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no copies of a process here")


@pytest.fixture
def copies(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of all copies that a test begins."""
    numbers: list[int] = []
    fork = os.fork

    def noted() -> int:
        number = fork()
        numbers.append(number)
        return number

    monkeypatch.setattr(os, "fork", noted)
    return numbers


def is_there(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def never(error: OSError) -> None:
    raise AssertionError(error)


@pytest.mark.parametrize("processes", [1, 2, 5])
@pytest.mark.parametrize("shares", [0, 1, 2, 300])
def test_all_shares_come_in_their_order(processes: int, shares: int) -> None:
    made = share_work(lambda number: [number, -number], shares, processes, never)
    assert list(made) == [each for number in range(shares) for each in (number, -number)]


def test_what_is_longer_than_a_pipe_comes_whole() -> None:
    made = share_work(lambda number: [bytes([number]) * 3_000_000], 6, 2, never)
    assert [(one[0], len(one)) for one in made] == [(number, 3_000_000) for number in range(6)]


def test_copies_do_a_part_of_the_work() -> None:
    def share(_: int) -> list[int]:
        time.sleep(0.01)
        return [os.getpid()]

    assert len(set(share_work(share, 40, 3, never))) == 3


def test_what_a_share_raises_is_raised_and_no_copy_is_left(copies: list[int]) -> None:
    def share(number: int) -> list[int]:
        if number == 20:
            raise ValueError("the twentieth")
        time.sleep(0.001)
        return [number]

    with pytest.raises(ValueError, match="the twentieth"):
        list(share_work(share, 40, 3, never))
    assert len(copies) == 2
    assert not any(map(is_there, copies))


def test_a_copy_that_is_killed_is_told() -> None:
    first = os.getpid()

    def share(number: int) -> list[int]:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.01)
        return [number]

    with pytest.raises(BrokenExecutor):
        list(share_work(share, 40, 2, never))


def test_who_needs_no_more_leaves_no_copy_behind(copies: list[int]) -> None:
    made = share_work(lambda number: [number], 1000, 3, never)
    assert next(made) == 0
    made.close()  # type: ignore[attr-defined]
    assert len(copies) == 2
    assert not any(map(is_there, copies))


def test_where_no_copy_can_begin_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused() -> int:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refused)
    heard: list[OSError] = []
    assert list(share_work(lambda number: [number], 5, 4, heard.append)) == [0, 1, 2, 3, 4]
    assert [error.errno for error in heard] == [11]


def test_a_copy_that_is_killed_is_told_at_once() -> None:
    first, made_here = os.getpid(), []

    def share(number: int) -> list[int]:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        made_here.append(number)
        time.sleep(0.05)
        return [number]

    with pytest.raises(BrokenExecutor):
        list(share_work(share, 100, 2, never))
    assert len(made_here) < 50


def test_what_cannot_be_sent_is_raised_as_what_it_says() -> None:
    class OddError(Exception):  # a class of a function cannot be pickled
        pass

    def share(number: int) -> list[int]:
        if number == 30:
            raise OddError("the thirtieth")
        time.sleep(0.001)
        return [number]

    with pytest.raises(Exception, match="the thirtieth"):
        list(share_work(share, 40, 3, never))


def test_many_open_files_do_no_harm(tmp_path: Path) -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
    (tmp_path / "it").touch()
    with ExitStack() as files:
        for _ in range(1100):
            files.enter_context((tmp_path / "it").open())
        assert list(share_work(lambda number: [number], 100, 2, never)) == [*range(100)]


def test_without_files_in_memory_one_on_the_disk_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "memfd_create")
    assert list(share_work(lambda number: [number], 300, 3, never)) == [*range(300)]


def test_more_items_than_a_pipe_holds_numbers_of() -> None:
    assert list(map_forked(abs, range(-40_000, 0), 2)) == [*range(40_000, 0, -1)]
