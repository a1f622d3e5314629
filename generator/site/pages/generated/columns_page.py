"""`columns.md`: what every column of the people's CSV holds, with an example from the sample panel."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from generator.lazy_pattern import lazy_pattern
from generator.markdown.escape import escape_markdown
from generator.model.pages.site import Content
from generator.site.pages.generated.extended_pages import extend_page

PAGE = "columns.md"
SAMPLE = "samples/people.csv"
"""The sample panel to download, without the column that never leaves a file."""
WORKBOOK = "samples/people.xlsx"
"""The same for whoever likes Excel better."""
BLANK = lazy_pattern(r"\{\{.*?\}\}")
REMARK = " (required)"
LONGEST = 60
"""Characters of an example."""


def with_columns(content: Content, columns: Mapping[str, str], required: Collection[str]) -> Content:
    """The content with all columns on `columns.md`, where it has this page; with an example of each where the site
    has sample people."""
    if not any(page.source.name == PAGE for page in content.pages):
        return content
    say = content.words
    head = [say["column"], say["column_holds"], say["column_needed"], say["column_example"]]
    channels = ", ".join(content.channels)
    said = {name: _column_words(holds.replace("{channels}", channels)) for name, holds in columns.items()}
    rows = [
        [
            f"`{name}`",
            escape_markdown(holds),
            say["yes"] if name in required else "",
            escape_markdown(_example(content, name)),
        ]
        for name, holds in said.items()
    ]
    shown = len(head) if content.sample else len(head) - 1
    table = "\n".join(_table_row(cells[:shown]) for cells in [head, ["---"] * 4, *rows])
    files = {SAMPLE: say["sample_csv"], WORKBOOK: say["sample_xlsx"]}
    links = " · ".join(f"[{escape_markdown(text)}](/{name})" for name, text in files.items()) + "\n\n"
    more = f"{links if content.sample else ''}{table}\n"
    pages = (extend_page(page, more) if page.source.name == PAGE else page for page in content.pages)
    return replace(content, pages=tuple(pages))


def offers_sample(content: Content) -> bool:
    """Whether the columns are told, so that the sample panel is to be had beside them."""
    return bool(content.sample) and any(page.source.name == PAGE for page in content.pages)


def _column_words(holds: str) -> str:
    """What a column holds, with dots where a note has its value."""
    return BLANK.sub("…", holds.removesuffix(REMARK))


def _example(content: Content, name: str) -> str:
    """The first value that the sample panel has in a column, on one line."""
    people = content.sample[0].interviewers if content.sample else ()
    value = ", ".join(next((p.get(name) for p in people if p.get(name)), "").splitlines())
    return value if len(value) <= LONGEST else f"{value[:LONGEST].rpartition(' ')[0]} …"


def _table_row(cells: Collection[str]) -> str:
    return f"| {' | '.join(cells)} |"
