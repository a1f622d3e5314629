"""How a finished page is built: what trips somebody who hears it, or a browser that keeps the rules."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import unquote

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.model.pages.finished_page import FinishedPage, Link, PageOutline
from generator.problems import Location, Problem, Problems
from generator.site.checks.page.link_places import link_location
from generator.site.checks.page.origins import LOOK, html_spellings, origin_location, template_location
from generator.site.pages.markup.postprocess import UNENDED
from generator.site.pages.page_spec import PageSpec

EMPTY_WORDS = {"", "click here", "here", "link", "more", "read more", "this", "this link", "this page"}
UNRUN = "no scripts or styles run in a page: take it away, or use a class and templates/site/custom.css"
INSTEAD = "link to it instead: [what it is](https://…)"
HINTS = {
    "style": "paste words as plain text, or use a class and templates/site/custom.css",
    "refresh": "write the old address into the “aliases” of the page that it should lead to",
    "toc": "take this line away, and the item above it: a guide has a table of contents by itself",
    "data:": "put the file itself into content/, and write its name there",
    **dict.fromkeys(("<iframe", "<frame", "<object", "<embed", "<applet"), INSTEAD),
    **dict.fromkeys(("<script", "<style", "<noscript", "javascript:", "vbscript:"), UNRUN),
    UNENDED: "write --> where it ends",
    **dict.fromkeys(("<animate", "<animatetransform", "<animatemotion", "<set"), "draw what stands still"),
}
"""What is forbidden → how to do without."""
NO_ELEMENT = "take it away; to show these signs as words, write &lt; for <"
NO_ATTRIBUTE = "take it away: a page may have what the HTML standard lists and what fetches nothing from elsewhere"
WITHIN = r"^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)*"
"""The signs of quotations and lists in which a heading may stand."""
BEFORE = r"(?:<[^>\n]*>|[^\w\n<]|_)*"
"""Markup that may stand before the first word of a heading."""
ENTITY = r"&#?\w+;"
AMID = r"(?:<[^<>\n]*>|[*_~=`^\\\[]|\]\([^()\n]*\))*"
"""Markup that may stand between two letters of a heading's word."""
LONGEST = 60
"""So many letters of a word tell it from others."""
TABLE = r"<table\b(?:(?!</?table\b|<th\b)(?s:.))*</table"
"""A table without a cell that heads others."""
NAMELESS_ROW = r"^[ \t>]*(?P<at>\|[ \t|]*)$(?=\n[ \t>]*\|?[ \t]*:?-)"
"""The first row of a Markdown table, without a word."""
BARE = lazy_pattern(r"(?:https?://|www\.)\S+$")


def check_markup(spec: PageSpec, points: PageOutline) -> Problems:
    """Headings, link texts and tables that do not tell a listener what they are, and HTML that will not run."""
    return [
        *_headings(spec, points),
        *_check_link_words(spec, points),
        *_tables(spec, points),
        *_forbidden(spec, points),
        *_check_leftovers(spec, points),
        *_check_fields(spec, points),
    ]


def check_titles(pages: Sequence[tuple[PageSpec, FinishedPage]], looks: Sequence[Source]) -> Problems:
    """Two pages of one title, which nobody can tell apart in a list of tabs (WCAG 2.4.2); it is the fault of the
    templates where the pages themselves have different ones."""
    first: dict[str, PageSpec] = {}
    problems: Problems = []
    for spec, page in pages:
        other = first.setdefault(page.facts.title, spec)
        if other.head.title != spec.head.title:
            problems.append(_one_title(replace(spec, origins=tuple(looks)), page.facts.title))
        elif other is not spec:
            message = f"has the same title as {other.source.path}"
            problems.append(
                Problem(
                    origin_location(spec, r"^title:"),
                    message,
                    "say what is different about it",
                    check="title-shared",
                )
            )
    return problems


def _one_title(spec: PageSpec, title: str) -> Problem:
    hint = "write <title>{{ title }} – {{ site.title }}</title>"
    message = f"pages of different titles are all called “{title}” in the browser's tab"
    return Problem(template_location(spec, "<title", "<head"), message, hint, check="title-shared")


def _headings(spec: PageSpec, points: PageOutline) -> Problems:
    """One h1, and no level skipped: headings are how a listener finds their way (WCAG 1.3.1)."""
    problems: Problems = []
    above, titled = 0, False
    for number, (level, words) in enumerate(points.headings):
        if not words:
            where = _empty_heading(spec, level, points.headings[:number].count((level, "")))
            problems.append(
                Problem(where, "a heading says nothing", "write its words, or take it away", check="heading-empty")
            )
        elif level == 1 and titled:
            problems.append(_second(spec, words))
        elif level > above + 1:
            where = _heading(spec, level, words, points.headings[:number].count((level, words)))
            mark = "<p>" if not above else f"<h{above + 1}>"
            hint = f"write {mark}" if where.path.endswith(LOOK) else f"write {'#' * (above + 1)} {words}"
            problems.append(
                Problem(where, f"“{words}” skips a level: {level} follows {above}", hint, check="heading-skipped")
            )
        above, titled = level, titled or level == 1
    return problems


def _empty_heading(spec: PageSpec, level: int, occurrence: int) -> Location:
    """Where the n-th heading without words is written, in whatever list or quotation."""
    mark, tag = rf"#{{{level}}}(?!#)", rf"<h{level}\b[^>]*>"
    forms = rf"{mark}[ \t#]*$|{tag}\s*<", f"{mark}|{tag}"
    placed = [rf"(?:{WITHIN}(?=#)|(?=<))(?P<at>{form})" for form in forms]
    return origin_location(_without_matter(spec), *placed, occurrence=occurrence)


def _without_matter(spec: PageSpec) -> PageSpec:
    """The page with blanks for its front matter, in which no heading stands."""
    start = spec.source.text.find(spec.text)
    if start <= 0:
        return spec
    first, line, rest = spec.source.text[:start].partition("\n")
    blank = first + line + re.sub(r"[^\n]", " ", rest)
    return replace(spec, source=replace(spec.source, text=blank + spec.source.text[start:]))


def _second(spec: PageSpec, words: str) -> Problem:
    """A first-level heading that is not the first heading: a look's, if no author has written it."""
    look = template_location(spec, rf"<h1\b[^>]*>\s*{re.escape(words[:20])}")
    if not _is_written(spec, words) and (words == spec.head.title or look.path.endswith(LOOK)):
        message = "a first-level heading stands beside the title of each page"
        hint = "the title is the page's only one: write <p>"
        return Problem(template_location(spec, "<h1"), message, hint, check="heading-second-title")
    where = _heading(spec, 1, words)
    hint = "the title is the page's only first-level heading: begin with ##"
    return Problem(where, f"“{words}” is a second first-level heading", hint, check="heading-second-title")


def _is_written(spec: PageSpec, words: str) -> bool:
    """Whether an author has written this first-level heading, in the page or in what it takes words from."""
    pages = replace(spec, origins=tuple(source for source in spec.origins if not source.name.endswith(LOOK)))
    first = [_spelled(word) for word in _words(words)[:1]]
    begins = rf"(?={BEFORE}{first[0]}(?![^\W_]))" if first else ""
    return origin_location(_without_matter(pages), *_spellings(1, words, begins)) != spec.source.at()


def _spellings(level: int, words: str, begins: str = "") -> tuple[str, str, str]:
    """How a heading may be written: with these very words, with markup between them, underlined."""
    parts = _parts(words)
    exact = rf"^#{{{level}}}[ \t]+{re.escape(words)}[ \t#]*$|<h{level}\b[^>]*>\s*{re.escape(words[:20])}"
    written = rf"{WITHIN}#{{{level}}}[ \t]{begins}{parts}|<h{level}\b[^>]*>{begins}{parts}"
    underlined = rf"^{begins}{parts}[^\n]*\n(?:[^\n]+\n)?[ \t>]*{'=' if level == 1 else '-'}+[ \t]*$"
    return exact, written, underlined


def _parts(words: str) -> str:
    """An expression for the first words of a heading, whatever markup stands between them."""
    return "".join(rf"(?>[^\n]*?{_spelled(part)})" for part in _words(words)[:6]) or re.escape(words[:20])


def _words(heading: str) -> list[str]:
    return re.findall(r"[^\W_]+", heading)


def _spelled(word: str) -> str:
    """An expression for a word of a heading, in which markup may stand, and entities for letters with accents."""
    return AMID.join(letter if letter.isascii() else f"(?:{letter}|{ENTITY})" for letter in word[:LONGEST])


def _heading(spec: PageSpec, level: int, words: str, occurrence: int = 0) -> Location:
    """Where a heading is written, whatever markup stands between its words."""
    spec = _without_matter(spec)
    exact, written, underlined = _spellings(level, words)
    parts = _parts(words)
    for form in (exact, written):
        if (where := origin_location(spec, form, occurrence=occurrence)) != spec.source.at():
            return where
    return origin_location(spec, underlined, rf"^#+\s{parts}|<h{level}", rf"^{parts}", occurrence=occurrence)


def _check_link_words(spec: PageSpec, points: PageOutline) -> Problems:
    """Links whose words say nothing out of their sentence (WCAG 2.4.4). The name of a heading of the page says
    where a link to it leads, whatever it is."""
    hint = "link the words that say where it leads"
    here = {words for _, words in points.headings}
    seen: Counter[str] = Counter()
    problems: Problems = []
    for link in points.links:
        vague = link.words.casefold().strip(" .…→>") in EMPTY_WORDS or _is_other_address(link)
        if vague and not (link.written.startswith("#") and link.words in here):
            message = f"the link text “{link.words}” does not say where it leads"
            where = link_location(spec, link.written, seen[link.written])
            problems.append(Problem(where, message, hint, check="link-text-vague"))
        seen[link.written] += 1
    return problems


def _is_other_address(link: Link) -> bool:
    """Whether the words of a link are an address, and not the one that it leads to."""
    return BARE.match(link.words) is not None and link.words not in unquote(link.written)


def _tables(spec: PageSpec, points: PageOutline) -> Problems:
    """Tables whose cells nobody can tell apart who hears the page."""
    bare = rf"{TABLE}|{NAMELESS_ROW}"
    places = [origin_location(spec, bare, "<table", occurrence=number) for number in range(points.bare_tables)]
    return [
        Problem(
            where,
            "a table has no header",
            "give each column a name in the first row"
            + (": write <th> for <td> there" if "<table" in where.excerpt else ""),
            check="table-without-header",
        )
        for where in dict.fromkeys(places)
    ]


def _check_leftovers(spec: PageSpec, points: PageOutline) -> Problems:
    hint = "define it on a line of its own, [name]: address or [^name]: note"
    return [
        Problem(
            origin_location(spec, re.escape(text)),
            f"“{text}” points to nothing",
            hint,
            check="reference-undefined",
        )
        for text in dict.fromkeys(points.leftovers)
    ]


def _check_fields(spec: PageSpec, points: PageOutline) -> Problems:
    """Fields of forms that nobody can tell who hears the page (WCAG 1.3.1 and 4.1.2)."""
    hint = 'write <label>its name <input …></label>, or aria-label="…" in the tag'
    counted = Counter(points.unnamed)
    return [
        Problem(
            origin_location(spec, re.escape(written), re.escape(written[:8]), occurrence=occurrence),
            "a field of this form has no name",
            hint,
            check="field-unnamed",
        )
        for written, times in counted.items()
        for occurrence in range(times)
    ]


def _forbidden(spec: PageSpec, points: PageOutline) -> Problems:
    """Markup that the content security policy would leave dead, or that would ask another site for something."""
    found = [
        (name, occurrence) for name, times in Counter(points.forbidden).items() for occurrence in range(times)
    ]
    places = [(name, origin_location(spec, *_forms(name), occurrence=occurrence)) for name, occurrence in found]
    problems = [
        Problem(
            where,
            f"“{name}” does not work on this site" if name != UNENDED else "a comment is never closed",
            _markup_hint(name, where),
            check="markup-forbidden" if name != UNENDED else "html-unclosed",
        )
        for name, where in places
    ]
    return list({(problem.where, problem.message): problem for problem in problems}.values())


def _markup_hint(name: str, where: Location) -> str:
    if name in HINTS or name.startswith("on"):
        return HINTS.get(name, UNRUN)
    if name.startswith("<"):
        return NO_ELEMENT
    before = where.excerpt[: where.caret]
    braced = before.rfind("{") > max(before.rfind("}"), before.rfind("<"))
    return f"{NO_ATTRIBUTE}; to show the braces as words, write \\{{" if braced else NO_ATTRIBUTE


def _forms(name: str) -> tuple[str, ...]:
    """How something that is forbidden may be written; a script with an address or of data is not."""
    if name == "<script":
        return (r"<script\b(?![^>]*(?:\ssrc\s*=|ld\+json))", name)
    if name == UNENDED:
        return (r"<!--(?!(?s:.*?)-->)(?s:.*)", name)  # the first takes all that follow, which never end either
    if name.startswith("< in "):
        return (rf"(?i){re.escape(name[5:-1])}[^>]*>[^<]*(?P<at><)(?!/)", re.escape(name[5:-1]))
    if name == "refresh":
        return (r"(?i)http-equiv\s*=\s*[\"']?refresh", r"(?i)http-equiv")
    if name.endswith(":"):
        return (html_spellings(name), re.escape(name))
    named = re.escape(name).replace("_", "[^ =}]")  # what no name may have became _
    braced = rf"\{{(?:[^\n}}]*?[ :])?(?P<at>{named})(?=[ =}}])"
    tagged = rf"<[a-z](?:[^<>\"']|\"[^\"<>]*\"|'[^'<>]*')*?(?<![\w-])(?P<attribute>{re.escape(name)})\s*="
    return (
        rf"(?i)(?:{tagged}|{braced})",
        rf"(?i)(?<![\w-]){re.escape(name)}\s*=",
        rf"(?i){re.escape(name)}(?![\w-])",
        re.escape(name),
    )
