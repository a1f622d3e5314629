"""Documents → PDF files: typeset in as many processes as are worth it, joined, and kept for the next run."""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator import __version__
from generator.fast_dataclass import dataclass
from generator.language import joined
from generator.model.files import Artifact, LargeFile
from generator.model.paper.hand import FontFile
from generator.model.paper.stationery import PrinterProfile
from generator.output.spool import Spooled
from generator.parallel import WorkerPool, map_parallel
from generator.printing.document import Document, TypesetDocument
from generator.printing.drawn.as_html import Documents, html_document, needs_layout
from generator.printing.drawn.pages import DrawnDocument
from generator.printing.drawn.tagged_pdf import draw_pdf
from generator.printing.fonts import font_files, is_own
from generator.printing.pdf import pango
from generator.printing.pdf.draw import draw_files
from generator.printing.pdf.workers import PrintWorkers
from generator.problems import Location, Problem, ProblemError, Problems
from generator.project.run import Run

R = TypeVar("R")

ENGINE = ("weasyprint", "pydyf", "uharfbuzz")
"""What else decides about the bytes of a sheet."""
WORTH_IT = 3
"""So many documents take longer to typeset than another process takes to start."""


@dataclass(frozen=True)
class TypesetFiles:
    """Files, what was wrong, and of each file that has blanks the letters for which they stand."""

    files: Sequence[Artifact | LargeFile]
    problems: Problems
    blanks: Mapping[str, str]
    left_out: Sequence[str] = ()
    """Files that are typeset, on a machine that cannot."""


def typeset_files(
    run: Run,
    files: Mapping[str, Documents],
    profile: PrinterProfile,
    workers: PrintWorkers,
    meanwhile: Sequence[Callable[[], Problems]] = (),
    *,
    others: bool = False,
) -> TypesetFiles:
    """Each file's documents as one PDF; `meanwhile` others find problems of their kinds. What an earlier run has
    typeset from the same words is used again, and so is what it has drawn of many sheets. On a machine that cannot
    typeset, the files that need it are left out, unless the run would then make nothing: `others` says that it
    makes more than these. Raises ProblemError."""
    chunks = workers.sheets
    whole, problems, parts_kept = draw_files(run, files, profile, chunks, meanwhile)
    given = [d for made in whole.values() for d in made if isinstance(d, Document)]
    seed = _seed(profile) if given else ""
    digests = {id(d): _digest(seed, d) for d in given}
    kept = {digest: chunks.get(digest) for digest in digests.values()}
    left_out = _left_out(whole, {key for key, digest in digests.items() if kept[digest] is None}, others=others)
    whole = {name: documents for name, documents in whole.items() if name not in left_out}
    given = [d for documents in whole.values() for d in documents if isinstance(d, Document)]
    fresh = {digests[id(d)]: d for d in given if kept[digests[id(d)]] is None}
    made = _run_work(run, partial(typeset_one, font_files(), profile), list(fresh.values()), workers.pool)
    blanks: dict[str, str] = {}
    for done, (digest, (data, found, letters)) in enumerate(zip(fresh, made, strict=True), 1):
        kept[digest], blanks[digest] = data, letters
        problems += found
        if not found and not letters:  # what is to be told is told by every run
            chunks.put(digest, data)
        run.progress(done, len(fresh))
    chunks.sweep([*digests.values(), *parts_kept])
    parts = {
        name: [one if isinstance(one, Spooled) else kept[digests[id(one)]] or b"" for one in some]
        for name, some in whole.items()
        if some
    }
    missing = {name: "".join(blanks.get(digests.get(id(d), ""), "") for d in some) for name, some in whole.items()}
    return TypesetFiles(
        [_file(name, found) for name, found in parts.items() if all(found)],
        problems + _told(left_out),
        {name: letters for name, letters in missing.items() if letters},
        left_out,
    )


def _left_out(
    files: Mapping[str, Sequence[Document | Spooled]], fresh: Collection[int], *, others: bool
) -> list[str]:
    """The files that have a fresh document to typeset, where that cannot be done; none where nothing would
    remain."""
    typeset = [name for name, found in files.items() if any(id(one) in fresh for one in found)]
    return typeset if typeset and (others or len(typeset) < len(files)) and not pango.has_libraries() else []


def _told(left_out: Sequence[str]) -> Problems:
    """One line on files that are left out."""
    if not left_out:
        return []
    message = f"{joined(left_out)} {'is' if len(left_out) == 1 else 'are'} left out: {pango.WHY}"
    hint = f"{pango.install_command()}; then run this again"
    return [Problem(Location("Pango"), message, hint, warning=True, check="typesetting-missing")]


def _seed(profile: PrinterProfile) -> str:
    """What else decides about the bytes of a typeset sheet."""
    from importlib.metadata import version  # noqa: PLC0415 - with the e-mail library, and not for drawn sheets

    return repr((__version__, [version(name) for name in ENGINE], profile, font_files()))


def _run_work(
    run: Run, work: Callable[[Document], R], items: Sequence[Document], pool: WorkerPool | None
) -> Iterator[R]:
    """By workers that are ready, if they are enough; else in this process, or in others that begin now."""
    if pool and (pool.ready if len(items) <= WORTH_IT else pool.most > 1):
        return pool.map(work, items)
    return map_parallel(work, items, run.jobs, WORTH_IT)


def typeset_one(
    fonts: Sequence[FontFile], profile: PrinterProfile, document: Document | DrawnDocument
) -> TypesetDocument:
    """A file, what was wrong with it, and the letters for which it has blanks. WeasyPrint is imported here, in the
    process that typesets. Raises Fault when Pango is missing."""
    if isinstance(document, DrawnDocument):
        if not needs_layout(document):
            return TypesetDocument(draw_pdf([document], profile), [], "")
        document = html_document(document)
    if problem := pango.missing_library():
        raise ProblemError(problem)
    from generator.printing.pdf.weasyprint import render_pdf  # noqa: PLC0415

    return render_pdf(fonts, profile, document)


def _digest(seed: str, document: Document) -> str:
    own = [Path(font.path).read_bytes() for font in document.fonts if is_own(font.family)]
    return hashlib.sha256(b"\0".join([f"{seed}\0{document!r}".encode(), *own])).hexdigest()


def _file(name: str, parts: Sequence[Spooled | bytes]) -> Artifact | LargeFile:
    first, *others = parts
    if isinstance(first, Spooled) and not others:
        return first.as_file(name)
    found = [one if isinstance(one, bytes) else one.data for one in parts]
    if not others:
        return Artifact(name, found[0])
    from generator.printing.pdf.join import join_pdfs  # noqa: PLC0415 - not needed for a few sheets

    return Artifact(name, join_pdfs(found))
