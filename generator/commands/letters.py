"""`letters`: PEOPLE.csv → a typed letter to each, as pages to sign and as words alone."""

from pathlib import Path

from generator.model.files import FileToBe
from generator.output.publish import publish_folder
from generator.panel.folder import panel_folder
from generator.panel.folder_access import with_folder_lock
from generator.panel.letters.typed_letters import FILE, FOLDER, letter_files
from generator.panel.make_cards import PROBLEMS_FILE, problem_file
from generator.panel.make_letters import LetterOptions, make_letters
from generator.panel.people_list import read_list
from generator.people.read import PeopleOptions
from generator.people.tables.people_file import people_file
from generator.printing.layouts.letters import letter_documents
from generator.printing.missing_glyphs import check_list_letters
from generator.printing.pdf.typeset import typeset_files
from generator.printing.pdf.workers import PrintWorkers
from generator.problems import only_errors
from generator.project.run import Outcome, Run


def letters(
    run: Run, people: Path, out: Path, reading: PeopleOptions, options: LetterOptions, workers: PrintWorkers
) -> Outcome:
    """PEOPLE.csv → `out/panels/<name>/letters.pdf` and `letters/*.txt`."""
    folder = panel_folder(out, people)
    return with_folder_lock(run, people, folder, lambda: _letters(run, people, folder, reading, options, workers))


def _letters(
    run: Run, people: Path, folder: Path, reading: PeopleOptions, options: LetterOptions, workers: PrintWorkers
) -> Outcome:
    people_list = read_list(run, people, reading, workers.sheets)
    made, problems = make_letters(run, people_list, folder, options)
    problems += people_list.problems
    if made is None:
        return Outcome(problems)
    run.step("render")
    documents = {FILE: letter_documents(run.folders, made.letters, made.language)} if made.letters else {}
    pdfs = typeset_files(run, documents, made.profile, workers, others=True)
    problems += pdfs.problems + check_list_letters(people, reading, pdfs.blanks)
    files: list[FileToBe] = [*pdfs.files]
    files += letter_files(made.letters) + problem_file(people_file(people), reading, problems)
    if not files and not folder.exists():
        return Outcome(problems)
    run.step("write")
    written = publish_folder(folder, files, people, run.project / "content", _of_others, private=True)
    problems += written.problems
    if only_errors(written.problems) or not files:
        return Outcome(problems)
    places = [folder / name for name in (*(file.path for file in pdfs.files), FOLDER)]
    first = f"{len(made.letters)} of {made.wanted} letter{'' if made.wanted == 1 else 's'}"
    said = "\n".join([first, *(f"  {place}" for place in places)])
    paths = [str(folder / file.path) for file in files]
    facts = {"files": paths, "made": len(made.letters), "wanted": made.wanted}
    return Outcome(problems, said if made.letters else "no letter can be made", facts)


def _of_others(name: str) -> bool:
    """What another command made stays."""
    return name.partition("/")[0] not in (FILE, FOLDER, PROBLEMS_FILE)
