"""What is not shown today: pages, why and with which mark in a preview, and the notice on all of them."""

from collections.abc import Mapping
from datetime import date

from generator.language import long_date
from generator.model.date_words import format_date
from generator.model.pages.front_matter import FrontMatter
from generator.model.pages.settings import Settings

EXPIRED = "it expired on "
WHY = {"draft": "it is a draft", "to_come": "it is published on {day}", "expired": f"{EXPIRED}{{day}}"}


def why_held(front_matter: FrontMatter, today: date) -> str:
    """Why a page is not published; empty when it is."""
    kind, day = _held(front_matter, today)
    return WHY[kind].replace("{day}", long_date(day)) if kind else ""


def is_over(why: str) -> bool:
    """Whether this is why a page is no longer published, not why it is not published yet."""
    return why.startswith(EXPIRED)


def has_expired(front_matter: FrontMatter, today: date) -> bool:
    """Whether a page was published until its last day."""
    return _held(front_matter, today)[0] == "expired"


def mark_of(front_matter: FrontMatter, today: date, words: Mapping[str, str]) -> str:
    """The mark of a page that is shown though it is not published, in the site's words; empty when it is."""
    kind, day = _held(front_matter, today)
    if not kind:
        return ""
    return words[f"held_{kind}"].replace("{day}", format_date(str(day), words["months"].split(), words["date"]))


def notice_of(settings: Settings, today: date) -> str:
    """What stands at the top of every page today, in Markdown; empty where nothing does."""
    notice = settings.notice
    if notice is None or (notice.starts and today < notice.starts) or (notice.ends and today > notice.ends):
        return ""
    return notice.text


def _held(front_matter: FrontMatter, today: date) -> tuple[str, date]:
    if front_matter.draft:
        return "draft", today
    if front_matter.publish and today < front_matter.publish:
        return "to_come", front_matter.publish
    if front_matter.expires and today >= front_matter.expires:
        return "expired", front_matter.expires
    return "", today
