"""`build`: where nothing has changed, what was told is told again; else the site is made.

The way to the first is short: it imports nothing that makes a page, and reads each file once.
"""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from generator.output.manifest import check_placement
from generator.output.owner import check_owner
from generator.parsing.content_files.fingerprint import InputFiles, input_files, program_digest, read_bytes_of
from generator.problems import Problem, only_errors
from generator.project.history import head, repository
from generator.project.run import MADE_FROM, BuildOptions, Outcome, Run, publish_summary
from generator.site.build_stamp import BuildStamp, as_left, manifest_digest, read_stamp, write_stamp
from generator.site.kit_files.runtime import NAME, runtime_folder


def build(run: Run, out: Path, wanted: BuildOptions) -> Outcome:
    """content/ → the site in `out/site`, with drafts in `out/preview`, if nothing is wrong with it."""
    run.step("compare")
    folder, asked, seen = out / wanted.folder, _asked(run, out, wanted), _seen(run)
    if seen and (known := _unchanged(run, folder, asked, seen)):
        return Outcome(list(known.problems), known.said, known.facts)
    from generator.output.lock import folder_lock  # noqa: PLC0415 - nor what writes

    if problems := check_placement(folder, run.project / "content") or check_owner(folder, MADE_FROM):
        return Outcome(problems)
    with folder_lock(folder, waiting=run.waiting):  # until it is stamped: no other build may come in between
        return _built(run, out, wanted, (asked, seen))


def _built(run: Run, out: Path, wanted: BuildOptions, known: tuple[str, InputFiles | None]) -> Outcome:
    """The site made, and stamped with what was asked and read."""
    from generator.site.build import publish_site  # noqa: PLC0415 - it brings all that makes a page

    folder, (asked, seen) = out / wanted.folder, known
    outcome = publish_site(run, out, wanted)
    told = outcome.problems
    if seen and not only_errors(told) and not _told_of(out, told) and not _may_come(told):
        with suppress(OSError):
            _keep(run, folder, asked, seen, outcome)
    return outcome


def _asked(run: Run, out: Path, wanted: BuildOptions) -> str:
    """Whatever a build depends on besides files, as one word: problems name these from the working folder."""
    history = repository(run.project.resolve())
    known = _programs(), history and head(history)
    told = (os.getcwd(), str(run.project), str(out), run.today, wanted, run.folders, known)  # noqa: PTH109
    return hashlib.sha256(repr(told).encode("utf-8", "surrogateescape")).hexdigest()


def _programs() -> tuple[str, str]:
    """Whatever makes the site, and what the kit page brings along."""
    with suppress(OSError):
        return program_digest(), hashlib.sha256(read_bytes_of(str(runtime_folder() / NAME))).hexdigest()
    return program_digest(), ""


def _seen(run: Run) -> InputFiles | None:
    """What a build would read; None where that cannot be told."""
    with suppress(OSError):
        return input_files([run.project / "content", *map(Path, run.folders)])
    return None


def _unchanged(run: Run, folder: Path, asked: str, seen: InputFiles) -> BuildStamp | None:
    """The stamp of a site for which there is nothing to do."""
    with suppress(OSError):
        digest = seen.digest  # now, for what is read later may be something else
        known = read_stamp(folder)
        if known and (known.asked, known.read) == (asked, digest):
            return known if as_left(folder, known, MADE_FROM, run.project / "content") else None
    return None


def _told_of(out: Path, problems: Sequence[Problem]) -> bool:
    """Whether something is told of the output, which may be otherwise the next time."""
    return any(Path(problem.where.path).is_relative_to(out) for problem in problems)


def _may_come(problems: Sequence[Problem]) -> bool:
    """Whether something was left out that the next build may have: it reads content, not what is installed."""
    return any(problem.check == "typesetting-missing" for problem in problems)


def _keep(run: Run, folder: Path, asked: str, seen: InputFiles, outcome: Outcome) -> None:
    """Stamp the site, unless somebody saved something while it was read."""
    if _seen(run) == seen:
        facts = {**outcome.facts, "changed": []}
        said = publish_summary(folder, int(str(facts["pages"])), drafts=bool(facts["drafts"]))
        stamp = BuildStamp(asked, seen.digest, manifest_digest(folder), said, facts, outcome.problems)
        write_stamp(folder, stamp)
