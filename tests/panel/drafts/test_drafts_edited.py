"""Edited drafts: never overwritten, used by the cards, read as strictly as a template."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.panel.drafts.read_files import KnownTemplates, read_drafts
from tests.conftest import PEOPLE, TODAY, Afterword, tree
from tests.facts import pdf_text
from tests.samples.notes import note_template
from tests.samples.projects import ADA_DRAFT, DRAFT_BODY, ZOE_DRAFT, draft_body, replace_text, rewrite_draft


def test_a_second_run_changes_nothing(people: Path, afterword: Afterword) -> None:
    times = {path: path.stat() for path in Path("output").rglob("*") if path.name != ".people.lock"}
    afterword("drafts", people, "--note", "thank-you-card")
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    for path, before in times.items():
        now = path.stat()
        assert (now.st_mtime_ns, now.st_ino) == (before.st_mtime_ns, before.st_ino), path


def test_an_edited_draft_is_left_alone_and_its_changed_facts_are_told(people: Path, afterword: Afterword) -> None:
    text = rewrite_draft(ADA_DRAFT)
    people.write_text(PEOPLE.replace("the engine", "the new engine").replace("tables", "sums"), "utf-8")
    for words in ([], ["--refresh"]):
        told = afterword("drafts", people, "--note", "thank-you-card", *words).stderr
        said = "Ada Byron: “topic” and “strength” have changed since this draft [draft-outdated]"
        assert f"{ADA_DRAFT}:23:1: warning: {said}\n" in told
        assert "0 written, 2 kept (1 edited), 0 refreshed" in told
        assert ADA_DRAFT.read_text("utf-8") == text


def test_who_has_read_it_again_deletes_the_facts(people: Path, afterword: Afterword) -> None:
    text = rewrite_draft(ADA_DRAFT)
    replace_text(people, "the engine", "the new engine")
    kept = [line for line in text.split("\n") if not line.startswith(("facts:", "  - "))]
    ADA_DRAFT.write_text("\n".join(kept), "utf-8")
    assert "warning" not in afterword("drafts", people, "--note", "thank-you-card").stderr


def test_what_nobody_edited_is_renewed_when_it_is_asked_for(people: Path, afterword: Afterword) -> None:
    replace_text(people, "the engine", "the new engine")
    before = ADA_DRAFT.read_bytes()
    told = afterword("drafts", people, "--note", "thank-you-card").stderr
    assert "“topic” has changed since this draft, so its words are not used" in told
    assert "→ afterword drafts --refresh renews it" in told
    assert ADA_DRAFT.read_bytes() == before
    told = afterword("drafts", people, "--note", "thank-you-card", "--refresh").stderr
    assert told.endswith("output/panels/people/drafts: 0 written, 1 kept (0 edited), 1 refreshed\n")
    assert "the new engine" in draft_body(ADA_DRAFT)


def test_a_changed_template_is_told(people: Path, afterword: Afterword) -> None:
    rewrite_draft(ADA_DRAFT)
    replace_text(Path("content/notes/thank-you-card.md"), "Use it when the card", "Use it if the card")
    assert "warning" not in afterword("drafts", people, "--note", "thank-you-card").stderr
    replace_text(Path("content/notes/thank-you-card.md"), "- With warm thanks,\n", "")
    told = afterword("drafts", people, "--note", "thank-you-card", "--refresh").stderr
    assert "Ada Byron: the template has changed since this draft [draft-outdated]\n" in told
    assert "1 refreshed" in told


def test_wordings_that_are_dealt_anew_are_told(people: Path, afterword: Afterword) -> None:
    rows = "".join(f"Ada {chr(65 + n)},2026-11-18,topic {n},strength {n},Sam Lee,Weaver\n" for n in range(12))
    people.write_text(PEOPLE + rows, "utf-8")
    told = afterword("drafts", people, "--note", "thank-you-card").stderr
    assert "the panel has changed since this draft, so its words are not used" in told
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert "warning" not in afterword("drafts", people, "--note", "thank-you-card").stderr


def test_front_matter_that_somebody_changed_is_theirs_as_well(people: Path, afterword: Afterword) -> None:
    replace_text(ADA_DRAFT, 'row: "people.csv:2"', 'row: "seen by Jo"')
    replace_text(people, "the engine", "the new engine")
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert "seen by Jo" in ADA_DRAFT.read_text("utf-8")


def test_line_ends_of_another_system_are_no_edit(people: Path, afterword: Afterword) -> None:
    ADA_DRAFT.write_bytes(ADA_DRAFT.read_bytes().replace(b"\n", b"\r\n"))
    assert "(0 edited)" in afterword("drafts", people, "--note", "thank-you-card").stderr


def test_a_draft_that_was_deleted_is_made_again(people: Path, afterword: Afterword) -> None:
    before = ADA_DRAFT.read_bytes()
    ADA_DRAFT.unlink()
    assert "1 written, 1 kept" in afterword("drafts", people, "--note", "thank-you-card").stderr
    assert ADA_DRAFT.read_bytes() == before
    shutil.rmtree(ADA_DRAFT.parents[1])
    assert "2 written, 0 kept" in afterword("drafts", people, "--note", "thank-you-card").stderr
    assert ADA_DRAFT.read_bytes() == before


def test_a_draft_is_found_by_what_it_says_not_by_its_name(people: Path, afterword: Afterword) -> None:
    text = rewrite_draft(ADA_DRAFT)
    ADA_DRAFT.parent.rename(ADA_DRAFT.parents[1] / "my-favourite")
    told = afterword("drafts", people, "--note", "thank-you-card", "--note", "card-short").stderr
    assert "2 written, 2 kept (1 edited)" in told
    assert (ADA_DRAFT.parents[1] / "my-favourite" / "card.md").read_text("utf-8") == text
    assert (ADA_DRAFT.parents[1] / "my-favourite" / "card-2.md").exists()
    assert not ADA_DRAFT.exists()


def test_a_draft_may_lie_anywhere_in_the_folder(people: Path, afterword: Afterword) -> None:
    rewrite_draft(ADA_DRAFT)
    rewrite_draft(ZOE_DRAFT, DRAFT_BODY.replace("weaves", "spins"))
    ADA_DRAFT.rename(ADA_DRAFT.parents[1] / "ada.md")
    (ZOE_DRAFT.parent / "done" / "well").mkdir(parents=True)
    ZOE_DRAFT.rename(ZOE_DRAFT.parent / "done" / "well" / "zoë.md")
    (ADA_DRAFT.parents[1] / ".trash").mkdir()
    (ADA_DRAFT.parents[1] / ".trash" / "old.md").write_text("no draft", "utf-8")
    told = afterword("drafts", people, "--note", "thank-you-card", "--note", "card-short").stderr
    assert "2 written, 2 kept (2 edited)" in told
    assert ADA_DRAFT.exists()  # the short one
    assert (ZOE_DRAFT.parent / "done" / "well" / "card.md").exists()


def test_a_draft_for_nobody_is_told_and_kept(people: Path, afterword: Afterword) -> None:
    text = rewrite_draft(ADA_DRAFT)
    replace_text(people, "Ada Byron", "Ada Lovelace")
    for command in (["drafts", "people.csv", "--note", "thank-you-card", "--refresh"], ["check", "people.csv"]):
        told = afterword(*command).stderr
        assert (
            f"{ADA_DRAFT}:3:9: warning: Ada Byron is not among the people with these facts [draft-of-nobody]"
            in told
        )
        assert ADA_DRAFT.read_text("utf-8") == text
    replace_text(ADA_DRAFT, "Ada Byron", "Ada Lovelace")
    shutil.rmtree(ADA_DRAFT.parents[1] / "ada-lovelace")
    assert "(1 edited)" in afterword("drafts", people, "--note", "thank-you-card").stderr


# Its words on cards


def test_cards_have_the_words_of_the_edited_draft(people: Path, afterword: Afterword) -> None:
    text = rewrite_draft(ADA_DRAFT)
    told = afterword("cards", people).stderr
    assert "2 of 2 cards, A6 on A4, 1 in the words of edited drafts" in told
    shown = pdf_text(Path("output/panels/people/cards.pdf"))
    assert "the engine weaves" in shown
    assert "Sam Lee" in shown
    assert ADA_DRAFT.read_text("utf-8") == text
    assert ZOE_DRAFT.exists()
    afterword("drafts", people, "--note", "thank-you-card", "--refresh")
    assert Path("output/panels/people/cards.pdf").exists()


def test_a_stale_draft_that_nobody_edited_does_not_count(people: Path, afterword: Afterword) -> None:
    replace_text(people, "the engine", "the new engine")
    told = afterword("cards", people).stderr
    assert "so its words are not used" in told
    assert "the new engine" in pdf_text(Path("output/panels/people/cards.pdf"))


LONG = " ".join(["word"] * 120)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (DRAFT_BODY.replace("weaves", LONG), ":23:1: Ada Byron: the note is 6 lines (33 words) over on A6"),
        (
            DRAFT_BODY.replace("weaves", LONG),
            ":23:1: warning: Ada Byron: the note has 135 words, 45 more than 90 [note-too-long]",
        ),
        (DRAFT_BODY.replace("weaves", "{{ does }}"), ":29:26: “{{ does }}” was not filled"),
        (DRAFT_BODY.replace("## Close", "## Clsoe"), ":31:1: the note has no part “Clsoe” [part-unknown]"),
        (DRAFT_BODY.replace("## Close", "## Clsoe"), ":37:1: the part “Close” has no words [part-empty]"),
        (DRAFT_BODY.replace("\nYours,\n", ""), ":31:1: the part “Close” has no words"),
        (DRAFT_BODY.replace("## Close", "##Close"), ":31:1: this is no heading of a part"),
        (
            DRAFT_BODY.replace("## Close", "## Remember"),
            ":31:1: the part “Remember” stands here twice [part-twice]",
        ),
        (
            DRAFT_BODY.replace("You said", "- You said"),
            ":29:1: a list would run together: a note is plain text [list-in-note]",
        ),
        (f"\nHello!\n{DRAFT_BODY}", ":23:1: this stands above the first part [words-above-parts]"),
        ("", ":21:1: the part “Greeting” has no words"),
    ],
)
def test_what_is_wrong_with_an_edited_draft_is_told_at_its_place(
    people: Path, afterword: Afterword, words: str, told: str
) -> None:
    rewrite_draft(ADA_DRAFT, words)
    shown = afterword("check", people, exit_code=1).stderr
    assert f"{ADA_DRAFT}{told}" in shown
    assert "1 card fits" in shown
    before = ADA_DRAFT.read_bytes()
    CliRunner().invoke(main, ["drafts", str(people), "--note", "thank-you-card", "--refresh", "--today", TODAY])
    assert ADA_DRAFT.read_bytes() == before


def test_markup_is_told_and_written_as_it_is(people: Path, afterword: Afterword) -> None:
    rewrite_draft(ADA_DRAFT, DRAFT_BODY.replace("weaves", "*weaves*"))
    told = afterword("check", people).stderr
    assert f"{ADA_DRAFT}:29:26: warning: “*” would be written as it is" in told
    assert "2 cards fit" in told


def test_equal_notes_are_told_of_drafts_too(people: Path, afterword: Afterword) -> None:
    rewrite_draft(ADA_DRAFT)
    rewrite_draft(ZOE_DRAFT)
    told = afterword("check", people, exit_code=1).stderr
    assert f"{ZOE_DRAFT}:23:1: Zoë Ng and Ada Byron would get the same note" in told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("---\nformat", "format", ":1:1: has no front matter"),
        ('person: "Ada Byron"', "", ":1:1: “person” is missing"),
        ("interviewed: 2026-11-18", "interviewed: Monday", ":7:14: “interviewed” must be a date"),
        ("made: ", "mad: ", "there is no “mad” here"),
    ],
)
@pytest.mark.usefixtures("people")
def test_while_it_cannot_be_told_whose_a_draft_is_nothing_is_made(
    afterword: Afterword, old: str, new: str, told: str
) -> None:
    text = ADA_DRAFT.read_text("utf-8")
    ADA_DRAFT.write_text(text.replace(old, new, 1), "utf-8")
    before = tree(Path("output"))
    for command in (["cards", "people.csv"], ["drafts", "people.csv", "--note", "thank-you-card", "--refresh"]):
        assert told in afterword(*command, exit_code=1).stderr
        assert tree(Path("output")) == before


def test_a_draft_that_is_not_utf_8_is_told(people: Path, afterword: Afterword) -> None:
    ADA_DRAFT.write_bytes(ADA_DRAFT.read_bytes().replace(b"Dear", b"D\xe9ar"))
    assert f"{ADA_DRAFT}:25:2: the file is not UTF-8" in afterword("check", people, exit_code=1).stderr


def test_two_drafts_for_one_person_are_told(people: Path, afterword: Afterword) -> None:
    shutil.copy(ADA_DRAFT, ADA_DRAFT.with_name("copy.md"))
    told = afterword("check", people, exit_code=1).stderr
    assert (
        f"{ADA_DRAFT.with_name('copy.md')}:3:9: Ada Byron has two drafts of thank-you-card [draft-twice]" in told
    )
    assert "1 card fits" in told


def test_a_note_that_is_not_there_any_more_is_told(people: Path, afterword: Afterword) -> None:
    replace_text(ADA_DRAFT, 'note: "thank-you-card"', "note: thank-you-crad")
    told = afterword("check", people).stderr
    assert f"{ADA_DRAFT}:9:7: warning: there is no note “thank-you-crad”, so this draft is not used" in told


def test_a_draft_of_another_channel_is_told(people: Path, afterword: Afterword) -> None:
    replace_text(ADA_DRAFT, 'channel: "card"', "channel: email")
    told = afterword("check", people, exit_code=1).stderr
    assert f"{ADA_DRAFT}:10:10: “thank-you-card” is a note for card, not for email" in told


def test_a_paragraph_is_ended_by_an_empty_line_and_a_backslash_shields(people: Path, afterword: Afterword) -> None:
    rewrite_draft(
        ADA_DRAFT, DRAFT_BODY.replace("You said that", "You said\nthat").replace("I have", "\n\n\\# I have")
    )
    assert afterword("check", people).stderr.endswith("2 cards fit\n")
    templates = {"thank-you-card": note_template()}
    drafts, _ = read_drafts(ADA_DRAFT.parents[1], KnownTemplates(templates, set(templates)))
    assert drafts
    ada = next(draft for draft in drafts.values() if draft.edited)
    assert [p.text for p in ada.passages if p.part == "Remember"] == [
        "You said that the engine weaves.",
        "# I have thought of little else.",
    ]


# Nothing is lost


FINAL = """name,interviewed,topic,strength,candidate,role,company,stage,decision,next_step
Ada Byron,2026-11-20,the engine,tables,Sam Lee,Clerk,the Mill,final,2026-12-04,the decision
Zoë Ng,2026-11-20,the loom,patterns,Sam Lee,Clerk,the Mill,final,2026-12-04,the decision
"""
EMAIL = Path("output/panels/final/drafts/ada-byron/email.md")


@pytest.mark.parametrize("command", ["plan", "kit"])
def test_an_edited_draft_that_the_plan_does_not_use_is_told_with_the_one_it_uses(
    command: str, office: Path, afterword: Afterword
) -> None:
    (office / "final.csv").write_text(FINAL, "utf-8")
    afterword("drafts", "final.csv")
    rewrite_draft(EMAIL, DRAFT_BODY.replace("## Remember", "## Subject\n\nThank you\n\n## Remember"))
    rewrite_draft(EMAIL.parents[1] / "zoë-ng" / "card.md", DRAFT_BODY.replace("Ada", "Zoë"))
    told = afterword(command, "final.csv").stderr
    assert re.search(
        rf"{EMAIL}:\d+:1: warning: Ada Byron: no step of the plan uses this draft of thank-you-email, "
        r"which you edited \[draft-unused\]\n.*\n.*\n"
        "  → the plan uses thanks-final: afterword drafts final.csv --note thanks-final writes its draft, "
        "to put your words into\n",
        told,
    ), told
    assert told.count("no step of the plan uses") == 1, "the card is used, and nobody edited the other e-mail"


def test_a_draft_of_the_note_that_the_plan_uses_is_not_told(office: Path, afterword: Afterword) -> None:
    (office / "final.csv").write_text(FINAL, "utf-8")
    afterword("drafts", "final.csv", "--note", "thanks-final")
    replace_text(EMAIL, "Dear Ada", "Dearest Ada")
    assert "no step" not in afterword("plan", "final.csv").stderr
