"""Scripts that our own faces lack: which extra brings a face for each, and whether it is installed."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from generator.fast_dataclass import dataclass
from generator.lazy_pattern import lazy_pattern
from generator.model.paper.hand import FontFile

HAN = lazy_pattern(r"[\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
"""An ideograph, as Chinese, Japanese and Korean have them."""


@dataclass(frozen=True)
class Script:
    """A script, or a country's form of one, and the package that has a face of it."""

    name: str
    """In English."""
    extra: str
    """The extra of this program that brings the package."""
    package: str
    """As it is installed; it is imported under the name with underscores."""
    family: str
    file: str
    letters: tuple[str, ...]
    """How Unicode's names of its letters begin."""
    ideographs: str = ""
    """The standard that tells which ideographs it has; none of one that has them all."""


SCRIPTS = (
    Script(
        "Arabic",
        "arabic",
        "pylopdf-fonts-ar",
        "Noto Naskh Arabic",
        "NotoNaskhArabic-Variable.ttf",
        ("ARABIC", "EXTENDED ARABIC"),
    ),
    Script(
        "Hebrew", "hebrew", "pylopdf-fonts-he", "Noto Serif Hebrew", "NotoSerifHebrew-Variable.ttf", ("HEBREW",)
    ),
    Script(
        "Devanagari",
        "devanagari",
        "pylopdf-fonts-hi",
        "Noto Serif Devanagari",
        "NotoSerifDevanagari-Variable.ttf",
        ("DEVANAGARI", "VEDIC"),
    ),
    Script("Thai", "thai", "pylopdf-fonts-th", "Noto Serif Thai", "NotoSerifThai-Variable.ttf", ("THAI",)),
    Script(
        "Japanese",
        "japanese",
        "pylopdf-fonts-jp",
        "Noto Serif JP",
        "NotoSerifJP-Regular.otf",
        ("HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "CJK", "IDEOGRAPHIC", "FULLWIDTH"),
        "euc_jis_2004",
    ),
    Script(
        "Korean",
        "korean",
        "pylopdf-fonts-ko",
        "Noto Serif KR",
        "NotoSerifKR-Regular.otf",
        ("HANGUL", "CJK"),
        "euc_kr",
    ),
    Script(
        "Chinese",
        "chinese",
        "pylopdf-fonts-zh-cn",
        "Noto Serif SC",
        "NotoSerifSC-Regular.otf",
        ("CJK", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH"),
    ),
    Script(
        "Chinese",
        "chinese",
        "pylopdf-fonts-zh-tw",
        "Noto Serif TC",
        "NotoSerifTC-Regular.otf",
        ("CJK", "BOPOMOFO", "IDEOGRAPHIC", "FULLWIDTH"),
    ),
)
"""Where several have a letter, the first that has the whole word is taken: kana and kanji are Japanese, Hangul is
Korean, and what neither has is Chinese."""

SYSTEM_FONTS = {"apt-get": "fonts-noto-core", "dnf": "google-noto-fonts-all"}
"""System → its package with the faces of nearly every other script."""


LATIN, SEVERAL = "LATIN", "SEVERAL"


@lru_cache(maxsize=4096)
def script_of_word(word: str) -> str:
    """How Unicode's names of its letters begin: `GREEK`; Latin if it has none."""
    found = {unicodedata.name(letter, "").partition(" ")[0] for letter in word if letter.isalpha()} - {"MODIFIER"}
    return SEVERAL if len(found) > 1 else next(iter(found), LATIN)


def script_names(letters: Iterable[str]) -> list[str]:
    """What the scripts of some letters are called, each once: Chinese, Tamil; what is of none has no name."""
    scripts = {letter: [one for one in scripts_of(letter) if _has_ideograph(one, letter)] for letter in letters}
    others = (
        script_of_word(letter).title() for letter, known in scripts.items() if not known and letter.isalpha()
    )
    return list(dict.fromkeys([*(known[0].name for known in scripts.values() if known), *others]))


def scripts_of(letters: Iterable[str]) -> list[Script]:
    """The scripts that have any of these letters."""
    names = {unicodedata.name(letter, "") for letter in letters}
    return [script for script in SCRIPTS if any(name.startswith(script.letters) for name in names)]


@lru_cache(maxsize=len(SCRIPTS))
def script_file(script: Script) -> FontFile | None:
    """The font file of a script; None where its package is not installed."""
    found = find_spec(script.package.replace("-", "_"))
    path = Path(found.origin).parent / script.file if found and found.origin else None
    return FontFile(script.family, str(path), "400") if path and path.is_file() else None


def install_command(letters: Iterable[str]) -> str:
    """What to type to have faces for these letters; empty where nothing is known to have them. It names the
    packages themselves, for that works however this program was installed; what has none comes with the system."""
    from generator.project.installation import package_command, requirement, system_command  # noqa: PLC0415 - for few

    letters = list(letters)
    wanted = {script.package for script in _missing_scripts(letters)}
    commands = [package_command(*map(requirement, sorted(wanted)))] if wanted else []
    if any(unicodedata.category(letter)[0] in "LM" and not scripts_of(letter) for letter in letters):
        commands.append(system_command(SYSTEM_FONTS, ""))
    return " && ".join(filter(None, commands))


def _missing_scripts(letters: Iterable[str]) -> list[Script]:
    """Of the scripts that have them and are not installed, the first; a letter that several have needs one."""
    needed: list[Script] = []
    for letter in letters:
        able = [one for one in scripts_of(letter) if not script_file(one) and _has_ideograph(one, letter)]
        if not set(able) & set(needed):
            needed += [script for script in able if script.extra == able[0].extra]
    return needed


def _has_ideograph(script: Script, letter: str) -> bool:
    """Whether an ideograph is among those that a country writes with: 语 is Chinese alone."""
    if not script.ideographs or not HAN.match(letter):
        return True
    try:
        return bool(letter.encode(script.ideographs))
    except UnicodeEncodeError:
        return False
