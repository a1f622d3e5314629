"""Rules of the office's own style sheet that keep people from seeing where they are, or from reading."""

import re
from collections.abc import Iterator, Sequence

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.parsing.styles.css_rules import CssRule, Declared, css_rules
from generator.problems import Problem, Problems
from generator.site.checks.content.contrast import LEAST, contrast_ratio

FOCUS = lazy_pattern(r":focus(?:-visible)?(?![\w-])")
TARGET = lazy_pattern(r"(?:^|[\s>+~])(?:main|article|section|h[1-6])[\w.#-]*:focus|\[tabindex=[\"']?-1")
"""What only a jump leads to, and no keyboard acts on."""
UNLESS = lazy_pattern(r":focus:not\(:focus-visible\)|:not\([^()]*\)")
"""What a selector leaves out; whoever has the focus by a mouse needs no mark."""
UNSEEN = lazy_pattern(r"(?:none|0(?:px|em|rem)?|transparent)(?:\s*!\s*important)?$")
"""Values by which nothing is drawn."""
OUTLINE = {"outline", "outline-style", "outline-width"}
MARKS = ("outline", "border", "box-shadow", "background", "text-decoration")
NO_MARKS = ("-radius", "-collapse", "-spacing", "-size", "-position", "-repeat")
"""What shows that something has the focus: properties that begin so, and do not end so."""
LARGE = lazy_pattern(r"(\d{1,6}(?:\.\d{1,6})?)(px|pt|rem|em)")
ENOUGH = {"px": 24.0, "pt": 18.0, "rem": 1.5, "em": 1.5}
BOLD, BOLDLY = 14 / 18, lazy_pattern(r"\b(?:bold|bolder|[7-9]00)\b")
LARGE_LEAST = 3.0
"""Large text, by its size, and the contrast that it needs (WCAG 2.2, 1.4.3)."""


def check_own_styles(source: Source) -> Problems:
    """Warnings for rules that take the mark of the focus away and give no other (WCAG 2.4.7), and for colours that
    cannot be read on the background of the same rule (1.4.3)."""
    rules = list(css_rules(source)) if re.search(r"outline|background", source.text, re.IGNORECASE) else []
    return [*_unseen_focus(rules), *_unreadable(rules)]


def _unseen_focus(rules: Sequence[CssRule]) -> Iterator[Problem]:
    if any(":focus-visible" in UNLESS.sub("", rule.selector) and _has_mark(rule) for rule in rules):
        return  # it may be the mark of all
    marked = {rule.selector for rule in rules if _has_mark(rule)}
    for rule in rules:
        lost = _lost_outlines(rule)
        if rule.selector in marked or all(map(TARGET.search, rule.selector.split(","))):
            continue
        if lost and FOCUS.search(UNLESS.sub("", rule.selector)) and not _has_mark(rule):
            message = f"“{rule.selector}” takes away the mark that shows on what a keyboard acts"
            hint = "take this line away, or give another mark in the same rule, such as a border"
            yield Problem(lost[0].where, message, hint, warning=True, check="focus-unseen")


def _lost_outlines(rule: CssRule) -> list[Declared]:
    """What takes the outline away."""
    return [said for key, said in rule.declared.items() if key in OUTLINE and UNSEEN.match(said.value)]


def _has_mark(rule: CssRule) -> bool:
    """Whether a rule draws something around, below or behind; an outline only where none is taken away."""
    marks = [key for key in rule.declared if key.startswith(MARKS) and not key.endswith(NO_MARKS)]
    drawn = [key for key in marks if not UNSEEN.match(rule.declared[key].value)]
    outlined = any(key in OUTLINE for key in drawn) and not _lost_outlines(rule)
    return outlined or any(not key.startswith("outline") for key in drawn)


def _unreadable(rules: Sequence[CssRule]) -> Iterator[Problem]:
    for rule in rules:
        grounds = [said for key, said in rule.declared.items() if key in {"background", "background-color"}]
        words, ground = rule.declared.get("color"), grounds[0] if len(grounds) == 1 else None
        if not words or not ground or not words.colour or not ground.colour or "disabled" in rule.selector:
            continue
        if "background-image" in rule.declared:
            continue  # nobody knows what stands behind the words
        ratio, least = contrast_ratio(words.colour, ground.colour), _least(rule)
        if ratio < least:
            found = f"{int(ratio * 10) / 10}:1"  # 4.48 is not yet 4.5
            message = f"“{words.value}” has a contrast of {found} on {ground.value}, and text needs {least}:1"
            hint = "take a darker colour on a light background, or a lighter one on a dark one"
            yield Problem(words.where, message, hint, warning=True, check="contrast-low")


def _least(rule: CssRule) -> float:
    """The contrast that the text of a rule needs, by its size if that is said."""
    said = [rule.declared[key].value for key in ("font-size", "font") if key in rule.declared]
    size = LARGE.search(said[0]) if said else None
    weight = rule.declared["font-weight"].value if "font-weight" in rule.declared else said[0] if said else ""
    enough = ENOUGH[size[2]] * (BOLD if BOLDLY.search(weight) else 1) if size else 0
    return LARGE_LEAST if size and float(size[1]) >= enough else LEAST
