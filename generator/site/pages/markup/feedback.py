"""The links at the end of a page by which its readers answer: was it useful, what is wrong, how is it edited."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import quote

from generator.model.pages.contact import E_MAIL
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import SiteContext
from generator.site.pages.urls import encoded, page_address

NOT_FOUND = "404.html"


class PageLink(NamedTuple):
    """The words of a link, and where it leads."""

    words: str
    address: str


def feedback_links(shared: SiteContext, spec: PageSpec) -> Iterator[PageLink]:
    """Those that the office has asked for; a page that repeats others has none."""
    for _, link in links_by_setting(shared, spec):
        yield link


def links_by_setting(shared: SiteContext, spec: PageSpec) -> Iterator[tuple[str, PageLink]]:
    """The same, each with the key of its address in `[feedback]`."""
    settings, say = shared.settings.feedback, shared.words
    if spec.is_aggregate:
        return
    given = _given(shared, spec)
    if settings.useful and spec.output != NOT_FOUND:
        yield "useful", PageLink(say["useful"], _filled(settings.useful, say["useful_subject"], given))
    if settings.problem:
        yield "problem", PageLink(say["report"], _filled(settings.problem, say["report_subject"], given))
    if settings.edit and spec.output != NOT_FOUND:
        yield "edit", PageLink(say["edit"], _filled(settings.edit, "", given))


def _given(shared: SiteContext, spec: PageSpec) -> Mapping[str, str]:
    """What stands for each placeholder; nobody knows the address at which a page was not found."""
    address = "" if spec.output == NOT_FOUND else encoded(shared.address + page_address(spec.output))
    return {"page": address, "title": spec.head.title, "path": f"content/{spec.source.name}"}


def _filled(address: str, subject: str, given: Mapping[str, str]) -> str:
    """An address with what it has of the page; an e-mail tells the page by its subject and its words."""
    if E_MAIL.fullmatch(address):
        subject = subject.replace("{title}", given["title"])
        body = f"&body={quote(given['page'] + chr(10))}" if given["page"] else ""
        return f"mailto:{quote(address, safe='@+')}?subject={quote(subject)}{body}"
    path = address.partition("?")[0]
    for name, value in given.items():
        kept = "/" if name == "path" and f"{{{name}}}" in path else ""
        address = address.replace(f"{{{name}}}", quote(value, safe=kept))
    return address
