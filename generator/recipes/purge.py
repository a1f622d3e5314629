"""`purge`: what was made of people is removed from this machine."""

import shutil
from pathlib import Path

from generator.problems import Location, Problem
from generator.recipes.folder import panel_folder
from generator.recipes.run import Outcome
from generator.write.manifest import NAME, files_in, read_manifest


def purge(people: Path, out: Path) -> Outcome:
    """Remove all that was made of these people, drafts that were edited too. The file itself stays, and what
    somebody else put beside our files."""
    folder = panel_folder(out, people)
    made = read_manifest(folder).files
    if made is None:
        hint = "name the file that it was made from, and the same --out"
        return Outcome([Problem(Location(str(folder)), "nothing was made of these people here", hint)])
    there = files_in(folder)
    ours = [name for name in there if name in made or name.startswith("drafts/")]
    for name in (*ours, NAME):
        (folder / name).unlink(missing_ok=True)
    for rest in (f".{folder.name}.sheets", f".{folder.name}.new", f".{folder.name}.old"):
        shutil.rmtree(folder.parent / rest, ignore_errors=True)
    _remove_empty(folder)
    (folder.parent / f".{folder.name}.lock").unlink(missing_ok=True)
    others = [name for name in there if name not in ours]
    kept = [
        Problem(Location(str(folder / name)), "was not made by afterword, and was kept", warning=True)
        for name in others
    ]
    listed = "\n".join(f"  {folder / name}" for name in ours)
    said = f"removed {len(ours)} file{'' if len(ours) == 1 else 's'}; {people} itself is yours to delete\n{listed}"
    return Outcome(kept, said, {"removed": [str(folder / name) for name in ours]})


def _remove_empty(folder: Path) -> None:
    """The folder and those in it, as far as nothing is left in them."""
    inside = sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True)
    for path in (*inside, folder):
        if not any(path.iterdir()):
            path.rmdir()
