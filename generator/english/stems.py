"""The beginnings of sentences that people type along, column by column: “We talked about …” above a column invites
it. What is left is the end of that sentence."""

import re

_WHO = r"(?:we|you|they|he|she|i|us)"
_SOME = r"(?:\s+(?:also|both|just|mostly|mainly|briefly|really|especially|particularly|very much|still|had))*"
_ABOUT = r"(?:\s+(?:a lot|a bit|at length|together))?\s+(?:about|on|over|of)"
_FORWARD = rf"(?:{_WHO}(?:\s+am|['’]m)?{_SOME}\s+)?(?:am\s+)?look(?:ing)?{_SOME}\s+forward\s+to(?=\s)"
_MET = r"(?:then|we (?:met|spoke|talked)|(?:the|my|our) interview|that day)"

STEMS = {
    "topic": (
        rf"(?:{_WHO}{_SOME}\s+)?(?:talk|talked|talking|spoke|speaking|chatted|chatting){_ABOUT}\b",
        rf"(?:{_WHO}{_SOME}\s+)?(?:discuss|discussed|discussing|covered|mentioned)\b(?!\s+(?:in|with|by|at)\b)",
        rf"(?:(?:our|the|a|my)\s+)?(?:talk|conversation|chat|discussion){_ABOUT}\b(?!\s+(?:the\s+)?phone\b)",
        r"(?:(?:i|we)\s+(?:am|are|was|were)\s+(?:still\s+)?)?thinking\s+about\b",
        rf"(?:i\s+)?(?:enjoyed|liked|loved)\s+(?:hearing|talking|our talk|our conversation){_ABOUT}\b",
        r"(?:about|regarding|concerning|re:|topic:)(?=\s)",
    ),
    "strength": (
        rf"(?:i{_SOME}\s+(?:can\s+|could\s+|would\s+)?(?:bring|offer)|i['’]d\s+bring)\b",
        rf"(?:they|you|he|she|we|the panel|everyone){_SOME}\s+(?:like|liked|loved|appreciated|valued)\b",
        r"(?:(?:my|a|our)\s+)?(?:main |biggest |greatest )?strengths?(?:\s*:|\s+(?:is|are)\b)",
        r"(?:i|we)\s+(?:can|could)\s+help\s+(?:you|them)?\s*with\b",
    ),
    "recoup": (
        r"(?:i\s+)?(?:should|could|would|ought to)(?:\s+have|['’]ve|\s+of)(?:\s+also)?\s+(?:said|mentioned|told (?:them|you)|added|talked about|explained|stressed|brought up)\b",
        r"(?:i\s+)?(?:forgot|failed|meant|wanted|did not manage|didn['’]t manage)(?:\s+to)?\s+(?:say|mention|tell (?:them|you)|add|talk about|explain|bring up)\b",
        r"(?:i\s+)?wish\s+i(?:['’]d|\s+had)\s+(?:said|mentioned|told (?:them|you)|talked about)\b",
        r"(?:i\s+)?(?:did not|didn['’]t)\s+(?:say|mention|talk about)\b",
        r"(?:(?:something|more|a bit more|anything)\s+)?about(?=\s)",
    ),
    "next_step": (
        r"(?:what\s+)?(?:comes|is)\s+next\s*(?::|is\b)?",
        r"next\s*(?::|,|(?:up|step|steps)\b)?\s*(?:comes|is|are|will be)?\b\s*:?(?=\s)(?!\s+(?:week|month|year|monday|tuesday|wednesday|thursday|friday|round|stage|interview))",
        r"(?:the\s+)?next\s+(?:step|stage|thing)s?\s*(?::|(?:is|are|will be)\b)",
        _FORWARD,
    ),
    "new": (
        rf"(?:ever\s+)?since\s+{_MET}\b",
        r"(?:(?:some|my|the|one piece of)\s+)?(?:good |recent |big )?news\s*(?::|\bis\b)",
        r"(?:you\s+(?:may|might|will)\s+(?:also\s+)?(?:like|be pleased|want)\s+to\s+(?:know|hear)|i\s+can\s+now\s+tell\s+you)\b",
        r"(?:something|one thing)\s+new\s*(?::|\bis\b)",
    ),
}
"""Column → the stems of its sentences, as patterns; each takes off one, as often as it comes."""
_PATTERNS = {
    column: re.compile(rf"(?:{'|'.join(stems)})(?:\s*[,:–—-]+(?=\s))?\s*", re.IGNORECASE)
    for column, stems in STEMS.items()
}
BULLET = re.compile(r"(?:[-–—*•·‣▪►✓✔]+|\(?\d{1,2}[.)]|[a-z]\))\s+")
ELLIPSIS = re.compile(r"^(?:…|\.{2,})\s*")


def without_stem(column: str, text: str) -> str:
    """What a cell of `column` says behind a bullet and the beginning of its sentence, if these were typed along."""
    text = BULLET.sub("", text.strip(), count=1) if BULLET.match(text.strip()) else text.strip()
    pattern = _PATTERNS[column]
    for _ in range(3):
        text = ELLIPSIS.sub("", text)
        found = pattern.match(text)
        if not found or not found.end():
            break
        rest = text[found.end() :].strip()
        if not rest:
            return text if " " not in text.strip() else ""
        text = rest
    return text
