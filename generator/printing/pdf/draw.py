"""Drawn documents → PDF: in several processes where sheets are many, each of which works out its pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import NamedTuple

from generator.model.paper.stationery import PrinterProfile
from generator.output.spool import Spool, Spooled
from generator.parallel import run_tasks
from generator.printing.document import Document
from generator.printing.drawn.as_html import Documents, split_document
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.part import draw_part
from generator.printing.drawn.tagged_pdf import in_parts, join_parts
from generator.printing.pdf.kept_parts import Drawn, KeptParts
from generator.printing.pdf.sheet_cache import SheetCache
from generator.problems import Problems
from generator.project.run import Run

MANY_DOCUMENTS = 6
"""So many take longer to draw than other processes take to start, or than to look for those that are kept."""
Made = Document | Drawn


class DrawnFiles(NamedTuple):
    """What became of documents."""

    files: dict[str, list[Document | Spooled]]
    """Name → what is drawn as PDF, and what is to be typeset, because it is made so or cannot be drawn."""
    problems: Problems
    """What was found meanwhile."""
    kept: Sequence[str] = ()
    """The digests of the parts that are kept for the next run."""


def draw_files(
    run: Run,
    files: Mapping[str, Documents],
    profile: PrinterProfile,
    sheets: SheetCache,
    meanwhile: Sequence[Callable[[], Problems]],
) -> DrawnFiles:
    """Each file's documents, drawn in parts; of many, only the parts that an earlier run has not kept."""
    parts = {name: list(in_parts(documents)) for name, documents in files.items()}
    spool = Spool(sheets.folder.parent)
    listed = [some for found in parts.values() for some in found]
    if sum(map(len, files.values())) < MANY_DOCUMENTS:
        problems = [problem for find in meanwhile for problem in find()]
        return DrawnFiles(_in_files(parts, iter([_made(some, profile) for some in listed]), spool), problems)
    keeper = KeptParts(sheets, profile)
    work = [partial(_kept, keeper, some, profile) for some in listed]
    problems, made = _drawn(run, work, sheets, meanwhile)
    digests: list[str] = []
    return DrawnFiles(_in_files(parts, _noted(made, digests), spool), problems, digests)


def _noted(made: Iterable[tuple[str, list[Made]]], digests: list[str]) -> Iterator[list[Made]]:
    """What was made, each after its digest is noted."""
    for digest, one in made:
        digests.append(digest)
        yield one


def _drawn(
    run: Run,
    work: Sequence[Callable[[], tuple[str, list[Made]]]],
    sheets: SheetCache,
    meanwhile: Sequence[Callable[[], Problems]],
) -> tuple[Problems, Iterator[tuple[str, list[Made]]]]:
    """What was found meanwhile, and what the work gives."""
    with suppress(OSError):  # as where something is put
        sheets.claim()
    found, made = run_tasks(meanwhile, work, run.jobs)
    return [problem for some in found for problem in some], made


def _in_files(
    parts: Mapping[str, Sequence[Documents]], made: Iterator[list[Made]], spool: Spool
) -> dict[str, list[Document | Spooled]]:
    """What was made of all parts, in the files to which they belong."""
    return {
        name: list(_joined((one for _ in found for one in next(made)), spool)) for name, found in parts.items()
    }


def _kept(keeper: KeptParts, documents: Documents, profile: PrinterProfile) -> tuple[str, list[Made]]:
    """The digest of a part, and the part as it is kept, if that is whole; else it is drawn, and kept for the next
    run. Whoever draws looks for it, for that takes some time as well."""
    digest = keeper.digest(documents)
    if drawn := keeper.get(digest):
        return digest, [drawn]
    made = _made(documents, profile)
    keeper.put(digest, made)
    return digest, made


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


def _joined(made: Iterable[Made], spool: Spool) -> Iterator[Document | Spooled]:
    """What a file is made of: what is drawn one after the other is one of them."""
    for is_drawn, some in groupby(made, lambda one: isinstance(one, tuple)):
        run = list(some)
        if is_drawn:
            drawn = [one for one in run if isinstance(one, tuple)]
            yield spool.put((join_parts(drawn[0][0], [part for _, part in drawn]),))
        else:
            yield from (one for one in run if isinstance(one, Document))
