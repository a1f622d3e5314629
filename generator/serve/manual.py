"""The manual as a site below /_help/, in the look of the project: made when somebody first asks for it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Lock

from generator.fast_dataclass import dataclass
from generator.model.files import Artifact
from generator.problems import Checked
from generator.project.run import BuildOptions, Run
from generator.project.template_folders import manual_folder
from generator.serve.making import attempt_site, lazy_makers
from generator.serve.state import LazyFiles
from generator.site.page_cache import Cache

WITHOUT_PRINT = BuildOptions(with_print_pages=False)


@dataclass(frozen=True)
class _Made:
    files: Mapping[str, bytes]
    later: LazyFiles


class Manual:
    """The files of the manual; what is in the project's templates shows in it."""

    def __init__(self, run: Run) -> None:
        self._run = Run(manual_folder(), run.now, jobs=1, look=run.project)
        self._looks = run
        self._made: Checked[_Made | None] | None = None
        self._turn = Lock()

    def outdate(self, changed: Collection[Path]) -> None:
        """Files were saved: the manual is made anew where one of them is a template."""
        if any(path.is_relative_to(folder) for path in changed for folder in self._looks.folders):
            with self._turn:
                self._made = None

    def get(self, name: str) -> Checked[bytes | None]:
        """A file's bytes; None where there is no such file, with what is wrong if that is why."""
        with self._turn:
            self._made = self._made or self._make()
            made, problems = self._made
        if made is None:
            return Checked(None, problems)
        return Checked(made.files[name], []) if name in made.files else made.later.get(name)

    def _make(self) -> Checked[_Made | None]:
        run = replace(self._run, memo={})
        site, problems = attempt_site(run, WITHOUT_PRINT, Cache())
        if site is None:
            return Checked(None, problems)
        files = {file.path: file.data for file in site.files if isinstance(file, Artifact)}
        return Checked(_Made(files, LazyFiles(lazy_makers(run, site))), problems)
