"""A request → its answer, and the bytes of a file where one was asked for."""

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.kit_page.answers import Answer, CardsUsed, Composed, Drawn, Forgotten, Result
from generator.kit_page.composing import Composition, composition
from generator.kit_page.files import given_name, kit_files
from generator.kit_page.protocol import VERSION
from generator.kit_page.shown_notes import shown_notes, shown_sentences
from generator.kit_page.shown_plan import shown_plan
from generator.model.paper.printing import PrintJob
from generator.panel.plan.plan_file.plan_json import plan_json
from generator.places.working_days import known_years
from generator.printing.measured_hand import words_on
from generator.problems import ProblemError
from generator.project.run import Run

STANDBY = "standby"
"""The faces for letters that those lack with which the page begins."""
Made = tuple[Result, bytes]
Fields = Mapping[str, Any]


class RequestError(Exception):
    """A request that cannot be understood, in a sentence."""


class Engine:
    """What was read of the office's content, and the kit that was composed last."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self._memo: dict[object, Any] = {}
        self._last: Composition | None = None

    def respond(self, text: str) -> tuple[str, bytes]:
        """The answer to a request as JSON, and the bytes of the file that `draw` asked for."""
        answer, data = self.answer(json.loads(text))
        return json.dumps(answer, ensure_ascii=False), data

    def answer(self, request: Fields) -> tuple[Answer, bytes]:
        """The same of values."""
        operations: Mapping[str, Callable[[Fields], Made]] = {
            "open": self._open,
            "read": self._read,
            "compose": self._compose,
            "plan": self._plan,
            "draw": self._draw,
            "forget": self._forget,
        }
        op = str(request.get("op", ""))
        answer = Answer(version=VERSION, id=int(request.get("id", 0)), op=op)
        try:
            if op not in operations:
                raise RequestError(f"there is no operation “{op}”")
            result, data = operations[op](request)
        except RequestError as error:
            return {**answer, "error": str(error)}, b""
        except ProblemError as fault:
            if fault.problem.check != "font-faulty":
                raise
            return {**answer, "wants": STANDBY}, b""
        return {**answer, "result": result}, data

    def _run(self, request: Fields) -> Run:
        try:
            now = datetime.fromisoformat(str(request["now"])).replace(tzinfo=None)
        except (KeyError, ValueError) as error:
            raise RequestError("the request does not say what time it is") from error
        return Run(self.project, now, memo=self._memo)

    def _open(self, request: Fields) -> Made:
        from generator.kit_page.opening import opened  # noqa: PLC0415 - asked for once

        if request.get("version", VERSION) != VERSION:
            raise RequestError("the page is of another version: load it again")
        return opened(Run(self.project, datetime.min, memo=self._memo), VERSION), b""

    def _read(self, request: Fields) -> Made:
        from generator.kit_page.reading import read_files  # noqa: PLC0415 - few bring files

        return read_files(self._run(request), request), b""

    def _compose(self, request: Fields) -> Made:
        lacking = [name for name in ("people", "zone", "new_id") if name not in request]
        if lacking:
            raise RequestError(f"the request lacks {', '.join(lacking)}")
        self._last = composition(self._run(request), request)
        return _composed(self._last), b""

    def _plan(self, request: Fields) -> Made:
        last = self._made()
        given = {"now": request["now"]} if "now" in request else {}
        return self._compose({**last.request, **given, "done": request.get("done", {})})

    def _draw(self, request: Fields) -> Made:
        name = str(request.get("file", ""))
        made = self._made()
        file = kit_files(made).get(name)
        if file is None:
            raise RequestError(f"there is no file “{name}”")
        data, problems = file.data()
        given = given_name(name, data)
        shown = file.shown["type"] if given == name else "text/html"
        return Drawn(name=given, type=shown, size=len(data), problems=made.desk.told(problems)), data

    def _forget(self, _request: Fields) -> Made:
        self._last = None
        self._memo.clear()
        return Forgotten(), b""

    def _made(self) -> Composition:
        if self._last is None:
            raise RequestError("nothing was composed yet")
        return self._last


def _composed(made: Composition) -> Composed:
    kit = made.kit
    return Composed(
        problems=[*made.problems],
        used=_used(made.cards.job) if made.cards else None,
        sentences=shown_sentences(made),
        notes=shown_notes(made),
        plan=shown_plan(made),
        files=[file.shown for file in kit_files(made).values()],
        earlier=plan_json(kit.plan, kit.advice.references).data.decode() if kit else "",
        hand=_hand_words(made),
        holidays=_unknown_holidays(made),
    )


def _used(job: PrintJob) -> CardsUsed:
    return CardsUsed(
        card=job.card.name,
        paper=job.settings.paper.name,
        fold=job.fold,
        note=job.template.name,
        envelope=job.envelope.name,
        labels=job.labels.name,
        width_mm=job.card.width_mm,
        height_mm=job.card.height_mm,
    )


def _unknown_holidays(made: Composition) -> str:
    """What is to be said of a plan that reaches beyond the years whose holidays are known."""
    years = known_years()
    steps = made.kit.plan.distinct if made.kit else []
    beyond = sorted({step.latest.year for step in steps if step.is_pending and step.latest.year not in years})
    if not years or not beyond:
        return ""
    return f"Public holidays are known here for {years[0]} to {years[-1]}, and not for {beyond[0]}: look them up."


def _hand_words(made: Composition) -> str:
    if made.cards is None:
        return ""
    job = made.cards.job
    return f"{job.hand.character_mm:.2f} mm a character, about {words_on(job.card, job.hand)} words on the card"
