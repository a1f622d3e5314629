"""Front matter and TOML: values that are nested, endless, of no type that is wanted, or of no year."""

from collections.abc import Callable
from random import Random

from tests.attacks.attempt import Family, Files, damaged, repeated
from tests.conftest import DATA, ROOT

GOOD = (
    "title: The first hour\ndescription: What to write down.\ntags: [timing, notes]\nlast_reviewed: 2026-11-16\n"
)
TOKENS = [
    "title: ",
    "a",
    "[",
    "]",
    "{",
    "}",
    "- ",
    "&a ",
    "*a",
    "!!x ",
    "? ",
    ": ",
    "\n",
    "  ",
    "#",
    '"',
    "'",
    "|",
    ">",
    "\\u0007",
]
BLOCKS = {
    "nested": "title: " + "[" * 50_000,
    "mapped": "title: " + "{a: " * 20_000,
    "listed": "title:\n" + "- " * 20_000,
    "closed": "title: " + "[" * 2_000 + "]" * 2_000,
    "aliases": "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "many": "".join(f"key{n}: x\n" for n in range(20_000)),
    "tagged": "title: !!python/object/apply:os.system [id]\n",
    "year one": GOOD + "updated: 0001-01-01\n",
    "last year": GOOD + "publish: 9999-12-30\nexpires: 9999-12-31\n",
    "early": GOOD.replace("2026-11-16", "0001-01-01") + "review_in: 999 years\n",
    "number": GOOD + f"order: {'9' * 5_000}\n",
    "long": "title: " + "a" * 200_000 + "\ndescription: A page.\n",
    "quotes": 'title: "' * 5_000,
    "questions": "? " * 20_000,
    "escapes": 'title: "\\u0000\\ud800"\ndescription: A page.\n',
    "aliased": GOOD + f"aliases: [{'/a' * 20_000}]\n",
}
TABLES = {
    "arrays": "title = " + "[" * 20_000,
    "closed arrays": "title = " + "[" * 900 + "]" * 900,
    "dots": ".".join("a" * 5_000) + " = 1",
    "tables": "[" + ".".join("a" * 5_000) + "]",
    "inline": "title = " + "{a=" * 3_000,
    "number": "title = " + "9" * 5_000,
    "infinite": "title = nan\nsheets = inf",
    "last day": 'title = "A"\ntested = 9999-12-31',
    "first day": "tested = 0001-01-01T00:00:00Z",
    "rows": "[[title]]\n" * 5_000,
    "unclosed": 'title = """' + "a\n" * 50_000,
    "lists": "title = [" + "1," * 200_000 + "]",
}
CASES = {
    "days": "earliest = 'decision + 999999999 days'",
    "digits": f"earliest = 'decision + {'9' * 5_000} days'",
    "deep": "earliest = '" + "earlier of " * 2_000 + "'",
    "span": "decision = 'in 99999999999 days or more'",
    "no digit": "earliest = 'interview + ² hours'",
}


def block(text: str) -> bytes:
    """A page of this front matter."""
    return f"---\n{text}\n---\nText.\n".encode()


def _pages() -> Files:
    return {f"content/guides/{name.replace(' ', '-')}.md": block(text) for name, text in BLOCKS.items()}


def front_matter(random: Random) -> Files:
    """Ten pages whose front matter was damaged, or is a few tokens over and over."""
    texts = (damaged(random, GOOD.encode()), repeated(random, TOKENS).encode())
    return {f"content/guides/page{n}.md": b"---\n" + random.choice(texts) + b"\n---\nText.\n" for n in range(10)}


def settings(text: str) -> Files:
    """A project of these settings."""
    return {"content/site.toml": text.encode()}


def _damaged(name: str, source: bytes) -> Callable[[Random], Files]:
    return lambda random: {name: damaged(random, source)}


def case(text: str) -> Files:
    """A case of the plan with one line that nobody can mean."""
    steps = (ROOT / "content" / "plans" / "final-soon.toml").read_text("utf-8")
    return {"content/plans/final-soon.toml": steps.replace("[[steps]]", f"[[steps]]\n{text}\n", 1).encode()}


def rules(random: Random) -> Files:
    """A file of the rules of the plan that was damaged."""
    name = random.choice(
        ["plans/final-soon.toml", "sectors.toml", "post.toml", "limits.toml", "choices.toml", "sources.toml"]
    )
    return {f"content/{name}": damaged(random, (ROOT / "content" / name).read_bytes())}


MATTER = Family("front matter", ("check",), {"all kinds": _pages()}, front_matter)
SETTINGS = Family(
    "settings",
    ("check",),
    {name: settings(text) for name, text in TABLES.items()},
    _damaged("content/site.toml", (DATA / "site" / "content" / "site.toml").read_bytes()),
)
RULES = Family("rules", ("check",), {name: case(text) for name, text in CASES.items()}, rules, whole=True)
