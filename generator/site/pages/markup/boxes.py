"""Boxes of Markdown: the word of their kind in the site's language, and classes that the style sheet knows."""

import re
from collections import Counter
from collections.abc import Mapping
from functools import partial

from generator.lazy_pattern import lazy_pattern

BOX = lazy_pattern(
    r'<div class="admonition ([\w-]+)([^"]*)">(\s*)(?:<p class="admonition-title">(.*?)</p>)?', re.DOTALL
)
KINDS = {
    "note": ("note", "info", "information"),
    "tip": ("tip", "hint", "success"),
    "important": ("important",),
    "warning": ("warning", "attention"),
    "caution": ("caution", "danger", "error"),
}
"""Kind → the words by which GitHub, Python-Markdown and others call it."""
KIND = {name: kind for kind, names in KINDS.items() for name in names}
CODE = lazy_pattern(r"<pre((?:\s[^<>]*)?)>", re.IGNORECASE)
CODE_END = lazy_pattern("</pre", re.IGNORECASE)
TAG = lazy_pattern("<[^<>]*>")
LETTERS = 24
"""The longest line of code that always fits: on the narrowest telephone 26 do, and in wider faces fewer."""
FORMULA = lazy_pattern(r'^<math\b(?=[^>]*\sdisplay="block").*?</math>', re.MULTILINE | re.DOTALL)
"""A formula on a line of its own."""
REGION = 'role="region"'
BOXED = lazy_pattern(rf'<div aria-label="([^"]*)"( class="scroll(?: wide)?" {REGION})')


def with_kinds(html: str, words: Mapping[str, str]) -> str:
    """The HTML of a text with each box named by its kind: in front of its own title, or instead of it where that
    is only the kind itself."""
    return BOX.sub(partial(_with_kind, words), html) if 'class="admonition ' in html else html


def _with_kind(words: Mapping[str, str], found: re.Match[str]) -> str:
    name, more, space, title = found.groups(default="")
    kind = KIND.get(name)
    if kind is None:
        return found[0]
    own = "" if title.strip().casefold() in {"", name, kind} else f" <span>{title}</span>"
    said = f'<span class="box-kind">{words[f"box_{kind}"]}</span>'
    return f'<div class="admonition {kind}{more}">{space}<p class="admonition-title">{said}{own}</p>'


def with_own_names(html: str) -> str:
    """The HTML; of tables in boxes that are called alike, each after the first has a number behind its name, for
    nobody who hears the page could tell them apart."""
    if html.count(REGION) < 2:
        return html
    seen: Counter[str] = Counter()

    def numbered(found: re.Match[str]) -> str:
        seen[found[1]] += 1
        times = seen[found[1]]
        return found[0] if times == 1 else f'<div aria-label="{found[1]} ({times})"{found[2]}'

    return BOXED.sub(numbered, html)


def with_scrolled_code(html: str) -> str:
    """The HTML with code and formulas that may be wider than their column reached by keyboard, so that they can be
    scrolled (WCAG 2.1.1)."""
    html = _scrolled(html) if "<pre" in html or "<PRE" in html else html
    return FORMULA.sub(r'<div class="scroll" tabindex="0">\g<0></div>', html) if "<math" in html else html


def _scrolled(html: str) -> str:
    """The HTML with each piece of code that has a longer line made a stop of the keyboard, unless it is one."""
    pieces, done = [], 0
    for opened in CODE.finditer(html):
        end = CODE_END.search(html, opened.end())
        if end is None:
            break
        lines = TAG.sub("", html[opened.end() : end.start()]).split("\n")
        if "tabindex" not in opened[1].lower() and max(map(len, lines)) > LETTERS:
            pieces += [html[done : opened.start()], f'{opened[0][:4]} tabindex="0"{opened[1]}>']
            done = opened.end()
    return "".join([*pieces, html[done:]])
