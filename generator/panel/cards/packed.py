"""Cards of a company on their way from another process: people go as numbers, for both sides have them."""

import copyreg
import io
import pickle
from collections.abc import Callable, Sequence
from typing import Any

from generator.fast_dataclass import dataclass
from generator.model.people import Interviewer, Panel
from generator.panel.cards.company_cards import CompanyCards

Work = Callable[[Sequence[Panel]], CompanyCards]


@dataclass(frozen=True)
class PackedWork:
    """Some work for a company, of which the outcome is bytes."""

    work: Work

    def __call__(self, panels: tuple[Panel, ...]) -> bytes:
        people = _people(panels)
        numbers = {id(person): number for number, person in enumerate(people)}
        data = io.BytesIO()
        pickler = pickle.Pickler(data, pickle.HIGHEST_PROTOCOL)
        pickler.dispatch_table = copyreg.dispatch_table | {
            Interviewer: lambda person: _named(person, numbers),
        }
        pickler.dump(self.work(panels))
        return data.getvalue()


def unpacked(data: bytes, panels: tuple[Panel, ...]) -> CompanyCards:
    """What was made of these panels, about the people of this process."""
    made = _Unpickler(io.BytesIO(data), _people(panels)).load()
    assert isinstance(made, CompanyCards)  # noqa: S101 - for the type checker: our own process has sent it
    return made


def _people(panels: Sequence[Panel]) -> list[Interviewer]:
    return [person for panel in panels for person in panel.interviewers]


def nth_person(number: int) -> Interviewer:
    """Stands for a person of the panels; whoever unpacks knows them."""
    raise LookupError(number)


def _named(person: Interviewer, numbers: dict[int, int]) -> Any:
    number = numbers.get(id(person))
    return person.__reduce_ex__(pickle.HIGHEST_PROTOCOL) if number is None else (nth_person, (number,))


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: io.BytesIO, people: Sequence[Interviewer]) -> None:
        super().__init__(data)
        self._people = people

    def find_class(self, module: str, name: str) -> Any:
        """What a name stands for; for a person by number, the people of this process."""
        ours = (module, name) == (nth_person.__module__, nth_person.__name__)
        return self._people.__getitem__ if ours else super().find_class(module, name)
