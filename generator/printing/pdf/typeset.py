"""Documents → PDF files: typeset in as many processes as are worth it, joined, and kept for the next run."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import TypeVar

from generator import __version__
from generator.model import FontFile, PrinterProfile
from generator.parallel import WorkerPool, map_parallel
from generator.printing.document import Document, TypesetDocument
from generator.printing.fonts import font_files
from generator.printing.pdf import pango
from generator.printing.pdf.workers import PrintWorkers
from generator.problems import ProblemError, Problems
from generator.project.run import Run

R = TypeVar("R")

ENGINE = ("weasyprint", "pydyf", "uharfbuzz")
"""What else decides about the bytes of a sheet."""
WORTH_IT = 3
"""So many documents take longer to typeset than another process takes to start."""


@dataclass(frozen=True)
class TypesetFiles:
    """Files, what was wrong, and of each file that has blanks the letters for which they stand."""

    files: Mapping[str, bytes]
    problems: Problems
    blanks: Mapping[str, str]


def typeset_files(
    run: Run,
    files: Mapping[str, Sequence[Document]],
    profile: PrinterProfile,
    workers: PrintWorkers,
    meanwhile: Callable[[], Problems] = list,
) -> TypesetFiles:
    """Each file's documents as one PDF; `meanwhile` finds problems of other kinds. What an earlier run has typeset
    from the same words is used again."""
    fonts, chunks, pool = font_files(), workers.sheets, workers.pool
    seed = repr((__version__, [version(name) for name in ENGINE], profile, fonts))
    digests = {id(d): _digest(seed, d) for documents in files.values() for d in documents}
    kept = {digest: chunks.get(digest) for digest in digests.values()}
    fresh = {digests[id(d)]: d for ds in files.values() for d in ds if kept[digests[id(d)]] is None}
    work = partial(typeset_one, fonts, profile)
    made = _run_work(run, work, list(fresh.values()), pool)
    problems, blanks = meanwhile(), dict[str, str]()
    for done, (digest, (data, found, letters)) in enumerate(zip(fresh, made, strict=True), 1):
        kept[digest], blanks[digest] = data, letters
        problems += found
        if not found and not letters:  # what is to be told is told by every run
            chunks.put(digest, data)
        run.progress(done, len(fresh))
    chunks.sweep(digests.values())
    parts = {name: [kept[digests[id(d)]] or b"" for d in ds] for name, ds in files.items() if ds}
    missing = {name: "".join(blanks.get(digests[id(d)], "") for d in ds) for name, ds in files.items()}
    return TypesetFiles(
        {name: _joined(found) for name, found in parts.items() if all(found)},
        problems,
        {name: letters for name, letters in missing.items() if letters},
    )


def _run_work(
    run: Run, work: Callable[[Document], R], items: Sequence[Document], pool: WorkerPool | None
) -> Iterator[R]:
    """By workers that are ready, if they are enough; else in this process, or in others that begin now."""
    if pool and (pool.ready if len(items) <= WORTH_IT else pool.most > 1):
        return pool.map(work, items)
    return map_parallel(work, items, run.jobs, WORTH_IT)


def typeset_one(fonts: Sequence[FontFile], profile: PrinterProfile, document: Document) -> TypesetDocument:
    """WeasyPrint is imported here, in the process that typesets. Raises Fault when Pango is missing."""
    if problem := pango.missing_library():
        raise ProblemError(problem)
    from generator.printing.pdf.weasyprint import render_pdf  # noqa: PLC0415

    return render_pdf(fonts, profile, document)


def _digest(seed: str, document: Document) -> str:
    return hashlib.sha256(f"{seed}\0{document!r}".encode()).hexdigest()


def _joined(parts: Sequence[bytes]) -> bytes:
    if len(parts) == 1:
        return parts[0]
    from generator.printing.pdf.join import join_pdfs  # noqa: PLC0415 - not needed for a few sheets

    return join_pdfs(parts)
