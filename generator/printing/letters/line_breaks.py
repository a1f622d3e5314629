"""Where lines may end in scripts that put no space between words: Japanese, Chinese and Thai."""

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from budoux import Parser

BREAK = "\u200b"
"""A place where a line may end, as Unicode has it; it is not seen and takes no room."""
THAI = lazy_pattern(r"[\u0e00-\u0e7f]{2,}")
KANA = lazy_pattern(r"[\u3040-\u30ff]")
IDEOGRAPHS = lazy_pattern(
    r"[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]{2,}"
)
BETWEEN = lazy_pattern(r"(?<=.)(?![々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ・ーヽヾ])(?=.)")
"""Between two letters of which the second may begin a line: small kana and marks of repetition may not."""


def with_breaks(text: str) -> str:
    """The text with a `BREAK` between its phrases; without the library that finds these, between any two
    ideographs."""
    if text.isascii() or not (THAI.search(text) or IDEOGRAPHS.search(text)):
        return text
    text = THAI.sub(lambda match: BREAK.join(_phrases("thai", match[0]) or [match[0]]), text)
    kind = "japanese" if KANA.search(text) else "simplified_chinese"
    return IDEOGRAPHS.sub(lambda match: BREAK.join(_phrases(kind, match[0]) or BETWEEN.split(match[0])), text)


def _phrases(kind: str, text: str) -> list[str]:
    parser = _parser(kind)
    return parser.parse(text) if parser else []


@lru_cache(maxsize=4)
def _parser(kind: str) -> "Parser | None":
    """The library's model of a language; none where it is missing: it comes with the scripts that need it."""
    try:
        import budoux  # noqa: PLC0415 - for few texts only
    except ImportError:
        return None
    parser: Parser = getattr(budoux, f"load_default_{kind}_parser")()
    return parser
