"""Lists of people as CSV: far too much of anything, days that nobody means, cells that steer other programs."""

from random import Random

from tests.attacks.attempt import Family, Files, damaged, repeated

HEAD = b"name,interviewed,topic,strength,candidate\n"
GOOD = HEAD + "Zoë Ng,2026-11-18 14:30,the loom,patterns,Sam Lee\n".encode()
TOKENS = [
    "name",
    "interviewed",
    ",",
    ";",
    "\t",
    "|",
    '"',
    "'",
    "\n",
    " ",
    "2026-11-18",
    "Ada",
    "@",
    "é",
    "\u200d",
    "=",
]
COLUMNS = (
    "email",
    "address",
    "country",
    "timezone",
    "channels",
    "decision",
    "hear_by",
    "recruiter_yes",
    "salutation",
    "recruiter_email",
    "sector",
    "met_together",
    "pronunciation",
    "postcode",
    "return_address",
)
CELLS = (
    "9999-12-31",
    "0001-01-01",
    "2126-01-01",
    "2026-02-30",
    "a@" * 5_000,
    "(" * 5_000,
    "\u0301" * 9_000,
    "Europe/" * 900,
    "email, " * 4_000,
    "<a@b>\r\nBcc: x@y.example",
    "=cmd|' /C calc'!A0",
    "{{ 7*7 }}",
    "&#0;",
    "\ufeff",
    "../../x",
    "%00",
    f"{'a' * 64}@{'b' * 63}.example",
    '"\n' * 900,
    "－１",
    "١٢٣",
    "CON",
    "-",
    "0",
    "1e999",
)


def listed(data: bytes) -> Files:
    """A list as the command is given it."""
    return {"people.csv": data}


def cell(column: str, text: str) -> bytes:
    """A good row with one cell more."""
    quoted = text.replace('"', '""')
    return (
        f'name,interviewed,topic,candidate,{column}\nAda Byron,2026-11-18,the loom,Sam Lee,"{quoted}"\n'.encode()
    )


def other(random: Random) -> Files:
    """A list that was damaged, one of a few tokens over and over, or one with a cell that nobody would write."""
    text = random.choice(CELLS) if random.random() < 0.5 else repeated(random, TOKENS, 2_000)
    return listed(
        random.choice(
            [damaged(random, GOOD), repeated(random, TOKENS).encode(), cell(random.choice(COLUMNS), text)]
        )
    )


FAMILY = Family(
    "lists",
    ("check", "people.csv", "--note", "card"),
    {
        "a million columns": listed(b"a," * 1_000_000 + b"\n"),
        "a cell of twenty megabytes": listed(HEAD + b"x" * 20_000_000 + b",2026-11-18\n"),
        "more than a million empty lines": listed(HEAD + b"\n" * 1_200_000 + b"Ada,2026-11-18,a,b,c\n"),
        "a quote that is never closed": listed(HEAD + b'"' + b"a\n" * 200_000),
        "nothing but quotes": listed(HEAD + b'"' * 1_000_001),
        "no day at all": listed(cell("decision", "9999-12-31") + b"Bea Ng,0001-01-01,a,Sam Lee,0001-01-02\n"),
        "fields of a letter": listed(cell("email", "a@b.example\r\nBcc: x@y.example")),
        "a long address": listed(cell("email", f"{'a' * 64}@{'b' * 63}.example")),
        "ten thousand channels": listed(cell("channels", "a, " * 10_000)),
        "marks upon a letter": listed(cell("salutation", "A" + "\u0301" * 20_000)),
        "bytes of nothing": listed(bytes(100_000)),
    },
    other,
)
