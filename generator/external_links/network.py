"""Whether there is a network at all: without one, no host can be found, and no page is gone for that."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from generator.external_links.ask import NO_HOST, NO_WAY, NOT_LOOKED_UP, TOO_LATE, Answer, Asking, ask
from generator.project.hosts import ascii_host, can_be_host

UNREACHED = {NO_HOST, NO_WAY, NOT_LOOKED_UP, TOO_LATE}
"""What is found of every host where there is no network."""


def is_offline(answers: Mapping[str, Answer], good: Iterable[str], how: Asking) -> bool:
    """Whether not one of these answers is a host's own. `good` are addresses that answered lately: the first is
    asked again, since those that are asked every day may be just the ones that are gone."""
    real = [answer for address, answer in answers.items() if _can_be_asked(address)]
    if not real or any(answer.fault not in UNREACHED for answer in real):
        return False
    again = next(iter(good), "")
    return not again or ask(again, how).fault in UNREACHED


def _can_be_asked(address: str) -> bool:
    """Whether there can be such a host; if not, that is known without a network."""
    try:
        return can_be_host(ascii_host(urlsplit(address).hostname or ""))
    except ValueError:
        return False
