"""What a link to a file says of it: kind and size, so that nobody fetches what they cannot open."""

import html
import re
from collections.abc import Iterable, Mapping

from generator.lazy_pattern import lazy_pattern
from generator.model.files import Asset
from generator.model.pages.downloads import TOLD, FileLabel, ending_of

SIZE = lazy_pattern(r"\d\s?[kKMG]i?B\b")


def file_labels(assets: Iterable[Asset], words: Mapping[str, str]) -> dict[str, FileLabel]:
    """File of content/ → its kind and size in the site's words."""
    return {
        asset.name: FileLabel(words[TOLD[kind]], _size(asset.weight, words), kind[1:])
        for asset in assets
        if (kind := ending_of(asset.name)) in TOLD
    }


def _size(count: int, words: Mapping[str, str]) -> str:
    """So many bytes as people read them: 45 KB, 1.2 MB, 30 MB."""
    if count < 1_000_000:
        return words["kilobytes"].replace("{count}", str(max(1, round(count / 1000))))
    millions = f"{count / 1e6:.1f}" if count < 10_000_000 else f"{count / 1e6:.0f}"
    return words["megabytes"].replace("{count}", millions.removesuffix(".0").replace(".", words["decimal_mark"]))


def label_html(words: str, label: FileLabel) -> str:
    """What is added to a link of these words: kind and size, unless they say it already."""
    kind = [] if _says_kind(words, label) else [label.kind]
    parts = [*kind, *([] if SIZE.search(words) else [label.size])]
    return f' <span class="file">({html.escape(", ".join(parts))})</span>' if parts else ""


def _says_kind(words: str, label: FileLabel) -> bool:
    """Whether words name the kind of a file, its ending, or its program, such as Excel."""
    said, program = words.casefold(), label.kind.split()[0]
    return (
        label.kind.casefold() in said
        or re.search(rf"\b{label.ending}\b", said) is not None
        or (program[0].isupper() and re.search(rf"\b{re.escape(program)}\b", words) is not None)
    )
