"""The cases of content/plans/ as pages: the steps of each in words, and a list that says which case is yours."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.fast_dataclass import dataclass
from generator.markdown.escape import escape_markdown
from generator.model.files import LocatedStr, Source
from generator.model.pages.front_matter import FrontMatter
from generator.model.pages.site import Content, Page
from generator.model.rules import Case, Span, StepTemplate
from generator.model.situation import OUTCOMES, STAGES
from generator.rules.describe_cases import can_hold_together, case_sentences, stage_words
from generator.rules.describe_phrases import clock_words, needs_words, phrase_words, step_title, window_words
from generator.rules.select import apply_overrides
from generator.site.pages.generated.extended_pages import extend_page

INDEX = "plans/index.md"
"""The page that lists the cases; without it none of them has a page."""


@dataclass(frozen=True)
class _CaseContext:
    """What the pages are written from."""

    content: Content

    @property
    def say(self) -> Mapping[str, str]:
        return self.content.words

    @property
    def overlays(self) -> list[Case]:
        found = [case for case in self.content.rules.cases if case.overlay]
        return sorted(found, key=lambda case: (bool(case.when[0].recruiter), case.when[0].decision != ""))

    def link(self, text: str, name: str, fragment: str) -> str:
        """A link in Markdown; the bare words where no such page is published."""
        there = any(page.source.name == name for page in self.content.pages)
        return f"[{escape_markdown(text)}](/{name}#{fragment})" if there else escape_markdown(text)


def with_cases(content: Content) -> Content:
    """The content with a page for each case of the plan, and their list on `plans/index.md`."""
    index = next((page for page in content.pages if page.source.name == INDEX), None)
    if index is None or not content.rules.cases:
        return content
    context = _CaseContext(content)
    mains = sorted((case for case in content.rules.cases if not case.overlay), key=_order)
    listed = extend_page(index, _list(context, mains))
    others = tuple(listed if page is index else page for page in content.pages)
    return replace(content, pages=(*others, *(_case_page(context, case, n) for n, case in enumerate(mains))))


def _order(case: Case) -> tuple[object, ...]:
    """The cases as the days go by: a decision to come, no date, a date that is over, an outcome."""
    first = case.when[0]
    span = first.decision
    past = isinstance(span, Span) and (span.high or 0) < 0
    known = 0 if isinstance(span, Span) else 1
    near = abs((span.high if past else span.low) or 0) if isinstance(span, Span) else 0
    return max(map(OUTCOMES.index, first.outcome)), past, known, min(map(STAGES.index, first.stage)), near


def _case_page(context: _CaseContext, case: Case, order: int) -> Page:
    where = case.rules[0].where
    cited = dict.fromkeys(name for rule in case.rules for name in rule.sources)
    front_matter = FrontMatter(
        title=case.name,
        description=case_sentences(case, context.say),
        sources=tuple(LocatedStr(name, where) for name in cited),
        order=order,
    )
    more = [_beside(context, other) for other in context.overlays if can_hold_together(case, other)]
    beside = f"## {context.say['plan_beside']}\n\n" + "\n".join(more) if more else ""
    text = "\n\n".join(part for part in (_steps(context, case, 2), beside) if part) + "\n"
    return Page(Source(where.path, f"plans/{case.id}.toml", text), front_matter, text)


def _list(context: _CaseContext, mains: Sequence[Case]) -> str:
    """The list of cases in Markdown, and the overlays in full."""
    rows = [
        f"- [{escape_markdown(case.name)}](/plans/{case.id}.toml). "
        f"{escape_markdown(case_sentences(case, context.say))}"
        for case in mains
    ]
    parts = [f"## {context.say['plan_cases']}", "\n".join(rows)]
    for case in context.overlays:
        parts += [
            f"## {escape_markdown(case.name)} {{: #{case.id} }}",
            escape_markdown(case_sentences(case, context.say)),
            _steps(context, case, 3),
        ]
    return "\n\n".join(parts) + "\n"


def _beside(context: _CaseContext, overlay: Case) -> str:
    """An overlay as a line on the page of a case."""
    titles = ". ".join(escape_markdown(step_title(rule, context.say)) for rule in _ours(context, overlay))
    return f"- [{escape_markdown(overlay.name)}](/{INDEX}#{overlay.id}): {titles}."


def _ours(context: _CaseContext, case: Case) -> list[StepTemplate]:
    """The steps as the sides that this office takes have them."""
    return [rule for given in case.rules if (rule := apply_overrides(given, context.content.rules))]


def _steps(context: _CaseContext, case: Case, level: int) -> str:
    """The steps in their order, each under a heading, and those of the other side of a choice after them."""
    ours = _ours(context, case)
    names = {rule.id: context.say["plan_step"].format(number=n) for n, rule in enumerate(ours, 1)}
    names |= {
        rule.id: f"“{escape_markdown(step_title(rule, context.say))}”"
        for rule in case.rules
        if rule.id not in names
    }
    parts = []
    for number, rule in enumerate(ours, 1):
        lines = "\n".join(f"- {line}" for line in _lines(context, rule, names))
        parts.append(f"{'#' * level} {number}. {escape_markdown(step_title(rule, context.say))}\n\n{lines}")
    left = [rule for rule in case.rules if rule.id not in {kept.id for kept in ours}]
    told_of = ". ".join(
        f"{escape_markdown(step_title(rule, context.say))} ({_choice(context, rule.choice)})" for rule in left
    )
    return "\n\n".join([*parts, *([f"{context.say['plan_other_side']} {told_of}"] if left else [])])


def _lines(context: _CaseContext, rule: StepTemplate, names: Mapping[str, str]) -> list[str]:
    """All that is said of a step, as the items of a list."""
    say = context.say
    rows = [(say["plan_post_from"], phrase_words(rule.post_from, say, names))] if rule.post_from else []
    rows += window_words(rule, say, names)
    rows += [(say["plan_moved"], escape_markdown(rule.moved))] if rule.moved else []
    rows += [(say["plan_best"], _times(context, rule))] if rule.times or rule.working_days else []
    rows += [(say["plan_how"], _how(context, rule))] if rule.channel.name else []
    rows += [(say["plan_needs"], needs_words(rule, say))] if rule.needs else []
    rows += [(say["plan_why"], f"{escape_markdown(rule.because)} {_cited(context, rule)}")]
    rows += [(say["plan_until"], _until(context, rule, names))] if rule.until or rule.ever_late else []
    rows += [(say["plan_late"], escape_markdown(rule.if_late))] if rule.if_late else []
    rows += [(say["plan_missed"], escape_markdown(rule.if_missed))] if rule.if_missed else []
    rows += [(say["plan_instead"], _replaced(context, rule))] if rule.replaces else []
    disputed = dict.fromkeys([*([rule.choice] if rule.choice else []), *_bends(context, rule)])
    rows += [(say["plan_choices"], " ".join(_choice(context, name) for name in disputed))] if disputed else []
    return [f"**{head}** {text}" for head, text in rows]


def _bends(context: _CaseContext, rule: StepTemplate) -> list[str]:
    return [override.choice for override in rule.overrides if override.choice in context.content.choices]


def _replaced(context: _CaseContext, rule: StepTemplate) -> str:
    """The steps of other cases that this one stands for."""
    every = [other for case in context.content.rules.cases for other in case.rules]
    titles = {
        other.id: escape_markdown(step_title(other, context.say))
        for other in reversed(every)
        if other.id in rule.replaces
    }
    return ". ".join(reversed(titles.values()))


def _times(context: _CaseContext, rule: StepTemplate) -> str:
    times = context.say["plan_or"].join(clock_words(moment) for moment in rule.times)
    return ", ".join(
        part for part in (times, context.say["plan_working_days"] if rule.working_days else "") if part
    )


def _how(context: _CaseContext, rule: StepTemplate) -> str:
    """The channel, for whom, and the words to take."""
    whom, note = context.say[f"whom_{rule.whom}"], _note_link(context, rule.note)
    words = f". {context.say['plan_words']} {note}" if note else ""
    for other in rule.overrides:
        if other.stage and (link := _note_link(context, other.note or "")):
            words += (
                f"; {context.say['plan_words_when'].format(when=stage_words(other.stage, context.say))} {link}"
            )
    return f"{rule.channel.label}{', ' if whom else ''}{whom}{words}"


def _note_link(context: _CaseContext, name: str) -> str:
    """The title of a note, with a link to it; empty where there is no such note."""
    note = next((template for template in context.content.templates if template.name == name), None)
    return f"[{escape_markdown(note.front_matter.title)}](/{note.source.name})" if note else ""


def _until(context: _CaseContext, rule: StepTemplate, names: Mapping[str, str]) -> str:
    """Until when it is worth doing late, in words."""
    return phrase_words(rule.until, context.say, names) if rule.until else context.say["plan_always"]


def _cited(context: _CaseContext, rule: StepTemplate) -> str:
    references = context.content.references
    known = [references[name] for name in rule.sources if name in references]
    links = "; ".join(context.link(source.author, "sources.md", source.id) for source in known)
    return f"({links})" if links else ""


def _choice(context: _CaseContext, name: str) -> str:
    choice = context.content.choices.get(name)
    return context.link(choice.question, "choices.md", name) if choice else name
