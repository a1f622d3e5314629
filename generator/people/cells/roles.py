"""A post as a cell has it → what notes can call it: “the role of Head Chef” says what the notes say themselves."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from string import capwords

from generator.english.capitals import is_shouted
from generator.english.vocabulary.words import split_words, word_at
from generator.lazy_pattern import lazy_pattern
from generator.people.cells.placeholders import is_placeholder
from generator.problems import Checked, Location, Problem, Problems

LABEL = lazy_pattern(r"(?:job(?: title)?|role|position|post|vacancy|title)\s*[:–—]\s*(?=\S)", re.IGNORECASE)
BEFORE = lazy_pattern(
    r"(?:the |an? )?(?:role|position|post|job|vacancy|interview)(?: of| as| for)(?: an?| the)?\s+(?=\S)",
    re.IGNORECASE,
)
ARTICLE = lazy_pattern(r"(?:an?|the|(?:An?|The)(?=\s+[^\W\d_A-Z]))\s+(?=\S)(?!level)")
BEHIND = lazy_pattern(r"(?<=[^\W\d_])\s+(?:job|role|position|post|vacancy)$", re.IGNORECASE)
STOP = lazy_pattern(r"(?<=[a-z]{3})\.$")
PERSONS = {"internship": "intern", "apprenticeship": "apprentice", "traineeship": "trainee"}
NO_POST = lazy_pattern(
    r"\b(internship|apprenticeship|traineeship|placement|work experience|(?:graduate|vacation|training) "
    r"(?:scheme|program(?:me)?))((?: (?:in|at|with|as) .*)?)$",
    re.IGNORECASE,
)
"""What one is taken on for, where nothing behind it says what one is: placement; not placement student."""
OFFICES = frozenset([
    "administrator", "assistant", "clerk", "coordinator", "director", "head", "lead", "manager", "officer",
    "recruiter",
])  # fmt: skip
ALONE = frozenset({"job", "role", "position", "post", "vacancy"})


def read_role(values: Mapping[str, str], at: Callable[[str], Location]) -> Checked[Mapping[str, str]]:
    """The cells of a row with the post read, and what is told of it."""
    cell = values.get("role", "")
    if cell and (is_placeholder(cell) or cell.strip().casefold() in ALONE | {"na"}):
        message, hint = f"“role” is “{cell}”, which says nothing", "leave it empty, or fill it in"
        told = Problem(at("role"), message, hint, warning=True, check="cell-says-nothing", column="role")
        return Checked({column: value for column, value in values.items() if column != "role"}, [told])
    role = without_frame(cell)
    if not role or role == cell:
        return Checked(values, _in_capitals(cell, at) + _no_post(cell, at))
    message = f"“{cell}” is read as {role}: notes say “the role of {role}”"
    many = f"posts are read without what notes say themselves: “{cell}” as {role}"
    told = Problem(at("role"), message, "write the post alone", warning=True, many=many, check="cell-mended")
    return Checked({**values, "role": role}, [told])


@lru_cache(4096)
def without_frame(cell: str) -> str:
    """The post without label, article and what stands behind it: a chef job → chef."""
    role = cell.strip()
    for frame in (LABEL, BEFORE, BEFORE, ARTICLE):
        found = frame.match(role)
        role = role[found.end() :] if found and role[found.end() :].casefold() not in ALONE else role
    bare = BEHIND.sub("", role)
    return STOP.sub("", bare if word_at(split_words(bare), len(split_words(bare)) - 1).is_in("persons") else role)


def _no_post(role: str, at: Callable[[str], Location]) -> Problems:
    """What one is taken on for, and is not: an internship, where notes would say “the role of internship”."""
    found = NO_POST.search(role)
    if not found or any(word.is_in("persons") or word.small in OFFICES for word in split_words(role)):
        return []
    person = PERSONS.get(found[1].casefold())
    person = person.capitalize() if person and found[1][0].isupper() else person
    post = NO_POST.sub(lambda words: f"{person}{words[2]}", role) if person else ""
    message = f"“{role}” is no post, and notes would say “the role of {role}”"
    hint = f"write “{post}”" if post else "write the post, such as trainee or assistant, or leave the cell empty"
    many = f"roles are no posts, such as “{role}”"
    return [Problem(at("role"), message, hint, warning=True, many=many, check="cell-doubtful", column="role")]


def _in_capitals(role: str, at: Callable[[str], Location]) -> Problems:
    """A post that shouts; what is short, or no word, may be written so: CEO, SENCO."""
    if not is_shouted(role):
        return []
    message = f"“{role}” is written in capitals, as it will be in each note"
    many = f"posts are written in capitals, such as “{role}”"
    return [
        Problem(at("role"), message, f"write “{capwords(role)}”", warning=True, many=many, check="name-unclear")
    ]
