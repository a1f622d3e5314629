"""An address → what its host answers: a HEAD, and a GET where that is refused, without keeping what comes."""

import errno
import http.client
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from generator.fast_dataclass import dataclass
from generator.project.hosts import ascii_host, can_be_host

PERMANENT = {301, 308}
REDIRECTS = {301, 302, 303, 307, 308}
BUSY = {429, 503}
"""The host asks to be left alone for a while."""
GONE = {404, 410}
HOPS = 10
SHORT = 30
"""Seconds that are waited where a host says when to ask again."""
NO_HOST = "there is no such host"
NOT_LOOKED_UP = "its host could not be looked up"
NO_WAY = "there is no way to its host"
TOO_LATE = "it did not answer in time"
UNKNOWN = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
"""What a name server says of a host that has no address; not every system has a word for the second."""
FAULTS = {TimeoutError: TOO_LATE, ConnectionRefusedError: "its host refuses connections"}


@dataclass(frozen=True)
class Answer:
    """What became of asking for an address."""

    status: int = 0
    """Of the last answer (RFC 9110, 15); 0 where there was none."""
    moved: str = ""
    """Where it leads for good."""
    fault: str = ""
    """Why there was no answer."""

    @property
    def good(self) -> bool:
        """Whether there is a page."""
        return 200 <= self.status < 300

    @property
    def gone(self) -> bool:
        """Whether it is certain that there is none."""
        return self.status in GONE or self.fault == NO_HOST


@dataclass(frozen=True)
class _Reply:
    """What one request has brought."""

    status: int = 0
    location: str = ""
    """Where a redirect leads to, as it is written."""
    fault: str = ""
    wait: int = 0
    """In how many seconds the host wants to be asked again; 0 where it does not say so, or names a day."""


@dataclass(frozen=True)
class Asking:
    """How hosts are asked."""

    agent: str
    """What the program calls itself, with a way to reach whoever runs it."""
    timeout: float
    """Seconds."""
    turn: Callable[[str], AbstractContextManager[None]]
    """Waits until a host may be asked, and keeps others from asking it meanwhile."""


class _Stay(urllib.request.HTTPRedirectHandler):
    """Redirects are answers."""

    def http_error_302(self, *_: Any) -> None:
        return None

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302  # type: ignore[assignment]


OPENER = urllib.request.build_opener(_Stay)


def ask(address: str, how: Asking) -> Answer:
    """What an address leads to, through redirects; `moved` is as far as these are permanent."""
    moved, permanent, seen = "", True, {address}
    for _ in range(HOPS):
        reply = _head_or_get(address, how)
        if reply.status not in REDIRECTS or not reply.location:
            return Answer(reply.status, moved, reply.fault)
        following = _following(address, reply.location)
        if not following:
            return Answer(reply.status, "", f"it leads to {reply.location}, which is no page of the web")
        address = following
        permanent = permanent and reply.status in PERMANENT
        moved = address if permanent else moved
        if address in seen:
            break
        seen.add(address)
    return Answer(0, "", "it leads in a circle")


def host_of(address: str) -> str:
    """The host of an address, with its port; empty where it has none that can be read."""
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return ""


def _following(address: str, location: str) -> str:
    """Where a redirect leads to; empty where that is no address of the web."""
    try:
        found = urljoin(address, location)
        return found if urlsplit(found).scheme in {"http", "https"} else ""
    except ValueError:
        return ""


def _head_or_get(address: str, how: Asking) -> _Reply:
    """The reply to a HEAD, and to a GET where that is refused: some hosts answer it otherwise. A host that is busy
    for a short while is asked once more after it."""
    found = _request(address, "HEAD", how)
    if found.status in BUSY and 0 < found.wait <= SHORT:
        time.sleep(found.wait)
        found = _request(address, "HEAD", how)
    refused = found.status >= 400 and found.status not in BUSY
    return _request(address, "GET", how) if refused else found


def _request(address: str, method: str, how: Asking) -> _Reply:
    try:
        plain = _encoded(address)
        headers = {"User-Agent": how.agent, "Accept": "text/html, */*;q=0.8"}
        request = urllib.request.Request(plain, headers=headers, method=method)  # noqa: S310 - http and https
        with how.turn(urlsplit(plain).netloc), OPENER.open(request, timeout=how.timeout) as answer:
            return _Reply(answer.status)
    except urllib.error.HTTPError as answer:
        with answer:
            wait = answer.headers.get("Retry-After", "")
            location = _as_utf8(answer.headers.get("Location", ""))
            return _Reply(answer.code, location, wait=int(wait[:9]) if wait.isdecimal() else 0)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return _Reply(fault=_why(error))


def _as_utf8(location: str) -> str:
    """A header whose bytes were read as Latin-1, as browsers read it: as UTF-8; bytes that are none stay as they
    are, with %."""
    data = location.encode("latin-1", "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(chr(byte) if byte < 128 else f"%{byte:02X}" for byte in data)


def _encoded(address: str) -> str:
    """An address as HTTP asks for it (RFC 3987, 3.1). Raises ValueError, which is a UnicodeError where there can
    be no such host."""
    parts = urlsplit(address)
    host = ascii_host(parts.hostname or "")
    if not can_be_host(host):
        raise UnicodeError(NO_HOST)
    host = f"[{host}]" if ":" in host else host
    netloc = host + (f":{parts.port}" if parts.port else "")
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~?-._") for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme.lower(), netloc, path, query, ""))


def _why(error: Exception) -> str:
    """Why there was no answer, in words."""
    cause = error if isinstance(error, UnicodeError) else getattr(error, "reason", error)
    if isinstance(cause, UnicodeError):
        return NO_HOST
    if isinstance(cause, socket.gaierror):
        return NO_HOST if cause.errno in UNKNOWN else NOT_LOOKED_UP
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {cause.verify_message}"
    if getattr(cause, "errno", 0) in {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}:
        return NO_WAY
    said = next((words for kind, words in FAULTS.items() if isinstance(cause, kind)), "")
    return said or f"it could not be asked: {cause or type(cause).__name__}"
