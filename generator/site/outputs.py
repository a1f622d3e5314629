"""Every file that the site will have, before any is made: what the program makes, the pages, the old addresses."""

from collections.abc import Sequence

from generator.output.manifest import NAME
from generator.problems import Location, display_path
from generator.project.run import Run
from generator.site.assets import names_of_extras
from generator.site.checks.page.clashes import PlannedFile
from generator.site.host_files.site_files import NAMES
from generator.site.pages.expired import FEED
from generator.site.pages.markup.hooks import CUSTOM
from generator.site.pages.page_data import Publication
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import MADE, STATIC
from generator.site.redirects import alias_output
from generator.site.search_index import FOLDER


def planned_files(run: Run, made: Publication, specs: Sequence[PageSpec]) -> list[PlannedFile]:
    """The files in the order of who is in the right: ours, pages, files of content/, old addresses."""
    aliases = [alias for item in made.navigation.items for alias in item.front_matter.aliases]
    ours = [NAME, *MADE, *names_of_extras(made), *(spec.output for spec in specs if spec.is_aggregate)]
    ours += [FEED] if FEED in made.content.left_out and made.content.settings.base_url else []
    ours += [FOLDER] if made.content.settings.search else []
    ours += NAMES[made.content.settings.host]
    ours += [variant.path for asset in made.content.assets for variant in asset.variants]
    return [
        *(PlannedFile(name, own=True) for name in (*STATIC, CUSTOM)),
        *(PlannedFile(name) for name in ours),
        *(PlannedFile(spec.output, spec.source.at(), spec.source.path) for spec in specs if not spec.is_aggregate),
        *(
            PlannedFile(asset.name, Location(display_path(run.project / "content" / asset.name)), asset.name)
            for asset in made.content.assets
        ),
        *(PlannedFile(alias_output(alias.name), alias.where, alias=alias.name) for alias in aliases),
    ]
