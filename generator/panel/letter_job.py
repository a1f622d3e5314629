"""What `--letter` and `--paper` say of letters, and the files that they name: forms and papers."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from generator.language import is_locale
from generator.model.paper.letters import LetterJob
from generator.model.paper.stationery import LetterForm, Paper
from generator.places.countries import read_countries
from generator.printing.fonts import READING
from generator.printing.formats import read_formats
from generator.printing.letters.faces import read_metrics
from generator.problems import Checked, Location, Problem, Problems, UnknownName
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders

T = TypeVar("T")


def read_letter_job(project: Path, form: str, paper: str) -> Checked[LetterJob | None]:
    """All that the letters of a run share; None when one of the files has a fault. Raises UnknownName."""
    folders = template_folders(project)
    forms, problems = read_formats(folders, "letters", LetterForm)
    papers = read_formats(folders, "papers", Paper).collect(problems)
    settings = read_settings(project / "content").collect(problems)
    problems += _check_forms(forms, papers)
    if settings is None or problems:
        return Checked(None, problems)
    for option, name, known in (("letter", form, forms), ("paper", paper, papers)):
        _check_name(option, name, known)
    return Checked(
        LetterJob(
            forms=forms,
            papers=papers,
            form=form,
            paper=paper,
            face=read_metrics(READING),
            language=settings.language,
            countries=read_countries(),
            home=settings.cards.country[:2],
            return_address=settings.cards.return_address,
        ),
        [],
    )


def _check_name(option: str, name: str, known: Mapping[str, T]) -> None:
    if name and name not in known:
        raise UnknownName(option, name, known)


def _check_forms(forms: Mapping[str, LetterForm], papers: Mapping[str, Paper]) -> Problems:
    """Forms on a paper that there is not, with dates of no language, or all of them of named countries."""
    problems: Problems = []
    for form in forms.values():
        where = Location(f"templates/print/letters/{form.name}.toml")
        if form.paper not in papers:
            hint = f"known are: {', '.join(papers)}"
            problems.append(Problem(where, f"there is no paper “{form.paper}”", hint, check="value-unknown"))
        if not is_locale(form.locale):
            message = f"“locale” cannot be “{form.locale}”"
            problems.append(Problem(where, message, "write one such as en_GB or en_US", check="value-unknown"))
    if forms and all(form.countries for form in forms.values()):
        where = Location("templates/print/letters")
        message, hint = "every form of letters names its countries", "leave “countries” out of one, for all others"
        problems.append(Problem(where, message, hint, check="value-wrong"))
    return problems
