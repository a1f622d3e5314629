"""An address → what its host answers: a HEAD, and a GET where that is refused, without keeping what comes."""

import http.client
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from generator.fast_dataclass import dataclass

PERMANENT = {301, 308}
REDIRECTS = {301, 302, 303, 307, 308}
BUSY = {429, 503}
"""The host asks to be left alone for a while."""
GONE = {404, 410}
HOPS = 10
NO_HOST = "there is no such host"


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
        status, location, fault = _head_or_get(address, how)
        if status not in REDIRECTS or not location:
            return Answer(status, moved, fault)
        following = _following(address, location)
        if not following:
            return Answer(status, "", f"it leads to {location}, which is no page of the web")
        address = following
        permanent = permanent and status in PERMANENT
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


def _head_or_get(address: str, how: Asking) -> tuple[int, str, str]:
    """Status, where to, and what went wrong. Some hosts refuse HEAD, or answer it otherwise than GET."""
    found = _request(address, "HEAD", how)
    refused = found[0] >= 400 and found[0] not in BUSY
    return _request(address, "GET", how) if refused else found


def _request(address: str, method: str, how: Asking) -> tuple[int, str, str]:
    try:
        plain = _encoded(address)
        headers = {"User-Agent": how.agent, "Accept": "text/html, */*;q=0.8"}
        request = urllib.request.Request(plain, headers=headers, method=method)  # noqa: S310 - http and https
        with how.turn(urlsplit(plain).netloc), OPENER.open(request, timeout=how.timeout) as answer:
            return answer.status, "", ""
    except urllib.error.HTTPError as answer:
        with answer:
            return answer.code, answer.headers.get("Location", ""), ""
    except (OSError, http.client.HTTPException, ValueError) as error:
        return 0, "", _why(error)


def _encoded(address: str) -> str:
    """An address as HTTP asks for it (RFC 3987, 3.1). Raises ValueError."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    host = host if host.isascii() else host.encode("idna").decode()
    host = f"[{host}]" if ":" in host else host
    netloc = host + (f":{parts.port}" if parts.port else "")
    path, query = (quote(part, safe="/%:@!$&'()*+,;=~?-._") for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme.lower(), netloc, path, query, ""))


def _why(error: Exception) -> str:
    """Why there was no answer, in words."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, socket.gaierror):
        return NO_HOST if cause.errno == socket.EAI_NONAME else "its host could not be looked up"
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"its certificate is not valid: {cause.verify_message}"
    if isinstance(cause, TimeoutError):
        return "it did not answer in time"
    if isinstance(cause, ConnectionRefusedError):
        return "its host refuses connections"
    return f"it could not be asked: {cause or type(cause).__name__}"
