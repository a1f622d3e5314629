"""Notes → what is copied or opened elsewhere: drafts of e-mails, links, plain text. Nothing is ever sent."""

from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from urllib.parse import quote

from generator.model import ADDRESS, Artifact, Letter, Note

LONGEST = 1800
"""Characters of a link, beyond which some programs cut it off."""
INVITATIONS = "linkedin.txt"
FREE = "A free account may have three invitations with words of your own a month, or about ten: nobody is sure."
"""Linked Helper counts three, Letter Counter about ten, both seen in November 2026; LinkedIn has no page on it."""


def eml(letter: Letter) -> Artifact:
    """A draft that mail programs open to be sent: from nobody, at no time, so that theirs are put in."""
    policy = SMTP if letter.to.isascii() else SMTPUTF8  # such an address has no other spelling
    message = EmailMessage(policy)
    message["X-Unsent"] = "1"
    if ADDRESS.fullmatch(letter.to):  # another is no address to send to, and some make the library fall
        message["To"] = letter.to
    message["Subject"] = _line(letter.note.passage("subject"))
    message.set_content(f"{plain(letter.note)}\n", charset="utf-8", cte="quoted-printable")
    return Artifact(f"emails/{letter.name}.eml", message.as_bytes())


def emails(letters: Sequence[Letter]) -> list[Artifact]:
    """All drafts."""
    return [eml(letter) for letter in letters]


def mailto(note: Note, address: str) -> str | None:
    """A link that opens a new message with these words; None where it would be longer than programs take."""
    body = plain(note).replace("\n", "\r\n")
    subject = quote(_line(note.passage("subject")), safe="")
    link = f"mailto:{quote(_line(address), safe='@')}?subject={subject}&body={quote(body, safe='')}"
    return link if len(link) <= LONGEST else None


def plain(note: Note) -> str:
    """The words to copy, with an empty line between paragraphs; the subject has a field of its own."""
    return "\n\n".join(p.text for p in note.paragraphs if p.part.casefold() != "subject")


def linkedin(notes: Sequence[Note]) -> Artifact:
    """The invitations in their order, to be copied one by one."""
    head = f"Invitations on LinkedIn. {FREE} So begin at the top.\n"
    return Artifact(INVITATIONS, "\n".join([head, *map(_invitation, range(1, len(notes) + 1), notes)]).encode())


def _invitation(number: int, note: Note) -> str:
    person = note.interviewer
    job = f", {_line(person.get('job_title'))}" if person.get("job_title") else ""
    return f"{number}. {person.name}{job} ({note.characters} characters)\n\n{plain(note)}\n"


def _line(text: str) -> str:
    """A text on one line: in a head, a second would be another field."""
    return " ".join(text.split())
