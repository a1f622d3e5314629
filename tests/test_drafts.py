"""Drafts that people edit: made once, never overwritten, used by the cards."""

import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pypdfium2
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli import main
from generator.compose.drafts import facts
from generator.compose.notes import composed
from generator.compose.slugs import LONGEST, RESERVED, slug, unused
from generator.model import Note, Passage
from generator.read.drafts import Known, read_drafts
from generator.render.drafts import draft_file
from generator.write import output
from generator.write.swap import swap
from tests.conftest import ROOT, TODAY, Afterword, environment, person, tree
from tests.test_notes import template

PEOPLE = """name,interviewed,topic,strength,candidate
Ada Byron,2026-11-18,the engine,tables,Sam Lee
Zoë Ng,2026-11-18,the loom,patterns,Sam Lee
"""
ADA = Path("output/panels/people/drafts/ada-byron/card.md")
ZOE = Path("output/panels/people/drafts/zoë-ng/card.md")
BODY = """
## Greeting

Dear Ada,

## Remember

You said that the engine weaves. I have thought of little else.

## Close

Yours,

## Signature

Sam
"""


@pytest.fixture
def people(office: Path, afterword: Afterword) -> Path:
    """Two people, and a draft of a card for each."""
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    afterword("drafts", "people.csv", "--note", "thank-you-card")
    return office / "people.csv"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def reword(path: Path, body: str = BODY) -> str:
    """Other words below the same front matter; the whole text."""
    front = path.read_text("utf-8").split("\n---\n")[0]
    text = f"{front}\n---\n{body}"
    path.write_text(text, "utf-8")
    return text


def body(path: Path) -> str:
    return path.read_text("utf-8").split("\n---\n", 1)[1]


# What is written


@pytest.mark.usefixtures("people")
def test_a_draft_says_what_it_is_made_from_and_holds_the_words() -> None:
    front, words = ADA.read_text("utf-8").split("\n---\n", 1)
    lines = front.splitlines()
    assert lines[:10] == [
        "---",
        'person: "Ada Byron"',
        'candidate: "Sam Lee"',
        'company: ""',
        'role: ""',
        "interviewed: 2026-11-18",
        'row: "people.csv:2"',
        'note: "thank-you-card"',
        'channel: "card"',
        "facts:",
    ]
    assert [line.split()[1] for line in lines[10:-1]] == [
        "salutation", "interviewed", "topic", "strength", "recoup", "next_step", "candidate", "template",
    ]  # fmt: skip
    assert words.startswith("\n## Greeting\n\nDear Ada Byron,\n\n## Remember\n\n")
    assert "the engine" in words
    assert words.endswith("\n## Signature\n\nSam Lee\n")


def test_card_and_email_are_written_if_nothing_else_is_asked_for(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(PEOPLE, "utf-8")
    told = afterword("drafts", "people.csv", "--set", "role=Weaver", "--set", "company=Acme")
    assert told.stderr.endswith("output/panels/people/drafts: 4 written, 0 kept (0 edited), 0 refreshed\n")
    assert sorted(tree(office / "output/panels/people")) == [
        ".afterword.json",
        "drafts/ada-byron/card.md",
        "drafts/ada-byron/email.md",
        "drafts/zoë-ng/card.md",
        "drafts/zoë-ng/email.md",
    ]


def test_two_notes_for_one_channel_lie_side_by_side(people: Path, afterword: Afterword) -> None:
    afterword("drafts", people, "--note", "card-short", "--note", "thank-you-card", "--note", "card-short")
    assert sorted(path.name for path in ADA.parent.iterdir()) == ["card-2.md", "card.md"]
    assert 'note: "card-short"' in (ADA.parent / "card-2.md").read_text("utf-8")


def test_people_of_the_same_name_have_folders_of_their_own(office: Path, afterword: Afterword) -> None:
    rows = "name,interviewed,topic,role\nAda Byron,2026-11-18,a,Weaver\nADA BYRON,2026-11-18,b,Weaver\n"
    (office / "people.csv").write_text(rows + "Ada Byron,2026-11-18,c,Tailor\n", "utf-8")
    for _ in range(2):
        afterword("drafts", "people.csv", "--from", "Sam", "--note", "thank-you-card")
        folders = sorted(path.name for path in Path("output/panels/people/drafts").iterdir())
        assert folders == ["ada-byron", "ada-byron-2", "ada-byron-3"]


def test_a_person_who_stands_there_twice_has_one_draft(people: Path, afterword: Afterword) -> None:
    people.write_text(f"{PEOPLE}Ada Byron,2026-11-18,the sea,sums,Sam Lee\n", "utf-8")
    told = afterword("drafts", people, "--note", "thank-you-card").stderr
    assert "stands in this panel twice" in told
    assert sorted(path.parent.name for path in Path("output").rglob("card*.md")) == ["ada-byron", "zoë-ng"]
    afterword("check", people)


@pytest.mark.usefixtures("people")
def test_only_their_owner_reads_them() -> None:
    for path in Path("output/panels").rglob("*.md"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(Path("output/panels/people").stat().st_mode) == 0o700
    assert "private" not in ADA.read_text("utf-8")


def test_programs_are_told_the_numbers(people: Path, afterword: Afterword) -> None:
    told = json.loads(afterword("drafts", people, "--note", "thank-you-card", "--format", "json").stdout)
    assert {key: told[key] for key in ("drafts", "written", "kept", "edited", "refreshed")} == {
        "drafts": "output/panels/people/drafts",
        "written": 0,
        "kept": 2,
        "edited": 0,
        "refreshed": 0,
    }


def test_who_cannot_have_a_note_is_told_and_the_others_have_theirs(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text("name,interviewed\nAda,2026-11-18\nBo,2026-11\n", "utf-8")
    told = afterword("drafts", "people.csv", "--from", "Sam", "--note", "card-short", exit_code=1).stderr
    assert "people.csv:3:4: “2026-11” is not an ISO date" in told
    assert sorted(p.parent.name for p in Path("output").rglob("card.md")) in (["ada"], [])


# Names of folders


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Dr Siân Llewelyn-Øvergård", "dr-siân-llewelyn-øvergård"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "person"),
        ("Con", "con-2"),
        ("COM1", "com1-2"),
        ("देव आनन्द", "देव-आनन्द"),
        ("☃", "person"),
        ("O’Neill, Jr.", "o-neill-jr"),
        ("A" * 100, "a" * 60),
        ("é" * 50, "é" * 30),
    ],
)
def test_a_folder_is_named_so_that_every_system_takes_it(name: str, folder: str) -> None:
    assert unused(name, set()) == folder


@given(st.lists(st.text(max_size=80), max_size=6))
def test_every_name_has_a_safe_folder_of_its_own(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        found = unused(name, taken)
        assert 0 < len(found.encode("utf-8", "surrogatepass")) <= LONGEST
        assert not set(found) & set('/\\:*?"<>|.\0 \n')
        assert found not in RESERVED
        assert found.casefold() not in taken
        taken.add(found.casefold())


def test_a_number_has_room_in_the_longest_name() -> None:
    assert slug("a" * 99, "-12") == "a" * 57 + "-12"


# Write → read


WORDS = st.text(st.characters(blacklist_categories=("Cc", "Cs"))).map(str.strip).filter(bool)
VALUES = WORDS.map(lambda text: " ".join(text.split()) or "x")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=4, max_size=4), VALUES, VALUES)
def test_any_words_survive_writing_and_reading(words: list[str], name: str, role: str) -> None:
    parts = [("Greeting", False), ("Remember", False), ("Recoup", True), ("Signature", False)]
    passages = tuple(Passage(part, joined, text) for (part, joined), text in zip(parts, words, strict=True))
    note = Note(person(name, role=role), "card", "card", passages)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "x").mkdir()
        (Path(folder) / "x" / "card.md").write_bytes(draft_file(note, facts(template(), note.interviewer)))
        found, problems = read_drafts(Path(folder), Known({"card": template()}, {"card"}))
    assert problems == []
    assert found is not None
    draft = found[note.identity]
    assert (draft.passages, draft.edited, draft.sound) == (passages, False, True)
    assert draft.facts == facts(template(), note.interviewer)


@given(st.sampled_from(["# no heading", "## Remember", "- a list", "\\", "---", "{{ topic }}", "made: x", "**"]))
def test_a_value_is_no_markdown_and_no_yaml(text: str) -> None:
    test_any_words_survive_writing_and_reading.hypothesis.inner_test([text] * 4, text, text)  # type: ignore[attr-defined]


# Again


def test_a_second_run_changes_nothing(people: Path, afterword: Afterword) -> None:
    times = {path: path.stat() for path in Path("output").rglob("*") if path.name != ".people.lock"}
    afterword("drafts", people, "--note", "thank-you-card")
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    for path, before in times.items():
        now = path.stat()
        assert (now.st_mtime_ns, now.st_ino) == (before.st_mtime_ns, before.st_ino), path


def test_an_edited_draft_is_left_alone_and_its_changed_facts_are_told(people: Path, afterword: Afterword) -> None:
    text = reword(ADA)
    people.write_text(PEOPLE.replace("the engine", "the new engine").replace("tables", "sums"), "utf-8")
    for words in ([], ["--refresh"]):
        told = afterword("drafts", people, "--note", "thank-you-card", *words).stderr
        assert f"{ADA}:22:1: warning: Ada Byron: “topic” and “strength” have changed since this draft\n" in told
        assert "0 written, 2 kept (1 edited), 0 refreshed" in told
        assert ADA.read_text("utf-8") == text


def test_who_has_read_it_again_deletes_the_facts(people: Path, afterword: Afterword) -> None:
    text = reword(ADA)
    change(people, "the engine", "the new engine")
    kept = [line for line in text.split("\n") if not line.startswith(("facts:", "  - "))]
    ADA.write_text("\n".join(kept), "utf-8")
    assert "warning" not in afterword("drafts", people, "--note", "thank-you-card").stderr


def test_what_nobody_edited_is_renewed_when_it_is_asked_for(people: Path, afterword: Afterword) -> None:
    change(people, "the engine", "the new engine")
    before = ADA.read_bytes()
    told = afterword("drafts", people, "--note", "thank-you-card").stderr
    assert "“topic” has changed since this draft, so its words are not used" in told
    assert "→ afterword drafts --refresh renews it" in told
    assert ADA.read_bytes() == before
    told = afterword("drafts", people, "--note", "thank-you-card", "--refresh").stderr
    assert told.endswith("output/panels/people/drafts: 0 written, 1 kept (0 edited), 1 refreshed\n")
    assert "the new engine" in body(ADA)


def test_a_changed_template_is_told(people: Path, afterword: Afterword) -> None:
    reword(ADA)
    change(Path("content/notes/thank-you-card.md"), "Use it when the card", "Use it if the card")
    assert "warning" not in afterword("drafts", people, "--note", "thank-you-card").stderr
    change(Path("content/notes/thank-you-card.md"), "- Warm regards,\n", "")
    told = afterword("drafts", people, "--note", "thank-you-card", "--refresh").stderr
    assert "Ada Byron: the template has changed since this draft\n" in told
    assert "1 refreshed" in told


def test_wordings_that_are_dealt_anew_are_told(people: Path, afterword: Afterword) -> None:
    rows = "".join(f"A{n},2026-11-18,topic {n},strength {n},Sam Lee\n" for n in range(12))
    people.write_text(PEOPLE + rows, "utf-8")
    told = afterword("drafts", people, "--note", "thank-you-card").stderr
    assert "the panel has changed since this draft, so its words are not used" in told
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert "warning" not in afterword("drafts", people, "--note", "thank-you-card").stderr


def test_front_matter_that_somebody_changed_is_theirs_as_well(people: Path, afterword: Afterword) -> None:
    change(ADA, 'row: "people.csv:2"', 'row: "seen by Jo"')
    change(people, "the engine", "the new engine")
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert "seen by Jo" in ADA.read_text("utf-8")


def test_line_ends_of_another_system_are_no_edit(people: Path, afterword: Afterword) -> None:
    ADA.write_bytes(ADA.read_bytes().replace(b"\n", b"\r\n"))
    assert "(0 edited)" in afterword("drafts", people, "--note", "thank-you-card").stderr


def test_a_draft_that_was_deleted_is_made_again(people: Path, afterword: Afterword) -> None:
    before = ADA.read_bytes()
    ADA.unlink()
    assert "1 written, 1 kept" in afterword("drafts", people, "--note", "thank-you-card").stderr
    assert ADA.read_bytes() == before
    shutil.rmtree(ADA.parents[1])
    assert "2 written, 0 kept" in afterword("drafts", people, "--note", "thank-you-card").stderr
    assert ADA.read_bytes() == before


def test_a_draft_is_found_by_what_it_says_not_by_its_name(people: Path, afterword: Afterword) -> None:
    text = reword(ADA)
    ADA.parent.rename(ADA.parents[1] / "my-favourite")
    told = afterword("drafts", people, "--note", "thank-you-card", "--note", "card-short").stderr
    assert "2 written, 2 kept (1 edited)" in told
    assert (ADA.parents[1] / "my-favourite" / "card.md").read_text("utf-8") == text
    assert (ADA.parents[1] / "my-favourite" / "card-2.md").exists()
    assert not ADA.exists()


def test_a_draft_may_lie_anywhere_in_the_folder(people: Path, afterword: Afterword) -> None:
    reword(ADA)
    reword(ZOE, BODY.replace("weaves", "spins"))
    ADA.rename(ADA.parents[1] / "ada.md")
    (ZOE.parent / "done" / "well").mkdir(parents=True)
    ZOE.rename(ZOE.parent / "done" / "well" / "zoë.md")
    (ADA.parents[1] / ".trash").mkdir()
    (ADA.parents[1] / ".trash" / "old.md").write_text("no draft", "utf-8")
    told = afterword("drafts", people, "--note", "thank-you-card", "--note", "card-short").stderr
    assert "2 written, 2 kept (2 edited)" in told
    assert ADA.exists()  # the short one
    assert (ZOE.parent / "done" / "well" / "card.md").exists()


def test_a_draft_for_nobody_is_told_and_kept(people: Path, afterword: Afterword) -> None:
    text = reword(ADA)
    change(people, "Ada Byron", "Ada Lovelace")
    for command in (["drafts", "people.csv", "--note", "thank-you-card", "--refresh"], ["check", "people.csv"]):
        told = afterword(*command).stderr
        assert f"{ADA}:2:9: warning: Ada Byron is not among the people with these facts" in told
        assert ADA.read_text("utf-8") == text
    change(ADA, "Ada Byron", "Ada Lovelace")
    shutil.rmtree(ADA.parents[1] / "ada-lovelace")
    assert "(1 edited)" in afterword("drafts", people, "--note", "thank-you-card").stderr


# Its words on cards


def test_cards_have_the_words_of_the_edited_draft(people: Path, afterword: Afterword) -> None:
    text = reword(ADA)
    told = afterword("cards", people).stderr
    assert "2 of 2 cards, A6 on A4, 1 in the words of edited drafts" in told
    shown = pdf_text(Path("output/panels/people/cards.pdf"))
    assert "the engine weaves" in shown
    assert "Sam Lee" in shown
    assert ADA.read_text("utf-8") == text
    assert ZOE.exists()
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert Path("output/panels/people/cards.pdf").exists()


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(page.get_textpage().get_text_range().replace("\r\n", " ") for page in document)


def test_a_stale_draft_that_nobody_edited_does_not_count(people: Path, afterword: Afterword) -> None:
    change(people, "the engine", "the new engine")
    told = afterword("cards", people).stderr
    assert "so its words are not used" in told
    assert "the new engine" in pdf_text(Path("output/panels/people/cards.pdf"))


LONG = " ".join(["word"] * 120)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (BODY.replace("weaves", LONG), ":22:1: Ada Byron: the note is 6 lines (33 words) over on A6"),
        (BODY.replace("weaves", LONG), ":22:1: warning: Ada Byron: the note has 135 words, 45 more than 90"),
        (BODY.replace("weaves", "☃"), ":22:1: Ada Byron: the handwriting face has no “☃” (U+2603)"),
        (BODY.replace("weaves", "{{ does }}"), ":28:26: “{{ does }}” was not filled"),
        (BODY.replace("## Close", "## Clsoe"), ":30:1: the note has no part “Clsoe”"),
        (BODY.replace("## Close", "## Clsoe"), ":36:1: the part “Close” has no words"),
        (BODY.replace("\nYours,\n", ""), ":30:1: the part “Close” has no words"),
        (BODY.replace("## Close", "##Close"), ":30:1: this is no heading of a part"),
        (BODY.replace("## Close", "## Remember"), ":30:1: the part “Remember” stands here twice"),
        (BODY.replace("You said", "- You said"), ":28:1: a list would run together"),
        (f"\nHello!\n{BODY}", ":22:1: this stands above the first part"),
        ("", ":20:1: the part “Greeting” has no words"),
    ],
)
def test_what_is_wrong_with_an_edited_draft_is_told_at_its_place(
    people: Path, afterword: Afterword, words: str, told: str
) -> None:
    reword(ADA, words)
    shown = afterword("check", people, exit_code=1).stderr
    assert f"{ADA}{told}" in shown
    assert "1 card fits" in shown
    before = ADA.read_bytes()
    CliRunner().invoke(main, ["drafts", str(people), "--note", "thank-you-card", "--refresh", "--today", TODAY])
    assert ADA.read_bytes() == before


def test_markup_is_told_and_written_as_it_is(people: Path, afterword: Afterword) -> None:
    reword(ADA, BODY.replace("weaves", "*weaves*"))
    told = afterword("check", people).stderr
    assert f"{ADA}:28:26: warning: “*” would be written as it is" in told
    assert "2 cards fit" in told


def test_equal_notes_are_told_of_drafts_too(people: Path, afterword: Afterword) -> None:
    reword(ADA)
    reword(ZOE)
    told = afterword("check", people, exit_code=1).stderr
    assert f"{ZOE}:22:1: Zoë Ng and Ada Byron would get the same note" in told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('---\nperson: "', 'person: "', ":1:1: has no front matter"),
        ('person: "Ada Byron"', "", ":1:1: “person” is missing"),
        ("interviewed: 2026-11-18", "interviewed: Monday", ":6:14: “interviewed” must be a date"),
        ("made: ", "mad: ", "there is no “mad” here"),
    ],
)
@pytest.mark.usefixtures("people")
def test_while_it_cannot_be_told_whose_a_draft_is_nothing_is_made(
    afterword: Afterword, old: str, new: str, told: str
) -> None:
    text = ADA.read_text("utf-8")
    ADA.write_text(text.replace(old, new, 1), "utf-8")
    before = tree(Path("output"))
    for command in (["cards", "people.csv"], ["drafts", "people.csv", "--note", "thank-you-card", "--refresh"]):
        assert told in afterword(*command, exit_code=1).stderr
        assert tree(Path("output")) == before


def test_a_draft_that_is_not_utf_8_is_told(people: Path, afterword: Afterword) -> None:
    ADA.write_bytes(ADA.read_bytes().replace(b"Dear", b"D\xe9ar"))
    assert f"{ADA}:24:2: the file is not UTF-8" in afterword("check", people, exit_code=1).stderr


def test_two_drafts_for_one_person_are_told(people: Path, afterword: Afterword) -> None:
    shutil.copy(ADA, ADA.with_name("copy.md"))
    told = afterword("check", people, exit_code=1).stderr
    assert f"{ADA.with_name('copy.md')}:2:9: Ada Byron has two drafts of thank-you-card" in told
    assert "1 card fits" in told


def test_a_note_that_is_not_there_any_more_is_told(people: Path, afterword: Afterword) -> None:
    change(ADA, 'note: "thank-you-card"', "note: thank-you-crad")
    told = afterword("check", people).stderr
    assert f"{ADA}:8:7: warning: there is no note “thank-you-crad”, so this draft is not used" in told


def test_a_draft_of_another_channel_is_told(people: Path, afterword: Afterword) -> None:
    change(ADA, 'channel: "card"', "channel: email")
    told = afterword("check", people, exit_code=1).stderr
    assert f"{ADA}:9:10: “thank-you-card” is a note for card, not for email" in told


def test_a_paragraph_is_ended_by_an_empty_line_and_a_backslash_shields(people: Path, afterword: Afterword) -> None:
    reword(ADA, BODY.replace("You said that", "You said\nthat").replace("I have", "\n\n\\# I have"))
    assert afterword("check", people).stderr.endswith("2 cards fit\n")
    templates = {"thank-you-card": template()}
    drafts, _ = read_drafts(ADA.parents[1], Known(templates, set(templates)))
    assert drafts
    ada = next(draft for draft in drafts.values() if draft.edited)
    assert [p.text for p in ada.passages if p.part == "Remember"] == [
        "You said that the engine weaves.",
        "# I have thought of little else.",
    ]


# Nothing is lost


def test_a_draft_that_is_saved_while_we_are_at_work_is_not_overwritten(
    people: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save_then_compose(*told: object) -> object:
        reword(ADA)
        return composed(*told)  # type: ignore[arg-type]

    change(people, "the engine", "the new engine")
    monkeypatch.setattr("generator.recipes.drafts.composed", save_then_compose)
    told = afterword("drafts", people, "--note", "thank-you-card", "--refresh", exit_code=1).stderr
    assert f"{ADA}:1:1: was changed by hand since it was made" in told
    assert body(ADA) == BODY


def test_words_that_were_taken_back_are_renewed_but_not_if_they_return(
    people: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = ADA.read_bytes()
    text = reword(ADA)
    afterword("drafts", people, "--note", "card-short")  # from here on the folder knows the edited words
    ADA.write_bytes(made)
    change(people, "the engine", "the new engine")
    with monkeypatch.context() as patch:
        returned = "generator.recipes.drafts.composed"
        patch.setattr(returned, lambda *told: (ADA.write_text(text), composed(*told))[1])
        afterword("drafts", people, "--note", "thank-you-card", "--refresh", exit_code=1)
    assert ADA.read_text("utf-8") == text
    ADA.write_bytes(made)
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert "the new engine" in body(ADA)


def test_a_draft_that_is_saved_at_the_last_moment_stays_as_it_was_saved(
    people: Path, afterword: Afterword, monkeypatch: pytest.MonkeyPatch
) -> None:
    def save_then_swap(new: Path, old: Path) -> None:
        for path in (ADA, ZOE):  # as editors do: another file takes the name
            path.with_suffix(".tmp").write_bytes(path.read_bytes())
            reword(path.with_suffix(".tmp"))
            path.with_suffix(".tmp").replace(path)
        swap(new, old)

    monkeypatch.setattr(output, "swap", save_then_swap)
    change(people, "the engine", "the new engine")
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert (body(ADA), body(ZOE)) == (BODY, BODY)
    monkeypatch.undo()


def test_a_run_killed_at_any_moment_leaves_every_draft_whole(people: Path, afterword: Afterword) -> None:
    text = reword(ADA)
    old = ZOE.read_bytes()
    change(people, "the loom", "the new loom")
    command = [sys.executable, "-m", "generator", "drafts", "people.csv", "--note", "thank-you-card", "--refresh"]
    for delay in [0.03 * n for n in range(2, 14)]:
        with subprocess.Popen(
            [*command, "--today", TODAY], env=environment(), stderr=subprocess.DEVNULL
        ) as process:
            time.sleep(delay)
            os.kill(process.pid, signal.SIGKILL)
        assert ADA.read_text("utf-8") == text
        assert ZOE.read_bytes() == old or "the new loom" in body(ZOE)
    afterword(*command[3:])
    assert (ADA.read_text("utf-8"), "the new loom" in body(ZOE)) == (text, True)


@pytest.mark.parametrize("command", [["cards"], ["drafts", "--note", "thank-you-card", "--refresh"]])
def test_a_folder_that_a_killed_run_laid_aside_is_brought_back_before_it_is_read(
    people: Path, afterword: Afterword, command: list[str]
) -> None:
    text = reword(ADA)
    folder = Path("output/panels/people")
    folder.rename(folder.with_name(".people.old"))  # as systems do that cannot exchange two folders in one step
    told = afterword(*command, people).stderr
    assert "edited" in told
    assert "0 edited" not in told
    assert ADA.read_text("utf-8") == text


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
                reword(path, BODY.replace("weaves", f"weaves. {more[1]} {more[0]}"))
                edited[more[0]] = path.read_bytes()
        for name, data in edited.items():
            assert next(out.glob(f"drafts/{name}*/card.md")).read_bytes() == data
