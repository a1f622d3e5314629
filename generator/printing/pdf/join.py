"""Several tagged PDFs → one: pages, structure, bookmarks and fields, so that it still keeps the rules of PDF/UA.

Pages are copied first; whatever of a structure tree is copied after them refers to the copies. The parent tree of
each file (ISO 32000-1, 14.7.4.4) goes on counting where the one before ended.
"""

import io
import warnings
from collections.abc import Sequence
from typing import Any

import pikepdf
from pikepdf import Array, Object, Pdf


def join_pdfs(parts: Sequence[bytes]) -> bytes:
    """One file with the pages of all, in their order; the first file's language, title and wishes count."""
    with pikepdf.open(io.BytesIO(parts[0])) as book:
        binder = _JoinedPdf(book)
        sources = [pikepdf.open(io.BytesIO(part)) for part in parts[1:]]
        for source in sources:
            binder.add(source)
        data = binder.bound()
        for source in sources:
            source.close()
        return data


def count_pages(data: bytes) -> int:
    """The number of pages of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as document:
        return len(document.pages)


class _JoinedPdf:
    """A file that grows by others."""

    def __init__(self, book: Pdf) -> None:
        self._book = book
        self._tree = book.Root.StructTreeRoot
        self._parents: list[Any] = list(self._tree.ParentTree.Nums)
        self._outlines = book.Root.get("/Outlines")
        if "/Names" in book.Root:
            del book.Root.Names  # places of the first part only, to which nothing leads

    def add(self, source: Pdf) -> None:
        """The pages of another file, and all that belongs to them."""
        count = 1 + max((int(number) for number in self._parents[::2]), default=-1)
        for page in source.pages:
            _raise(page.obj, count)
        with warnings.catch_warnings():  # that fields are not copied with their pages: they are, below
            warnings.filterwarnings("ignore", message="Copying pages from another Pdf")
            self._book.pages.extend(source.pages)
        self._add_structure(source, count)
        self._add_bookmarks(source)
        self._add_fields(source)

    def _add_structure(self, source: Pdf, count: int) -> None:
        tree = self._book.copy_foreign(source.Root.StructTreeRoot)
        document = _only(self._tree.K)
        for element in _list(_only(tree.K).K):
            element.P = document
            document.K.append(element)
        numbers = list(tree.ParentTree.Nums)
        for number, element in zip(numbers[::2], numbers[1::2], strict=True):
            self._parents += [int(number) + count, element]

    def _add_bookmarks(self, source: Pdf) -> None:
        if "/Outlines" not in source.Root:
            return
        more = self._book.copy_foreign(source.Root.Outlines)
        if self._outlines is None:
            self._outlines = self._book.Root.Outlines = more
            return
        last = self._outlines.Last
        last.Next, more.First.Prev = more.First, last
        item: Object | None = more.First
        while item is not None:
            item.Parent = self._outlines
            self._outlines.Last = item
            item = item.get("/Next")
        self._outlines.Count = int(self._outlines.Count) + int(more.Count)

    def _add_fields(self, source: Pdf) -> None:
        if "/AcroForm" in source.Root:
            copies = [self._book.copy_foreign(field) for field in _list(source.Root.AcroForm.Fields)]
            self._book.Root.AcroForm.Fields.extend(copies)

    def bound(self) -> bytes:
        """The whole file; the same parts give the same bytes."""
        self._tree.ParentTree.Nums = Array(self._parents)
        data = io.BytesIO()
        self._book.save(
            data,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            deterministic_id=True,
            compress_streams=True,
        )
        return data.getvalue()


def _raise(page: Object, count: int) -> None:
    """Let a page and its fields point that much further into the parent tree."""
    if "/StructParents" in page:
        page.StructParents = int(page.StructParents) + count
    for annotation in page.get("/Annots", Array()):
        if "/StructParent" in annotation:
            annotation.StructParent = int(annotation.StructParent) + count


def _only(kids: Object) -> Object:
    """The document element at the top of a structure tree."""
    return kids[0] if isinstance(kids, Array) else kids


def _list(kids: Object) -> list[Object]:
    return list(kids) if isinstance(kids, Array) else [kids]
