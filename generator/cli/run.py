"""How a command runs a recipe, tells what was wrong, and exits."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.cli.parameters import clock
from generator.parallel import why_single_process
from generator.problems import (
    Location,
    Problem,
    ProblemError,
    UnknownName,
    for_options,
    only_errors,
    refused_by_disk,
)
from generator.reporting.terminal import Progress, report_outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.project.run import Outcome, Run


def run_and_tell(
    recipe: "Callable[[Run], Outcome]", options: dict[str, Any], *, anywhere: bool = False, unread: bool = False
) -> None:
    """Run a recipe, tell what was wrong and what was made, and exit. Some need no project (`anywhere`), and some
    read none (`unread`); the others begin only if nothing in it leads elsewhere."""
    from generator.project.entries import check_entries
    from generator.project.run import Outcome

    run, bar = begin(options, anywhere=anywhere)
    try:
        faults = [] if anywhere or unread else check_entries(run.project)
        outcome = Outcome(faults) if faults else recipe(run)
    except UnknownName as error:
        raise click.BadParameter(str(error), param_hint=f"--{error.option}") from error
    except ProblemError as fault:
        outcome = Outcome([fault.problem])
    except OSError as error:
        outcome = Outcome([refused_by_disk(error, run.project)])
    except _broken() as error:
        plain = "close other programs, and run it again; nothing was changed"
        hint = "close other programs, or add --jobs 1; nothing was changed"
        said = f"a process of this run was ended: {error}"
        outcome = Outcome([Problem(Location(str(run.project)), said, hint, plain=plain, check="process-ended")])
    finally:
        bar.clear()
    problems = sorted(set(for_options(outcome.problems, _options())))
    said = "\n".join([*bar.notes, *filter(None, [why_single_process()]), outcome.said]).strip()
    facts = {**bar.facts, **outcome.facts, "seconds": bar.seconds}
    report_outcome(problems, said, facts, options["form"], quiet=options["quiet"])
    sys.exit(1 if only_errors(problems) else 0)


def _options() -> set[str]:
    """The options of the command that runs, as they are written."""
    command = click.get_current_context().command
    return {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)}


def _broken() -> type[Exception]:
    """What is raised where another process is killed, or finds no memory."""
    from concurrent.futures import BrokenExecutor

    return BrokenExecutor


def begin(options: dict[str, Any], *, anywhere: bool = False) -> "tuple[Run, Progress]":
    """What every recipe is told, and the bar that hears how far it has got."""
    from generator.project.run import Run

    project: Path = options["project"]
    if not anywhere and not (project / "content").is_dir():
        raise click.BadParameter(no_project(project), param_hint="--project")
    loud = not options["quiet"]
    bar = Progress(shown=loud and sys.stderr.isatty(), verbose=options["verbose"], told=loud)
    now = clock(options["today"], options.get("now"))
    return Run(project, now, options["jobs"], bar.step, bar.progress, bar.note, bar.waiting), bar


def no_project(folder: Path, otherwise: str = ", or add --project {way}") -> str:
    """What to do where there is no content/: somebody may stand in a folder of a project. `otherwise` is what else
    the command offers then."""
    from generator.project.find import project_above, way_to

    said = f"there is no content/ in {folder}"
    if folder.is_dir() and (above := project_above(folder)):
        way = way_to(above)
        return f"{said}, which lies in a project: cd {way}{otherwise.format(way=way)}"
    return f"{said}: run afterword init there"
