"""What is said of a list with rows and columns → the same of a form with people and fields."""

import re
from collections.abc import Callable, Mapping

from generator.people.columns import COLUMNS
from generator.people.sentence_ends import STEMS

LABELS: Mapping[str, str] = {
    **{column: f"{stem.begin} …" for column, stem in STEMS.items()},
    "candidate": "your name",
    "company": "the employer",
    "decision": "when they decide",
    "interviewed": "the day of the interview",
    "return_address": "your address",
    "role": "the role",
    "salutation": "how you address them",
}
"""Fields that are called otherwise than their columns."""
NAME = "|".join(sorted(COLUMNS, key=len, reverse=True))
PLACE = re.compile(r"( in)? the list:(\d+):\d+(?: \(row \d+\))?")
LEFT_OUT = re.compile(
    r", whose row is the list:\d+:\d+|; the part is at \S+:\d+:\d+|,? or add wordings to content/\S+\.md"
    r"|, or return_address in site\.toml| in content/\S+\.toml| in this row|, or give one value for all rows.*"
)
"""What only whoever keeps files can do."""
FILL = re.compile(rf"(?:fill|add) (?:the |a )?columns? (?=“?(?:{NAME})\b)")
COLUMN = re.compile(rf"the columns? (?=“?(?:{NAME})\b)")
FIELD = re.compile(
    rf"“({NAME})”|(?<=fill in )({NAME})\b|(?<=into )({NAME})\b|(?<=column )({NAME})\b|\b(\w+_\w+)\b"
)
SAID = (
    ("what the draft says", "what you wrote"),
    ("what the row says", "what you filled in"),
    ("the draft is", "the e-mail is"),
    ("edit the draft", "edit it"),
    ("the other draft", "the other one"),
    ("the other row", "the other one"),
    ("in another row of", "for somebody else of"),
    ("in all rows", "everywhere"),
    ("as its row does", "as it stands there"),
    ("one of the rows", "one of the two"),
    ("the row has no name", "the name is missing"),
    ("the row has no day", "there is no day"),
    ("leave the cell empty", "leave it empty"),
    ("the cell has", "it has"),
    ("write a row for each", "fill in a name for each"),
    ("there are no people below the header", "there is nobody yet"),
    ("rows at ", "people at "),
)


def form_words(text: str, name_at: Callable[[int], str]) -> str:
    """The text of a problem for whoever fills a form; `name_at` says who stands in a row of the list."""

    def whose(found: re.Match[str]) -> str:
        return f"{' for' if found[1] else ''} {name_at(int(found[2]))}"

    text = PLACE.sub(whose, LEFT_OUT.sub("", text))
    text = FIELD.sub(_field, COLUMN.sub("column ", FILL.sub("fill in ", text))).replace("column “", "“")
    for of_lists, of_forms in SAID:
        text = text.replace(of_lists, of_forms)
    return text.strip()


def _field(found: re.Match[str]) -> str:
    name = next(filter(None, found.groups()))
    return f"“{field_label(name)}”" if name in COLUMNS else name


def field_label(column: str) -> str:
    """What the field of a column is called in a sentence."""
    return LABELS.get(column, column.replace("_", " "))
