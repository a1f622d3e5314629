"""`moved`: a list of people that lies elsewhere now is still the one that its folder was made from."""

from dataclasses import replace as changed
from pathlib import Path

from generator.output.exchange import recover_folder
from generator.output.lock import folder_lock
from generator.output.manifest import NAME, check_placement, read_manifest
from generator.output.owner import digest_of_list, is_unused, manifest_origin, owning_list
from generator.output.publish import save_private
from generator.panel.folder import panel_folder
from generator.problems import Location, Problem, display_path
from generator.project.run import Outcome, Run


def moved(run: Run, people: Path, out: Path) -> Outcome:
    """The folder of these people is theirs from now on, if the list that it was made from is no longer there."""
    folder = panel_folder(out, people)
    if problems := check_placement(folder, run.project / "content"):
        return Outcome(problems)
    if not folder.parent.is_dir() or folder.is_symlink():
        return Outcome([_nothing(folder)])
    with folder_lock(folder, run.waiting, people=True):
        recover_folder(folder)
        return _taken(people, folder)


def _taken(people: Path, folder: Path) -> Outcome:
    found = read_manifest(folder)
    if found.files is None:
        return Outcome([_nothing(folder)])
    before = owning_list(folder, found)
    if before.exists() and not before.samefile(people) and not is_unused(folder, found):
        message, hint = (
            f"{display_path(before)} is still there, so it was not moved",
            "delete it if it is the same list, else rename one of the two; or use --out",
        )
        return Outcome([Problem(Location(str(people)), message, hint, check="list-not-moved")])
    now = changed(found, made_from=manifest_origin(folder, people), sha256=digest_of_list(people))
    save_private(folder / NAME, now.data)
    return Outcome([], f"{folder} belongs to {people} from now on", {"folder": str(folder)})


def _nothing(folder: Path) -> Problem:
    hint = "the folder has the name of the list, without its ending; name the same --out"
    return Problem(Location(str(folder)), "nothing was made of these people here", hint, check="output-missing")
