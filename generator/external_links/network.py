"""Whether there is a network at all: without one, no host can be found, and no page is gone for that.

Where a name server says that there is no such host, there is a network, mostly: a computer that knows of no name
server may say the same. So it takes several hosts to tell.
"""

from collections.abc import Iterable, Mapping
from itertools import islice
from urllib.parse import urlsplit

from generator.external_links.ask import NO_HOST, NO_WAY, NOT_LOOKED_UP, TOO_LATE, Answer, Asking, ask, host_of
from generator.project.hosts import ascii_host, can_be_host

UNREACHED = ({NOT_LOOKED_UP, NO_WAY}, {NO_HOST}, {TOO_LATE})
"""What is found of every host where there is no network: of all of them the same. The first is found of a single
host hardly otherwise."""
ENOUGH = 3
"""So many hosts are not gone at once, nor late."""


def is_offline(answers: Mapping[str, Answer], good: Iterable[str], how: Asking) -> bool:
    """Whether not one of these answers is a host's own. `good` are addresses that answered lately: some are asked
    again, since those that are asked every day may be just the ones that are gone."""
    found = {(host_of(address), answer.fault) for address, answer in answers.items() if _can_be_asked(address)}
    if not found or not _all_unreached(found):
        return False
    hosts = {host for host, _ in found}
    others = {host: address for address in good if (host := host_of(address)) not in hosts}
    for host, address in islice(others.items(), max(1, ENOUGH - len(hosts))):
        found.add((host, ask(address, how).fault))
        if not _all_unreached(found):
            return False
    return {fault for _, fault in found} <= UNREACHED[0] or len({host for host, _ in found}) >= ENOUGH


def _all_unreached(found: Iterable[tuple[str, str]]) -> bool:
    """Whether what is found of each host is what would be found without a network."""
    faults = {fault for _, fault in found}
    return any(faults <= kind for kind in UNREACHED)


def _can_be_asked(address: str) -> bool:
    """Whether there can be such a host; if not, that is known without a network."""
    try:
        return can_be_host(ascii_host(urlsplit(address).hostname or ""))
    except ValueError:
        return False
