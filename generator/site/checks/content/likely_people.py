"""What may be a list of people though nothing proves it: it is told, and stops nothing."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.people.packed_documents import cell_remarks
from generator.people.tables.csv_rows import Row, normal_header
from generator.people.tables.other_formats import is_workbook
from generator.problems import Location, Problem, Problems, display_path

END = r"(?:[/*:_]?(?:in|innen|e|s|es))?"
"""How German and French words have both genders, and any their plural: `Schüler/in`, `étudiant.e`."""
WHO = lazy_pattern(
    r"(?:name_(?:of_(?:the_)?|des_|der_)?|nom_(?:de_l.|du_)|nombre_del?_|nome_(?:dello_|do_|da_)?)?"
    r"(?:student|pupil|learner|trainee|intern|apprentice|participant|attendee|delegate|mentee|applicant|candidate"
    r"|alumn(?:us|a|i)|schüler|studierende[rn]?|teilnehmer|teilnehmende[rn]?|bewerber|praktikant|auszubildende[rn]?"
    r"|absolvent|étudiant|élève|stagiaire|apprenti|candidat|diplômé|estudiante|alumno|alumna|participante|becario"
    r"|becaria|studente|studentessa|alunno|alunna|partecipante|tirocinante|leerling|deelnemer|stagiair|sollicitant"
    rf"|aluno|aluna|estagiário|estagiária){END}(?:_?(?:(?:full_)?name|naam))?"
)
NAME = lazy_pattern(
    r"(?:full_|first_|last_|given_|family_|preferred_)?names?|surname|forename|(?:vor|nach|familien)?name"
    r"|(?:vor|achter)?naam|nom|nom_complet|prénom|nombre|apellidos?|nome|cognome|apelidos?|sobrenome"
    r"|(?:nom_et_)?prénom|nom_de_famille|(?:vor_und_nach|vorname_nach)name"
)
PARTS = (
    lazy_pattern(r"first_name|given_name|forename|vorname|voornaam|prénom|nombre|nome"),
    lazy_pattern(
        r"last_name|family_name|surname|nachname|familienname|achternaam|nom|apellidos?|cognome|apelidos?"
    ),
)
PERSONAL = lazy_pattern(
    r"(?:student|pupil|learner|candidate|applicant|employee|staff|personnel|ucas|matric(?:ulation)?|uni(?:versity)?)"
    r"_?(?:id|no\.?|nr\.?|number)|d\.?o\.?b\.?|date_of_birth|birth_?(?:date|day)|gender|sex|nationality|matrikel"
    r"(?:nummer|nr\.?|_nr\.?)|personalnummer|geburts(?:datum|tag)|geschlecht|staatsangehörigkeit|matricule"
    r"|numéro_(?:d.)?étudiant|n°_étudiant|date_de_naissance|sexe|nationalité|matrícula|fecha_de_nacimiento"
    r"|nacionalidad|matricola|data_di_nascita|nazionalità|studentnummer|geboortedatum|data_de_nascimento"
)
CALLED = lazy_pattern(r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*,? ){0,3}[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’.-]*(?: (?:I{1,3}|Jr\.?))?")
NOBODY = lazy_pattern(
    r"\b(?:students?|pupils?|participants?|applicants?|candidates?|level|year|time|home|overseas|international|visa"
    r"|uk|eu|non|under|postgraduates?|undergraduates?|research|taught|new|returning|mature|all|other|total|name"
    r"|university|college|school|fair|day|course|programme|group)\b",
    re.IGNORECASE,
)
"""Words of kinds of people and of things, not of somebody's name."""
INVITED = lazy_pattern(r"^ATTENDEE\b[^\n]*?:mailto:([^\s]+)", re.IGNORECASE | re.MULTILINE)
REACHED = lazy_pattern(
    r"[^@\s<>]{1,64}@[\w-]{1,64}\.[a-z]|\b[A-Z]{1,2}\d[\dA-Z]? ?\d[A-Z]{2}\b|(?:straße|strasse|str\.) \d"
    r"|\b\d{1,4}[a-z]? (?:[A-Z][\w'’.-]{1,30} ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|Terrace)\b"
)
"""An e-mail address, a British postcode, a street with its number."""
HINT = 'move the file out of content/; or, if everybody may read it, write people-suspected = "off" into [checks]'


def likely_people(rows: Sequence[Row]) -> Row | None:
    """The header that has a column for people, if what stands below it is called as people are."""
    for number, row in enumerate(rows[:-2]):
        words = [normal_header(cell) for cell in row.cells]
        if any(_has_names(rows[number + 1 :], column) for column in _columns(words)):
            return row
    return None


def _columns(words: Sequence[str]) -> Iterator[int]:
    """The columns that would have names: of who they are, or beside what only somebody has."""
    own = any(PERSONAL.fullmatch(word) for word in words)
    whole = all(any(part.fullmatch(word) for word in words) for part in PARTS)
    for column, word in enumerate(words):
        if (WHO.fullmatch(word) and len(words) > 1) or ((own or whole) and NAME.fullmatch(word)):
            yield column


def _has_names(rows: Sequence[Row], column: int) -> bool:
    cells = [row.cells[column].strip() for row in rows if column < len(row.cells)]
    names = [cell for cell in cells if CALLED.fullmatch(cell) and not NOBODY.search(cell)]
    return len({*names}) > 1 and len(names) > len(cells) * 0.8


def told_as_likely(path: Path, data: bytes, row: Row | None) -> Problems:
    """A warning for a file with such a row, several who are invited, or somebody's address in a remark."""
    message = ""
    if row:
        message = "may be a list of people: what lies in content/ is for everybody"
    elif path.suffix.casefold() == ".ics":
        text = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "")
        invited = len({*map(str.casefold, INVITED.findall(text))})
        message = f"names {invited} people who are invited, with their addresses" if invited > 1 else ""
    elif is_workbook(data):
        cell = next((cell for cell, said in cell_remarks(data) if REACHED.search(said)), "")
        message = f"has an address in a comment on the cell {cell}, which everybody can read" if cell else ""
    where = Location(display_path(path), row.line if row else 1)
    return [Problem(where, message, HINT, warning=True, check="people-suspected")] if message else []
