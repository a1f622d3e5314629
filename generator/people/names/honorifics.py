"""Words before a name and behind it that are no part of it: how people are addressed, and what they hold."""

from generator.lazy_pattern import lazy_pattern

HONORIFICS = frozenset({
    "adv", "capt", "captain", "cllr", "col", "colonel", "dame", "dr", "dr-ing", "engr", "fr", "frau",
    "fräulein", "herr", "hr", "hon", "ing", "dipl-ing", "judge", "justice", "lady", "lord", "lt", "m",
    "madame", "mademoiselle", "maj", "major", "me", "mgr", "miss", "mlle", "mme", "monsieur", "mr", "mrs",
    "ms", "mx", "pd", "prof", "professor", "professeur", "rabbi", "rev", "revd", "reverend", "señor", "señora",
    "sgt", "sig", "signor", "signora", "sir", "sr", "sra", "univ-prof", "father", "canon", "ven", "venerable",
    "archdeacon", "baroness",
})  # fmt: skip
"""In small letters, without their stops."""
WITH_STOP = frozenset({"m", "me", "sr", "sra", "sig", "ing", "mgr"})
"""Those that are a name or an initial too: before a name they are an honorific with a stop only."""
DEGREES = frozenset({
    "aia", "ba", "beng", "bs", "bsc", "cbe", "cfa", "cfe", "cissp", "cpa", "cpc", "dba", "dds", "dmd", "dnp",
    "do", "dphil", "dvm", "edd", "esq", "frs", "jd", "kc", "lcsw", "llb", "llm", "ma", "mba", "mbe", "md", "meng",
    "mfa", "mpa", "mph", "mphil", "ms", "msc", "msw", "np", "obe", "pe", "pharmd", "phd", "phr", "pmp", "psyd",
    "qc", "ra", "ret", "rn", "shrm-cp", "shrm-scp", "sphr", "acca", "aca", "fca", "cipd", "mcipd", "fcipd",
    "ceng", "mrics", "frics", "riba", "cima", "pgce", "bed", "med", "mres", "mchem", "mphys", "mpharm", "mbbs",
    "mbchb", "frcp", "frcs", "frsa", "fba", "facp", "facs", "pgdip", "dsc", "mlis", "mls", "csm", "cma", "cfp",
    "prince2", "itil", "kbe", "dbe", "gbe", "kcb", "frse", "msp", "kcmg", "cmg", "facss", "osc", "ocr",
    "dl", "jp", "mp", "mep", "sj", "osb", "ofm", "qpm", "kpm", "qfsm", "kfsm", "qam",
    "cb", "dcb", "gcb", "cvo", "lvo", "mvo", "kcvo", "dcvo", "gcvo", "dcmg", "gcmg", "dso", "dfc", "afc",
    "adc", "rgn", "rmn", "frcn", "frcpath", "frcgp", "mrcp", "mrcgp", "fraeng", "freng",
})  # fmt: skip
"""Degrees, offices and memberships behind a name, which nobody says in a greeting; honours, appointments and
religious orders are those of Debrett’s, “Letters after the name”."""
HONOURS = frozenset({"bem", "kam", "mc", "op", "vr", "td"})
"""Those that are names and initials, too: only behind a comma, in capitals."""
KNIGHTLY = frozenset({"sir", "dame"})
"""Titles that go with the first name."""
GENERATIONS = frozenset({"dr", "ii", "iii", "iv", "jr", "sr"})
"""What stands behind a name after a comma, and is not said either."""
STOP = lazy_pattern(r"\.(?=\w)")


def honorific_only(text: str) -> bool:
    """Whether a cell holds honorifics and nothing else: `Frau Dr.`"""
    words = spaced_titles(text).split()
    return bool(words) and all(word.replace(".", "").casefold() in HONORIFICS for word in words)


def spaced_titles(text: str) -> str:
    """A text with the spaces that are missing between titles: `Prof.Dr. Weiß` → Prof. Dr. Weiß."""
    words = [STOP.sub(". ", word) if _titles(word) else word for word in text.split()]
    return " ".join(words)


def leading_titles(name: str) -> str:
    """The titles a name begins with: `Prof. Dr.` of `Prof. Dr. Lena Weiß`."""
    titles = []
    for word in spaced_titles(name).split():
        if not is_honorific(word):
            break
        titles.append(word)
    return " ".join(titles)


def is_honorific(word: str) -> bool:
    """Whether a word before a name is one of address, as it is written here."""
    bare = word.replace(".", "").casefold()
    return bare in HONORIFICS and (bare not in WITH_STOP or word.endswith("."))


def _titles(word: str) -> bool:
    """Whether a word is titles without a space between, or one and the name behind it."""
    return STOP.search(word) is not None and word.partition(".")[0].casefold() in HONORIFICS - {"m"}
