"""Drafts that are saved, killed and raced: no edited word is lost."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.notes.compose import compose_allocated
from generator.output import publish as output
from generator.output.exchange import exchange_folders
from tests.conftest import PEOPLE, ROOT, TODAY, Afterword, environment
from tests.samples.projects import ADA_DRAFT, DRAFT_BODY, ZOE_DRAFT, draft_body, replace_text, rewrite_draft


def test_a_draft_that_is_saved_while_we_are_at_work_is_not_overwritten(
    people: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save_then_compose(*told: object, **options: object) -> object:
        rewrite_draft(ADA_DRAFT)
        return compose_allocated(*told, **options)  # type: ignore[arg-type]

    replace_text(people, "the engine", "the new engine")
    monkeypatch.setattr("generator.panel.make_drafts.compose_allocated", save_then_compose)
    told = afterword("drafts", people, "--note", "thank-you-card", "--refresh", exit_code=1).stderr
    assert f"{ADA_DRAFT}:1:1: was changed by hand since it was made" in told
    assert draft_body(ADA_DRAFT) == DRAFT_BODY


def test_words_that_were_taken_back_are_renewed_but_not_if_they_return(
    people: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = ADA_DRAFT.read_bytes()
    text = rewrite_draft(ADA_DRAFT)
    afterword("drafts", people, "--note", "card-short")  # from here on the folder knows the edited words
    ADA_DRAFT.write_bytes(made)
    replace_text(people, "the engine", "the new engine")
    with monkeypatch.context() as patch:
        returned = "generator.panel.make_drafts.compose_allocated"
        patch.setattr(
            returned, lambda *told, **more: (ADA_DRAFT.write_text(text), compose_allocated(*told, **more))[1]
        )
        afterword("drafts", people, "--note", "thank-you-card", "--refresh", exit_code=1)
    assert ADA_DRAFT.read_text("utf-8") == text
    ADA_DRAFT.write_bytes(made)
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert "the new engine" in draft_body(ADA_DRAFT)


def test_a_draft_that_is_saved_at_the_last_moment_stays_as_it_was_saved(
    people: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save_then_swap(new: Path, old: Path) -> None:
        for path in (ADA_DRAFT, ZOE_DRAFT):  # as editors do: another file takes the name
            path.with_suffix(".tmp").write_bytes(path.read_bytes())
            rewrite_draft(path.with_suffix(".tmp"))
            path.with_suffix(".tmp").replace(path)
        exchange_folders(new, old)

    monkeypatch.setattr(output, "exchange_folders", save_then_swap)
    replace_text(people, "the engine", "the new engine")
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert (draft_body(ADA_DRAFT), draft_body(ZOE_DRAFT)) == (DRAFT_BODY, DRAFT_BODY)
    monkeypatch.undo()


def test_a_run_killed_at_any_moment_leaves_every_draft_whole(people: Path, afterword: Afterword) -> None:
    text = rewrite_draft(ADA_DRAFT)
    old = ZOE_DRAFT.read_bytes()
    replace_text(people, "the loom", "the new loom")
    command = [sys.executable, "-m", "generator", "drafts", "people.csv", "--note", "thank-you-card", "--refresh"]
    for delay in [0.03 * n for n in range(2, 14)]:
        with subprocess.Popen(
            [*command, "--today", TODAY], env=environment(), stderr=subprocess.DEVNULL
        ) as process:
            time.sleep(delay)
            os.kill(process.pid, signal.SIGKILL)
        assert ADA_DRAFT.read_text("utf-8") == text
        assert ZOE_DRAFT.read_bytes() == old or "the new loom" in draft_body(ZOE_DRAFT)
    afterword(*command[3:])
    assert (ADA_DRAFT.read_text("utf-8"), "the new loom" in draft_body(ZOE_DRAFT)) == (text, True)


@pytest.mark.parametrize("command", [["cards"], ["drafts", "--note", "thank-you-card", "--refresh"]])
def test_a_folder_that_a_killed_run_laid_aside_is_brought_back_before_it_is_read(
    people: Path, afterword: Afterword, command: list[str]
) -> None:
    text = rewrite_draft(ADA_DRAFT)
    folder = Path("output/panels/people")
    folder.rename(folder.with_name(".people.old"))  # as systems do that cannot exchange two folders in one step
    told = afterword(*command, people).stderr
    assert "edited" in told
    assert "0 edited" not in told
    assert ADA_DRAFT.read_text("utf-8") == text


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("run"), st.sampled_from(["drafts", "drafts --refresh", "cards"])),
        st.tuples(st.just("edit"), st.sampled_from(["ada", "zoë"]), st.sampled_from(["I mused.", "It rained."])),
        st.tuples(st.just("undo"), st.sampled_from(["ada", "zoë"])),
        st.tuples(st.just("row"), st.sampled_from(["the engine", "the sea"]), st.booleans()),
    ),
    max_size=8,
)


@settings(max_examples=30, deadline=None)
@given(STEPS)
def test_whatever_is_done_in_whatever_order_no_edited_word_is_lost(steps: list[tuple[str, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        _live(Path(folder), [("run", "drafts"), *steps, ("run", "drafts --refresh")])


def _live(project: Path, steps: list[tuple[str, ...]]) -> None:
    shutil.copytree(ROOT / "content", project / "content")
    people, out = project / "people.csv", project / "output" / "panels" / "people"
    people.write_text(PEOPLE, "utf-8")
    made: dict[str, bytes] = {}
    edited: dict[str, bytes] = {}
    for what, *more in steps:
        if what == "run":
            words, *flags = str(more[0]).split()
            note = ["--note", "thank-you-card"]
            CliRunner().invoke(
                main, [words, str(people), "--project", str(project), *note, *flags, "--today", TODAY]
            )
        elif what == "row":
            rows = PEOPLE.replace("the engine", more[0]) if more[1] else PEOPLE[: PEOPLE.index("Zoë")]
            people.write_text(rows, "utf-8")
        elif path := next(out.glob(f"drafts/{more[0]}*/card.md"), None):
            if what == "undo" and more[0] in made:
                path.write_bytes(made.pop(more[0]))
                edited.pop(more[0], None)
            elif what == "edit":
                made.setdefault(more[0], path.read_bytes())
                rewrite_draft(path, DRAFT_BODY.replace("weaves", f"weaves. {more[1]} {more[0]}"))
                edited[more[0]] = path.read_bytes()
        for name, data in edited.items():
            assert next(out.glob(f"drafts/{name}*/card.md")).read_bytes() == data
