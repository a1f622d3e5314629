"""What a project knows of the words in a list of people."""

from generator.notes.channels import read_channels
from generator.people.cells.validation import Vocabulary
from generator.problems import Checked
from generator.project.run import Run
from generator.project.settings import read_settings
from generator.project.template_folders import template_folders
from generator.rules.sectors import read_sectors


def read_vocabulary(run: Run) -> Vocabulary:
    """What the project knows, for a list to be read by; its faults are told where notes and rules are read."""
    channels, _ = run.once("channels", lambda: read_channels(template_folders(run.project)))
    settings, _ = run.once("settings", lambda: read_settings(run.project / "content"))
    sectors, _ = run.once("sectors", lambda: Checked(read_sectors(run.project), []))
    return Vocabulary(sectors, channels, settings.cards.country if settings else "")
