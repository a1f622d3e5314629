"""Answers → problems, at each place where the address is written."""

from http import HTTPStatus
from urllib.parse import urlsplit

from generator.external_links.ask import Answer
from generator.problems import Location, Problem

REFUSED = {401, 403, 405, 406, 429, 451, 999}
"""What many hosts answer to anything but a browser."""


def link_problem(address: str, answer: Answer, where: Location, archived: str) -> Problem | None:
    """What is wrong with a link; None where its page is there. `archived` is where a copy is kept, if anywhere."""
    if answer.gone:
        said = answer.fault or "the page is no longer there"
        hint = "find where it is now, or take the link away"
        hint = f"lead to the archived copy, {archived}; or {hint}" if archived else hint
        return Problem(where, f"{address}: {said}{_status(answer)}", hint, check="link-gone")
    if not answer.good:
        said = answer.fault or (
            "its host refuses to be asked by a program" if answer.status in REFUSED else "its host has a fault"
        )
        hint = "look at it in a browser; it is asked again the next time"
        return Problem(where, f"{address}: {said}{_status(answer)}", hint, warning=True, check="link-unanswered")
    if answer.moved:
        return Problem(
            where, f"{address} has moved for good", _new_address(address, answer), warning=True, check="link-moved"
        )
    return None


def unasked_problem(address: str, busy: str, answer: Answer, where: Location) -> Problem:
    """That a link was not asked for, because its host was too busy at another."""
    message = f"{address}: not asked, because {busy} answered {answer.status}"
    hint = "look at it in a browser; it is asked for the next time, before what was busy"
    return Problem(where, message, hint, warning=True, check="link-unanswered")


def offline_problem(asked: int, where: Location) -> Problem:
    """That nobody could be asked, because this computer is not on the network."""
    tried = "the one address" if asked == 1 else f"any of {asked} addresses"
    message = f"no host answers at {tried}: this computer seems to have no network"
    hint = "ask again when it has one; nothing is remembered of this run"
    return Problem(where, message, hint, warning=True, check="link-unanswered")


def _status(answer: Answer) -> str:
    if not answer.status:
        return ""
    try:
        return f" ({answer.status} {HTTPStatus(answer.status).phrase})"
    except ValueError:
        return f" ({answer.status})"


def _new_address(address: str, answer: Answer) -> str:
    """A page that leads to the front of its site is mostly gone."""
    lost = urlsplit(answer.moved).path in {"", "/"} and urlsplit(address).path not in {"", "/"}
    more = ": that is a front page, so look whether what you meant is still there" if lost else ""
    return f"write {answer.moved}{more}"
