"""`doctor`: what is missing on this machine and in this project, what each would bring, and how to have it."""

import platform
import tempfile
from pathlib import Path

from generator import __version__
from generator.doctor.machine import machine_faults, refused_folders, what_is_there
from generator.doctor.project import project_faults
from generator.language import joined
from generator.project.find import project_above, way_to
from generator.project.installation import installation, system
from generator.project.run import Outcome, Run


def doctor(run: Run, out: Path, config: Path) -> Outcome:
    """Every fault with its mend, and in words what is there. Outside a project, this machine alone."""
    machine = machine_faults()
    inside = (run.project / "content").is_dir()
    folders = {"your hand and printers are kept there": config, "every run needs it": Path(tempfile.gettempdir())}
    made = {"the site lies there": out / "site", "the preview lies there": out / "preview"}
    folders |= {"what is made lies there": out} if inside else {}
    folders |= {what: folder for what, folder in made.items() if inside and folder.is_dir()}
    problems = [*machine, *refused_folders(folders)]
    problems += project_faults(run, out, machine) if inside else []
    way, there = installation().way, what_is_there(machine)
    said = [f"afterword {__version__}, installed {way}; Python {platform.python_version()} on {system()}"]
    said += [f"there: {joined(there)}"] if there else []
    above = None if inside else project_above(run.project)
    there_is = f"; there is one in {way_to(above)}" if above else ""
    said += [] if inside else [f"{run.project}: no project, so only the machine was looked at{there_is}"]
    said += [] if problems else ["nothing is missing"]
    facts = {
        "version": __version__,
        "installed": way,
        "python": platform.python_version(),
        "system": system(),
        "there": there,
        "project": str(run.project) if inside else None,
    }
    return Outcome(problems, "\n".join(said), facts)
