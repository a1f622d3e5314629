"""What the browser is shown now, and whoever waits for it to change."""

from collections.abc import Callable, Mapping
from dataclasses import field
from functools import cached_property
from threading import Condition, Lock
from zlib import crc32

from generator.fast_dataclass import dataclass
from generator.model.files import Artifact
from generator.problems import Checked, Problems

Maker = Callable[[], Checked[list[Artifact]]]
WORDS = (".html", ".txt", ".xml")
"""Files that no other file shows anything of."""


class LazyFiles:
    """Files that take long: made when somebody asks for one, and once."""

    def __init__(self, makers: Mapping[str, Maker]) -> None:
        self.makers = makers
        """By the file, or by the folder with a slash at its end, that they make."""
        self._made: dict[str, Checked[Mapping[str, bytes]]] = {}
        self._turn = Lock()

    def get(self, path: str) -> Checked[bytes | None]:
        """A file's bytes, or what is wrong; neither where there is no such file."""
        name = path if path in self.makers else f"{path.partition('/')[0]}/"
        if name not in self.makers:
            return Checked(None, [])
        with self._turn:
            if name not in self._made:
                files, problems = self.makers[name]()
                self._made[name] = Checked({file.path: file.data for file in files}, problems)
        files_by_path, problems = self._made[name]
        return Checked(files_by_path.get(path), problems)


@dataclass(frozen=True)
class PreviewFiles:
    """The files of the site by their path, what is wrong with it, and below which path it is served."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: Problems = field(default_factory=list)
    base: str = "/"
    later: LazyFiles | None = None
    """None while the site is still being made anew."""

    @cached_property
    def looks(self) -> int:
        """Another one means another look of every page: styles, scripts, pictures."""
        return crc32(
            repr([(p, crc32(d)) for p, d in sorted(self.files.items()) if not p.endswith(WORDS)]).encode()
        )


class PreviewState:
    """Where the one who builds puts up what there is, and those who serve read it."""

    def __init__(self) -> None:
        self.shown = PreviewFiles()
        self.manual: Callable[[str], Checked[bytes | None]] = lambda _name: Checked(None, [])
        """A file of the manual, by its name."""
        self._news = Condition()

    def put(self, shown: PreviewFiles) -> None:
        """From now on this is shown."""
        with self._news:
            self.shown = shown
            self._news.notify_all()

    def after(self, seen: PreviewFiles, seconds: float) -> PreviewFiles:
        """The files shown, as soon as they are others than those seen, or after so many seconds."""
        with self._news:
            self._news.wait_for(lambda: self.shown is not seen, seconds)
            return self.shown

    def settled(self, seconds: float = 60) -> PreviewFiles:
        """The files shown, as soon as the whole site is made."""
        with self._news:
            self._news.wait_for(lambda: self.shown.later is not None, seconds)
            return self.shown
