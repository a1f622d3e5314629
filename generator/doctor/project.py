"""What a project lacks on this machine: what its settings ask for, what is still to be filled in, what is left."""

import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import time

from generator.model.files import Source
from generator.model.pages.settings import Settings
from generator.parsing.content_files.files import read_source
from generator.problems import Location, Problem, Problems, display_path
from generator.project.entries import check_entries
from generator.project.installation import CHECKOUT, is_checkout, package_command, requirement
from generator.project.run import Run, count_words
from generator.project.settings import read_settings
from generator.project.shipped import RECORD, read_record, shipped_now
from generator.site.checks.content.placeholders import check_placeholders
from generator.site.kit_files.runtime import find_runtime, runtime_folder, runtime_missing
from generator.site.typesetting import TYPESET
from generator.upgrade.merge import same_text

DAY = 24 * 60 * 60
ENDINGS = (".new", ".old")
"""Of folders that a run makes beside the one it replaces, and takes away at its end."""


def project_faults(run: Run, out: Path, machine: Sequence[Problem]) -> Problems:
    """What this project lacks here, and what of the machine's faults stops something that its settings ask for."""
    if problems := check_entries(run.project):
        return problems
    settings, problems = read_settings(run.project / "content", run.today)
    source, _ = read_source(run.project / "content" / "site.toml", "site.toml")
    if settings is None or source is None:
        return problems
    problems += [*check_placeholders(source), *_asked_for(source, settings, machine)]
    return [*problems, *_upgrade_waiting(run.project), *_run_leftovers(out)]


def _upgrade_waiting(project: Path) -> Problems:
    """What comes with the program and is another since the project was made."""
    then, problems = read_record(project / RECORD)
    if then is None:
        return problems
    now = shipped_now()
    every = {*then.files, *now.files}
    names = [name for name in every if not same_text(then.files.get(name), now.files.get(name))]
    if not names:
        return []
    verb = "is new or another" if len(names) == 1 else "are new or others"
    message = f"{count_words(len(names), 'file')} of the program {verb} since"
    hint = "afterword upgrade shows them, and brings them in beside what you have changed"
    where = Location(display_path(project / RECORD))
    return [Problem(where, message, hint, warning=True, check="upgrade-waiting")]


def _asked_for(source: Source, settings: Settings, machine: Sequence[Problem]) -> Iterator[Problem]:
    """What site.toml asks for and cannot be made here."""
    wanted = [key for key in TYPESET if getattr(settings, key)]
    for found in machine:
        if found.check == "typesetting-missing" and wanted:
            named = " and ".join(TYPESET[key] for key in wanted)
            message = f"asks for {named}, and Pango is missing: the site is published without"
            yield Problem(source.find(f"{wanted[0]} = true"), message, found.hint, check="typesetting-missing")
    if settings.kit_page and find_runtime(runtime_folder()) is None:
        missing = runtime_missing(runtime_folder(), source.find("kit_page = true"))
        hint = f"make -C {shlex.quote(str(CHECKOUT))} runtime" if is_checkout() else missing.hint
        yield replace(missing, warning=False, hint=hint)
    where = source.at()
    if settings.search and (fault := _search_fault()):
        message = f"asks for a search, and Pagefind, which makes its index, does not run: {fault}"
        yield Problem(where, message, package_command(requirement("pagefind")), check="search-index-failed")


def _search_fault() -> str:
    """Why Pagefind does not run; empty where it does."""
    done = subprocess.run(
        [sys.executable, "-m", "pagefind", "--version"],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return (done.stderr or done.stdout).strip().split("\n")[-1] if done.returncode else ""


def _run_leftovers(out: Path) -> Iterator[Problem]:
    """Folders that a run left which was killed over a day ago."""
    for folder in (out, out / "panels"):
        places = sorted(folder.iterdir()) if folder.is_dir() else []
        for place in places:
            if place.name[0] == "." and place.suffix in ENDINGS and time() - place.stat().st_mtime > DAY:
                message = "was left by a run that was killed"
                hint = "run that command again, which takes it away; or delete it, if you do not need its list"
                yield Problem(Location(str(place)), message, hint, warning=True, check="run-leftover")
