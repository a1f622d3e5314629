"""Documents → PDF files: typeset in as many processes as are worth it, joined, and kept for the next run."""

import hashlib
import importlib
import os
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from importlib.metadata import version

from generator import __version__
from generator.model import FontFile, Problems, Profile
from generator.problems import Fault
from generator.read.fonts import font_files
from generator.recipes.run import Run
from generator.render import pango
from generator.render.layouts.layout import Document
from generator.render.parallel import Crew, spread
from generator.write.chunks import Chunks

WORTH_IT = 3
"""So many documents take longer to typeset than a second process takes to start."""
ENGINE = ("weasyprint", "pydyf", "uharfbuzz")
"""What else decides about the bytes of a sheet."""
CREW = 3
"""Typesetters of a kit: it has five documents or six, and one of them takes as long as two others."""


def typeset(
    run: Run, files: Mapping[str, Sequence[Document]], profile: Profile, chunks: Chunks, crew: Crew | None = None
) -> tuple[dict[str, bytes], Problems]:
    """Each file's documents as one PDF. What an earlier run has typeset from the same words is used again."""
    fonts = font_files()
    seed = repr((__version__, [version(name) for name in ENGINE], profile, fonts))
    digests = {id(d): _digest(seed, d) for documents in files.values() for d in documents}
    kept = {digest: chunks.get(digest) for digest in digests.values()}
    fresh = {digests[id(d)]: d for ds in files.values() for d in ds if kept[digests[id(d)]] is None}
    problems: Problems = []
    work, items = partial(typeset_one, fonts, profile), list(fresh.values())
    made = crew.map(work, items) if crew else spread(work, items, run.jobs, WORTH_IT)
    for done, (digest, (data, found)) in enumerate(zip(fresh, made, strict=True), 1):
        kept[digest] = data
        problems += found
        if not found:
            chunks.put(digest, data)
        run.progress(done, len(fresh))
    chunks.sweep(digests.values())
    parts = {name: [kept[digests[id(d)]] or b"" for d in ds] for name, ds in files.items() if ds}
    return {name: _joined(found) for name, found in parts.items() if all(found)}, problems


def crew(run: Run, chunks: Chunks) -> AbstractContextManager[Crew | None]:
    """Typesetters for a few documents, loading their tools meanwhile: that takes as long as all of our own work.
    None where one process is to do, or where most is kept from an earlier run."""
    most = min(run.jobs or os.cpu_count() or 1, CREW)
    return nullcontext() if most == 1 or chunks.there else Crew(_tools, most)


def _tools() -> None:
    if not pango.missing():
        importlib.import_module("generator.render.pdf")


def typeset_one(fonts: Sequence[FontFile], profile: Profile, document: Document) -> tuple[bytes, Problems]:
    """WeasyPrint is imported here, in the process that typesets. Raises Fault when Pango is missing."""
    if problem := pango.missing():
        raise Fault(problem)
    from generator.render.pdf import pdf  # noqa: PLC0415

    return pdf(fonts, profile, document)


def _digest(seed: str, document: Document) -> str:
    return hashlib.sha256(f"{seed}\0{document!r}".encode()).hexdigest()


def _joined(parts: Sequence[bytes]) -> bytes:
    if len(parts) == 1:
        return parts[0]
    from generator.render.join import join  # noqa: PLC0415 - not needed for a few sheets

    return join(parts)
