"""How to address a person: as they said, never as their first name might suggest."""

import re

from generator.model import Interviewer
from generator.problems import Problem, Problems

HONORIFICS = {
    "adv", "capt", "cllr", "col", "dame", "dr", "engr", "fr", "hon", "judge", "lady", "lord", "lt", "maj", "miss",
    "mr", "mrs", "ms", "mx", "prof", "professor", "rabbi", "rev", "revd", "sgt", "sir",
}  # fmt: skip
POST_NOMINALS = {
    "aia", "ba", "beng", "bs", "bsc", "cbe", "cfa", "cfe", "cissp", "cpa", "cpc", "dba", "dds", "dmd", "dnp", "do",
    "dphil", "dr", "dvm", "edd", "esq", "frs", "ii", "iii", "iv", "jd", "jr", "kc", "lcsw", "llb", "llm", "ma",
    "mba", "mbe", "md", "meng", "mfa", "mpa", "mph", "mphil", "ms", "msc", "msw", "np", "obe", "pe", "pharmd",
    "phd", "phr", "pmp", "psyd", "qc", "ra", "ret", "rn", "shrm-cp", "shrm-scp", "sphr", "sr",
}  # fmt: skip
"""What stands behind a name and is not said in a greeting: degrees, offices, and which of several of that name."""
UNSURE = re.compile(r"\b(sir\s*(/|or)\s*madam|mr\.?\s*/|ms\.?\s*/|to whom it may concern)", re.IGNORECASE)


def salutation(person: Interviewer) -> str:
    """What follows “Dear”: the `salutation` column; else, where `name` begins with an honorific, that and the
    rest of the name; else the name the person goes by; else the full name. A name is never split, turned or
    given an honorific it did not come with (W3C, “Personal names around the world”)."""
    values = person.values
    if given := values.get("salutation"):
        return given
    name = _without_post_nominals(person.name)
    return name if leading_titles(name) else values.get("call_name", name)


def check_salutations(person: Interviewer) -> Problems:
    """What would make a greeting nobody wants to read."""
    text = salutation(person)
    hint = "fill the column salutation"
    if UNSURE.search(text):
        return [
            Problem(
                person.where,
                f"“Dear {text}” addresses nobody",
                f"find out the name, or {hint}",
                check="nobody-addressed",
            )
        ]
    if leading_titles(text) and len(text.split()) == len(leading_titles(text).split()):
        return [
            Problem(
                person.where, f"“{text}” is a title without a name", "write the full name", check="name-incomplete"
            )
        ]
    if "," in text:
        message = f"“Dear {text}” has a comma in it: is the family name first?"
        return [
            Problem(
                person.where,
                message,
                f"write the name as it is spoken, or {hint}",
                warning=True,
                check="name-order",
            )
        ]
    return []


def leading_titles(name: str) -> str:
    """The titles a name begins with: `Prof. Dr.` of `Prof. Dr. Lena Weiß`."""
    titles = []
    for word in name.split():
        if word.rstrip(".").casefold() not in HONORIFICS:
            break
        titles.append(word)
    return " ".join(titles)


def _without_post_nominals(name: str) -> str:
    head, *tail = [part.strip() for part in name.split(",")]
    return ", ".join([head, *(part for part in tail if not _post_nominal(part.replace(".", "")))])


def _post_nominal(part: str) -> bool:
    """Of two letters only where both are capitals, or it is no name: Ma and Ra are names, MA and RA are none."""
    word = part.casefold()
    return word in POST_NOMINALS and (len(word) > 2 or part.isupper() or word in ("dr", "jr", "sr"))
