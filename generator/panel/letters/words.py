"""A note → all that stands in a letter: sender, date in the form of the country, address, words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from generator.language import day_and_month, english_locale, long_date
from generator.model.notes import Note
from generator.model.paper.letters import LetterJob, LetterWords
from generator.model.paper.stationery import LetterForm, Paper
from generator.model.people import Interviewer
from generator.panel.cards.address import find_country, home_of, postal_address, sender_lines
from generator.panel.cards.named_lines import is_company
from generator.problems import Checked, Problem, Problems

CLOSE, SIGNATURE, SUBJECT = "close", "signature", "subject"
SIGNED = 4
"""Empty lines for a signature by hand."""


def letter_form(job: LetterJob, person: Interviewer) -> tuple[LetterForm, Paper]:
    """The form of a letter and its paper: as the run says, else as letters are written where its candidate lives,
    else where its reader is, else where the office is. A country without a form has the one that names none."""
    usual = next(form for form in job.forms.values() if not form.countries)
    named = find_country(person.get("home") or person.get("country") or job.home, job.countries)
    code = named.code if named else ""
    own = next((form for form in job.forms.values() if code in form.countries), usual)
    form = job.forms.get(job.form, own)
    return form, job.papers[job.paper or form.paper]


def letter_words(job: LetterJob, note: Note, day: date) -> Checked[LetterWords | None]:
    """What stands in the letter that a note becomes; none without an address. The candidate's own address may be
    lacking: that is told once for each candidate, by `check_senders`."""
    person = note.interviewer
    form, _ = letter_form(job, person)
    home = home_of(person, job.home)
    lines, problems = postal_address(person, job.countries, home)
    if not lines:
        message = f"{person.name} has no address, so there is no letter"
        hint = "fill the column address"
        missing = Problem(person.where, message, hint, check="address-missing", column="address")
        return Checked(None, problems or [missing])
    words = LetterWords(
        _with_dates_of(form, note, job.language),
        person.get("candidate"),
        sender_lines(person, job.return_address, job.countries, job.home),
        long_date(day, form.locale),
        inside_address(person, lines),
        person.get("enclosure"),
    )
    return Checked(words, problems)


def _with_dates_of(form: LetterForm, note: Note, language: str) -> Note:
    """The note with the days of its row written as in the form’s date, if both are in one language: a letter has
    one form of date. What somebody has written instead stays."""
    site = english_locale(language)
    if note.draft or site == form.locale or site.partition("_")[0] != form.locale.partition("_")[0]:
        return note
    days = [
        note.interviewer.interviewed,
        *map(date.fromisoformat, filter(None, [note.interviewer.get("decision")])),
    ]
    said = {write(day, site): write(day, form.locale) for day in days for write in (long_date, day_and_month)}
    passages = []
    for passage in note.passages:
        text = passage.text
        for written, meant in said.items():
            text = re.sub(rf"(?<!\w){re.escape(written)}(?!\w)", meant, text)
        passages.append(passage._replace(text=text))
    return replace(note, passages=tuple(passages))


def inside_address(person: Interviewer, lines: Sequence[str]) -> tuple[str, ...]:
    """Name, job and company above the address, the company only where the address does not begin with it."""
    company = person.get("company")
    there = any(is_company(line, company) for line in lines[:2])
    named = company[4:] if company.startswith("the ") else company
    above = (person.name, person.get("job_title"), "" if there else named)
    return (*(line for line in above if line), *lines)


def check_senders(job: LetterJob, people: Sequence[Interviewer]) -> Problems:
    """A warning for each candidate whose letters have no address to answer to."""
    first: dict[str, Interviewer] = {}
    for person in people:
        if not (person.get("return_address") or job.return_address):
            first.setdefault(person.get("candidate"), person)
    hint = "fill the column return_address, with line breaks, or return_address in site.toml"
    return [
        Problem(
            person.where,
            f"the letters of {name or 'this list'} have no return address",
            hint,
            warning=True,
            check="return-address-missing",
            column="return_address",
        )
        for name, person in first.items()
    ]


def letter_text(words: LetterWords) -> str:
    """A letter as plain text, for a program in which somebody writes letters of their own."""
    blocks = ["\n".join(words.sender_address), words.date, "\n".join(words.address)]
    for passage in words.note.paragraphs:
        signed = "\n" * (SIGNED - 1) if passage.part.casefold() == SIGNATURE else ""
        blocks.append(f"{signed}{passage.text}")
    blocks += [f"Enclosure: {words.enclosure}"] if words.enclosure else []
    return "\n\n".join(block for block in blocks if block) + "\n"
