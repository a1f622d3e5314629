"""Addresses of elsewhere: which are some by their form, for nobody is asked."""

import re

from generator.lazy_pattern import lazy_pattern
from generator.project.hosts import can_be_host

ABROAD = lazy_pattern(
    r"(?:https?|webcals?)://(?:[^/\s@,;]+@)?[^/\s,;:]+\.[^/\s,;:]+(?::\d+)?(?:[/?#]|$)|https?://\[[\da-fA-F:.]+\]|mailto:[^@\s]+@[^@\s]|(?:tel|fax):\+?\d"
    r"|sms:(?:\+?\d[\d(),.+-]*(?:\?|$)|\?body=)|geo:-?\d{1,2}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?(?:[,;?]|$)"
    r"|(?:sips?|xmpp):[^@\s]+@[^@\s]"
)
"""Addresses of elsewhere that devices know what to do with: pages, calendars, letters, calls, messages, places."""
WEB_HOST = lazy_pattern(r"(?:https?|webcals?)://(?:[^/\s@]*@)?([^/\s:?#\[]+)")
LOCAL = lazy_pattern(r"(?:https?:)?//localhost\b", re.IGNORECASE)
FORMS = {
    "fax": "the number behind it, as in fax:+442079460000",
    "geo": "latitude and longitude behind it, as in geo:51.5007,-0.1246",
    "sms": "the number behind it, as in sms:+447700900123 or sms:85258",
    "tel": "the number behind it, as in tel:+442079460000",
    "webcal": "the host and the file behind it, as in webcal://www.northmoor.ac.uk/careers.ics",
}
"""Begin of an address → how it goes on."""


def is_address(link: str) -> bool:
    """Whether a link to elsewhere has the form of an address, and a host that can be one."""
    host = WEB_HOST.match(link)
    return ABROAD.match(link) is not None and (host is None or can_be_host(host[1]))


def address_hint(link: str) -> str:
    """How an address is written that begins like this one."""
    if LOCAL.match(link):
        return "write where everybody finds it: localhost is your own computer"
    form = FORMS.get(link.partition(":")[0].casefold())
    return f"write {form}" if form else "write https://…, mailto:name@…, or the name of a file with /"
