"""Drafts of e-mails, and links that open one."""

import email
import email.policy
from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model.notes import Passage
from generator.model.people import is_mailbox
from generator.model.plan import Letter
from generator.panel.kit.eml import eml_file, message_link, plain_text
from tests.samples.notes import CHANNELS, email_note

EMAIL = CHANNELS["email"]
THANKS = email_note(
    ("Subject", "Thanks – café"), ("Greeting", "Dear Ada,"), ("Thanks", "It was good."), ("Signature", "Sam")
)


def test_a_draft_is_from_nobody_at_no_time_and_can_be_sent_as_it_is() -> None:
    draft = eml_file(Letter("01-thanks-ada", "ada@harbour.example", THANKS, "thanks/ada"))
    assert draft.path == "emails/01-thanks-ada.eml"
    assert draft.data.decode().replace("\r\n", "\n") == (
        "X-Unsent: 1\n"
        "To: ada@harbour.example\n"
        "Subject: Thanks =?utf-8?b?4oCTIGNhZsOp?=\n"
        'Content-Type: text/plain; charset="utf-8"\n'
        "Content-Transfer-Encoding: quoted-printable\n"
        "MIME-Version: 1.0\n"
        "\n"
        "Dear Ada,\n\nIt was good.\n\nSam\n"
    )


def test_an_address_that_is_not_known_is_left_out() -> None:
    read = email.message_from_bytes(
        eml_file(Letter("01", "", THANKS, "thanks/ada")).data, policy=email.policy.default
    )
    assert (read["To"], read["From"], read["Date"], read["Message-ID"]) == (None, None, None, None)


ATOMS = st.text(st.characters(categories=["L", "N", "M", "P", "S"]), min_size=1, max_size=60)
MAILBOXES = st.builds("{}@{}.{}".format, ATOMS, ATOMS, ATOMS).filter(is_mailbox)
"""Addresses of any letters and signs: Hypothesis takes a hundred times longer to make them of the pattern."""


@given(
    MAILBOXES,
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text(st.characters(exclude_categories=["Cs", "Cc"])),
)
@example(f"{'a' * 64}@{'b' * 63}.example", "Thanks", "Thank you")
@example("ada@harbour.example", "\nBcc: eve@elsewhere.example", "\r\nBcc: eve@elsewhere.example")
def test_no_cell_adds_a_field_to_a_draft(to: str, subject: str, words: str) -> None:
    draft = Letter("01", to, email_note(("Subject", f"Thanks\n{subject}"), ("Thanks", words)), "thanks/ada")
    read = email.message_from_bytes(eml_file(draft).data, policy=email.policy.compat32)
    assert set(read.keys()) <= {
        "X-Unsent", "To", "Subject", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"
    }  # fmt: skip
    assert read["To"] == to or not to.isascii()
    assert read.get_payload(decode=True).decode().rstrip("\r\n") == words.rstrip("\r\n")  # type: ignore[union-attr]


@pytest.mark.parametrize("cell", ["0@", "Ada <ada@harbour.example>", "ada@x.example, bea@x.example", "ada at x"])
def test_what_is_no_address_stands_in_no_draft(cell: str) -> None:
    assert b"To:" not in eml_file(Letter("01", cell, THANKS, "thanks/ada")).data


def test_an_address_with_an_accent_is_spelled_with_it() -> None:
    assert (
        "To: josé@harbour.example\r\n".encode() in eml_file(Letter("01", "josé@harbour.example", THANKS, "x")).data
    )


@pytest.mark.parametrize(
    ("mailbox", "written"),
    [
        ("ada@müller.example", "ada@xn--mller-kva.example"),
        ("ada@MÜLLER.example", "ada@xn--mller-kva.example"),
        ("ada@mail.straße.example", "ada@mail.xn--strae-oqa.example"),
        ("ada@例え.テスト", "ada@xn--r8jz45g.xn--zckzah"),
        ("josé@müller.example", "josé@xn--mller-kva.example"),
        ("ada@harbour.example", "ada@harbour.example"),
    ],
)
def test_a_domain_of_other_letters_is_written_in_ascii(mailbox: str, written: str) -> None:
    assert f"To: {written}\r\n".encode() in eml_file(Letter("01", mailbox, THANKS, "x")).data
    link = message_link(EMAIL, THANKS, mailbox)
    assert link is not None
    assert unquote(link).startswith(f"mailto:{written}?")


@pytest.mark.parametrize(
    "subject",
    ["a" * 69, "a" * 70, "a" * 77, "a" * 70 + " thank you", "Thank you for the day", "é" * 90, "x" * 300],
)
def test_a_subject_begins_without_a_blank(subject: str) -> None:
    data = eml_file(
        Letter("01", "ada@harbour.example", email_note(("Subject", subject), ("Thanks", "x")), "x")
    ).data
    read = email.message_from_bytes(data, policy=email.policy.default)
    assert (read["Subject"], b"Subject:\r\n" in data) == (subject, False)
    assert all(len(line) <= 998 for line in data.split(b"\r\n"))


def test_a_link_holds_the_words_until_it_is_too_long() -> None:
    link = message_link(EMAIL, THANKS, "ada@harbour.example")
    assert link == (
        "mailto:ada@harbour.example?subject=Thanks%20%E2%80%93%20caf%C3%A9"
        "&body=Dear%20Ada%2C%0D%0A%0D%0AIt%20was%20good.%0D%0A%0D%0ASam"
    )
    spare = 1800 - len(link)
    longer, too_long = (
        replace(THANKS, passages=(*THANKS.passages, Passage("P.S.", True, "x" * n)))
        for n in (spare - 3, spare - 2)
    )
    assert len(message_link(EMAIL, longer, "ada@harbour.example") or "") == 1800
    assert message_link(EMAIL, too_long, "ada@harbour.example") is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40), st.text(max_size=20))
def test_whatever_a_link_holds_comes_out_again(text: str, to: str) -> None:
    link = message_link(
        EMAIL, email_note(("Subject", "a & b?"), ("Thanks", text)), to.encode("utf-8", "ignore").decode()
    )
    query = parse_qs(urlsplit(link or "").query, keep_blank_values=True)
    assert query == {"subject": ["a & b?"], "body": [text]}


def test_plain_words_have_an_empty_line_between_paragraphs_and_no_subject() -> None:
    assert plain_text(THANKS) == "Dear Ada,\n\nIt was good.\n\nSam"
