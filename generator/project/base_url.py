"""Addresses of the settings: whether pages can be served below one, and whether one can lead to a page."""

import re
from urllib.parse import urlsplit

HOST = re.compile(r"(\[[0-9a-f:.]+\]|\w([\w-]*\w)?(\.\w([\w-]*\w)?)*)", re.IGNORECASE)
PATH = re.compile(r"(/(?!\.{1,2}(/|$))[\w.~!$&'()*+,;=:@%-]+)*/?")
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
    return _host_hint(place) or ("" if PATH.fullmatch(slash + path) else f"write the path in full, {EXAMPLE}")


def page_url_hint(address: str) -> str:
    """How to mend an address of a page elsewhere; empty for a good one, which may have a ? or # as well."""
    if re.search(r"""[\s"<>\\]""", address):
        return "write the address without spaces and quotes, such as https://careers.example.ac.uk/contact"
    return _host_hint(re.split("[/?#]", address.partition("://")[2])[0])


def _host_hint(place: str) -> str:
    try:
        parts = urlsplit(f"//{place}")
        port = parts.port
    except ValueError:
        return "a port is a number up to 65535: leave it out, or write it behind a colon"
    if "@" in place:
        return "leave out the name and the password before @: everybody could read them"
    if port == 0 or place.endswith(":"):
        return "a port is a number from 1 to 65535: leave it out, or write it behind a colon"
    return "" if parts.hostname and HOST.fullmatch(place.removesuffix(f":{port}")) else f"name the host, {EXAMPLE}"
