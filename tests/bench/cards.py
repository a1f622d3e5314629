"""Cards beside the rivals', in turn and in one run: `make bench RIVALS=../rivals`.

90-word notes on A6, traced, two to an A4 sheet, with every check: what a rival prints on a page of its own.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOTE = """---
title: A card of ninety words
description: The same length for every program.
channel: card
occasion: thanks
---

A note for measuring.

## Greeting

Dear {{ salutation }},

## Remember

Thank you for giving us your morning, and for asking about {{ topic }}. Your calm way of listening to
{{ strength }} made a hard day feel like a conversation between colleagues who had known each other for years.

### Reinforce

Your notes on {{ recoup }} were clear, fair and on time, and they helped the whole panel to a decision that it can
explain. The work you do with {{ new }} is seen. I hope that we will sit on the same side of the table again before
the year is out, and that {{ next_step }} goes well.

## Close

Yours,

## Signature

{{ candidate }}
"""
HAND = "character_mm = 1.85\npitch_mm = 6.2\n"
"""Small enough for ninety words on A6."""
COLUMNS = "name,company,interviewed,topic,strength,recoup,new,next_step,candidate,address"
RIVALS = ("glabels", "libreoffice", "typst")


def people(path: Path, count: int, changed: int = -1) -> Path:
    """A CSV of so many people on one panel, each row its own; one of them may be changed."""
    rows = [_row(n, "changed" if n == changed else "plain") for n in range(count)]
    path.write_text("\n".join([COLUMNS, *rows, ""]), "utf-8")
    return path


def _row(n: int, word: str) -> str:
    own = f"{word} matter {n}", f"point {n * 7}", f"question {n * 13}", f"team {n * 17}", f"project {n * 19}"
    return f'Person {_letters(n)},Firm,2026-11-18,{",".join(own)},Sam Lee,"{n} High Street\nPort Linden"'


def _letters(n: int) -> str:
    return "".join(chr(97 + n // 26**place % 26) for place in (3, 2, 1, 0)).title()


def office(folder: Path) -> Path:
    """A project with the note and the hand, and CSVs of 5, 1,000 and 10,000 people."""
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "content" / "notes" / "ninety.md").write_text(NOTE, "utf-8")
    (folder / "hand.toml").write_text(HAND, "utf-8")
    for count in (5, 1000, 10000):
        people(folder / f"{count}.csv", count)
    people(folder / "changed.csv", 1000, changed=500)
    return folder


def command(csv: str) -> str:
    """Our own command; cold unless the sheets of an earlier run are kept."""
    options = "--note ninety --hand hand.toml --layout trace --allow-similar --quiet --today 2026-11-21"
    return f"{sys.executable} -m generator cards {csv} {options}"


def measure(rivals: Path, folder: Path, count: int, case: str, ours: str, rival: str = "") -> None:
    """A row of medians; with a rival, the median of the paired ratios of wall and CPU seconds as well."""
    cards = rivals / "cards"
    versus = f"--vs '$PY/python {cards}/cards.py {rival} {cards}/{count}.csv /tmp/rival.pdf'" if rival else ""
    runs = 2 if count > 1000 else 5
    script = (
        f". {rivals}/env.sh; cd {folder}; "
        f"$PY/python {rivals}/measure.py -n {runs} {versus} cards ours {count} '{case}' -- sh -c '{ours}'"
    )
    subprocess.run(["bash", "-c", script], env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True)


def main() -> None:
    """Cold against each rival; one row changed; ten thousand."""
    rivals = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = office(Path(name) / "office")
        for count in (1000, 5):
            cold = f"rm -rf output; {command(f'{count}.csv')}"
            for rival in RIVALS:
                measure(rivals, folder, count, f"cold / {rival}", cold, rival)
        turn = "mv 1000.csv b.csv; mv changed.csv 1000.csv; mv b.csv changed.csv"
        measure(rivals, folder, 1000, "one row changed", f"{turn}; {command('1000.csv')}")
        measure(rivals, folder, 10000, "cold", f"rm -rf output; {command('10000.csv')}")


if __name__ == "__main__":
    main()
