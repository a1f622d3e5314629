"""What content/site.toml says of the notice, of menus and of the links below pages, and cannot mean."""

import re
from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern
from generator.model.pages.contact import E_MAIL
from generator.parsing.values import LocatedValue, Table
from generator.problems import Problem
from generator.project.base_url import page_url_hint

ELSEWHERE = lazy_pattern(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
PLACEHOLDER = lazy_pattern(r"\{[^{}]*\}")
HEADING = lazy_pattern(r"^#{1,6} [^\n]*", re.MULTILINE)
KNOWN = {"{page}", "{path}", "{title}"}


def check_shell(table: Table) -> Iterator[Problem]:
    """Values of the right type that no page could show as they are meant."""
    notice = _part(table, "notice")
    starts, ends, text = (notice.get(key) for key in ("starts", "ends", "text"))
    if starts and ends and ends.data < starts.data:
        yield _cannot_be("ends", ends, f"write a day that is not before {starts.data}")
    if text and not text.data.strip():
        yield Problem(text.where, "“text” is empty", "write it out", check="value-empty")
    elif text and (found := HEADING.search(text.data)):
        hint = "write it in bold, **so**: each page has its own headings"
        yield Problem(text.where, f"a notice can have no heading, “{found[0].strip()}”", hint, check="value-wrong")
    for key in ("menu", "footer"):
        for entry in table[key].data if key in table else ():
            yield from _entry_faults(entry.data)
    for key, value in _part(table, "feedback").items():
        if value.data and (hint := _address_hint(key, value.data)):
            yield _cannot_be(key, value, hint)


def _entry_faults(entry: Table) -> Iterator[Problem]:
    link = entry["link"]
    if not link.data.strip():
        yield Problem(link.where, "“link” is empty", "write a page of content/, or https://…", check="value-empty")
    elif ELSEWHERE.match(link.data) and not ("title" in entry and entry["title"].data.strip()):
        hint = 'add title = "…" with the words of the entry'
        yield Problem(link.where, "“title” is missing", hint, check="key-missing")


def _address_hint(key: str, text: str) -> str:
    """How to mend an address to which a page could not lead; empty for a good one."""
    wrong = next((name for name in PLACEHOLDER.findall(text) if name not in KNOWN), "")
    if wrong:
        return f"{wrong} stands for nothing: there are {', '.join(sorted(KNOWN))}"
    if key != "edit" and E_MAIL.fullmatch(text):
        return ""
    if not text.startswith(("https://", "http://")):
        return (
            "begin with https://" if key == "edit" else "write an e-mail address, or one that begins with https://"
        )
    if key == "edit" and "{path}" not in text:
        return "write {path} where the file of the page stands in the address"
    return page_url_hint(PLACEHOLDER.sub("x", text))


def _part(table: Table, name: str) -> Table:
    return table[name].data if name in table else {}


def _cannot_be(key: str, value: LocatedValue, hint: str) -> Problem:
    return Problem(value.where, f"“{key}” cannot be “{value.data}”", hint, check="value-wrong")
