"""What a message brings that the one before it did not, and which of the four Rs it does without."""

from collections.abc import Iterator, Mapping, Sequence

from generator.lazy_pattern import lazy_pattern
from generator.model.notes import Note
from generator.model.plan import PlannedStep
from generator.problems import Problem, Problems

EXEMPT = ("status", "connect", "reply")
"""Kinds of message that have a reason of their own: a question, an invitation, an answer."""
BETWEEN = lazy_pattern(r"\W+")
RS = {
    ("remember", "recall"): "It does not recall the talk: add a part Remember.",
    ("reinforce",): "It does not say what you would bring: add a part Reinforce.",
    ("remind",): "It does not say what you look forward to: fill the column next_step if they named a next step.",
}
"""Parts, one of which says an R → what is told where there is none."""
RECOUP = "It does not make good the answer that the column recoup is about: thanks-after-a-stumble does."


def check_new_information(
    steps: Sequence[PlannedStep], notes: Mapping[str, Note]
) -> tuple[Problems, dict[str, list[str]]]:
    """Messages after the first that bring their reader nothing new: a warning, or for those that are sent only if
    the writer likes, a remark. The steps are in the order in which they are read."""
    problems: Problems = []
    remarks: dict[str, list[str]] = {}
    before: dict[tuple[object, str], list[PlannedStep]] = {}
    for step in steps:
        note = notes[step.id]
        earlier = before.setdefault((note.interviewer.interview, note.interviewer.name), [])
        if earlier and step.kind not in EXEMPT and not _new(note, [notes[other.id] for other in earlier]):
            last = earlier[-1].channel.noun
            said = f"the {step.channel.noun} brings nothing that the {last} before it did not"
            if step.state == "optional":
                remarks[step.id] = [f"{said[0].upper()}{said[1:]}: send it only with something new."]
            else:
                hint = "fill the column new and take a note that tells it, edit the draft, or send nothing"
                told = f"{note.interviewer.name}: {said}"
                problems.append(Problem(note.where, told, hint, warning=True, check="nothing-new"))
        earlier.append(step)
    return problems, remarks


def _new(note: Note, earlier: Sequence[Note]) -> bool:
    """Whether the news is in it for the first time; what somebody wrote by hand is left to them."""
    news = _words_alone(note.interviewer.get("new"))
    told = (
        bool(news.strip())
        and news in _note_words(note)
        and not any(news in _note_words(other) for other in earlier)
    )
    return told or note.draft is not None


def _note_words(note: Note) -> str:
    return _words_alone(" ".join(passage.text for passage in note.passages))


def _words_alone(text: str) -> str:
    """The words alone: typesetting changes the signs between them."""
    return f" {BETWEEN.sub(' ', text.casefold()).strip()} "


def four_rs(step: PlannedStep, note: Note) -> Iterator[str]:
    """Which Rs thanks do without that have room for all: remember me, reinforce the good, recoup losses if there
    were any, remind of the next steps."""
    if not step.channel.four_rs or step.kind != "thanks":
        return
    parts = {passage.part.casefold() for passage in note.passages}
    yield from (told for names, told in RS.items() if not parts & set(names))
    if note.interviewer.get("recoup") and "recoup" not in parts:
        yield RECOUP
