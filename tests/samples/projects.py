"""What people write into a project, for tests to begin with: lists, drafts, pages and settings."""

from pathlib import Path

from generator.model.people import Interviewer
from generator.people.read import PeopleList, PeopleOptions, read_people_list

# Lists of people

OWN_COPY_SHEET = """<!doctype html>
<html lang="{{ job.language }}">
<head><meta charset="utf-8"><title>{{ title }}</title><style>article { break-after: page }</style></head>
<body>
{% for sheet in sheets %}
{% set item = sheet.places[0].item %}
<article>
<p>COPY SHEET {{ numbers[item.number] }} OF {{ count }}</p>
<h1>{{ item.name }}</h1>
{% for block in item.card.blocks %}<p>{{ block.text }}</p>
{% endfor %}
</article>
{% endfor %}
</body>
</html>
"""
"""An office's own template of copy sheets, for one candidate."""
LIST_HEADER = "name,company,interviewed,topic,strength,candidate,address\n"


def own_copy_sheets(office: Path) -> None:
    """The copy sheets of an office that has its own template are typeset, where others are drawn."""
    folder = office / "templates" / "print"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "copy.html").write_text(OWN_COPY_SHEET, "utf-8")


def write_list(office: Path, rows: int, candidates: int = 1) -> Path:
    """A CSV of so many people, each with an address."""
    text = "".join(
        f"Person {chr(65 + n)},Firm {n},2026-11-18,subject {n},craft {n},Writer {n % candidates},"
        f'"{n} High Street\nTesting"\n'
        for n in sorted(range(rows), key=lambda n: n % candidates)
    )
    (office / "people.csv").write_text(LIST_HEADER + text, "utf-8")
    return office / "people.csv"


def panel_output(office: Path, name: str) -> Path:
    """A file of what was printed for `people.csv`."""
    return office / "output" / "panels" / "people" / name


# Lists as they are read


def read_csv_list(folder: Path, data: bytes, encoding: str | None = None) -> PeopleList:
    """What is read of a list with these bytes."""
    (folder / "people.csv").write_bytes(data)
    return read_people_list(folder / "people.csv", PeopleOptions(encoding=encoding))


def problem_lines(reading: PeopleList) -> list[str]:
    """The problems as they are printed, by their place in the file."""
    return [f"{str(p.where).rpartition('/')[2].partition(':')[2]}: {p.message}" for p in reading.problems]


def warning_lines(reading: PeopleList) -> list[str]:
    """The warnings by line, without the folder of the test."""
    assert all(problem.warning for problem in reading.problems)
    return [
        f"{problem.where.line}: {problem.message}".replace(f"{Path(problem.where.path).parent}/", "")
        for problem in reading.problems
    ]


def interviewers_of(reading: PeopleList) -> list[Interviewer]:
    """Everybody on the panels of a list."""
    return [person for panel in reading.panels for person in panel.interviewers]


def problem_places(reading: PeopleList) -> list[tuple[str, str]]:
    """The problems with file, line and column."""
    return [(str(p.where).rpartition("/")[2], p.message) for p in reading.problems]


# Drafts of two people, and the hand that edits one

ADA_DRAFT = Path("output/panels/people/drafts/ada-byron/card.md")

ZOE_DRAFT = Path("output/panels/people/drafts/zoë-ng/card.md")

DRAFT_BODY = """
## Greeting

Dear Ada,

## Remember

You said that the engine weaves. I have thought of little else.

## Close

Yours,

## Signature

Sam
"""


def replace_text(path: Path, old: str, new: str) -> None:
    """Replace some words of a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def rewrite_draft(path: Path, body: str = DRAFT_BODY) -> str:
    """Other words below the same front matter; the whole text."""
    front = path.read_text("utf-8").split("\n---\n")[0]
    text = f"{front}\n---\n{body}"
    path.write_text(text, "utf-8")
    return text


def draft_body(path: Path) -> str:
    """What stands below a draft's front matter."""
    return path.read_text("utf-8").split("\n---\n", 1)[1]


# Changes to a project

PAGE_HEAD = "---\ntitle: {}\ndescription: What it is for.\n{}---\n{}\n"


def write_page(project: Path, name: str, more: str = "", text: str = "Words.", title: str = "Faulty") -> None:
    """Write a page of the project."""
    (project / "content" / name).write_text(PAGE_HEAD.format(title, more, text), "utf-8")


def add_settings(project: Path, more: str) -> None:
    """Append to the project's settings."""
    path = project / "content" / "site.toml"
    path.write_text(path.read_text("utf-8") + more, "utf-8")
