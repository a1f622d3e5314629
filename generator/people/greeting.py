"""What follows “Dear”: as a person said, never as their first name might suggest."""

from collections.abc import Mapping

from generator.people.honorifics import DEGREES, GENERATIONS, leading_titles, spaced_titles


def greeting(values: Mapping[str, str]) -> str:
    """The `salutation` column; else, where `name` begins with an honorific, that and the rest of the name; else
    the name the person goes by; else the full name. A name is never split, turned or given an honorific it did
    not come with (W3C, “Personal names around the world”)."""
    if given := values.get("salutation", ""):
        return given
    name = spaced_titles(without_post_nominals(values["name"]))
    return name if leading_titles(name) else values.get("call_name", name)


def without_post_nominals(name: str) -> str:
    """A name without degrees and offices behind it, after a comma or not: `Jane Doe MBA, PMP` → Jane Doe."""
    head, *tail = [part.strip() for part in name.split(",")]
    kept = [part for part in tail if not all(_behind_comma(word) for word in part.split())]
    words = head.split()
    while len(words) > 1 and _degree(words[-1], len(words)):
        words.pop()
    return ", ".join([" ".join(words), *kept])


def _behind_comma(word: str) -> bool:
    """Of two letters only where both are capitals, or it is no name: Ma and Ra are names, MA and RA are none."""
    bare = word.strip("().").replace(".", "")
    known = bare.casefold() in DEGREES | GENERATIONS
    return known and (len(bare) > 2 or bare.isupper() or bare.casefold() in ("dr", "jr", "sr"))


def _degree(word: str, words: int) -> bool:
    """Whether a word behind a name, without a comma, is a degree: by its capitals, for “Ma” and “Do” are names."""
    bare = word.strip("().").replace(".", "")
    capitals = sum(char.isupper() for char in bare)
    return bare.casefold() in DEGREES and capitals > 1 and (len(bare) > 2 or words > 2)
