"""`upgrade --restore`: files that come with the program, back into a project that lacks them."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath

from generator.output.together import written_together
from generator.problems import Location, Problem, display_path, nearest_match
from generator.project.run import Outcome, Run, count_words
from generator.project.shipped import RECORD, ShippedFiles, read_record, record_bytes, shipped_now

FOLDERS = ("", "content/", "templates/")
"""Where a name is looked for."""


def restore(run: Run, names: Sequence[str]) -> Outcome:
    """Each file of that name, or below a folder of that name, that is missing; what is there stays as it is."""
    now = shipped_now()
    then, problems = read_record(run.project / RECORD)
    if problems:
        return Outcome(problems)
    found = {name: _named(_in_project(run.project, name), now.files) for name in names}
    if unknown := [name for name, files in found.items() if not files]:
        return Outcome([_unknown(name, now.files) for name in unknown])
    wanted = dict.fromkeys(name for files in found.values() for name in files)
    missing = [name for name in wanted if not os.path.lexists(run.project / name)]
    _write(run.project, {name: now.files[name] for name in missing}, then)
    alone = [files[0] for files in found.values() if len(files) == 1 and files[0] not in missing]
    said = [*missing, f"{count_words(len(missing), 'file')} brought back"]
    return Outcome([_kept(run.project / name) for name in alone], "\n".join(said), {"restored": missing})


def _in_project(project: Path, name: str) -> str:
    """A name as the project has it, where somebody names it from here."""
    path = Path(os.path.normpath(name))
    inside = path.absolute().is_relative_to(project.absolute()) and project != Path()
    return (path.absolute().relative_to(project.absolute()) if inside else path).as_posix()


def _named(name: str, files: Iterable[str]) -> list[str]:
    """The files that a name means: itself, or all below it."""
    for folder in FOLDERS:
        place = f"{folder}{name}"
        if found := [file for file in files if file == place or file.startswith(f"{place}/")]:
            return found
    return []


def _unknown(name: str, files: Iterable[str]) -> Problem:
    near = nearest_match(name, {*files, *(PurePath(file).name for file in files)})
    hint = (
        f"did you mean “{near}”?"
        if near
        else "afterword upgrade --restore content brings back all that is missing there"
    )
    return Problem(Location(name), "is no file that comes with the program", hint, check="value-unknown")


def _kept(path: Path) -> Problem:
    hint = "to have ours, move it away and run this again"
    where = Location(display_path(path))
    return Problem(where, "is there already, and stays as it is", hint, warning=True, check="file-exists")


def _write(project: Path, files: Mapping[str, bytes], then: ShippedFiles | None) -> None:
    """The files, which are what the project is made from now."""
    with written_together([project / RECORD]) as together:
        for name, data in files.items():
            together.write(project / name, data)
        if then and files:
            beside = {name: digest for name, digest in then.beside.items() if name not in files}
            record = ShippedFiles(then.version, {**then.files, **files}, beside)
            together.write(project / RECORD, record_bytes(record))
