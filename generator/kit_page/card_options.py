"""What a request says of the cards, with what is usual where it says nothing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.kit_page.form import told_at
from generator.kit_page.offered import Offered
from generator.kit_page.shown import Told
from generator.model.paper.hand import Handwriting
from generator.panel.print_job import CardOptions
from generator.printing.measured_hand import measured_hand

NAMES = ("card", "paper", "fold", "note", "envelope", "labels", "start", "allow_similar")
"""What a request says of the cards by the names of their options."""


def card_options(offer: Offered, request: Mapping[str, Any], home: str, told: list[Told]) -> CardOptions:
    """The options of the cards of somebody who writes from a country."""
    given = {name: request[name] for name in NAMES if request.get(name)}
    paper = given.get("paper") or offer.paper(home)
    usual = {"paper": paper, "card": offer.card(paper), "note": offer.note}
    return replace(CardOptions(), **{**usual, **given}, hand=_hand(request, told))


def _hand(request: Mapping[str, Any], told: list[Told]) -> Handwriting | None:
    """The measured hand, if it is one."""
    measured = request.get("hand")
    if not measured:
        return None
    hand, problems = measured_hand(
        [float(length) for length in measured["lines"]],
        float(measured["pitch"]),
        measured.get("x_height"),
        left_handed=bool(measured.get("left_handed")),
    )
    told += [told_at("hand", problem.message, problem.hint, problem.check) for problem in problems]
    return None if problems else hand
