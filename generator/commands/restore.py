"""`upgrade --restore`: files that come with the program, back into a project that lacks them."""

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePath

from generator.hosting.settings import for_host, shown_host
from generator.model.files import Artifact
from generator.output.together import written_together
from generator.problems import Location, Problem, display_path, nearest_match
from generator.project.find import project_option
from generator.project.run import Outcome, Run, count_words
from generator.project.shipped import RECORD, ShippedFiles, read_record, record_bytes, shipped_now
from generator.upgrade.changes import is_linked

FOLDERS = ("", "content/", "templates/")
"""Where a name is looked for."""


def restore(run: Run, names: Sequence[str]) -> Outcome:
    """Each file of that name, or below a folder of that name, that is missing; what is there stays as it is."""
    now = shipped_now()
    then, problems = read_record(run.project / RECORD)
    if problems:
        return Outcome(problems)
    found = {name: _meant(run.project, name, now.files) for name in names}
    if unknown := [name for name, files in found.items() if not files]:
        return Outcome([_unknown(run.project, name, now.files) for name in unknown])
    if doubtful := [name for name, files in found.items() if _pages_called(name, files, now.files)]:
        return Outcome([_doubtful(run.project, name, found[name], now.files) for name in doubtful])
    wanted = dict.fromkeys(name for files in found.values() for name in files)
    missing = [name for name in wanted if not os.path.lexists(run.project / name)]
    if linked := [name for name in missing if is_linked(run.project, name)]:
        return Outcome([_linked(run.project / name) for name in linked])
    _write(run.project, {name: now.files[name] for name in missing}, then)
    alone = [files[0] for files in found.values() if len(files) == 1 and files[0] not in missing]
    said = [*missing, f"{count_words(len(missing), 'file')} brought back"]
    return Outcome([_kept(run.project / name) for name in alone], "\n".join(said), {"restored": missing})


def _meant(project: Path, name: str, files: Collection[str]) -> list[str]:
    """The files that a name means: as the project has it, or as somebody names it from here."""
    real = Path(os.path.realpath(os.path.dirname(name)), os.path.basename(name))  # noqa: PTH119, PTH120
    home = project.resolve()
    seen = [real.relative_to(home).as_posix()] if real.is_relative_to(home) else []
    tried = (_named(place, files) for place in (*seen, Path(os.path.normpath(name)).as_posix()))
    return next(filter(None, tried), [])


def _named(name: str, files: Iterable[str]) -> list[str]:
    """The files that a name means: itself, or all below it."""
    for folder in FOLDERS:
        place = f"{folder}{name}"
        if found := [file for file in files if file == place or file.startswith(f"{place}/")]:
            return found
    return []


def _pages_called(name: str, meant: Sequence[str], files: Iterable[str]) -> list[str]:
    """The pages and the like of a mere name that is that of a folder of templates, too: nobody knows which is
    meant."""
    if not meant[0].startswith(f"templates/{name}/"):
        return []
    return [file for file in files if file.startswith("content/") and PurePath(file).stem == name]


def _doubtful(project: Path, name: str, meant: Sequence[str], files: Iterable[str]) -> Problem:
    pages = _pages_called(name, meant, files)
    ways = " or ".join(f"--restore {way}" for way in (*pages, f"templates/{name}"))
    hint = f"write afterword upgrade {ways}{project_option(project)}"
    message = "is the name of a page and of a folder of templates"
    return Problem(Location(name), message, hint, check="value-unknown")


def _unknown(project: Path, name: str, files: Collection[str]) -> Problem:
    places = {PurePath(file).name: file for file in sorted(files, reverse=True)}
    near = nearest_match(name, {*files, *places})
    near = near if _named(near, files) else places.get(near, "")
    all_of_it = f"afterword upgrade --restore content{project_option(project)}"
    hint = f"did you mean “{near}”?" if near else f"{all_of_it} brings back all that is missing there"
    return Problem(Location(name), "is no file that comes with the program", hint, check="value-unknown")


def _kept(path: Path) -> Problem:
    hint = "to have ours, move it away and run this again"
    where = Location(display_path(path))
    return Problem(where, "is there already, and stays as it is", hint, warning=True, check="file-exists")


def _linked(path: Path) -> Problem:
    hint = "put the folder itself in the place of the link, and run this again"
    where = Location(display_path(path))
    return Problem(where, "lies behind a link, so nothing was written", hint, check="link-out-of-project")


def _write(project: Path, files: Mapping[str, bytes], then: ShippedFiles | None) -> None:
    """The files, which are what the project is made from now; the settings name the host whose files it has."""
    host = shown_host(project)
    with written_together([project / RECORD]) as together:
        for name, data in files.items():
            together.write(project / name, for_host(Artifact(name, data), host).data if host else data)
        if then and files:
            beside = {name: digest for name, digest in then.beside.items() if name not in files}
            record = ShippedFiles(then.version, {**then.files, **files}, beside)
            together.write(project / RECORD, record_bytes(record))
