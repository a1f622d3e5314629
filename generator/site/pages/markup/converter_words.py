"""What the converter says by itself, in the site's words: the way back from a footnote, the name of a table."""

import html
import re
from collections.abc import Mapping
from functools import partial

from generator.lazy_pattern import lazy_pattern

BACK = lazy_pattern(
    r'(<a class="footnote-backref" href="#fnref(\d*):[^"]*" title=")Jump back to footnote (\d+) in the text"'
)
TABLE = lazy_pattern(r'<div aria-label="Table: ([^"]*)"(?= class="scroll)')


def with_site_words(text: str, words: Mapping[str, str]) -> str:
    """The HTML of a text in which ways back and tables are named in the site's language; of the ways back from one
    footnote, each after the first has a number behind its name, for nobody who hears the page could tell them
    apart."""
    if "footnote-backref" in text:
        text = BACK.sub(partial(_way_back, words["footnote_back"]), text)
    if 'class="scroll' in text:
        text = TABLE.sub(partial(_table_name, words["table_name"]), text)
    return text


def _way_back(said: str, found: re.Match[str]) -> str:
    times = f" ({found[2]})" if found[2] else ""
    return f'{found[1]}{html.escape(said.replace("{number}", found[3]) + times)}"'


def _table_name(said: str, found: re.Match[str]) -> str:
    return f'<div aria-label="{html.escape(said).replace("{name}", found[1])}"'
