"""No save is missed, whatever the system says of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import watchfiles

from generator.serve.watch import watch_changes


def nothing_said(*_folders: Path, **_options: object) -> Iterator[set[object]]:
    """What watchfiles gives where it hears of nothing."""
    while True:
        yield set()


def test_what_the_system_does_not_tell_is_seen_all_the_same(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watchfiles, "watch", nothing_said)
    batches = watch_changes(project)
    assert next(batches) == frozenset()
    guides = project.resolve() / "content" / "guides"
    (guides / "good.md").write_text("other words", "utf-8")
    (guides / ".good.md.swp").write_text("of an editor", "utf-8")
    assert next(batches) == {guides / "good.md"}
    (guides / "new.md").write_text("new words", "utf-8")
    assert next(batches) == {guides / "new.md"}
    (guides / "new.md").unlink()
    assert next(batches) == {guides / "new.md"}


def test_what_was_saved_beside_a_file_that_is_told_comes_with_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guides = project.resolve() / "content" / "guides"

    def one_said(*_folders: Path, **_options: object) -> Iterator[set[tuple[int, str]]]:
        yield set()
        yield {(2, str(guides / "good.md"))}

    monkeypatch.setattr(watchfiles, "watch", one_said)
    batches = watch_changes(project)
    next(batches)
    (guides / "good.md").write_text("other words", "utf-8")
    (guides / "new.md").write_text("new words", "utf-8")
    assert next(batches) == {guides / "good.md", guides / "new.md"}
