"""The small signs of print, put right where a note's values and wordings become one text."""

from generator.lazy_pattern import lazy_pattern

SPACES = lazy_pattern(r" {2,}")
APOSTROPHE = lazy_pattern(r"(?<=[^\W\d_])'(?=[^\W\d_])")
DOUBLE = lazy_pattern(r'(?<![^\s(\[=—–-])"([^"]*[^"\s])"(?!\w)')
SINGLE = lazy_pattern(r"(?<![^\s(\[—–-])'(?=[^\W\d_])([^']*[^'\s])'(?!\w)")
LAST = lazy_pattern(r"(?<=[^\W\d_])'(?!\w)|(?<!\w)'(?=\d0s)")


def typographic(text: str, language: str = "en") -> str:
    """A text with one space where there were several, ’ inside words and, in English, “quotes” and ‘quotes’.

    Signs that may mean feet and inches stay. `language` is a tag such as en-GB."""
    if "  " in text:
        text = SPACES.sub(" ", text)
    if "'" not in text and '"' not in text:
        return text
    text = APOSTROPHE.sub("’", text)
    if language.partition("-")[0].casefold() != "en":
        return text
    return LAST.sub("’", SINGLE.sub(r"‘\1’", DOUBLE.sub(r"“\1”", text)))
