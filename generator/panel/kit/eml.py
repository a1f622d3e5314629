"""Notes → what is copied or opened elsewhere: drafts of e-mails, links, plain text. Nothing is ever sent."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from generator.language import english_locale, long_date, month_and_year
from generator.model.channels import Channel
from generator.model.files import Artifact
from generator.model.notes import Note
from generator.model.people import is_mailbox
from generator.model.plan import Invitations, Letter, PlannedStep
from generator.model.references import Reference
from generator.model.rules import LinkedIn
from generator.project.hosts import ascii_host

LINE = 78
"""Characters of a line; an address is not folded, for some programs lose one that begins on the second line."""
LONGEST = 1800
"""Characters of a link, beyond which some programs cut it off."""
FEWER = "A free account may have no words left this month for those below: invite them without, or next month.\n"


def eml_file(letter: Letter) -> Artifact:
    """A draft that mail programs open to be sent: from nobody, at no time, so that theirs are put in."""
    from email.message import EmailMessage  # noqa: PLC0415 - a plan needs no drafts
    from email.policy import SMTP, SMTPUTF8  # noqa: PLC0415

    to = ascii_domain(letter.to)
    policy = SMTP if to.isascii() else SMTPUTF8  # such an address has no other spelling
    message = EmailMessage(policy.clone(max_line_length=max(LINE, len(f"To: {to}"))))
    message["X-Unsent"] = "1"
    if is_mailbox(to):  # another is no address to send to, and some make the library fall
        message["To"] = to
    message["Subject"] = _line(letter.note.passage("subject"))
    message.set_content(f"{plain_text(letter.note)}\n", charset="utf-8", cte="quoted-printable")
    return Artifact(f"emails/{letter.name}.eml", _begun_at_once(message.as_bytes()))


def ascii_domain(mailbox: str) -> str:
    """An address whose domain is written in ASCII (RFC 5891), as every mail program takes it:
    `ada@müller.example` → ada@xn--mller-kva.example. What stands before the @ has no such spelling."""
    name, mark, domain = mailbox.rpartition("@")
    return f"{name}{mark}{ascii_host(domain)}" if mark else mailbox


def _begun_at_once(data: bytes) -> bytes:
    """A message whose subject begins behind its name: folded there, programs show it behind a blank."""
    head, mark, words = data.partition(b"\r\n\r\n")
    return head.replace(b"\r\nSubject:\r\n ", b"\r\nSubject: ") + mark + words


def eml_files(letters: Sequence[Letter]) -> list[Artifact]:
    """All drafts."""
    return [eml_file(letter) for letter in letters]


def message_link(channel: Channel, note: Note, email: str) -> str | None:
    """A link that opens a new message with these words; None where the channel has none, or where it would be
    longer than programs take."""
    end = "\r\n" if channel.link.startswith("mailto:") else "\n"  # RFC 6068, section 5
    link = channel.link.format(
        email=quote(ascii_domain(_line(email)), safe="@"),
        subject=quote(_line(note.passage("subject")), safe=""),
        words=quote(plain_text(note).replace("\n", end), safe=""),
    )
    return link if 0 < len(link) <= LONGEST else None


def plain_text(note: Note) -> str:
    """The words to copy, with an empty line between paragraphs; the subject has a field of its own."""
    return "\n\n".join(p.text for p in note.paragraphs if p.part.casefold() != "subject")


def message_list(
    channel: Channel, letters: Sequence[Letter], steps: Mapping[str, PlannedStep], language: str = "en"
) -> Artifact:
    """The messages that go by a channel, by date, to be copied one by one; `steps` have the days, by their ids."""
    words = [f"To be sent by {channel.label}, in the order of their dates: copy one after the other.\n"]
    for number, letter in enumerate(letters, 1):
        at = steps[letter.step].at
        head = (
            f"{number}. {steps[letter.step].title}: {long_date(at.date(), english_locale(language))}, {at:%H:%M}"
        )
        words.append(f"{head}\n\n{plain_text(letter.note)}\n")
    return Artifact(f"{channel.name}.txt", "\n".join(words).encode())


def invitation_list(
    asked: Sequence[Invitations],
    limits: LinkedIn | None,
    references: Mapping[str, Reference],
    language: str = "en",
) -> Artifact:
    """The invitations in their order, to be copied one by one, with what is known of LinkedIn's limits; each
    account and month below a heading, where there are several."""
    known = f" {_limits(limits, references, english_locale(language))}" if limits else ""
    top = "begin at the top of each list" if len(asked) > 1 else "begin at the top"
    words = [f"Invitations on {asked[0].channel.label}, those that matter most first: {top}.{known}\n"]
    for some in asked:
        words += [_heading(some)] if len(asked) > 1 else []
        words += _rationed([_invitation(number, note) for number, note in enumerate(some.notes, 1)], limits)
    return Artifact(f"{asked[0].channel.name}.txt", "\n".join(words).encode())


def _heading(some: Invitations) -> str:
    """`Ana Ames, December 2026`, underlined."""
    title = ", ".join(filter(None, (some.candidate, month_and_year(some.month))))
    return f"{title}\n{'-' * len(title)}\n"


def _rationed(words: list[str], limits: LinkedIn | None) -> list[str]:
    """An account's invitations of a month, with a line where its allowance may end."""
    if limits is None or len(words) <= limits.least_a_month:
        return words
    return [*words[: limits.least_a_month], FEWER, *words[limits.least_a_month :]]


def _limits(limits: LinkedIn, references: Mapping[str, Reference], locale: str) -> str:
    """What an account has, and who says so."""
    free = f"{limits.least_a_month} to {limits.most_a_month} a month with {limits.free_characters} characters each"
    cited = [references[name] for name in limits.sources if name in references]
    said = "; ".join(source.author for source in cited)
    seen = f"seen on {long_date(limits.dated, locale)}"
    return f"A free account has {free}, a paid one {limits.paid_characters} characters ({said}; {seen})."


def _invitation(number: int, note: Note) -> str:
    person = note.interviewer
    job = f", {_line(person.get('job_title'))}" if person.get("job_title") else ""
    return f"{number}. {person.name}{job} ({note.characters} characters)\n\n{plain_text(note)}\n"


def _line(text: str) -> str:
    """A text on one line: in a head, a second would be another field."""
    return " ".join(text.split())
