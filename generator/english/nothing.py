"""Cells that say nothing: what people write where they have no answer, and blanks of a form that nobody filled."""

import re

_NO_ANSWER = (
    r"n\.?\s*/?\s*a\.?|n\.?a\.?|none|nil|null|nan|no|nope|nothing(?: (?:really|much|special|yet|new|in particular|comes to mind))?|"
    r"no (?:idea|clue|answer|comment|news|change|changes|updates?|date|day|time)(?: yet)?|not? (?:sure|yet|applicable|known|available|relevant|really|much)(?: yet)?|"
    r"unknown|unsure|tb[acd]|to be (?:confirmed|decided|announced|advised)|see (?:above|below|notes?|cv|other row|row above)|"
    r"(?:the )?same(?: as (?:above|before|(?:row )?\d+|the (?:first|last|other)(?: one| row)?|(?:row|line) \d+))?|as (?:above|before)|ditto|idem|"
    r"(?:i\s+)?(?:do not|don['’]?t|dont|can['’]?t|cannot|cant) (?:know|remember|recall|say|think of (?:any|one|anything))(?: yet| anything)?|"
    r"(?:i\s+)?(?:forgot|forget|will (?:ask|check)|have to ask|need to (?:ask|check)|idk)|"
    r"(?:ask|check|ask (?:them|her|him|later|mum|dad))(?: later)?|various|etc|misc|(?:etc|and) so on|later|"
    r"fill (?:in|this|me)(?: in)?(?: later)?|todo|to do|placeholder|sample|test|example|text|asdf\w*|blah(?: blah)*|foo|bar|x|idk\\b.*|whatever|anything|everything|lots|loads|(?:general |random )?(?:stuff|things)|all good|blank|empty|"
    r"(?:(?:they|he|she|you|nobody|no one|no-one)\s+)?(?:did not|didn['’]?t)\s+(?:say|tell(?: me| us)?|mention)(?: (?:it|anything))?(?: yet)?|"
    r"(?:i\s+)?(?:was not|wasn['’]?t|not|haven['’]?t been) told(?: anything)?(?: yet)?|not (?:a lot|that i know(?: of)?)|"
    r"(?:i\s+)?(?:do not|don['’]?t) (?:think so|have (?:any|one|anything)(?: yet)?)|(?:i\s+)?(?:have none|haven['’]?t (?:got )?(?:any|one)(?: yet)?)|"
    r"(?:i\s+)?(?:can['’]?t|cannot|could not|couldn['’]?t) think(?: of (?:any|one|anything))?"
)
NO_ANSWER = re.compile(rf"\W*(?:{_NO_ANSWER})\W*\Z", re.IGNORECASE)
BLANK = re.compile(
    r"«[^»]*»|‹[^›]*›|\*\|[^|]*\|\*|\{\{?[^}]*\}\}?|\[[^\]]*\]|<[^<>]*>|%[A-Z_]+%|\$\{?\w+\}?|_{2,}|x{2,}|#(?:N/A|REF!|VALUE!|NAME\?)",
    re.IGNORECASE,
)
INSERT = re.compile(
    r"\W*(?:(?:insert|enter|add|type|your|write|put)\s+(?:\w+\s+){0,3}(?:here|name|topic|text|strength|company)|"
    r"click (?:or tap )?here to enter text|lorem ipsum\b.*)\W*\Z",
    re.IGNORECASE,
)


def says_nothing(text: str) -> bool:
    """Whether a cell has no answer in it, such as n/a, TBC, ??? or a blank that was never filled."""
    return bool(NO_ANSWER.fullmatch(text)) or not any(char.isalnum() for char in text) or is_unfilled(text)


def is_unfilled(text: str) -> bool:
    """Whether a cell holds a form's own blank: «Topic», *|FNAME|*, [x], INSERT NAME, Lorem ipsum."""
    return bool(BLANK.fullmatch(text.strip()) or INSERT.fullmatch(text))
