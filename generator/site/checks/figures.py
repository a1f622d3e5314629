"""Figures that say something about people, and whether the paragraph says who found them."""

import re
from collections.abc import Iterator

from generator.markdown.code import without_code
from generator.model.files import Source
from generator.problems import Problem, Problems
from generator.site.checks.prose import ASIDE, BLOCK

STATISTIC = re.compile(
    r"\d[\d.,]*(?:\s*%|\s*[Pp]er\s?cent\b|\s+(?:out of|in)\s+(?:every\s+)?(?:ten|hundred|\d[\d,]*)\b)"
)
"""81 %, 81 per cent, 8 in ten: a share of something."""
CITED = re.compile(r"sources\.md#[\w-]+")
ENDS = re.compile(r"[.!?](?=\s|$)|\n[ \t>]*\n")
"""Where a sentence ends."""
NOUNS = (
    r"(?:adults|advisers|advisors|alumni|americans|applicants|bosses|candidates|employees|employers|executives|"
    r"everyone|firms|graduates|interviewees|interviewers|job[ -]?seekers|managers|panellists|panelists|people|"
    r"professionals|readers|recruiters|respondents|seekers|students|teachers|them|undergraduates|"
    r"users|us|visitors|workers)\b(?!['’])"
)
PEOPLE = re.compile(rf"\b{NOUNS}", re.IGNORECASE)
SHARE = re.compile(
    rf"\s*(?:(?:of|among)\s+)?(?:(?:all|our|the|these|those)\s+)*(?:(?!(?:for|off|to|when|where|which|who)\b)"
    rf"[\w-]+\s+){{0,2}}{NOUNS}",
    re.IGNORECASE,
)
"""Behind a figure: of whom it is the share."""
ANSWER = re.compile(
    r"\s+(?:(?:also|even|still|strongly)\s+)?(?:admit(?:ted)?|agreed?|answered|believed?|disagreed?|disliked?|"
    r"hated?|prefer(?:red)?|replied|said|say|think|thought|"
    r"(?:are|were|felt|feel)\s+(?:\w+\s+)?(?:asked|happy|pleased|put off|satisfied))\b",
    re.IGNORECASE,
)
"""Behind a figure: what only people do."""
ACT = re.compile(
    r"\s+(?:call(?:ed)?|did|do|expect(?:ed)?|felt|find|found|had|hired?|rang|sen[dt]|took|want(?:ed)?|wr[io]te|"
    r"(?:are|were)\s+(?:less|more|much)\s+likel\w+)\b",
    re.IGNORECASE,
)
"""Behind a figure: what people do mostly."""
SURVEY = re.compile(
    r"\b(?:an?|another|earlier|our|recent|same|the|this|that|\d{4})\s+(?:poll|study|survey)\b"
    r"|\b(?:polled|polls|respondents|studies|surveyed|surveys|(?:we|they|were|was|those) asked)\b",
    re.IGNORECASE,
)
OF_THINGS = re.compile(
    r"\s*(?:of\s+(?:a|an|all|each|its|the|their|what|your)\s|(?:extra|more|less|lower|cheaper|higher|off|discount|"
    r"interest|battery|charged?|zoom|wide|width|high|full|free|complete|done|tax|VAT|fee|deposit|commission|"
    r"cotton|recycled|alcohol|apr)\b|\s+\w+\s+(?:are|is)\s+free\b)",
    re.IGNORECASE,
)
"""Behind a figure: a share of something that is nobody, a price, a setting of a device."""
SET = re.compile(
    r"\b(?:above|at|below|by|charged?|get|gets|least|need|needs|pay|pays|print|reach|save|saves|scale|score[ds]?|"
    r"than|to|up|width|with|zoom)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Before a figure: it is a price, a mark, a setting."""
NEAR, FAR = 40, 400
"""Letters before a figure that say what it is, and letters around it that are its sentence at most."""
HINT = (
    "link the paragraph to its source: [who found it](../sources.md#id); "
    "if it is your own, say above the page whom you asked, own_figures: 412 graduates, May 2026"
)


def check_statistics(source: Source, text: str) -> Problems:
    """A figure about people in a paragraph that links to no source: a reader cannot tell who was asked. Where it
    may be about something else, that is a warning; a price, a mark or a setting is nothing."""
    if not STATISTIC.search(text):
        return []
    start = max(source.text.find(text), 0)
    return [
        Problem(
            source.at_offset(start + offset),
            f"“{figure}” has no source",
            HINT if sure else f"if it says how many people do something, {HINT}; if not, leave it as it is",
            warning=not sure,
            check="statistic-without-source",
        )
        for offset, figure, sure in _figures(without_code(text))
    ]


def _figures(text: str) -> Iterator[tuple[int, str, bool]]:
    """The statistics of paragraphs without a source, with their offsets, and whether they are surely of people."""
    ends = [found.start() for found in BLOCK.finditer(text)]
    for start, end in zip([0, *ends], [*ends, len(text)], strict=True):
        block = text[start:end]
        if not STATISTIC.search(block) or CITED.search(block):
            continue
        shown = ASIDE.sub(lambda found: " " * len(found[0]), block)
        survey = SURVEY.search(shown) is not None
        for figure in STATISTIC.finditer(shown):
            before = shown[max(0, figure.start() - 1) : figure.start()]
            if before.isalnum() or before in {".", "_"}:
                continue
            sure = _is_of_people(shown, figure)
            if sure or ((survey or _may_be(shown, figure)) and not _is_of_things(shown, figure)):
                yield start + figure.start(), figure[0], sure


def _is_of_people(text: str, figure: re.Match[str]) -> bool:
    """Whether a figure is a share of people by what stands behind it, or by a survey that its sentence names."""
    if SHARE.match(text, figure.end()) or ANSWER.match(text, figure.end()):
        return True
    sentence = _sentence(text, figure)
    named = SURVEY.search(sentence) and PEOPLE.search(sentence)
    return bool(named) and not _is_of_things(text, figure)


def _may_be(text: str, figure: re.Match[str]) -> bool:
    """Whether a figure may be a share of people: it does what they do, or its sentence names some."""
    return bool(ACT.match(text, figure.end()) or PEOPLE.search(_sentence(text, figure)))


def _is_of_things(text: str, figure: re.Match[str]) -> bool:
    before = text[max(0, figure.start() - NEAR) : figure.start()]
    return bool(OF_THINGS.match(text, figure.end()) or SET.search(before))


def _sentence(text: str, figure: re.Match[str]) -> str:
    """The sentence in which a figure stands."""
    first, last = max(0, figure.start() - FAR), figure.end() + FAR
    start = max((end.end() for end in ENDS.finditer(text, first, figure.start())), default=first)
    end = ENDS.search(text, figure.end(), last)
    return text[start : end.start() if end else last]
