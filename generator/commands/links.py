"""`links`: which links to other sites lead nowhere any more."""

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from pathlib import Path

from generator import __version__
from generator.external_links.ask import BUSY, Asking
from generator.external_links.collect import Places, outside_links
from generator.external_links.kept_answers import KeptAnswer, read_answers, write_answers
from generator.external_links.network import is_offline
from generator.external_links.pace import Asked, ask_all, polite
from generator.external_links.tell import link_problem, offline_problem, unasked_problem
from generator.fast_dataclass import dataclass
from generator.problems import Location, Problems, display_path
from generator.project.run import Outcome, Run, count_words
from generator.site.checks.levels import apply_levels
from generator.site.pages.page_data import Publication


@dataclass(frozen=True)
class LinkOptions:
    """How other hosts are asked."""

    offline: bool
    """Whether nobody is asked, and what is known is told."""
    delay: float
    """Seconds between two requests of the same host."""
    timeout: float
    """Seconds until a host is given up."""


def links(run: Run, out: Path, options: LinkOptions) -> Outcome:
    """Every link to another site asked for, unless its page was there within a week, and what is wrong with it."""
    (made, places), problems = outside_links(run)
    if made is None or problems:
        return Outcome(problems)
    known = read_answers(out)
    run.step("ask")
    how = _asking(made, options)
    asked = ask_all([] if options.offline else _due(run, places, known), how, run.progress)
    good = [address for address, kept in known.items() if kept.answer.good]
    if is_offline(asked.answers, good, how):
        problems = [offline_problem(len(asked.answers), Location(display_path(run.project / "content")))]
        asked = Asked({}, {})
    known |= {address: KeptAnswer(answer, run.now) for address, answer in asked.answers.items()}
    here = {address: known[address] for address in places if address in known}
    if asked.answers:
        write_answers(out, here)
    told = problems + _told(made, places, here) + _unasked(places, here, asked)
    found = apply_levels(told, made.content.settings.checks)
    return Outcome(found, _said(places, here, len(asked.answers), found), _facts(places, here))


def _due(run: Run, places: Places, known: Mapping[str, KeptAnswer]) -> list[str]:
    """The addresses to ask for: last those at which a host was busy, so that each comes to its turn."""
    due = [address for address in places if not (address in known and known[address].holds(run.now))]
    return sorted(due, key=lambda address: address in known and known[address].answer.status in BUSY)


def _asking(made: Publication, options: LinkOptions) -> Asking:
    """By a name that says whom to write to."""
    settings = made.content.settings
    reached = [part for part in ("checks links", settings.contact, settings.base_url) if part]
    agent = f"Afterword/{__version__} ({'; '.join(reached)})".encode("ascii", "ignore").decode()
    return polite(Asking(agent, options.timeout, lambda _host: nullcontext()), options.delay)


def _told(made: Publication, places: Places, known: Mapping[str, KeptAnswer]) -> Problems:
    copies = {
        reference.address.partition("#")[0]: reference.archived for reference in made.content.references.values()
    }
    told = [
        link_problem(address, known[address].answer, where, copies.get(address, ""))
        for address, found in places.items()
        if address in known
        for where in found
    ]
    return [problem for problem in told if problem]


def _unasked(places: Places, known: Mapping[str, KeptAnswer], asked: Asked) -> Problems:
    """What is told of addresses that were not asked for, and of which nothing is known from before."""
    return [
        unasked_problem(address, busy, known[busy].answer, where)
        for address, busy in asked.unasked.items()
        if address not in known
        for where in places[address]
    ]


def _said(places: Places, known: Mapping[str, KeptAnswer], asked: int, found: Problems) -> str:
    """One line: how many links there are, how many were asked for, and what came of it."""
    counts: Counter[str] = Counter(problem.check for problem in found)
    kinds = {"link-gone": "gone", "link-moved": "moved", "link-unanswered": "without an answer"}
    numbers = {
        "asked for now": asked,
        "known from before": len(known) - asked,
        "not asked for yet": len(places) - len(known),
        **{words: counts[check] for check, words in kinds.items()},
    }
    parts = [f"{number} {words}" for words, number in numbers.items() if number]
    return f"{count_words(len(places), 'link')} to other sites" + (f": {', '.join(parts)}" if parts else "")


def _facts(places: Places, known: Mapping[str, KeptAnswer]) -> Mapping[str, object]:
    """Every link for programs: where it stands, and what was answered when."""
    return {"links": [_row(address, found, known.get(address)) for address, found in places.items()]}


def _row(address: str, found: Iterable[object], kept: KeptAnswer | None) -> Mapping[str, object]:
    row = {"address": address, "places": [str(where) for where in found]}
    return {**row, **vars(kept.answer), "asked": kept.asked.isoformat(timespec="seconds")} if kept else row
