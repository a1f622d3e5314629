"""Where sentences end, and which full stops belong to words."""

from generator.lazy_pattern import lazy_pattern

SENTENCE_END = lazy_pattern(r"(?<=[\w)”\"’'][.!?])\s++(?=[A-Z“\"‘])")
_ABBREVIATIONS = r"etc|Ltd|Inc|Dr|Mr|Mrs|Ms|Prof|St|No|vs|approx|e\.g|i\.e"
_TITLES = (
    "Adm|Ald|Bros|Brig|Capt|Cdr|Cllr|Cmdr|Col|Cpl|Dept|Drs|Fr|Gen|Gov|Hon|Insp|Jr|Lieut|Lt|Maj|Messrs|Mlle|Mme|Msgr|Mt|"
    "Pres|Rep|Rev|Revd|Sen|Sgt|Sr|Supt|Ven|incl"
)
ABBREVIATED = lazy_pattern(rf"\b(?:[A-Za-z]|{_ABBREVIATIONS}|{_TITLES})\.\Z")
"""The end of a part of a sentence: J. in front of a name, or an abbreviation."""
KEEPS_STOP = lazy_pattern(rf"(?:\b(?:{_ABBREVIATIONS})|\.[A-Za-z])\.\Z")
"""The end of a text whose stop is not its own: the rota etc., at 5 p.m.; but not vitamin D."""
FINAL = lazy_pattern(r"(?<![\s.,;:!?…])[\s.,;:!?…]++\Z")
"""The marks and spaces at the end of a text; the lookbehind has each run of them tried only once, however long."""


def split_sentences(text: str) -> list[str]:
    """The sentences of a text; the text alone where a full stop could belong to a word: I met Dr. Shah."""
    parts = SENTENCE_END.split(text)
    return [text] if any(ABBREVIATED.search(part) for part in parts[:-1]) else parts


def without_final_mark(text: str) -> str:
    """A text without the mark that it ends in: night shifts! → night shifts; but the rota etc. stays."""
    return text if KEEPS_STOP.search(text) else FINAL.sub("", text)


def with_final_mark(bare: str, text: str) -> str:
    """A sentence with the mark that it had as `text`; with a full stop where that had none."""
    mark = text[-1] if text.endswith(("?", "!")) else "."
    return bare if bare.endswith(mark) else bare + mark
