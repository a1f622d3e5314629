"""Addresses of the settings: whether pages can be served below one, and whether one can lead to a page."""

import re
from urllib.parse import quote, unquote, urlsplit

from generator.lazy_pattern import lazy_pattern
from generator.project.hosts import ascii_host, can_be_host

HOST = lazy_pattern(r"(\[[0-9a-f:.]+\]|\w([\w-]*\w)?(\.\w([\w-]*\w)?)*)", re.IGNORECASE)
PATH = lazy_pattern(r"(/(?!\.{1,2}(/|$))[\w.~!&'()+,=:@ -]+)*/?")
"""A path as it reads, without what means something else in the files of web servers."""
PAGE = lazy_pattern(r"/[^/]*\.(?:[sx]?html?|md|php\d?|aspx?|jspx?|cgi|cfm|pdf)/?$", re.IGNORECASE)
"""A file at the end of a path, below which no server serves anything; `/v1.2/` is a folder."""
SIGNS = lazy_pattern(r"[$*;{}<>|^`\"\\\[\]]|%(?![0-9A-Fa-f]{2})")
KEPT = "/~!&'()+,=:@"
"""What no encoding of a path changes."""
EXAMPLE = "such as https://careers.example.ac.uk/afterword/"


def base_url_hint(address: str) -> str:
    """How to mend an address below which nothing can be served; empty for a good one."""
    scheme, mark, rest = address.partition("://")
    if scheme.lower() not in {"http", "https"} or not mark:
        return "begin with https://"
    if re.search(r"\s", address):
        return f"write the address without spaces, {EXAMPLE}"
    if "?" in rest or "#" in rest:
        return "leave out the ? or # and what follows it"
    place, slash, path = rest.partition("/")
    return _host_hint(place) or _path_hint(slash + path)


def plain_url(address: str) -> str:
    """A good address in ASCII, as programs compare it: an internationalised host in its `xn--` form (RFC 5891),
    and the bytes of other letters of the path with %."""
    scheme, _, rest = address.partition("://")
    place, slash, path = rest.partition("/")
    host, colon, port = place.partition(":") if not place.startswith("[") else (place, "", "")
    return f"{scheme}://{ascii_host(host)}{colon}{port}{slash}{quote(unquote(path), safe=KEPT)}"


def page_url_hint(address: str) -> str:
    """How to mend an address of a page elsewhere; empty for a good one, which may have a ? or # as well."""
    if re.search(r"""[\s"<>\\]""", address):
        return "write the address without spaces and quotes, such as https://careers.example.ac.uk/contact"
    return _host_hint(re.split("[/?#]", address.partition("://")[2])[0])


def _path_hint(path: str) -> str:
    """How to mend a path; what is encoded in it is looked at as it reads."""
    if sign := SIGNS.search(path) or SIGNS.search(unquote(path)):
        return f"take “{sign[0]}” out of the path: web servers take it for something else"
    if found := PAGE.search(path):
        return f"leave out the name of the page, {found[0][1:]}: the site lies in a folder, {EXAMPLE}"
    whole = PATH.fullmatch(unquote(path)) and "%2f" not in path.lower()
    return "" if whole else f"write the path in full, {EXAMPLE}"


def _host_hint(place: str) -> str:
    try:
        parts = urlsplit(f"//{place}")
    except ValueError:
        return (
            f"take the [ ] out, or name the host, {EXAMPLE}" if {*place} & {*"[]"} else f"name the host, {EXAMPLE}"
        )
    try:
        port = parts.port
    except ValueError:
        return "a port is a number up to 65535: leave it out, or write it behind a colon"
    if "@" in place:
        return "leave out the name and the password before @: everybody could read them"
    if port == 0 or place.endswith(":"):
        return "a port is a number from 1 to 65535: leave it out, or write it behind a colon"
    good = parts.hostname and HOST.fullmatch(place.removesuffix(f":{port}")) and can_be_host(parts.hostname)
    return "" if good else f"name the host, {EXAMPLE}"
