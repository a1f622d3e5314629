"""The site → every address of another site that it leads to, and where that is written."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Source
from generator.model.pages.finished_page import Link
from generator.parsing.content_files.files import read_source
from generator.parsing.content_files.fingerprint import program_digest
from generator.parsing.toml import read_tables
from generator.problems import Checked, Location, only_errors
from generator.project.run import Run
from generator.site.assets import names_of_extras
from generator.site.checks.page.link_places import link_location
from generator.site.pages.markup.feedback import links_by_setting
from generator.site.pages.markup.render import render_page
from generator.site.pages.page_data import Publication
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import SiteContext, site_context
from generator.site.publication import all_page_specs, make_publication
from generator.templating.loader import TemplateError, page_templates

WEB = lazy_pattern(r"https?://", re.IGNORECASE)
IN_TABLE = lazy_pattern(r"""^[^#\n]*?["'](?P<at>https?://[^"'\s]+)["']""", re.MULTILINE | re.IGNORECASE)
"""An address in a TOML file: the first of its line."""
SETTINGS = "site.toml"
"""What it has are addresses of the office's own."""

FILLED = lazy_pattern(r"\{(?:page|title|path)\}")
"""What stands in the address of a form for each page."""

Forms = Mapping[str, Location]
"""A key of `[feedback]` → where the form is named."""
Places = dict[str, list[Location]]
"""Address without its fragment → where it is written."""


def outside_links(run: Run) -> Checked[tuple[Publication | None, Places]]:
    """Every address in the order of the pages, with the places where somebody wrote it: those of a table in the
    table, wherever pages show them."""
    made, problems = make_publication(run, drafts=False, fail_on_overdue=False)
    places: Places = {}
    if made is None:
        return Checked((None, places), problems)
    tables = dict(_in_tables(run.project / "content"))
    run.step("render")
    specs = [spec for spec in all_page_specs(made) if not spec.is_aggregate]
    shared = site_context(run.folders, made.content, specs, names_of_extras(made), program_digest())
    around = (*shared.origins, made.content.settings_source, *page_templates(run.folders))
    seen = [replace(spec, origins=(*spec.origins, *around)) for spec in specs]
    forms = feedback_forms(made.content.settings_source)
    for address, where in [*_on_pages(shared, seen, tables, forms), *tables.items()]:
        found = places.setdefault(address.partition("#")[0], [])
        if where not in found:
            found.append(where)
    return Checked((made, places), only_errors(problems))


def _in_tables(content: Path) -> Iterator[tuple[str, Location]]:
    """The addresses in the TOML files of content/."""
    for path in sorted(content.rglob("*.toml")):
        source, _ = read_source(path, path.relative_to(content).as_posix())
        if source and source.name != SETTINGS:
            for found in IN_TABLE.finditer(source.text):
                yield found["at"], source.at_offset(found.start("at"))


def feedback_forms(settings: Source) -> dict[str, Location]:
    """Each form that the office names with `{page}` or the like in its address, and where it does so."""
    table = read_tables(settings).value.get("feedback")
    written = table.data.items() if table and isinstance(table.data, dict) else ()
    return {
        key: value.where for key, value in written if isinstance(value.data, str) and FILLED.search(value.data)
    }


def _on_pages(
    shared: SiteContext, specs: list[PageSpec], tables: Mapping[str, Location], forms: Forms
) -> Iterator[tuple[str, Location]]:
    """The addresses that readers can follow on each page; of a form, that of the first page stands for all."""
    told: set[Location] = set()
    for spec in specs:
        try:
            _, points, _ = render_page(shared, spec)
        except TemplateError:  # it is told by check and build
            continue
        seen: Counter[str] = Counter()
        filled = {link.address: forms[key] for key, link in links_by_setting(shared, spec) if key in forms}
        for link in filter(_is_followed, points.links):
            form = filled.get(link.written)
            if form is None or form not in told:
                told |= {form} if form else set()
                where = form or tables.get(link.written)
                yield link.written, where or link_location(spec, link.written, seen[link.written])
            seen[link.written] += 1


def _is_followed(link: Link) -> bool:
    """Whether a reader can follow it to another site: of what a `<link>` tells programs, the words are `rel`."""
    told = link.words == "rel" or link.words.startswith("<")
    return link.outside and WEB.match(link.written) is not None and not told
