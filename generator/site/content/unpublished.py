"""Pages that are not published today: why, as a problem says it, and the mark that they carry in a preview."""

from collections.abc import Mapping
from datetime import date

from generator.language import long_date
from generator.model.date_words import format_date
from generator.model.front_matter import FrontMatter

WHY = {"draft": "it is a draft", "to_come": "it is published on {day}", "expired": "it expired on {day}"}


def why_held(front_matter: FrontMatter, today: date) -> str:
    """Why a page is not published; empty when it is."""
    kind, day = _held(front_matter, today)
    return WHY[kind].replace("{day}", long_date(day)) if kind else ""


def mark_of(front_matter: FrontMatter, today: date, words: Mapping[str, str]) -> str:
    """The mark of a page that is shown though it is not published, in the site's words; empty when it is."""
    kind, day = _held(front_matter, today)
    if not kind:
        return ""
    return words[f"held_{kind}"].replace("{day}", format_date(str(day), words["months"].split(), words["date"]))


def _held(front_matter: FrontMatter, today: date) -> tuple[str, date]:
    if front_matter.draft:
        return "draft", today
    if front_matter.publish and today < front_matter.publish:
        return "to_come", front_matter.publish
    if front_matter.expires and today >= front_matter.expires:
        return "expired", front_matter.expires
    return "", today
