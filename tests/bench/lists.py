"""Lists of invented people, as long as you like: `python -m tests.bench.lists panels 1000 people.csv`.

Seeded, so that a kind and a length always give the same bytes:

- `panels`: a panel of five at each employer, with a candidate of its own; 1,000 rows are 200 employers;
- `employer`: all rows are one panel of one candidate at one employer;
- `candidates`: each row is another candidate; 25 of them went to each employer, five to each of five people.
"""

import csv
import sys
from pathlib import Path
from random import Random

FIRST, LAST, PLACES, TRADES, THINGS = (
    words.split()
    for words in (
        """Amara Benedikt Chloé Dafydd Eilidh Farida Gareth Hannah Ines Jonas Katarína Lorenzo Maeve Nikhil
        Oluwaseun Priya Quentin Rosalind Søren Tamsin Ulrike Vikram Wilhelmina Yasmin Zofia Alasdair Bronwen Cormac
        Delphine Emeka""",
        """Abara Bennett Carrick Delacroix Eriksen Fairbairn Galbraith Hollis Ibekwe Jankowska Kavanagh Llewellyn
        Mensah Nakamura O’Donnell Pemberton Quigley Rasmussen Sandoval Thornbury Underhill Vasquez Whitlock
        Yarrow Zielińska""",
        """Harbour Ridge Meadow Lantern Quarry Orchard Beacon Foundry Willow Granite Juniper Mariner Summit Cobalt
        Heron Tideway Bracken Saddler Falcon Amber""",
        """Museum Laboratories Housing Press Logistics Energy Clinics Software Theatre Surveyors Textiles Foods
        Rail Water Mutual Instruments Archive Nurseries Robotics Ceramics""",
        """rota budget archive ferry timetable apprenticeship warehouse library server tender survey clinic garden
        newsletter exhibition grant payroll audit workshop""",
    )
)
POSTS = ("Analyst", "Project Manager", "Engineer", "Archivist", "Nurse Educator", "Buyer", "Editor", "Planner")
ABOUT = ("plan for", "questions about", "doubts about", "account of", "figures for", "view of", "story of")
SKILLS = (
    "explaining",
    "testing",
    "costing",
    "rebuilding",
    "cataloguing",
    "scheduling",
    "documenting",
    "repairing",
)
STREETS = ("Quay Street", "Mill Lane", "Station Road", "Castle Terrace", "Bridge Street", "Orchard Way")
COLUMNS = "name,company,role,interviewed,topic,strength,recoup,next_step,candidate,address,email"
KINDS = ("panels", "employer", "candidates")
FIVE = 5


def people_list(path: Path, kind: str, count: int, changed: int = -1) -> Path:
    """A CSV of so many people of a kind; one row may say something else than it usually does."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS.split(","))
        rows.writerows(_row(kind, number, changed=number == changed) for number in range(count))
    return path


def _row(kind: str, number: int, *, changed: bool) -> list[str]:
    company, person, candidate = _whose(kind, number)
    chance = Random(f"{kind} {number}")  # noqa: S311 - the same people at every run
    employer = _employer(company)
    topic = f"{chance.choice(ABOUT)} the {chance.choice(THINGS)} and the {chance.choice(THINGS)}"
    recoup = f"the {chance.choice(THINGS)} of {chance.randint(1990, 2025)}"
    return [
        _name(person),
        employer,
        POSTS[company % len(POSTS)],
        f"2026-11-{16 + company % 5}",
        f"your {'second ' if changed else ''}{topic}",
        f"{chance.choice(SKILLS)} a {chance.choice(THINGS)} for {chance.randint(3, 90)} people",
        chance.choice((recoup, "", "")),
        chance.choice((f"your decision on the {chance.choice(THINGS)}", "", "")),
        _name(candidate + 400),
        f"{employer}\n{chance.randint(1, 200)} {chance.choice(STREETS)}\nPort Linden",
        f"person{person}@{employer.replace(' ', '-').lower()}.example",
    ]


def _whose(kind: str, number: int) -> tuple[int, int, int]:
    """The numbers of a row's employer, person and candidate."""
    if kind == "employer":
        return 0, number, 0
    if kind == "candidates":
        company = number // FIVE**2
        return company, company * FIVE + number % FIVE, number
    return number // FIVE, number, number // FIVE


def _name(number: int) -> str:
    """A name of its own for every number: first name, initials where there are many, surname."""
    rest, place = divmod(number, len(FIRST) * len(LAST))
    last, first = divmod(place * 361 % (len(FIRST) * len(LAST)), len(FIRST))
    initials = ""
    while rest:
        rest, letter = divmod(rest - 1, 26)
        initials += f"{chr(65 + letter)}. "
    return f"{FIRST[first]} {initials}{LAST[last]}"


def _employer(number: int) -> str:
    """A name of its own for every number: a place and a trade, with more places where there are many."""
    rest, trade = divmod(number, len(TRADES))
    rest, place = divmod(rest, len(PLACES))
    places = PLACES[(place + trade) % len(PLACES)]
    while rest:
        rest, place = divmod(rest, len(PLACES))
        places += f" {PLACES[place]}"
    return f"{places} {TRADES[trade]}"


def main() -> None:
    """Write one list."""
    kind, count, path = sys.argv[1:4]
    people_list(Path(path), kind, int(count))


if __name__ == "__main__":
    main()
