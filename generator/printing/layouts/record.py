"""A dated record of what was done, as a job centre asks for it: no remarks, no reasons, nothing private."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.fast_dataclass import dataclass
from generator.language import english_locale, long_date
from generator.model.paper.stationery import Paper
from generator.model.people import fold_text
from generator.model.plan import PanelPlan, Plan, PlannedStep
from generator.printing.document import Document
from generator.templating import loader

ABOUT = {
    "thanks": "thanks for the interview",
    "card": "thanks for the interview",
    "letter": "something new",
    "call": "asked about the decision",
    "status": "asked about the decision",
    "ask": "asked whether to write",
    "reply": "answered",
    "withdraw": "application withdrawn",
    "referees": "thanks to those who spoke for me",
    "touch": "kept in touch",
    "debrief": "told how the interview went",
}
ALONE = {"notes": "Notes of the interview", "inbound": "Voicemail greeting checked", "search": "Search continued"}


@dataclass(frozen=True)
class RecordRow:
    """A row of the record."""

    day: date
    what: str
    whom: str
    company: str
    post: str
    said: str
    """Its day, in words."""


@dataclass(frozen=True)
class Record:
    """What print/record.html shows: what one candidate has done."""

    name: str
    deeds: Sequence[RecordRow]
    title: str
    """The title of a file that holds several records."""
    paper: Paper
    language: str


def record_documents(
    folders: loader.Folders, plan: Plan, done: Sequence[tuple[str, date]], paper: Paper, language: str
) -> list[Document]:
    """record.pdf: the steps of these ids with the days on which they were done, and their interviews; of each
    candidate by themselves, for nobody hands in what others have done."""
    days, locale = dict(done), english_locale(language)
    groups: dict[str, list[PanelPlan]] = {}
    for panel in plan.panels:
        groups.setdefault(fold_text(panel.interview.candidate), []).append(panel)
    records = [(panels[0].interview.candidate, _sorted(panels, days, locale)) for panels in groups.values()]
    filled = [(name, deeds) for name, deeds in records if deeds] or records[:1]
    title = "Records of activity" if len(filled) > 1 else ""
    css = loader.template_text(folders, "print/record.css")
    made = [Record(name, deeds, title, paper, language) for name, deeds in filled]
    return [Document(loader.render_fields(folders, "print/record.html", record), css) for record in made]


def _sorted(panels: Sequence[PanelPlan], days: dict[str, date], locale: str) -> list[RecordRow]:
    return sorted((deed for panel in panels for deed in _deeds(panel, days, locale)), key=lambda deed: deed.day)


def _deeds(panel: PanelPlan, days: dict[str, date], locale: str) -> Iterator[RecordRow]:
    company, role = panel.interview.company, panel.interview.role
    company = company[:1].upper() + company[1:]
    found = [step for step in panel.steps if step.id in days]
    if found:
        people = ", ".join(person.name for person in panel.people)
        yield RecordRow(
            panel.interview.day, "Interview", people, company, role, long_date(panel.interview.day, locale)
        )
    for step in found:
        day = days[step.id]
        yield RecordRow(day, _what(step), step.to, company, role, long_date(day, locale))


def _what(step: PlannedStep) -> str:
    """A step that was done as a noun phrase, for its title tells what to do."""
    if step.kind in ALONE:
        return ALONE[step.kind]
    noun = step.channel.noun
    thing = noun[:1].upper() + noun[1:] if noun else step.title
    return f"{thing}: {ABOUT[step.kind]}" if step.kind in ABOUT else thing
