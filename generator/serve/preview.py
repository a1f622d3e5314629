"""The last good site, kept in memory, and how it becomes the next one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock

from generator.model.files import Artifact
from generator.model.pages.finished_page import FinishedPage
from generator.problems import Problems, only_errors
from generator.project.entries import check_entries
from generator.project.run import BuildOptions, Run
from generator.serve.fast_update import PartialUpdate, fast_update, updated_styles
from generator.serve.making import Superseded, attempt_site, lazy_makers
from generator.serve.state import LazyFiles, PreviewFiles, PreviewState
from generator.site.build import Site
from generator.site.page_cache import Cache
from generator.templating import loader


class Preview:
    """Makes the site again whenever something was saved; what is wrong is put up beside the last good files."""

    def __init__(self, run: Run, state: PreviewState, *, drafts: bool) -> None:
        self.run, self.state = run, state
        self.wanted = BuildOptions(drafts, with_print_pages=False)
        self.site: Site | None = None
        """The last site that could be made."""
        self.known = Cache()
        self._saves = 0
        """How often something was saved: what was begun before the last time is out of date."""
        self._waiting = False
        """Whether something was saved that can be seen only when the whole site is made."""
        self._turn = Lock()

    def outdate(self) -> None:
        """Something was saved, or nobody looks any more: what is being made is not wanted."""
        with self._turn:
            self._saves += 1

    def hurry(self, changed: Collection[Path]) -> bool:
        """Whether the saved files, or what is wrong with them, could be shown at once, before whatever follows. A
        renewal that is under way in another thread comes to nothing."""
        self.outdate()
        try:
            if check_entries(self.run.project):
                return self._wait()
            found = fast_update(self.site, self.run, changed, settled=not self._waiting)
            fresh = {page.output: page.data for page in found.pages if page.data is not None}
            fresh = fresh or updated_styles(self.site, changed)
        except Exception:  # whatever it is, the whole build will meet it, and tell it
            found, fresh = PartialUpdate(), {}
        if not fresh and not found.problems:
            return self._wait()
        with self._turn:
            self._know(found.pages)
            shown = self.state.shown
            others = [p for p in shown.problems if p.warning or p.where.path not in found.paths]
            self._put({**shown.files, **fresh}, sorted({*others, *found.problems}), None)
        return True

    def _wait(self) -> bool:
        """Nothing can be shown before the whole site is made."""
        self._waiting = True
        return False

    def renew(self, changed: Collection[Path]) -> bool:
        """The whole site as it is now; whether it is put up, for nobody saved anything meanwhile."""
        number = self._saves
        if not changed or any(path.is_relative_to(folder) for path in changed for folder in self.run.folders):
            loader.forget_templates()
        try:
            site, found = attempt_site(self._heard(number), self.wanted, self.known)
        except Superseded:
            return False
        with self._turn:
            if self._saves != number:
                return False
            if site:
                self.site = site
                self._know(site.pages)
                self.known = Cache(self.known.pages, site.groups)
            self._waiting = False
            problems = sorted(set(found))
            files = _merged(self.state.shown.files, site, problems) if site else self.state.shown.files
            self._put(files, problems, LazyFiles(lazy_makers(self.run, self.site) if self.site else {}))
        return True

    def _know(self, pages: Sequence[FinishedPage]) -> None:
        pages_now = {**self.known.pages, **{page.output: page for page in pages}}
        self.known = Cache(pages_now, self.known.groups)

    def _heard(self, number: int) -> Run:
        """A run that ends as soon as something else is saved."""

        def check() -> None:
            if self._saves != number:
                raise Superseded

        def step(name: str) -> None:
            self.run.step(name)
            check()

        def progress(done: int, total: int) -> None:
            self.run.progress(done, total)
            check()

        return replace(self.run, step=step, progress=progress)

    def _put(self, files: Mapping[str, bytes], problems: Problems, later: LazyFiles | None) -> None:
        base = (self.site.shared.places.base if self.site else "") or "/"
        self.state.put(PreviewFiles(files, problems, base, later))


def _merged(before: Mapping[str, bytes], site: Site, problems: Problems) -> Mapping[str, bytes]:
    """The files of a site; of a page that has a problem, or whose file has one, the last good one."""
    files = {file.path: file.data for file in site.files if isinstance(file, Artifact)}
    if not (wrong := {problem.where.path for problem in only_errors(problems)}):
        return files
    faulty = {page.output for page in site.pages if not page.key}
    faulty |= {spec.output for spec in site.specs if spec.source.path in wrong}
    return {**files, **before, **{path: data for path, data in files.items() if path not in faulty}}
