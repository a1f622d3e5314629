"""Cells that no reader should see as they stand: a formula, a tag of a web page, a blank that nobody filled, or a
word that stands twice."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from generator.english.nothing import is_unfilled
from generator.lazy_pattern import lazy_pattern
from generator.model.notes import SENTENCE_ENDS
from generator.model.people import is_mailbox
from generator.problems import Location, Problem

BLANK = lazy_pattern(
    r"\{\{.*?\}\}|\{\{|\}\}|\[(?!sic\])[^\W\d_][^\]\d]{0,30}\]|</?[^\W\d_][^<>]{0,30}>|<[a-z]+\s[^<>=]*=[^<>]*>|"
    r"<!--|\bX{3,}\b|\b_{3,}"
)
"""`{{ topic }}`, [name], <name>, XXX, ___: what somebody meant to fill in."""
BLANKS = frozenset("{}[<X_")
"""What all of these have one of."""
_QUALIFIED = (
    r"(?:(?:the|an?|their|your|my|first|last|full|family|given|job|company|employer|interviewer|next)"
    r"(?:['’]?s)?[\s_-]+)*"
)
_FIELDS = (
    "names?|topics?|strengths?|recoup|new|step|company|organi[sz]ation|employer|firm|role|title|address|e-?mail|date|"
    "day|time|position|job|post|project|product|department|text|city|town|street|phone|number|signature|surname|"
    "interviewer|recruiter|candidate|person|place|something|subject|details?|firma|thema|stelle|vorname|nachname|"
    "datum|nom|prénom|entreprise|sujet|poste"
)
SURE = lazy_pattern(
    rf"\{{\{{|\}}\}}|_{{3,}}|<!--|<[^>]*[=@]|[\[<]/?\s*(?:{_QUALIFIED}(?:{_FIELDS})[\s_]*\d*\s*[\]>]|"
    r"(?:insert|enter|fill|write|choose|your|placeholder|todo|tb[acd])\b)",
    re.IGNORECASE,
)
"""What is a blank without doubt: the others may be meant, as Analyst [remote], or the <canvas> element."""
GLUED = lazy_pattern(r"(?<![^\W_])<[^\W\d_][^<>]*>(?=\w)|(?<=\w)</")
"""A tag that touches the words it is for; List<String> has none."""
MANY = 20
"""Brackets and tags in a cell that nobody means: each is looked at by itself, and a file may have any number."""
OPENING = str.maketrans("([{<«‹“‘„‚\"'-–—/", " " * 16)
"""What stands before a word without a space."""
TWICE = lazy_pattern(r"\b([^\W\d_]+) \1\b", re.IGNORECASE)
LEGITIMATE = frozenset({"had", "that", "very", "so", "many", "far", "long", "much"})
"""Words that may stand twice: “the work that that asks for”, “very very good”."""
NEVER_TWICE = frozenset([
    "the", "a", "an", "and", "of", "to", "in", "is", "my", "for", "with", "i", "you", "we", "at", "by", "from",
    "our", "your", "as", "are", "or", "but", "they", "he", "she", "their", "this", "these", "if",
])  # fmt: skip
"""Words that nobody writes twice on purpose; others may be a name, such as tuk tuk."""
FORMULA = lazy_pattern(
    r"=\s*(?:[^\W\d_][\w.]*\s*[(|!]|\$?[A-Z]{1,3}\$?\d+\s*(?:$|[-+*/&^:=<>,])|[-+]?\s*[\d(.][\d\s.,()%*/^+-]*$)",
    re.IGNORECASE,
)
"""`=HYPERLINK(…)`, `=A2&B2`, `=1+1`."""
FAILED = lazy_pattern(r"#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A|SPILL!|CALC!)")
SAID = (
    "salutation", "call_name", "company", "role", *SENTENCE_ENDS, "enclosure", "candidate", "recruiter",
    "coordinator",
)  # fmt: skip
"""Columns whose words stand in notes as they are; a name is read by itself."""
ADDRESSES = (
    "email", "recruiter_email", "coordinator_email", "address", "street", "city", "region", "postcode",
    "return_address",
)  # fmt: skip
"""Columns by which something is sent."""


def check_code(values: Mapping[str, str], at: Callable[[str], Location]) -> Iterator[Problem]:
    """What is wrong with cells that would stand in a note as no reader should see them, and warnings for what may
    be meant; `at` says where each stands."""
    for column in ADDRESSES:
        text = values.get(column, "")
        if text[:1] in ("=", "#") and (fault := formula_fault(text)):
            yield Problem(at(column), *fault, check="cell-error", column=column)
    said = "\n".join(["", *(values[column] for column in SAID if column in values)])
    if BLANKS.isdisjoint(said) and "\n=" not in said and "\n#" not in said and not TWICE.search(said):
        return  # as nearly all rows
    for column in SAID:
        text = values.get(column, "")
        ends = column in SENTENCE_ENDS
        if text[:1] in "=#" and (fault := formula_fault(text)) and not (ends and text[0] == "#"):
            yield Problem(at(column), *fault, check="cell-error", column=column)
        elif not BLANKS.isdisjoint(text) and not (ends and is_unfilled(text)) and (found := BLANK.search(text)):
            yield _left_over(column, text, found[0], at)
        elif ends and (found := next(doubled_words(text), None)):
            yield _doubled(column, found[0], at)


def is_left_over(text: str, found: str) -> bool:
    """Whether what was found in a text is surely a blank that nobody filled, or a tag; else it may be meant."""
    name = re.escape(found.strip("<>/").split(" ")[0])
    paired = found[0] == "<" and re.search(rf"<{name}\b[^<>]*>.*</{name}\s*>", text, re.DOTALL)
    return bool(found == text.strip(" .,;:!?") or SURE.match(found) or paired or GLUED.search(text))


def sure_blank(text: str) -> str:
    """The first thing in a text that is surely a blank or a tag; so is anything where there are many."""
    found = [one[0] for one in islice(BLANK.finditer(text), MANY)]
    return found[0] if len(found) == MANY else next((one for one in found if is_left_over(text, one)), "")


def formula_fault(text: str) -> tuple[str, str] | None:
    """Why a cell is what a spreadsheet works out, and how to mend it; None for words."""
    if FORMULA.match(text) and not is_mailbox(text):
        return f"“{text}” is a formula, and not its value", "write its value; a list saved as CSV has that"
    if FAILED.fullmatch(text):
        return f"“{text}” is a formula that failed", "correct the formula, or write the value"
    return None


def doubled_words(text: str) -> Iterator[re.Match[str]]:
    """Words that stand twice by mistake."""
    words = text.casefold().translate(OPENING).split()
    if not any(map(str.startswith, words[1:], words)):
        return iter(())  # as in most texts
    return (found for found in TWICE.finditer(text) if not _repeats_on_purpose(found[0]))


def is_slip(words: str) -> bool:
    """Whether words that stand twice must be one too many."""
    first, second = words.split(" ")
    return first.casefold() in NEVER_TWICE and (first == "I" or second[0].islower())


def _doubled(column: str, words: str, at: Callable[[str], Location]) -> Problem:
    label = column.replace("_", " ")
    message, hint = f"“{words}” stands in {label}", "strike one of the two words"
    if is_slip(words):
        return Problem(at(column), message, hint, check="word-doubled", column=column)
    hint += ", if it is not meant"
    many = f"rows have words twice in {label}, such as “{words}”"
    return Problem(at(column), message, hint, warning=True, many=many, check="word-doubled", column=column)


def _left_over(column: str, text: str, first: str, at: Callable[[str], Location]) -> Problem:
    """A problem for a blank or a tag; a warning where all that look so may be meant."""
    label = column.replace("_", " ")
    sure = sure_blank(text)
    found = sure or first
    hint = f"write the words without {found}" if found[0] == "<" else "fill it in, or leave it out"
    if sure:
        message = f"“{found}” is left over in {label}"
        return Problem(at(column), message, hint, check="placeholder-left", column=column)
    message = f"“{found}” stands in {label}, and is written as it is"
    many = f"rows have brackets or the like in {label}, which are written as they are, such as “{found}”"
    return Problem(
        at(column),
        message,
        f"if it is a gap, {hint}",
        warning=True,
        many=many,
        check="placeholder-left",
        column=column,
    )


def _repeats_on_purpose(words: str) -> bool:
    """Whether a word stands twice on purpose, as in Duran Duran."""
    first, second = words.split(" ")
    return first.casefold() in LEGITIMATE or (first != "I" and first[0].isupper() and second[0].isupper())
