"""Every reader of files, given any text that looks a little like what it reads: it is read, or told.

`make attack` tries more of each (ATTACK_EXAMPLES).
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.markdown.convert import to_html
from generator.markdown.limits import LimitExceeded
from generator.model.files import Source
from generator.notes.channels import read_channels
from generator.notes.templates import read_note
from generator.panel.earlier_plan import read_earlier
from generator.parsing.toml import read_tables
from generator.parsing.yaml.yaml_strict import strict_table
from generator.people.read import PLACEHOLDERS, read_people_list
from generator.printing.formats import read_cards, read_sheets
from generator.printing.hand import read_hand
from generator.problems import Problems
from generator.project.settings import read_settings
from generator.reporting.github import as_github
from generator.reporting.json import as_json
from generator.reporting.text import as_text
from generator.rules.choices import read_choices
from generator.rules.references import read_references
from generator.site.content.pages import read_page
from tests.samples.notes import CHANNELS

EXAMPLES = int(os.environ.get("ATTACK_EXAMPLES", "25"))
WORDS = [
    "---\n",
    "title",
    "description",
    "name",
    "interviewed",
    ": ",
    " = ",
    "=",
    "\n",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "{{ topic }}",
    '"',
    "'",
    '"""',
    "## Greeting\n",
    "- ",
    "a",
    "é",
    "\u2028",
    "\ufeff",
    "2026-11-18",
    "9999-12-31",
    "0001-01-01",
    "99999999999",
    "1e999",
    "nan",
    "true",
    ",",
    ";",
    "\t",
    "|",
    "#",
    "\\",
    "\\u0007",
    "`",
    "<a ",
    ">",
    "[^1]",
    "&",
    "*",
    "_",
    "!",
    "null",
    "-",
    '{"id": "',
    '"panels": [',
    '"made": "',
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=40).map("".join)


def _at(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return path


def _source(text: str) -> Source:
    return Source("content/a.md", "a.md", text)


READERS: dict[str, Callable[[Path, str], Problems]] = {
    "list": lambda folder, text: read_people_list(_at(folder, "people.csv", text)).problems,
    "named list": lambda folder, text: (
        read_people_list(_at(folder, "p.csv", f"name,interviewed\n{text}")).problems
    ),
    "page": lambda _folder, text: read_page(_source(f"---\n{text}\n---\n"))[1],
    "note": lambda _folder, text: read_note(_source(f"---\ntitle: A\n---\n{text}"), PLACEHOLDERS)[1],
    "front matter": lambda _folder, text: strict_table(_source(f"---\n{text}\n---\n"), text)[1],
    "TOML": lambda _folder, text: read_tables(_source(text))[1],
    "settings": lambda folder, text: read_settings(_at(folder, "site.toml", text).parent)[1],
    "sources": lambda folder, text: read_references(_at(folder, "sources.toml", text).parent)[1],
    "choices": lambda folder, text: read_choices(_at(folder, "choices.toml", text).parent, {}, {})[3],
    "cards": lambda folder, text: read_cards([_at(folder, "print/cards/a.toml", text).parents[2]])[1],
    "hand": lambda folder, text: read_hand(_at(folder, "hand.toml", text), folder)[1],
    "sheets": lambda folder, text: read_sheets([_at(folder, "print/blank/a.toml", text).parents[2]])[1],
    "channels": lambda folder, text: read_channels([_at(folder, "sms/channel.toml", text).parents[1]])[1],
    "plan.json": lambda folder, text: read_earlier(_at(folder, "plan.json", text), CHANNELS)[1],
}


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=TEXTS)
def test_any_text_is_read_or_told(name: str, text: str) -> None:
    with TemporaryDirectory() as folder:
        problems = READERS[name](Path(folder), text)
    for problem in problems:
        assert problem.where.path
        assert problem.where.line >= 1
        as_text(problem).encode()
        as_github(problem).encode()
    as_json(problems).encode()


@settings(max_examples=EXAMPLES, deadline=None)
@given(TEXTS)
def test_any_markdown_is_a_page_or_is_told(text: str) -> None:
    with suppress(LimitExceeded):
        assert isinstance(to_html(text).html, str)
