"""Drawn documents → PDF: in several processes where sheets are many, each of which works out its pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from generator.model.stationery import PrinterProfile
from generator.parallel import run_tasks
from generator.printing.document import Document
from generator.printing.drawn.as_html import Documents, split_document
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.part import Part, draw_part
from generator.printing.drawn.tagged_pdf import in_parts, join_parts
from generator.problems import Problems
from generator.project.run import Run

MANY_DOCUMENTS = 6
"""So many take longer to draw than other processes take to start."""
Drawn = tuple[DrawnDocument, Part]
"""What a part begins with, without its pages; and the part."""
Made = Document | Drawn


def draw_files(
    run: Run, files: Mapping[str, Documents], profile: PrinterProfile, meanwhile: Callable[[], Problems]
) -> tuple[dict[str, list[Document | bytes]], Problems]:
    """Each file's documents: what is drawn as PDF, and what is to be typeset, because it is made so or cannot be
    drawn; and what was found meanwhile."""
    parts = {name: list(in_parts(documents)) for name, documents in files.items()}
    work = [partial(_made, some, profile) for found in parts.values() for some in found]
    if sum(map(len, files.values())) < MANY_DOCUMENTS:
        problems, made = meanwhile(), iter([one() for one in work])
    else:
        problems, made = run_tasks(meanwhile, work, run.jobs)
    return {
        name: list(_joined(one for _ in found for one in next(made))) for name, found in parts.items()
    }, problems


def _made(documents: Documents, profile: PrinterProfile) -> list[Made]:
    """The documents in their order, as far as they can be drawn."""
    made: list[Made] = []
    drawn: list[DrawnDocument] = []
    for document in _split(documents):
        if isinstance(document, DrawnDocument):
            drawn.append(document)
            continue
        made += [*_part(drawn, profile), document]
        drawn = []
    return [*made, *_part(drawn, profile)]


def _split(documents: Documents) -> Iterator[Document | DrawnDocument]:
    for document in documents:
        yield from split_document(document) if isinstance(document, DrawnDocument) else (document,)


def _part(documents: Sequence[DrawnDocument], profile: PrinterProfile) -> Iterator[Drawn]:
    if documents:
        yield replace(documents[0], pages=()), draw_part(documents, profile)


def _joined(made: Iterable[Made]) -> Iterator[Document | bytes]:
    """What a file is made of: what is drawn one after the other is one of them."""
    for is_drawn, some in groupby(made, lambda one: isinstance(one, tuple)):
        run = list(some)
        if is_drawn:
            drawn = [one for one in run if isinstance(one, tuple)]
            yield join_parts(drawn[0][0], [part for _, part in drawn])
        else:
            yield from (one for one in run if isinstance(one, Document))
