"""The conditions of a case in plain words, and which cases can hold together."""

from collections.abc import Iterable, Mapping

from generator.model.rules import Case, Condition, Span
from generator.model.situation import STAGES

Words = Mapping[str, str]


def case_sentences(case: Case, say: Words) -> str:
    """When a case holds, as sentences: the second and later ones begin with “Or”."""
    sentences = [_sentence(condition, say) for condition in case.when]
    return " ".join([_capital(sentences[0]), *(say["when_or"].format(words=words) for words in sentences[1:])])


def _sentence(condition: Condition, say: Words) -> str:
    parts = [say[f"outcome_{outcome.replace('-', '_')}"] for outcome in condition.outcome if outcome != "none"]
    parts += _stages(condition, say)
    parts += [_days(condition.decision, "decision", say)] if condition.decision != "" else []
    parts += [_days(condition.interview, "interview", say)] if condition.interview else []
    parts += [say["when_recruiter"]] if condition.recruiter else []
    parts += [say["when_offer_elsewhere"]] if condition.offer_elsewhere else []
    return say["when_and"].join(parts or [say["when_always"]]) + "."


def _stages(condition: Condition, say: Words) -> list[str]:
    """The rounds of interviews that a case asks for, in words; nothing where it may be any."""
    if set(condition.stage) == set(STAGES):
        return []
    return [stage_words(condition.stage, say)]


def stage_words(stages: Iterable[str], say: Words) -> str:
    """Where the interviews may stand, in words: `it was the last round, or you do not know whether it was`."""
    return say["when_either"].join(say[f"stage_{stage.replace('-', '_')}"] for stage in stages)


def _days(span: Span | str, what: str, say: Words) -> str:
    """`they decide within 2 days`, `the interview was 21 days ago or more`."""
    if isinstance(span, str):
        return say[f"{what}_{span}"]
    low, high = span.low, span.high
    if (high or 0) < 0 or (low or 0) < 0:
        least, most = (None if high is None else -high), (None if low is None else -low)
        return say[f"{what}_{_form(least, most)}_ago"].format(low=least, high=most)
    return say[f"{what}_{_form(low or None, high)}_off"].format(low=low, high=high)


def _form(low: int | None, high: int | None) -> str:
    if low is None:
        return "most"
    return "least" if high is None else "between"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def can_hold_together(first: Case, second: Case) -> bool:
    """Whether there is a situation in which both cases hold."""
    return any(_meet(one, other) for one in first.when for other in second.when)


def _meet(one: Condition, other: Condition) -> bool:
    return (
        bool({*one.stage} & {*other.stage})
        and bool({*one.outcome} & {*other.outcome})
        and (None in (one.recruiter, other.recruiter) or one.recruiter == other.recruiter)
        and (None in (one.offer_elsewhere, other.offer_elsewhere) or one.offer_elsewhere == other.offer_elsewhere)
        and _overlap(one.decision, other.decision)
        and _overlap(one.interview or "", other.interview or "")
    )


def _overlap(one: Span | str, other: Span | str) -> bool:
    if isinstance(one, Span) and isinstance(other, Span):
        low = max((s.low for s in (one, other) if s.low is not None), default=None)
        high = min((s.high for s in (one, other) if s.high is not None), default=None)
        return low is None or high is None or low <= high
    kinds = {"known" if isinstance(span, Span) else span for span in (one, other)} - {""}
    return len(kinds) <= 1
