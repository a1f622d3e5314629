"""A name as a cell has it → the name, and the name its owner goes by; and what in it is no part of a name.

Pronouns are taken off, and a nickname in quotes is the name somebody goes by. What is not understood stays, and is
told with the greeting that it would make; capitals are proposed and never changed."""

import re
from collections.abc import Callable, Mapping, Sequence

from generator.lazy_pattern import lazy_pattern
from generator.model.people import is_mailbox
from generator.people.names.greeting import greeting, without_post_nominals
from generator.people.names.honorifics import DEGREES, GENERATIONS, is_honorific
from generator.people.tables.cell_code import formula_fault, sure_blank
from generator.problems import Checked, Location, Problem, Problems

_ONE = "she|he|they|it|ze|zie|xe|sie|er|her|him|them|hers|his|theirs|hir|zir|any|all|pronouns?|elle|il|iel|lui|eux"
PRONOUNS = lazy_pattern(
    r"\s*[(\[](?:guest|external|host|organi[sz]er|presenter|unverified|gast|extern|invité|externe)[)\]]|"
    rf"\s*[(\[]\s*(?:{_ONE})(?:\s*[/,|+]?\s*(?:{_ONE}))*\s*[)\]]"
    rf"|\s*[,–—|-]?\s+(?:{_ONE})(?:\s?[/|]\s?(?:{_ONE}))+\s*$",
    re.IGNORECASE,
)
QUOTED = lazy_pattern(r"(?<!\w)[\"“”„«‘’']([^\W\d_][^\"“”„«»‘’']{0,28}[^\W\d_])[\"“”»’'](?!\w)\s*")
BRACKETED = lazy_pattern(r"\(([^()]*)\)|\[([^\[\]]*)\]")
ODD = lazy_pattern(r"[^\w\s.’-]|[\d_–—]|\s[-–—]\s")
"""Whether a name has anything in it but words: most have not, and need not be looked at closely."""
TWO = lazy_pattern(r"\s(?:&|\+|and|und|et)\s", re.IGNORECASE)
SYLLABLES = lazy_pattern(
    r"(?=.*-)(?=.*[A-Z]{2})(?=.*[a-z])[A-Za-z]+(?:[- ][A-Za-z]+)*|(?:rhymes with|sounds like) .+"
)
"""A name as it is said: shi-VAWN."""
STRANGE = lazy_pattern(r"(?<=\s)[-–—](?=\s)|[@<>=|_{}^~*#;:!?/\\]|\d{2,}|\d(?!\.)")
NOBODY = lazy_pattern(
    r"(?:tb[acd]|to be (?:confirmed|announced|decided)|n/a|(?-i:NA)|none|null|unknown|unbekannt|inconnu|not known|"
    r"(?-i:nan|NaN|nil)|no name|undefined|name|full name|first ?name last ?name|\?+|-+|xx+|\.+|someone|somebody|"
    r"anonymous|test|\+\s?\d+|plus one)\.?", re.IGNORECASE,
)  # fmt: skip
GROUP = frozenset([
    "team", "hr", "panel", "committee", "department", "dept", "office", "interviewer", "recruiting", "recruitment",
    "reception", "people", "board", "careers", "hiring", "abteilung", "personalabteilung",
])  # fmt: skip
"""Words of a group or an office, which nobody is called."""
POSTS = frozenset([
    "ceo", "cto", "cfo", "coo", "cio", "boss", "manager", "director", "head", "chief", "president", "assistant",
    "secretary", "colleague", "recruiter", "headhunter", "receptionist", "supervisor", "partner", "chair", "of",
    "the", "and", "from", "for", "senior", "deputy", "line", "general", "managing", "executive", "regional",
])  # fmt: skip
"""Words of what somebody is, which are no name where nothing else stands in it."""
WAYS = frozenset([
    "zoom", "teams", "online", "video", "remote", "remotely", "virtual", "virtually", "phone", "telephone",
    "skype", "meet", "webex", "in-person", "person", "onsite", "on-site",
])  # fmt: skip
"""Words of how somebody took part."""
ROLES = GROUP | POSTS - {"of", "the", "and", "from", "for"} | frozenset([
    "interpreter", "translator", "chairman", "chairwoman", "chairperson", "observer", "lead", "note-taker",
    "notetaker", "moderator", "trainee", "intern",
])  # fmt: skip
"""Words of what somebody was there."""
FIRST_NAMES = frozenset({"line"})
"""Words of posts that are somebody's first name, too, where they stand alone."""
DESCRIBED = lazy_pattern(
    r"(?i:(?:some|any)(?:one|body)\b)(?! (?!Else)[A-Z][a-z])|(?i:(?:one|two|three|four|several|both|all) of\b)"
    r"|(?i:head|chief|director|manager|partner|member|vice president) (?:of|for) "
    r"|(?:a|the|some|another|one|two|three|four|several|other|our|his|her|their)\s+(?:[a-z]|[A-Z]{2,4}\b)"
    r"|(?:Some|Another|One|Two|Three|Four|Several|Other|Our|His|Her|Their)\s+(?:[a-z]|[A-Z]{2,4}\b)"
    r"|(?:A|The)\s+[a-z]|[Aa]n\s+[aeiouh][a-z]|[Mm]y\s+[a-z]{4}"
    r"|.*[^\W\d_](?:['’]s|s['’])\s+[a-z]|.*\s(?:from|who|whose)\s"
)
"""Somebody from finance, a nurse, two people, Ana's boss: who it was, and not what they are called."""
ARTICLES = frozenset({"a", "an", "the", "my", "our"})
"""What is one before the words of a post; before others, A, An and My are names."""
OFFICES = frozenset(["md", "vp", "svp", "evp", "cmo", "cpo", "cso", "ciso", "hrbp", "pm", "po", "gp", "pi", "ta"])
UNICAMERAL = lazy_pattern("[\u10a0-\u10ff\u13a0-\u13ff\u1c90-\u1cbf\u2d00-\u2d2f\uab70-\uabbf]")
"""Georgian and Cherokee letters have others that stand for them in small or in capitals, and names do without."""
SMALL = frozenset([
    "von", "van", "der", "den", "de", "la", "di", "da", "dos", "du", "zu", "zum", "zur", "ter", "ten", "del",
    "della", "y", "e", "al", "bin", "bint", "ibn", "af", "av", "le", "las", "los",
])  # fmt: skip
"""Parts of family names in small letters, behind another name."""
HAIL = lazy_pattern(
    r"(?:dear|hi|hiya|hello|hey|good (?:morning|afternoon|evening)|greetings|hallo|bonjour|sehr geehrter?)"
    r"(?:,\s*|\s+)(?=\w)", re.IGNORECASE,
)  # fmt: skip
"""How a letter begins, where only what follows “Dear” belongs."""
WHOEVER = frozenset({"there", "all", "both", "team", "folks", "everyone", "everybody", "guys"})
"""Whom “Hi” greets where nobody is named."""
WRITE = "write the name alone, or fill the column salutation"


def read_name(values: Mapping[str, str], at: Callable[[str], Location]) -> Checked[Mapping[str, str]]:
    """The cells of a row with the name read, and what is told of it."""
    name = values.get("name", "")
    odd = ODD.search(name) is not None
    bare = (PRONOUNS.sub("", name).strip() or name) if odd else name
    called = QUOTED.search(bare) if odd else None
    whole = " ".join(f"{bare[: called.start()]} {bare[called.end() :]}".split()) if called else bare
    if called and len(whole.split()) < 1:
        called, whole = None, bare
    made = {**values, "name": whole}
    if called and "call_name" not in values:
        made["call_name"] = called[1].strip()
    said = made.get("salutation", "")
    hailed = HAIL.match(said) if said else None
    if said:
        made["salutation"] = said[hailed.end() if hailed else 0 :].rstrip(" ,:!") or said
    if not whole:
        return Checked(values, [])
    if hailed and made["salutation"].casefold() in WHOEVER:
        del made["salutation"]
    return Checked(made, _problems(made, name, at) + (_hailed(said, greeting(made), at) if hailed else []))


def _hailed(said: str, kept: str, at: Callable[[str], Location]) -> Problems:
    """What is told of another greeting than Dear, which all notes begin with."""
    if said.casefold().startswith("dear"):
        return []
    message = f"“{said}” is read as {kept}: the note will begin “Dear {kept},”"
    many = f"salutations are read without their greeting: “{said}” as {kept}"
    hint = "write what stands after “Dear”"
    return [Problem(at("salutation"), message, hint, warning=True, many=many, check="cell-mended")]


def _problems(values: Mapping[str, str], cell: str, at: Callable[[str], Location]) -> Problems:
    """What is told of a name: one thing, the worst."""
    name = values["name"]
    if fault := formula_fault(cell):
        return [Problem(_where(at, cell), *fault, check="cell-error")]
    if fault := _nobody(name):
        return [Problem(_where(at, cell), fault[0], fault[1], check="name-unclear")]
    if "salutation" not in values and (doubt := _doubt(name)):
        message = f"{doubt[0]}: the note would begin “Dear {greeting(values)},”"
        unfit = bool(sure_blank(greeting(values)))
        return [Problem(_where(at, cell), message, doubt[1], warning=not unfit, check="name-unclear")]
    if "salutation" not in values and right_case(name) != name:
        message = f"“{name}” is not written as names are: the note would begin “Dear {greeting(values)},”"
        hint = f"write “{right_case(name)}”, if that is how its owner spells it"
        many = f"names are written in capitals or small letters only, such as “{name}”"
        return [Problem(_where(at, cell), message, hint, warning=True, many=many, check="name-unclear")]
    return [_read_as(values, cell, _where(at, cell))] if name != cell else []


def _read_as(values: Mapping[str, str], cell: str, where: Location) -> Problem:
    """What was taken off a name."""
    called = f", who goes by {values['call_name']}" if QUOTED.search(cell) else ""
    message = f"“{cell}” is read as {values['name']}{called}: the note will begin “Dear {greeting(values)},”"
    many = f"names are read without what is no part of them: “{cell}” as {values['name']}{called}"
    return Problem(where, message, WRITE, warning=True, many=many, check="cell-mended")


def _where(at: Callable[[str], Location], cell: str) -> Location:
    return at("name")._replace(excerpt=cell)


def _nobody(name: str) -> tuple[str, str] | None:
    """Why a cell is no name at all, and how to mend it."""
    if is_mailbox(name.strip("<>")):
        return (
            f"“{name}” is an e-mail address, and no name",
            "write the full name here, and the address into email",
        )
    if NOBODY.fullmatch(name) or not any(char.isalnum() for char in name):
        return f"“{name}” is no name", "find out the name, or take the row out until you know it"
    if re.search(r"[^\W\d_]\?+[^\W\d_]|[^\W\d_]\?\?", name):
        return f"letters of “{name}” have been lost", "type the name anew, or export the list once more as UTF-8"
    return None


def names_somebody(name: str) -> bool:
    """Whether a cell says who somebody is, however it is written."""
    return bool(name) and not NOBODY.fullmatch(name)


def _doubt(name: str) -> tuple[str, str] | None:
    """What in a name is not understood, and how to mend it."""
    if ODD.search(name) and (found := BRACKETED.search(without_post_nominals(name))):
        inside = (found[1] or found[2] or "").strip()
        rest = " ".join(name.replace(found[0], " ").split())
        if without_post_nominals(f"A B {inside}") == "A B":
            return None
        hint = f"write “{rest}”{_use_of(inside)}"
        return f"what stands in brackets, “{inside}”, is not understood", hint
    if TWO.search(name):
        return f"“{name}” looks like two people", "give each a row, or fill the column salutation"
    if found := STRANGE.search(name):
        return f"“{found[0]}” in “{name}” is no part of a name", WRITE
    return _described(name)


def _use_of(inside: str) -> str:
    """Where what stands in brackets belongs."""
    words = inside.casefold().replace(",", " ").split()
    if SYLLABLES.fullmatch(inside):
        return f"; if the name is said so, write “{inside}” into pronunciation"
    if not WAYS.isdisjoint(words):
        return ", and say in the column mode whether it was video, phone or in person"
    if not ROLES.isdisjoint(words):
        return f"; if it is their job, write “{inside}” into job_title"
    return f"; if they go by “{inside}”, write that into call_name"


def _described(name: str) -> tuple[str, str] | None:
    """Why the words of a cell are of a group, or say who it was."""
    if DESCRIBED.match(name) or _is_post(name.casefold().split()):
        message = f"“{name}” says who it was, and not what they are called"
        return message, "find out the name, or fill the column salutation"
    if any(word.strip(".,-–").casefold() in GROUP for word in name.split()):
        return (
            f"“{name}” looks like a group, and not like a person",
            "find out who it was, or fill the column salutation",
        )
    return None


def _is_post(words: Sequence[str]) -> bool:
    """Whether words are those of a post, or begin with one behind an article."""
    if len(words) > 1 and words[0] in ARTICLES and words[1] in POSTS | GROUP | OFFICES:
        return True
    return POSTS.issuperset(words) and not FIRST_NAMES.issuperset(words)


def right_case(name: str) -> str:
    """A name that is in capitals or in small letters only as names are written; any other as it is. A family name
    alone in capitals, as in `Jean DUPONT`, is one, too."""
    words = name.split()
    if UNICAMERAL.search(name):
        return name
    if not name.islower() and not name.isupper() and not any(len(word) > 3 and word.isupper() for word in words):
        return name
    letters = [word for word in words if any(char.isalpha() for char in word) and not _kept(word)]
    if not letters or not all(word.isascii() or word.lower() != word.title() for word in letters):
        return name
    shouted = [word for word in letters if word.isupper() and len(word.strip(".")) > 3]
    if name.islower():
        return " ".join(_cased(word, first=not number) for number, word in enumerate(words))
    if all(word.isupper() for word in letters) and sum(map(len, letters)) > 3:
        return " ".join(word if _kept(word) else _cased(word, first=not n) for n, word in enumerate(words))
    return " ".join(_cased(word, first=False) if word in shouted else word for word in words)


def _kept(word: str) -> bool:
    """Initials, titles and degrees, whose capitals mean nothing."""
    bare = word.strip("(),").replace(".", "").casefold()
    return bool(re.fullmatch(r"(?:[^\W\d_]\.)+", word)) or bare in DEGREES | GENERATIONS or is_honorific(word)


def _cased(word: str, *, first: bool) -> str:
    if not first and word.casefold() in SMALL:
        return word.lower()
    parts = re.split(r"([-'’])", word.lower())
    made = "".join(
        part if part == "s" and number else part[:1].upper() + part[1:] for number, part in enumerate(parts)
    )
    return re.sub(r"^(Mc|Ó|O['’])(\w)", lambda found: found[1] + found[2].upper(), made)
