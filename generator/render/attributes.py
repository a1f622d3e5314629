"""The attributes of a tag, as the HTML standard tokenizes them."""

import html
import re
from collections.abc import Mapping
from functools import lru_cache

ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
NAME = re.compile(r"<[^\s/>]+")


@lru_cache(1000)
def read_attributes(rest: str) -> Mapping[str, str]:
    """Name, in small letters → value, of what follows the name of a tag. Of two, a browser takes the first."""
    found = ((key.lower(), double or single or bare) for key, double, single, bare in ATTRIBUTE.findall(rest))
    values: dict[str, str] = {}
    for key, value in found:
        values.setdefault(key, html.unescape(value) if "&" in value else value)
    return values


def attributes(tag: str) -> Mapping[str, str]:
    """The same of a whole tag."""
    return read_attributes(NAME.sub("", tag).rstrip(">"))
