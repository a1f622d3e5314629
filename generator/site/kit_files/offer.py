"""Whether the site has the kit page, and the page's own files."""

from dataclasses import replace

from generator.model.files import Artifact, LocatedStr
from generator.model.pages.site import Content, KitPage
from generator.printing.formats import read_cards
from generator.problems import Checked, Problem, Problems, nearest_hint
from generator.project.run import Run
from generator.project.template_folders import template_folders
from generator.site.kit_files.runtime import find_runtime, runtime_folder, runtime_missing
from generator.site.kit_files.scripts import page_scripts
from generator.site.pages.expired import note_file
from generator.site.pages.kit_links import PAGE
from generator.templating import loader
from generator.words import DRAWN

PAGES = (PAGE, "guides/your-kit.md")
"""These are about nothing but the kit."""
LIST = "kit/files.json"
NOTICES = "kit/notices.txt"
OFFLINE = "kit/offline.js"


def with_kit(run: Run, content: Content) -> Checked[Content]:
    """The content with the kit page's own files, or without the page: where the settings do not ask for it, and
    where its runtime is missing."""
    if not content.settings.kit_page:
        content = replace(content, expired=content.expired - {*PAGES})
        return Checked(_without_page(content, "“kit_page” is not true in site.toml"), [])
    folder = runtime_folder()
    if find_runtime(folder) is None:
        where = content.settings_source.find("kit_page")
        left_out = dict.fromkeys(PAGES, "the runtime of the kit page is missing")
        content = replace(content, left_out={**content.left_out, **left_out})
        return Checked(_without_page(content, "its runtime is missing"), [runtime_missing(folder, where)])
    names = {name: file for name, (file, _) in page_scripts(run.folders).items()}
    files = (*names.values(), LIST, NOTICES, OFFLINE)
    own = any((run.project / "templates" / "print" / f"{name}.html").is_file() for name in DRAWN)
    kit = KitPage(names["kit.js"], names["kit.css"], names["worker.js"], files, own)
    return Checked(replace(content, kit=kit), _unknown_names(run, content))


def _unknown_names(run: Run, content: Content) -> Problems:
    """Cards and notes that the settings of the page name, and that there are not."""
    kit = content.settings.kit
    cards = read_cards(template_folders(run.project)).value
    notes = [one.name for one in content.templates if content.channels[one.front_matter.channel.name].handwritten]
    over = [_over(name) for name in kit.notes if note_file(name.name) in content.expired]
    asked = [("card", name, [*cards]) for name in kit.cards]
    asked += [("note that is written by hand", name, notes) for name in kit.notes]
    return over + [
        Problem(
            name.where, f"there is no {kind} “{name.name}”", nearest_hint(name.name, known), check="value-unknown"
        )
        for kind, name, known in asked
        if name.name not in known and note_file(name.name) not in content.expired
    ]


def _over(name: LocatedStr) -> Problem:
    message = f"the note “{name.name}” has expired, and the page offers it still"
    hint = "take its name away, or name another note"
    return Problem(name.where, message, hint, warning=True, check="marker-expired")


def page_files(folders: loader.Folders) -> list[Artifact]:
    """Scripts and style sheet of the page."""
    return [Artifact(file, data) for file, data in page_scripts(folders).values()]


def _without_page(content: Content, why: str) -> Content:
    hidden = {page.source.name: why for page in content.pages if page.source.name in PAGES}
    pages = tuple(page for page in content.pages if page.source.name not in hidden)
    return replace(content, pages=pages, hidden={**content.hidden, **hidden})
