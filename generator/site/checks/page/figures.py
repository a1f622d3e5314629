"""Figures that say something about people, and whether the paragraph says who found them."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.lazy_pattern import lazy_pattern
from generator.markdown.code import without_code
from generator.model.files import Source
from generator.problems import Problem, Problems
from generator.site.checks.page.prose import ASIDE, BLOCK

STATISTIC = lazy_pattern(
    r"(?<![\d.,])\d[\d.,]*+(?:\s*%|\s*[Pp]er\s?cent\b|\s+(?:out of|in)\s+(?:every\s+)?(?:ten|hundred|\d[\d,]*)\b)"
)
"""81 %, 81 per cent, 8 in ten: a share of something."""
CITED = lazy_pattern(r"sources\.md#[\w-]+")
ENDS = lazy_pattern(r"[.!?](?=\s|$)|\n[ \t>]*\n")
"""Where a sentence ends."""
NOUNS = (
    r"(?:adults|advisers|advisors|alumni|americans|applicants|bosses|candidates|employees|employers|executives|"
    r"everyone|firms|graduates|interviewees|interviewers|job[ -]?seekers|managers|panellists|panelists|people|"
    r"professionals|readers|recruiters|respondents|seekers|students|teachers|them|undergraduates|"
    r"users|us|visitors|workers)\b(?!['’])"
)
PEOPLE = lazy_pattern(rf"\b{NOUNS}", re.IGNORECASE)
SHARE = lazy_pattern(
    rf"\s*(?:(?:of|among)\s+)?(?:(?:all|our|the|these|those)\s+)*(?:(?!(?:and|as|at|because|behind|but|by|for|honest|if|in|off|or|safe|so|sure|than|that|to|when|where|which|who|with)\b)"
    rf"[\w-]+\s+){{0,2}}{NOUNS}",
    re.IGNORECASE,
)
"""Behind a figure: of whom it is the share."""
ALL_OF = lazy_pattern(rf"\s*of\s+(?:(?:all|our|the|these|those)\s+)*{NOUNS}", re.IGNORECASE)
WHOLE = lazy_pattern(r"100\D*")
"""Of a hundred per cent most say how sure one is: be 100 % honest."""
ANSWER = lazy_pattern(
    r"\s+(?:(?:also|even|still|strongly)\s+)?(?:admit(?:ted)?|agreed?|answered|believed?|disagreed?|disliked?|"
    r"hated?|prefer(?:red)?|replied|said|say|think|thought|"
    r"(?:are|were|felt|feel)\s+(?:\w+\s+)?(?:asked|happy|pleased|put off|satisfied))\b",
    re.IGNORECASE,
)
"""Behind a figure: what only people do."""
ACT = lazy_pattern(
    r"\s+(?:call(?:ed)?|did|do|expect(?:ed)?|felt|find|found|had|hired?|rang|sen[dt]|took|want(?:ed)?|wr[io]te|"
    r"(?:are|were)\s+(?:less|more|much)\s+likel\w+)\b",
    re.IGNORECASE,
)
"""Behind a figure: what people do mostly."""
SURVEY = lazy_pattern(
    r"\b(?:an?|another|earlier|our|recent|same|the|this|that|\d{4})\s+(?:poll|study|survey)\b"
    r"|\b(?:polled|polls|respondents|studies|surveyed|surveys|(?:we|they|were|was|those) asked)\b",
    re.IGNORECASE,
)
OF_THINGS = lazy_pattern(
    r"\s*(?:of\s+(?:a|an|all|each|its|the|their|what|your)\s|(?:extra|more|less|lower|cheaper|higher|off|discount|"
    r"interest|battery|charged?|zoom|wide|width|high|full|free|complete|done|tax|VAT|fee|deposit|commission|"
    r"cotton|recycled|alcohol|apr)\b|\s+\w+\s+(?:are|is)\s+free\b)",
    re.IGNORECASE,
)
"""Behind a figure: a share of something that is nobody, a price, a setting of a device."""
SET = lazy_pattern(
    r"\b(?:above|at|below|by|charged?|get|gets|least|need|needs|pay|pays|print|reach|save|saves|scale|score[ds]?|"
    r"than|to|up|width|with|zoom)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Before a figure: it is a price, a mark, a setting."""
NEAR = 40
"""Letters before a figure that say what it is."""
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
        yield from ((start + at, figure, sure) for at, figure, sure in _of_paragraph(shown))


def _of_paragraph(text: str) -> Iterator[tuple[int, str, bool]]:
    """The statistics of a paragraph; whom a sentence names is looked for once, however many figures it has."""
    survey = SURVEY.search(text) is not None
    ends = [0, *(found.end() for found in ENDS.finditer(text)), len(text)]
    people: dict[int, bool] = {}
    asked: dict[int, bool] = {}
    for figure in STATISTIC.finditer(text):
        before = text[max(0, figure.start() - 1) : figure.start()]
        whole = WHOLE.fullmatch(figure[0]) and not ALL_OF.match(text, figure.end())
        if whole or before.isalnum() or before in {".", "_"}:
            continue
        number = bisect_right(ends, figure.start(), 0, len(ends) - 1)
        span = ends[number - 1], ends[number]
        if number not in people:
            people[number] = PEOPLE.search(text, *span) is not None
            asked[number] = survey and people[number] and SURVEY.search(text, *span) is not None
        sure = _is_share(text, figure) or (asked[number] and not _is_of_things(text, figure))
        likely = survey or people[number] or ACT.match(text, figure.end())
        if sure or (likely and not _is_of_things(text, figure)):
            yield figure.start(), figure[0], sure


def _is_share(text: str, figure: re.Match[str]) -> bool:
    """Whether a figure is surely a share of people, by what stands behind it."""
    return bool(SHARE.match(text, figure.end()) or ANSWER.match(text, figure.end()))


def _is_of_things(text: str, figure: re.Match[str]) -> bool:
    before = text[max(0, figure.start() - NEAR) : figure.start()]
    return bool(OF_THINGS.match(text, figure.end()) or SET.search(before))
