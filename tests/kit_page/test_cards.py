"""The cards of the page: for everybody, with envelopes for those whose address is known."""

from io import BytesIO
from typing import Any

import pypdfium2
import pytest

from tests.kit_page.asked import ADA, GRACE, ask, composed, file_bytes

CARD = "thank-you-card"


def text_of(data: bytes) -> list[str]:
    """The text of each page."""
    return [
        " ".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(BytesIO(data))
    ]


def names(made: dict[str, Any]) -> set[str]:
    return {file["name"] for file in made["files"]}


def note(made: dict[str, Any], key: str) -> dict[str, Any]:
    return next(dict(one) for one in made["notes"] if one["key"] == key)


def test_without_any_address_there_are_the_cards_and_no_envelopes() -> None:
    jean = {"name": "Jean Bartik", "topic": "looms"}
    made = composed(ADA, jean, everybody=True)
    assert {"cards.pdf", "trace.pdf", "guide.pdf"} <= names(made)
    assert not {"envelopes.pdf", "labels.pdf"} & names(made)
    assert [(one["sent"], one["addressed"], one["step"]) for one in made["notes"]] == [(True, False, "")] * 2
    pages = text_of(file_bytes("cards.pdf"))
    assert len(pages) == 2
    assert "Ada Byron" in pages[0]
    assert "Jean Bartik" in pages[1]
    assert file_bytes("guide.pdf").startswith(b"%PDF")


def test_with_one_address_there_is_one_envelope_and_everybody_s_card() -> None:
    made = composed(GRACE, ADA, everybody=True)
    assert len(text_of(file_bytes("cards.pdf"))) == 2
    assert len(text_of(file_bytes("envelopes.pdf"))) == 1
    assert (note(made, "grace")["addressed"], note(made, "ada")["addressed"]) == (True, False)
    assert note(made, "grace")["step"].startswith("Post it on ")


def test_a_card_that_was_posted_is_not_printed_again() -> None:
    made = composed(GRACE, ADA, everybody=True)
    (step,) = [
        one["id"] for panel in made["plan"]["panels"] for one in panel["steps"]
        if one["key"] == "grace" and one["channel"] == "Card"
    ]  # fmt: skip
    after = composed(GRACE, ADA, everybody=True, done={step: "2026-11-21"})
    assert not note(after, "grace")["sent"]
    assert len(text_of(file_bytes("cards.pdf"))) == 1


def test_the_sheets_of_a_hand_that_was_not_measured_speak_of_no_command() -> None:
    composed(GRACE, ADA, everybody=True)
    for name in ("cards.pdf", "trace.pdf", "guide.pdf"):
        assert "afterword " not in " ".join(text_of(file_bytes(name)))


@pytest.mark.parametrize("fold", ["top", "side"])
def test_a_folded_card_has_the_office_s_cover(fold: str) -> None:
    made = composed(GRACE, everybody=True, fold=fold)
    assert made["used"]["fold"] == fold
    assert "Thank you" in " ".join(text_of(file_bytes("trace.pdf")))


def test_an_emoji_is_told_at_the_note_that_leaves_it_out() -> None:
    made = composed(GRACE, ADA, everybody=True, edits={"ada": {CARD: {"Remember": "I laughed a good deal 😀."}}})
    (problem,) = note(made, "ada")["problems"]
    assert (problem["check"], problem["warning"]) == ("emoji-left-out", True)
    assert "😀" in problem["message"]


def test_letters_that_our_faces_lack_are_told_at_the_note_and_the_sheet_is_a_page() -> None:
    made = composed({**ADA, "topic": "the letter Ⴀ and its history"}, everybody=True)
    (problem,) = [one for one in note(made, "ada")["problems"] if one["check"] == "letter-missing"]
    assert "“Ⴀ”" in problem["message"]
    drawn = ask("draw", file="cards.pdf")
    assert (drawn["name"], drawn["type"]) == ("cards.html", "text/html")
    assert file_bytes("cards.pdf").startswith(b"<!doctype html><html")


def test_whether_a_sentence_is_own_is_told_of_card_and_e_mail() -> None:
    words = "I can still see the ledger that you showed me."
    before = composed(GRACE, ADA, everybody=True)
    assert not any(one["own"] for one in before["notes"])
    after = composed(GRACE, ADA, everybody=True, edits={"grace": {CARD: {"Remember": words}}})
    assert (note(after, "grace")["own"], note(after, "ada")["own"]) == (True, False)
    again = composed(GRACE, everybody=True, edits={"grace": {"thanks-final": {"Remember": words}}})
    steps = [one for panel in again["plan"]["panels"] for one in panel["steps"] if one["note"] == "thanks-final"]
    assert [one["own"] for one in steps] == [True]


def test_a_memory_that_is_a_whole_sentence_is_own() -> None:
    made = composed({**ADA, "topic": "I can still see the ledger that you showed me."}, GRACE, everybody=True)
    assert (note(made, "ada")["own"], note(made, "grace")["own"]) == (True, False)
