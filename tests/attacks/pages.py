"""Markdown: whatever is opened and never closed, stands in itself, or stands there by the thousand."""

from random import Random

from tests.attacks.attempt import Family, Files, repeated

MATTER = "---\ntitle: {}\ndescription: A page.\n---\n"
TOKENS = [
    "a",
    "b",
    " ",
    "\n",
    "\n\n",
    "[",
    "![",
    "[^",
    "](",
    ")",
    "]",
    "`",
    "``",
    "<a",
    "<a ",
    "<",
    ">",
    "</a>",
    "<!--",
    "-->",
    "<?",
    "*",
    "**",
    "_",
    "__",
    "***",
    "1. ",
    "- ",
    "> ",
    "    ",
    "\t",
    "# ",
    "## ",
    "|",
    "|-|",
    "\n|",
    "{:",
    " }",
    ".c",
    "#i",
    "&",
    "&#",
    ";",
    "\\",
    '"',
    "'",
    "\n===",
    "\n---",
    "```",
    "~~~",
    "\n```\n",
    "!!! ",
    "\n:   ",
    "[^1]",
    "[^1]: ",
    "*[A]: ",
    "[r]: x",
    "[r]",
    "@",
    "http:",
    "<a@",
    "  \n",
    '<div markdown="1">',
    "</div>",
    "<p>",
    "\n<div>",
    "<![CDATA[",
    "{{ ",
    " }}",
    "{{ choice: a }}\n",
    "é",
    "81 %",
    "8 out of 10",
    "Test",
    "e-mail",
]
MANY = {
    "brackets": "[" * 90_000,
    "pictures": "![" * 45_000,
    "notes": "[^" * 45_000,
    "ticks": "`" * 90_000,
    "pairs": "` `` " * 20_000,
    "tags": "<a " * 30_000,
    "signs": "<" * 90_000,
    "addresses": "[a](" * 20_000,
    "mails": "<a@b" * 20_000,
    "items": "1. " * 600,
    "both": "- 1. " * 600,
    "quotes": "> " * 1_000,
    "deep quotes": ">" * 5_000,
    "stars": "*" * 90_000,
    "opened": "**a " * 5_000 + "b** " * 5_000,
    "lines": "_" * 90_000,
    "terms": "a\n: b\n" * 2_000,
    "lists": "".join(f"{'    ' * n}- a\n" for n in range(400)),
    "columns": "|a" * 5_000 + "\n" + "|-" * 5_000 + "\n",
    "short": "".join(f"*[A{n}]: b\n" for n in range(5_000)) + "\nA1",
    "marks": "[^1]: b\n\n" + "a[^1] " * 5_000,
    "defined": "".join(f"[^{n}]: b\n\na[^{n}]\n\n" for n in range(2_000)),
    "lists of names": "a {: " + ".b " * 20_000 + "}",
    "boxes": "<div>\n" * 20_000,
    "inside": '<div markdown="1">\n' * 2_000,
    "fences": "``` x\n" * 5_000,
    "asides": "!!! note\n" * 5_000,
    "titles": "# a\n" * 5_000,
    "underlined": "a\n===\n" * 5_000,
    "links": "[a](b) " * 9_000,
    "entities": "&#" * 40_000,
    "backslashes": "\\" * 90_000,
    "spaces": "a" + " " * 90_000 + "b",
    "word": "a" * 90_000,
    "markers": "{{ " * 30_000,
    "comments": "<!--" * 20_000,
    "figures": "81 % " * 18_000,
    "thick book": "word " * 110_000,
    "boxes in boxes": "<div>\n" * 2_000 + "**a**\n" + "</div>\n" * 2_000,
    "opened comments": "<!--\n" * 20_000,
    "heads of tables": "|a|b|\n|-|-|\n" * 9_000,
    "struck": "~~a " * 20_000,
    "marked": "==a " * 20_000,
}


def page(name: str, body: str) -> Files:
    """A page of the site."""
    return {f"content/guides/{name.replace(' ', '-')}.md": (MATTER.format(name) + body).encode()}


def other(random: Random) -> Files:
    """Ten pages of a few tokens, each over and over."""
    made: dict[str, bytes] = {}
    for number in range(10):
        made |= page(f"page {number}", repeated(random, TOKENS, 2_500))
    return made


def _examples() -> dict[str, Files]:
    """As many pages at once as a run takes a few seconds for."""
    names = list(MANY)
    tens = [names[start : start + 10] for start in range(0, len(names), 10)]
    return {
        f"{some[0]} to {some[-1]}": {key: data for name in some for key, data in page(name, MANY[name]).items()}
        for some in tens
    }


FAMILY = Family("pages", ("check",), _examples(), other)
