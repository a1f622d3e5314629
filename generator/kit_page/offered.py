"""What the office offers on the page: its countries, cards and notes, each list with the usual one first."""

from collections.abc import Mapping
from dataclasses import field

from generator.fast_dataclass import dataclass
from generator.kit_page.protocol import MOST_PEOPLE
from generator.model.pages.settings import KitSettings, Settings
from generator.model.paper.stationery import CardFormat, Paper
from generator.notes.channels import read_channels
from generator.notes.template_files import note_names, read_note_front
from generator.panel.make_plan import HOME
from generator.panel.print_job import A4_USES, USES, CardOptions, usual_paper
from generator.places.countries import country_names, place_of
from generator.printing.formats import read_cards, read_formats
from generator.problems import Checked
from generator.project.run import Run
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders


@dataclass(frozen=True)
class Offered:
    """What there is to choose from, as the office's settings have it."""

    settings: Settings | None
    home: str
    """The country that is written from, where nobody says another."""
    first_home: str
    """The same where only the page's own settings name it, so that a list has to say it; empty otherwise."""
    countries: Mapping[str, str]
    """Two letters → name; the office's first, the others by their names."""
    cards: Mapping[str, CardFormat]
    notes: Mapping[str, str]
    """Those that are written by hand → their titles."""
    papers: Mapping[str, Paper] = field(default_factory=dict)
    most_people: int = MOST_PEOPLE

    def paper(self, home: str) -> str:
        """What printers hold where somebody is; where the office is, if that is no country."""
        return usual_paper(place_of(home.strip())[0] or self.home, self.papers)

    def card(self, paper: str) -> str:
        """The usual card: the office's first, else the one that is sold where the paper is used."""
        return next(iter(self.cards)) if self.settings and self.settings.kit.cards else USES.get(paper, A4_USES)[0]

    @property
    def note(self) -> str:
        """The usual note."""
        named = self.settings.kit.notes if self.settings else ()
        return next((name.name for name in named if name.name in self.notes), CardOptions.note)


def offered(run: Run) -> Offered:
    """What the office offers, read once."""
    return run.once("offered", lambda: Checked(_read(run), [])).value


def _read(run: Run) -> Offered:
    settings, _ = run.once("settings", lambda: read_settings(run.project / "content"))
    kit = settings.kit if settings else KitSettings()
    folders = template_folders(run.project)
    firsts = [*dict.fromkeys(name.name for name in kit.countries)]
    office = settings.cards.country if settings else ""
    cards = read_cards(folders)[0]
    return Offered(
        settings,
        home=office or next(iter(firsts), HOME),
        first_home="" if office else next(iter(firsts), ""),
        countries=_countries([(office or HOME)[:2], *firsts] if office or not firsts else firsts),
        cards={name.name: cards[name.name] for name in kit.cards if name.name in cards} or cards,
        notes=_notes(run, [name.name for name in kit.notes]),
        papers=read_formats(folders, "papers", Paper)[0],
        most_people=min(kit.most_people, MOST_PEOPLE),
    )


def _countries(firsts: list[str]) -> dict[str, str]:
    names = country_names()
    first = {code: names[code] for code in dict.fromkeys(name[:2] for name in firsts) if code in names}
    return first | dict(sorted(names.items(), key=lambda pair: pair[1].casefold()))


def _notes(run: Run, wanted: list[str]) -> dict[str, str]:
    """The notes that are written by hand; all of them, where the settings name none that there is."""
    channels, _ = run.once("channels", lambda: read_channels(template_folders(run.project)))
    titles: dict[str, str] = {}
    for name in sorted(note_names(run.project)):
        front = read_note_front(run.project, name)
        channel = channels.get(front.channel.name) if front else None
        if front and channel and channel.handwritten:
            titles[name] = front.title
    return {name: titles[name] for name in wanted if name in titles} or titles
