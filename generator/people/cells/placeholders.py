"""Cells that say nothing, such as n/a, TBC or ?, count as empty and are told; so are companies that are none."""

import re
from collections.abc import Callable, Mapping

from generator.lazy_pattern import lazy_pattern
from generator.model.notes import SENTENCE_ENDS
from generator.model.people import is_mailbox
from generator.model.situation import DAYS, KNOWN
from generator.people.headers.columns import COLUMNS, PRIVATE
from generator.problems import Checked, Location, Problem, Problems

WORDS = frozenset([
    "", "n/a", "n / a", "n.a", "#n/a", "tba", "tbc", "tbd", "t.b.c", "t.b.d", "to be confirmed", "to be announced",
    "to be decided", "unknown", "not known", "not sure", "don't know", "don’t know", "none", "null",
    "not applicable", "not given", "unbekannt", "inconnu", "ditto", "as above", "see above",
])  # fmt: skip
"""In small letters, without marks around them."""
MARKS = " .,:;?!-–—…*/()\"”“'’"
LONGEST = max(map(len, WORDS)) + 6
NOT_A_NUMBER = frozenset({"nan", "NaN", "NaT", "<NA>"})
"""What programs for data write into empty cells; Nan is somebody's name."""
CODES = frozenset({"country", "home", "recruiter_country", "region"})
"""Columns where NA is Namibia or Naples."""
READ_BY_ITSELF = frozenset(
    {"name", "role", "interviewed", "stage", "channels", "outcome", *DAYS, *SENTENCE_ENDS, *PRIVATE}
)
READ = frozenset(COLUMNS) - READ_BY_ITSELF
NO_COMPANY = frozenset([
    "self-employed", "self employed", "selfemployed", "freelance", "freelancer", "freelancing", "unemployed",
    "retired", "between jobs", "selbstständig", "freiberuflich", "freiberufler", "freiberuflerin", "à mon compte",
])  # fmt: skip
"""How somebody works, as profiles have it where a company belongs."""
SAID = ("company", "salutation", "call_name", "candidate", "recruiter", "coordinator")
"""Columns with a name that is said."""
BESIDE = frozenset({"recruiter", "coordinator"})
"""Those without whom a note can be written."""
WEBSITE = lazy_pattern(r"(?:https?://|www\.)\S+", re.IGNORECASE)


def read_placeholders(values: Mapping[str, str], at: Callable[[str], Location]) -> Checked[Mapping[str, str]]:
    """The cells of a row without those that say nothing, and what is told of these and of addresses for names."""
    empty = [
        column
        for column, text in values.items()
        if len(text) <= LONGEST and (column in READ or text in NOT_A_NUMBER) and is_placeholder(text, column)
    ]
    named = [column for column in SAID if "." in values.get(column, "")]
    if not empty and not named and values.get("company", "").casefold() not in NO_COMPANY:
        return Checked(values, [])  # as most
    problems = [_nothing(column, values[column], at) for column in empty]
    if values.get("company", "").casefold() in NO_COMPANY:
        problems.append(_no_company(values["company"], at))
        empty.append("company")
    problems += [problem for column in named for problem in _address(column, values[column], at)]
    empty += [column for column in named if column in BESIDE and any(one.column == column for one in problems)]
    kept = {column: value for column, value in values.items() if column not in empty} if empty else values
    return Checked(kept, problems)


def is_placeholder(text: str, column: str = "") -> bool:
    """Whether a cell has no answer in it."""
    if text in NOT_A_NUMBER:
        return column not in READ_BY_ITSELF or column in (*KNOWN, *DAYS, "channels")
    return text.strip(MARKS).casefold() in WORDS or (text == "NA" and column not in CODES)


def _nothing(column: str, text: str, at: Callable[[str], Location]) -> Problem:
    message = f"“{column}” is “{text}”, which says nothing"
    many = f"rows have “{text}” or the like in {column}, which says nothing"
    hint = "leave it empty, or fill it in"
    return Problem(at(column), message, hint, warning=True, many=many, check="cell-says-nothing", column=column)


def _no_company(text: str, at: Callable[[str], Location]) -> Problem:
    message = f"“{text}” says how somebody works, and names no company"
    hint = "leave it empty, or write where the interview was"
    many = f"rows have “{text}” or the like in company, which names none"
    return Problem(at("company"), message, hint, warning=True, many=many, check="cell-says-nothing")


def _address(column: str, text: str, at: Callable[[str], Location]) -> Problems:
    """An address of a website or for e-mail where a name belongs."""
    if WEBSITE.fullmatch(text):
        kind = "the address of a website"
    elif "@" in text and is_mailbox(text.strip("<>")):
        kind = "an e-mail address"
    else:
        return []
    hint = f"write the {'company’s ' if column == 'company' else ''}name"
    message = f"“{column}” is {kind}: “{text}”"
    many = f"rows have {kind} in {column}, such as “{text}”"
    if column in BESIDE:
        hint += "; it is read as empty"
    return [Problem(at(column), message, hint, column in BESIDE, many=many, check="name-unclear", column=column)]
