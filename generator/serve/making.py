"""A site or what kept it from being made: nothing that goes wrong ends a preview."""

import traceback
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from generator.model.files import Artifact
from generator.problems import Checked, Location, Problem, ProblemError, refused_by_disk
from generator.project.entries import check_entries
from generator.project.run import BuildOptions, Run
from generator.serve.state import Maker
from generator.site import images as pictures
from generator.site.assets import group_makers
from generator.site.build import Site, make_site, page_maker
from generator.site.kit_files.offer import OFFLINE
from generator.site.page_cache import Cache
from generator.site.pages.generated.columns_page import WORKBOOK
from generator.site.pages.generated.print_sections import print_page_specs
from generator.site.pages.markup.brand_names import SHARE, TOUCH
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import HANDBOOK
from generator.site.search_index import FOLDER

ASKED_FOR = {
    "search": f"{FOLDER}/",
    "handbook": HANDBOOK,
    "sheets": "print/",
    "sample": WORKBOOK,
    "kit": "kit/",
    "share-image": SHARE,
    "touch-icon": TOUCH,
    "kit-offline": OFFLINE,
}
"""Group of files → what a browser asks for when it needs one of them. A group of one file has that in its name."""


class Superseded(Exception):
    """Something was saved while the site was being made."""


def attempt_site(run: Run, wanted: BuildOptions, known: Cache) -> Checked[Site | None]:
    """The site but for what takes long, or what kept it from being made. Raises Superseded."""
    try:
        if problems := check_entries(run.project):
            return Checked(None, problems)
        return make_site(run, wanted, known, None)
    except Superseded:
        raise
    except ProblemError as fault:
        return Checked(None, [fault.problem])
    except OSError as error:
        return Checked(None, [refused_by_disk(error, run.project)])
    except Exception as error:
        return Checked(None, [_bug(error)])


def lazy_makers(run: Run, site: Site) -> Mapping[str, Maker]:
    """File or folder → the function that makes it once somebody asks: pictures, index, handbook and the like."""
    pages = list(zip(site.specs, site.pages, strict=True))
    known = group_makers(run, site.made, site.shared, pages, Path())
    bound = {spec.output: partial(_bound, site, spec) for spec in print_page_specs(site.made)}
    made = {ASKED_FOR.get(name) or name.partition(" ")[2]: maker for name, (_, maker) in known.items()}
    if OFFLINE in made:
        made[OFFLINE] = _no_worker
    return {**pictures.by_file(run, site.made), **bound, **made}


def _no_worker() -> Checked[list[Artifact]]:
    """A browser that has the kit page of an earlier preview, or of a site on this port, lets go of it."""
    return Checked([Artifact(OFFLINE, Path(__file__).with_name("no_worker.js").read_bytes())], [])


def _bound(site: Site, spec: PageSpec) -> Checked[list[Artifact]]:
    """A page that repeats others."""
    page, problems = page_maker(site.made, site.shared)(spec)
    return Checked(([Artifact(page.output, page.data)] if page and page.data is not None else []), problems)


def _bug(error: Exception) -> Problem:
    """An exception that nobody expected, as a problem: a template can raise any."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    hint = "take back what you saved last; if it is no template of yours, please report this"
    return Problem(
        Location(last.filename, last.lineno or 1), f"{type(error).__name__}: {error}", hint, check="internal-error"
    )
