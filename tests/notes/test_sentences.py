"""Every sentence that the wordings make, kept in a file for people to read: tests/golden/sentences.txt."""

import re
from collections.abc import Callable
from itertools import combinations

import pytest

from generator.model.notes import Part, Placeholder
from generator.notes.template_files import note_names
from tests.conftest import ROOT
from tests.samples.notes import shipped_note
from tests.sentences import SHARED, all_sentences

NAMES = sorted(note_names(ROOT))
APART = ("subject", "greeting", "close", "signature")
"""Parts that stand by themselves, above or below what is read as one text."""
UNKNOWN = r"my family|moving|references|hear from another employer|commitment|promised|I read more|still looking"
"""What no list says of a candidate."""


def test_the_file_has_every_wording_as_it_reads_now(golden: Callable[[str, str], None]) -> None:
    golden("sentences.txt", "\n".join(all_sentences()).strip() + "\n")


@pytest.mark.parametrize("name", NAMES)
def test_no_note_says_what_nobody_has_told(name: str) -> None:
    said = "\n".join(text for part in shipped_note(name).parts for text in texts(part))
    assert re.findall(UNKNOWN, said) == []


@pytest.mark.parametrize("name", ["letter-after-final-round", "letter-with-something-new"])
def test_a_letter_is_true_at_every_stage_and_without_an_e_mail(name: str) -> None:
    said = "\n".join(text for part in shipped_note(name).parts for text in texts(part))
    assert re.findall(r"final|interviews|by e-mail|my e-mail", said) == []


@pytest.mark.parametrize("name", [name for name in NAMES if name != "phone-voicemail"])
def test_no_two_parts_of_a_note_have_the_same_five_words(name: str) -> None:
    """On a voicemail, name and number are said twice."""
    parts = [part for part in shipped_note(name).parts if part.name.casefold() not in APART]
    runs = {part.name: {run for text in texts(part) for run in runs_of_five(text)} for part in parts}
    assert [sorted(runs[one] & runs[two]) for one, two in combinations(runs, 2) if runs[one] & runs[two]] == []


def texts(part: Part) -> list[str]:
    """The wordings of a part, with something in each placeholder."""
    return [
        "".join(
            SHARED.get(piece.column, piece.column.upper()) if isinstance(piece, Placeholder) else piece
            for piece in wording.segments
        )
        for wording in part.wordings
    ]


def runs_of_five(text: str) -> set[str]:
    words = re.findall(r"[\w’-]+", text.casefold())
    return {" ".join(words[n : n + 5]) for n in range(len(words) - 4)}


@pytest.mark.parametrize("name", NAMES)
def test_no_message_speaks_of_one_that_may_not_have_gone(name: str) -> None:
    text = (ROOT / "content" / "notes" / f"{name}.md").read_text("utf-8").casefold()
    said = r"thank(?:s| you)(?: for \w+)? (?:once )?(?:again|more)\b|with thanks once more|one last time"
    assert re.findall(said, text) == []


def test_thanks_for_arranging_fit_the_evening_of_the_interview() -> None:
    text = (ROOT / "content" / "notes" / "thanks-for-arranging.md").read_text("utf-8")
    assert "Before more time goes by" not in text
