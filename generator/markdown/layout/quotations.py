"""Quotations: which lines belong to each, as CommonMark has it; a table right below one is none of its lines."""

import re
from collections.abc import Sequence

from generator.markdown.layout.block_starts import (
    CODE,
    ITEM,
    QUOTE,
    as_words,
    bare,
    begins_block,
    fenced,
    goes_on,
    is_blank,
    is_table,
)


def quoted(lines: Sequence[str], start: int) -> list[str]:
    """The lines of the quotation that begins there, with those that go on with its last paragraph."""
    body: list[str] = []
    code: re.Match[str] | None = None
    rows = False
    for number in range(start, len(lines)):
        line = lines[number]
        found = QUOTE.match(line)
        rows = not found and "|" in line and bool(body) and not code and _is_row(body, line, below=rows)
        if is_blank(line) or not (found or rows or (body and not code and _goes_on(body, lines, number))):
            break
        body.append(line[found.end() :] if found else as_words(line.strip(), deep=line.startswith(CODE)))
        code = fenced(bare(body[-1]), code) if "```" in line or "~~~" in line else code
    return body


def _goes_on(body: Sequence[str], lines: Sequence[str], number: int) -> bool:
    """Whether a line without the sign of a quotation goes on with the last paragraph of one."""
    line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    return not (ITEM.match(line) or begins_block(line) or is_table(line, below)) and goes_on(body)


def _is_row(body: Sequence[str], line: str, *, below: bool) -> bool:
    """Whether a line without the sign goes on with a table whose first row has it; `below` is whether the one
    above does."""
    return (below or is_table(bare(body[-1]), line)) and not begins_block(line)
