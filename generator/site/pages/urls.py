"""Links as they are written → links that work anywhere: relative ones, between finished files.

An author links to a file of content/ (`../notes/thank-you-card.md#parts`, `picture.svg`) or to a place of the
site (`/guides/first-hour/`). A look links to a file of the site as `site:guides/index.html`, whatever page it
is used on, so what it makes can be kept and used again.
"""

import posixpath
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import field
from urllib.parse import quote, unquote

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern

SITE = "site:"
UNFIT = lazy_pattern(r"[^\w./~!$&'+()*,;=@-]")
"""What a name such as “Our list.csv” may have, and what would be no part of its address as it stands."""
OUTSIDE = lazy_pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


@dataclass(frozen=True)
class ResolvedLink:
    """Where a link leads: what the finished file says, and the file and fragment that this is. `target` is empty
    for a link to another site, and for one that leads nowhere."""

    final: str
    target: str = ""
    fragment: str = ""
    outside: bool = False
    expired: bool = False
    """Whether it leads to a page that has expired."""


@dataclass(frozen=True)
class UrlMap:
    """Every file that the site will have: by its name in content/, and in itself.

    `base` is the path under which the site is served, such as `/afterword/`; the 404 page, which is shown at
    any depth, needs it.
    """

    by_name: Mapping[str, str]
    files: frozenset[str]
    base: str = ""
    expired: Mapping[str, str] = field(default_factory=dict)
    """The same of pages that were published until their last day, and of files that went with them."""

    def way(self, target: str, output: str) -> str:
        """The link from one file of the site to another."""
        target = UNFIT.sub(lambda found: quote(found[0]), target)
        if output == "404.html" and self.base:
            return self.base + target
        return relative_url(target, output)

    def resolve(self, link: str, name: str, output: str) -> ResolvedLink:
        """One link as the finished file `output` needs it, written in the file `name` of content/ or by a look."""
        path, mark, fragment = link.partition("#")
        if link.startswith(SITE):
            path = path.removeprefix(SITE)
            if path in self.files:
                return ResolvedLink(self.way(path, output) + mark + fragment, path, fragment)
            over = path in self.expired.values()
            return ResolvedLink(self.way(path, output) + mark + fragment, "", fragment, expired=over)
        if not path:
            return ResolvedLink(link, output if mark else "", fragment)
        if OUTSIDE.match(path):
            return ResolvedLink(link, outside=True)
        path, query, asked = path.partition("?")
        if found := _file_of(unquote(path), name, self.by_name, self.files):
            return ResolvedLink(self.way(found, output) + query + asked + mark + fragment, found, fragment)
        gone = self.expired and _file_of(unquote(path), name, self.expired, {*self.expired.values()})
        return ResolvedLink(link, expired=bool(gone))


def _file_of(path: str, name: str, by_name: Mapping[str, str], files: Collection[str]) -> str:
    """The one of these files that a path in content/ means; empty when there is none."""
    target = path[1:] if path.startswith("/") else posixpath.join(posixpath.dirname(name), path)
    target = one_spelling(posixpath.normpath(target) if target else ".")
    candidates = (
        by_name.get(target, ""),
        target,
        posixpath.normpath(posixpath.join(target, "index.html")),
    )
    return next((candidate for candidate in candidates if candidate in files), "")


def one_spelling(name: str) -> str:
    """A name with each letter and its accents as one character: macOS writes them apart."""
    return name if name.isascii() else unicodedata.normalize("NFC", name)


def encoded(address: str) -> str:
    """An address as programs want it, with what is no ASCII by its bytes (RFC 3986)."""
    return address if address.isascii() else quote(address, safe="/%:?#[]@!$&'()*+,;=~")


def relative_url(target: str, output: str) -> str:
    """The shortest way between two files; both are normal, so no folder need be asked of the disk."""
    there, here = target.split("/"), output.split("/")[:-1]
    shared = 0
    while shared < len(here) and shared < len(there) - 1 and here[shared] == there[shared]:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:])


def page_address(output: str) -> str:
    """The address of a page inside the site: an index is its folder."""
    return output.removesuffix("index.html")
