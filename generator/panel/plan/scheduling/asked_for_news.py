"""Who of a panel is asked for news: whoever the writer names, else the likeliest; and why."""

from collections.abc import Collection, Iterator, Sequence

from generator.language import joined
from generator.model.people import Interviewer

HIRING = "hiring manager"


def lead_order(people: Sequence[Interviewer], asked: Collection[int] = ()) -> list[int]:
    """The numbers of the people, those first who are asked first: who has been asked already, who is named for it,
    who has an e-mail address, the hiring manager, then as they stand in the list."""
    return sorted(range(len(people)), key=lambda number: (number not in asked, *_rank(people[number]), number))


def _rank(person: Interviewer) -> tuple[bool, bool, bool]:
    return not _named(person), not person.get("email"), not _hiring(person)


def lead_remarks(
    people: Sequence[Interviewer], asked: Interviewer | None, already: Collection[int] = ()
) -> Iterator[str]:
    """Why a question goes to this one of several people; `already` are the numbers of those who had one before."""
    named = [person.name for person in people if _named(person)]
    if asked is None or len(people) < 2 or named == [asked.name]:
        return
    if any(people[number] is asked for number in already):
        yield f"You have asked {asked.name} already, so the next question goes to the same person."
    elif len(named) > 1 and asked.name in named:
        yield f"{joined(named)} are both marked as lead: the question goes to {asked.name}, to one person only."
    elif named:
        yield f"{joined(named)} cannot be asked by e-mail, so the question goes to {asked.name}."
    else:
        yield (
            f"Nobody is named to be asked for news, so it is {asked.name}, {_reason(people, asked)}: put "
            "yes under “lead” for whoever told you what comes next."
        )


def _reason(people: Sequence[Interviewer], asked: Interviewer) -> str:
    if _hiring(asked):
        return "the hiring manager"
    if asked.name == people[0].name:
        return "who stands first"
    return "the first whose e-mail address is known" if asked.get("email") else "the first who can be asked"


def _named(person: Interviewer) -> bool:
    return person.get("lead").casefold() == "yes"


def _hiring(person: Interviewer) -> bool:
    return HIRING in person.get("job_title").casefold()
