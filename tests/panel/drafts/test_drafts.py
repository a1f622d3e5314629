"""Drafts that people edit: what is made, and for whom."""

import json
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.model.notes import Note, Passage
from generator.output.slugs import LONGEST, RESERVED, file_slug, unused_slug
from generator.panel.drafts.apply import note_digests
from generator.panel.drafts.files import draft_bytes
from generator.panel.drafts.read_files import KnownTemplates, read_drafts
from tests.conftest import PEOPLE, Afterword, person, tree
from tests.samples.notes import note_template
from tests.samples.projects import ADA_DRAFT


@pytest.mark.usefixtures("people")
def test_a_draft_says_what_it_is_made_from_and_holds_the_words() -> None:
    front, words = ADA_DRAFT.read_text("utf-8").split("\n---\n", 1)
    lines = front.splitlines()
    assert lines[:11] == [
        "---",
        "format: 1",
        'person: "Ada Byron"',
        'candidate: "Sam Lee"',
        'company: ""',
        'role: "Weaver"',
        "interviewed: 2026-11-18",
        'row: "people.csv:2"',
        'note: "thank-you-card"',
        'channel: "card"',
        "facts:",
    ]
    assert [line.split()[1] for line in lines[11:-1]] == [
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
        ".gitignore",
        "drafts/ada-byron/card.md",
        "drafts/ada-byron/email.md",
        "drafts/zoë-ng/card.md",
        "drafts/zoë-ng/email.md",
    ]


def test_two_notes_for_one_channel_lie_side_by_side(people: Path, afterword: Afterword) -> None:
    afterword("drafts", people, "--note", "card-short", "--note", "thank-you-card", "--note", "card-short")
    assert sorted(path.name for path in ADA_DRAFT.parent.iterdir()) == ["card-2.md", "card.md"]
    assert 'note: "card-short"' in (ADA_DRAFT.parent / "card-2.md").read_text("utf-8")


def test_people_of_the_same_name_have_folders_of_their_own(office: Path, afterword: Afterword) -> None:
    rows = "name,interviewed,topic,role\nAda Byron,2026-11-18,a,Weaver\nADA BYRON,2026-11-18,b,Weaver\n"
    (office / "people.csv").write_text(rows + "Ada Byron,2026-11-18,c,Tailor\n", "utf-8")
    for _ in range(2):
        afterword("drafts", "people.csv", "--from", "Sam", "--note", "thank-you-card")
        folders = sorted(path.name for path in Path("output/panels/people/drafts").iterdir())
        assert folders == ["ada-byron", "ada-byron-2", "ada-byron-3"]


def test_a_person_who_stands_there_twice_has_one_draft(people: Path, afterword: Afterword) -> None:
    people.write_text(f"{PEOPLE}Ada Byron,2026-11-18,the sea,sums,Sam Lee,Weaver\n", "utf-8")
    told = afterword("drafts", people, "--note", "thank-you-card").stderr
    assert "has one draft for two rows: that of line 2 [person-twice]" in told
    assert sorted(path.parent.name for path in Path("output").rglob("card*.md")) == ["ada-byron", "zoë-ng"]
    afterword("check", people)


@pytest.mark.usefixtures("people")
def test_only_their_owner_reads_them() -> None:
    for path in Path("output/panels").rglob("*.md"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(Path("output/panels/people").stat().st_mode) == 0o700
    assert "private" not in ADA_DRAFT.read_text("utf-8")


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
    assert "people.csv:3:4: “2026-11” is not a day" in told
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
    assert unused_slug(name, set()) == folder


@given(st.lists(st.text(max_size=80), max_size=6))
def test_every_name_has_a_safe_folder_of_its_own(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        found = unused_slug(name, taken)
        assert 0 < len(found.encode("utf-8", "surrogatepass")) <= LONGEST
        assert not set(found) & set('/\\:*?"<>|.\0 \n')
        assert found not in RESERVED
        assert found.casefold() not in taken
        taken.add(found.casefold())


def test_a_number_has_room_in_the_longest_name() -> None:
    assert file_slug("a" * 99, "-12") == "a" * 57 + "-12"


# Write → read


WORDS = st.text(st.characters(blacklist_categories=("Cc", "Cn", "Cs"))).map(str.strip).filter(bool)
VALUES = WORDS.map(lambda text: " ".join(text.split()) or "x")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=4, max_size=4), VALUES, VALUES)
def test_any_words_survive_writing_and_reading(words: list[str], name: str, role: str) -> None:
    parts = [("Greeting", False), ("Remember", False), ("Recoup", True), ("Signature", False)]
    passages = tuple(Passage(part, joined, text) for (part, joined), text in zip(parts, words, strict=True))
    note = Note(person(name, role=role), "card", "card", passages)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "x").mkdir()
        (Path(folder) / "x" / "card.md").write_bytes(
            draft_bytes(note, note_digests(note_template(), note.interviewer))
        )
        found, problems = read_drafts(Path(folder), KnownTemplates({"card": note_template()}, {"card"}))
    assert problems == []
    assert found is not None
    draft = found[note.identity]
    assert (draft.passages, draft.edited, draft.sound) == (passages, False, True)
    assert draft.facts == note_digests(note_template(), note.interviewer)


@given(st.sampled_from(["# no heading", "## Remember", "- a list", "\\", "---", "{{ topic }}", "made: x", "**"]))
def test_a_value_is_no_markdown_and_no_yaml(text: str) -> None:
    test_any_words_survive_writing_and_reading.hypothesis.inner_test([text] * 4, text, text)  # type: ignore[attr-defined]


# Again


def test_a_row_without_a_draft_of_its_own_is_told(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(f"{PEOPLE}Ada Byron,2026-11-18,the loom,patterns,Sam Lee,Weaver\n", "utf-8")
    told = afterword("drafts", "people.csv", "--set", "role=Weaver", "--set", "company=Acme")
    assert told.stderr.count("Ada Byron has one draft for two rows: that of line 2 [person-twice]") == 1
    assert told.stderr.count("[person-twice]") == 1
    assert told.stderr.endswith("output/panels/people/drafts: 4 written, 0 kept (0 edited), 0 refreshed\n")
