"""Tags of languages (BCP 47), such as cy, pt-BR and zh-Hant."""

from generator.lazy_pattern import lazy_pattern

TAG = lazy_pattern(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_SHORT = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it
iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr
ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si
sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi
yo za zh zu
"""
SHORT = frozenset(_SHORT.split())
"""Every language that has a tag of two letters (ISO 639-1), and four that had another one."""
_RIGHT = "ar arc azb bal ckb dv fa glk he iw ji khw ks lrc mzn nqo pnb ps sd skr syr ug ur yi"
FROM_THE_RIGHT = frozenset(_RIGHT.split())
"""Languages whose own script runs from right to left."""
SCRIPTS_FROM_THE_RIGHT = frozenset(
    ("adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa", "yezi")
)


def is_tag(text: str) -> bool:
    """Whether a text has the form of a tag, and a beginning of two letters is a language."""
    language = text.partition("-")[0].casefold()
    return TAG.fullmatch(text) is not None and (len(language) > 2 or language in SHORT)


def direction_of(tag: str) -> str:
    """`ltr` or `rtl`: as the script of a tag runs, which it may name itself."""
    language, *more = tag.casefold().split("-")
    script = more[0] if more and len(more[0]) == 4 and more[0].isalpha() else ""
    from_the_right = script in SCRIPTS_FROM_THE_RIGHT if script else language in FROM_THE_RIGHT
    return "rtl" if from_the_right else "ltr"
