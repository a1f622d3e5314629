"""The form's cells → a list of people to be read, and each problem → where the form shows it."""

from collections.abc import Mapping, Sequence

from generator.fast_dataclass import dataclass
from generator.kit_page.form_words import form_words
from generator.kit_page.protocol import People
from generator.kit_page.shown import Told
from generator.people.cells.shared_values import shared_value
from generator.people.headers.columns import COLUMNS
from generator.people.tables.people_file import PeopleFile
from generator.problems import OPTION, Location, Problem

PATH = "the list"
"""How the form is named among places, which nobody sees."""
SHARED = "--set "
"""How the place of a value for all rows begins."""
HEADER = 1
COMMAND = "afterword "
OF_NOTES = {
    "card-overflow", "cover-too-long", "emoji-left-out", "interview-of-another", "letter-missing",
    "markup-in-note", "message-too-long", "name-incomplete", "name-misspelt", "name-of-another",
    "note-too-long", "notes-alike", "nothing-new", "part-empty", "part-unfillable", "placeholder-left",
    "word-doubled",
}  # fmt: skip
"""Checks of the words of a note."""
COUNTED = ("note-too-long",)
UNFILLABLE = "part-unfillable"


@dataclass(frozen=True)
class Form:
    """What was typed, as rows with the keys that the page gave them."""

    columns: tuple[str, ...]
    keys: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shared: Mapping[str, str]
    """Values for every row that leaves a column empty."""
    problems: tuple[Told, ...] = ()
    """What is wrong with these."""

    @property
    def file(self) -> PeopleFile:
        """The list as a reader takes it."""
        return PeopleFile(PATH, b"", cells=(self.columns, *self.rows))

    def name_at(self, line: int) -> str:
        """Who stands in a row of the list."""
        row = line - HEADER - 1
        known = 0 <= row < len(self.rows) and "name" in self.columns
        return self.rows[row][self.columns.index("name")] if known else "another card"

    def key_at(self, where: Location) -> str:
        """The key of the row at a place; empty where it is none of the form's."""
        row = where.line - HEADER - 1
        return self.keys[row] if where.path == PATH and 0 <= row < len(self.keys) else ""

    def column_at(self, where: Location) -> str:
        """The column at a place."""
        if where.path.startswith(SHARED):
            return where.path.removeprefix(SHARED)
        inside = where.path == PATH and 0 < where.column <= len(self.columns)
        return self.columns[where.column - 1] if inside else ""


def read_form(people: People, about: Mapping[str, str]) -> Form:
    """The rows that somebody has begun to fill, with columns for all that a list needs."""
    columns = [name for name in people["columns"] if name in COLUMNS]
    places = [people["columns"].index(name) for name in columns]
    shared: dict[str, str] = {}
    problems: list[Told] = []
    for column, text in about.items():
        value, fault = shared_value(column, text) if column in COLUMNS else ("", "")
        shared |= {column: value} if value else {}
        problems += [told_at(column, fault, "write it as 2026-11-18", "day-wrong")] if fault else []
    lacking = [name for name in ("name", "interviewed") if name not in (*columns, *shared)]
    filled = [
        (row["key"], (*(row["cells"][n] if n < len(row["cells"]) else "" for n in places), *[""] * len(lacking)))
        for row in people["rows"]
    ]
    filled = [(key, cells) for key, cells in filled if any(cell.strip() for cell in cells)]
    keys, rows = tuple(key for key, _ in filled), tuple(cells for _, cells in filled)
    return Form((*columns, *lacking), keys, rows, shared, tuple(problems))


def told_at(column: str, message: str, hint: str, check: str, key: str = "", *, warning: bool = False) -> Told:
    """A problem of a field."""
    return Told(key=key, column=column, note="", message=message, hint=hint, warning=warning, check=check)


@dataclass(frozen=True)
class Desk:
    """What is needed to place a problem: the form, and the notes in somebody's own words."""

    form: Form
    words: Mapping[str, tuple[str, str]]
    """Path of a note in own words → the key of its row, and the note's template."""
    card: str
    """The template of the cards."""

    def told(self, problems: Sequence[Problem]) -> list[Told]:
        """Each problem once, in the order of the form."""
        placed = [self._told(problem) for problem in sorted(set(problems))]
        placed = [*{_once(n, one): one for n, one in reversed([*enumerate(placed)])}.values()][::-1]
        order = {key: n for n, key in enumerate(self.form.keys)}
        return sorted(placed, key=lambda one: order.get(one["key"], -1))

    def _told(self, problem: Problem) -> Told:
        key, note = self.words.get(problem.where.path, ("", ""))
        key = key or self.form.key_at(problem.where)
        column = problem.column or self.form.column_at(problem.where)
        if problem.check == UNFILLABLE and column not in self.form.columns:  # it is a field for everybody
            return told_at(column, f"“{column}” is missing, and notes need it", "fill it in", problem.check)
        if key and not problem.column and problem.check in OF_NOTES:
            note = note or self.card
        column = "" if note else column
        return Told(
            key="" if column and column not in self.form.columns else key,
            column=column,
            note=note,
            message=form_words(problem.message, self.form.name_at),
            hint=form_words(form_hint(problem), self.form.name_at),
            warning=problem.warning,
            check=problem.check,
        )


def _once(number: int, told: Told) -> object:
    """What is the same for problems of which one is enough: a card is counted with its plan and by itself."""
    if told["check"] in COUNTED or (told["check"] == UNFILLABLE and not told["key"]):
        return told["key"], told["column"], told["note"], told["check"]
    return number


def form_hint(problem: Problem) -> str:
    """The mend as whoever fills a form can do it: it names no option and no command."""
    spoken = problem.plain if problem.plain and _of_commands(problem.hint) else problem.hint
    return "" if _of_commands(spoken) else spoken


def _of_commands(hint: str) -> bool:
    return bool(OPTION.search(hint)) or COMMAND in hint
