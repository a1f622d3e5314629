"""What the site has besides its pages: style, feeds, redirects, downloads, the search index, what is typeset."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from generator.model.files import Artifact, Source, UnchangedFile
from generator.model.pages.finished_page import FinishedPage
from generator.model.paper.stationery import PrinterProfile
from generator.model.people import Panel
from generator.parallel import map_parallel
from generator.parsing.content_files.fingerprint import program_digest
from generator.parsing.styles.svg import sanitize_svg
from generator.people.headers.columns import COLUMNS
from generator.people.tables.write_csv import sample_rows, sample_workbook
from generator.problems import Checked, Problems
from generator.project.run import Run
from generator.site import images as pictures
from generator.site.blank_sheets import blank_sheets, made_of
from generator.site.brand import brand_makers
from generator.site.feeds import feed_files
from generator.site.host_files.site_files import host_files
from generator.site.images import Maker, Makers, Pages, Used
from generator.site.kit_files.offer import page_files
from generator.site.kit_files.publish import SHOWN, offline_key, offline_worker, pack_files, packs_key
from generator.site.kit_files.runtime import Runtime, find_runtime, runtime_folder
from generator.site.page_cache import Cache
from generator.site.pages.expired import FEED
from generator.site.pages.generated.columns_page import SAMPLE, WORKBOOK, offers_sample
from generator.site.pages.generated.print_sections import handbook_spec
from generator.site.pages.kit_links import PAGE
from generator.site.pages.markup.brand_names import ACCENT, drawn_names
from generator.site.pages.markup.hooks import CUSTOM
from generator.site.pages.outline import plain_text
from generator.site.pages.page_data import Publication, filter_facets
from generator.site.pages.page_spec import PageSpec
from generator.site.pages.site_context import HANDBOOK, SEARCH, STATIC, SiteContext, page_cache_key
from generator.site.redirects import redirect_files, redirects
from generator.site.search_index import search_index, search_words
from generator.site.stylesheets import accent_on_paper, filter_stylesheet, handbook_stylesheet, site_stylesheet
from generator.site.web_faces import face_makers, face_rules
from generator.templating import loader

ICON = "icon.svg"
Group = tuple[str, Mapping[str, str]]
Files = list[Artifact | UnchangedFile]


def names_of_extras(made: Publication) -> list[str]:
    """The files that pages may link to and that are no pages."""
    settings = made.content.settings
    names = [_text_name(example.template.output, name) for name, example in made.examples.items()]
    names += [name for name in (FEED, "sitemap.xml") if settings.base_url and name not in made.content.left_out]
    names += [SAMPLE, WORKBOOK] if offers_sample(made.content) else []
    names += [*(sheet.file for sheet in made.content.sheets), *drawn_names(made.content)]
    names += made.content.kit.files if made.content.kit else ()
    names += [face.file for face in made.content.faces]
    return [*names, *([HANDBOOK] if settings.handbook else [])]


def _text_name(output: str, name: str) -> str:
    return output.replace("index.html", f"{name}.txt")


def small_assets(made: Publication, shared: SiteContext, specs: Sequence[PageSpec], kept: Used) -> Files:
    """The small files, which are made at every run."""
    content = made.content
    files: Files = [*pictures.asset_files(made, kept)]
    own = [CUSTOM] if CUSTOM in shared.places.files else []
    files += [Artifact(name, _look(shared, name)) for name in (*STATIC, *own)]
    files += [
        Artifact(
            "style.css",
            site_stylesheet(shared.folders, content.settings) + face_rules(content.faces).encode(),
        )
    ]
    files.append(Artifact("search.json", search_words(content.words)))
    files += [Artifact("filter.css", filter_stylesheet(filter_facets(made))), *feed_files(shared, specs)]
    for name, example in made.examples.items():
        text = plain_text(example.template, example.notes[0] if example.notes else None)
        files.append(Artifact(_text_name(example.template.output, name), text.encode()))
    if offers_sample(content):
        files.append(Artifact(SAMPLE, sample_rows(content.sample[0], list(COLUMNS))))
    files += page_files(shared.folders) if content.kit else []
    by_name = {spec.source.name: spec for spec in specs if not spec.output.endswith("/print/index.html")}
    aliases = [(a, by_name[i.source.name]) for i in made.navigation.items for a in i.front_matter.aliases]
    return files + redirect_files(shared, aliases) + host_files(shared, redirects(shared, aliases))


def _look(shared: SiteContext, name: str) -> bytes:
    """A file of the templates as it is, a drawing as what a picture is made of."""
    data = loader.template_text(shared.folders, f"site/{name}").encode()
    if (
        name == ICON
        and (accent := shared.settings.accent)
        and not loader.is_replaced(shared.folders, f"site/{name}")
    ):
        data = data.replace(ACCENT.encode(), accent.name.encode())
    return sanitize_svg(Path(name), data).data if name.endswith(".svg") else data


class MadeGroups(NamedTuple):
    """Files that take long, those that are as they were among them."""

    files: Files
    groups: dict[str, Group]
    """Name of a group → what it depends on, as one word, and the SHA-256 of each file."""
    problems: Problems


def made_groups(run: Run, makers: Makers, known: Cache, worth_it: int = 1) -> MadeGroups:
    """The files that take long, where what they depend on has changed since: each group of them in a process of
    its own, for the handbook alone takes longer than all pages."""
    words = {name: word() for name, (word, _) in makers.items()}
    kept = {name: known.groups[name] for name, word in words.items() if known.groups.get(name, ("",))[0] == word}
    files: Files = [UnchangedFile(path, digest) for _, hashes in kept.values() for path, digest in hashes.items()]
    problems: Problems = []
    stale = [name for name in makers if name not in kept]
    run.step(", ".join(dict.fromkeys(name.partition(" ")[0] for name in stale)) or "keep")
    made_now = map_parallel(
        _make, [makers[name][1] for name in stale], run.jobs, worth_it, single_items=len(stale)
    )
    for name, (fresh, found) in zip(stale, made_now, strict=True):
        files += fresh
        word = "" if found else words[name]  # what is to be told is told by every build
        kept[name] = word, {file.path: hashlib.sha256(file.data).hexdigest() for file in fresh}
        problems += found
    return MadeGroups(files, kept, problems)


def _make(make: Maker) -> Checked[list[Artifact]]:
    return make()


def group_makers(run: Run, made: Publication, shared: SiteContext, pages: Pages, folder: Path) -> Makers:
    """The groups that this site has besides pictures: what they depend on, as one word, and how they are made."""
    settings = made.content.settings
    found: Makers = face_makers(made.content.faces)
    if settings.search and any(spec.source.name == SEARCH for spec, _ in pages):
        digests = [page.digest for _, page in pages]
        found["search"] = (lambda: _hash(digests), partial(_search, [page for _, page in pages], folder))
    if settings.handbook:
        spec = handbook_spec(made)
        accent = accent_on_paper(settings)
        css = handbook_stylesheet(shared.folders, accent)
        sources = [item.source for item in made.navigation.items]
        found["handbook"] = (
            lambda: _hash([page_cache_key(shared, spec), css, *_logo(made)]),
            partial(_handbook, run, shared, spec, (css, accent), sources),
        )
    if offers_sample(made.content):
        panel = made.content.sample[0]
        found["sample"] = (
            lambda: _hash([program_digest(), *map(repr, panel.interviewers)]),
            partial(_sample, panel),
        )
    if sheets := made.content.sheets:
        found["sheets"] = (lambda: made_of(shared, sheets), partial(blank_sheets, shared, sheets))
    found |= brand_makers(run, made.content)
    if made.content.kit and (runtime := find_runtime(runtime_folder())):
        found |= _kit_makers(run, made, shared, pages, runtime)
    return found


def _kit_makers(run: Run, made: Publication, shared: SiteContext, pages: Pages, runtime: Runtime) -> Makers:
    """The packs of the kit page; and its service worker, which is another one where anything of the page is."""
    settings, kit = made.content.settings, made.content.kit
    digests = [page.digest for spec, page in pages if spec.source.name == PAGE]
    names = [name for name in SHOWN if name in shared.places.files] + list(kit.files if kit else ())
    ways = ["./", *(shared.places.way(name, "kit/index.html") for name in names)]
    key = cache(lambda: packs_key(run, runtime, settings))
    version = cache(
        lambda: offline_key([key(), settings.accent and settings.accent.name, *digests], shared.folders)
    )
    return {
        "kit": (key, partial(pack_files, run.project, run.folders, run.today.year, runtime, settings)),
        "kit-offline": (version, partial(offline_worker, version(), ways, shared.folders)),
    }


def _search(pages: Sequence[FinishedPage], folder: Path) -> Checked[list[Artifact]]:
    """The index of these pages; those that were not made now lie in the folder."""
    given = {p.output: p.data if p.data is not None else (folder / p.output).read_bytes() for p in pages}
    return search_index(given)


def _sample(panel: Panel) -> Checked[list[Artifact]]:
    """The sample list as a workbook."""
    return Checked([Artifact(WORKBOOK, sample_workbook(panel, list(COLUMNS)))], [])


def _logo(made: Publication) -> list[str]:
    """What the logo looks like, as a word."""
    named = made.content.settings.logo
    found = [asset for asset in made.content.assets if named and asset.name == named.name]
    return [f"{hashlib.sha256(asset.data).hexdigest()} {asset.picture}" for asset in found]


def _hash(words: Sequence[str]) -> str:
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


def _handbook(
    run: Run, shared: SiteContext, spec: PageSpec, look: tuple[str, str], sources: Sequence[Source]
) -> Checked[list[Artifact]]:
    """All guides as one tagged PDF; its look is a style sheet and an accent."""
    from generator.printing.pdf import pango  # noqa: PLC0415

    if problem := pango.missing_library():
        return Checked([], [problem])
    from generator.printing.document import Document  # noqa: PLC0415
    from generator.printing.fonts import font_files  # noqa: PLC0415
    from generator.printing.missing_glyphs import check_page_letters  # noqa: PLC0415
    from generator.printing.pdf.weasyprint import render_pdf  # noqa: PLC0415 - WeasyPrint takes a second to import
    from generator.site.pages.generated.handbook import handbook_html  # noqa: PLC0415

    css, accent = look
    html, names = handbook_html(shared, spec, accent)
    drawn, problems = pictures.on_sheets(run, names)
    if problems:
        return Checked([], problems)
    data, problems, letters = render_pdf(
        font_files(), PrinterProfile(), Document(html, css, pictures=drawn, with_emoji=True)
    )
    return Checked([Artifact(HANDBOOK, data)], problems + check_page_letters(sources, HANDBOOK, letters))
