"""Cards beside the rivals', in turn and in one run: `make bench RIVALS=../rivals`, with other numbers of people
`CARDS="5 100 200"`.

90-word notes on A6, traced, two to an A4 sheet, with every check: what a rival prints on a page of its own. Then
lists as offices have them, in panels of five: cards to trace, and copy sheets.
"""

import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.lists import people_list
from tests.bench.outside import ROOT, shell, works

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
LAYOUTS = ("trace", "copy")
COUNTS = ("5", "1000", "10000")


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


def office(folder: Path, counts: Sequence[int]) -> Path:
    """A project with the note and the hand, and a CSV for each number of people; another with one row changed."""
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "content" / "notes" / "ninety.md").write_text(NOTE, "utf-8")
    (folder / "hand.toml").write_text(HAND, "utf-8")
    for count in counts:
        people(folder / f"{count}.csv", count)
        people_list(folder / f"panels-{count}.csv", "panels", count)
    people_list(folder / "panels-changed.csv", "panels", counts[1], changed=counts[1] // 2)
    people(folder / "changed.csv", counts[1], changed=counts[1] // 2)
    return folder


def command(csv: str) -> str:
    """Our own command; cold unless the sheets of an earlier run are kept."""
    options = "--note ninety --hand hand.toml --layout trace --allow-similar --quiet --today 2026-11-21"
    return f"{sys.executable} -m generator cards {csv} {options}"


def of_panels(count: int, layout: str) -> str:
    """The same of people in panels of five, with the note that everybody gets."""
    return f"{sys.executable} -m generator cards panels-{count}.csv --layout {layout} --quiet --today 2026-11-21"


def rows_for(rivals: Path, folder: Path, count: int) -> Path:
    """The rivals' own CSV of so many rows: their set-up makes it for some numbers; for others it is made here."""
    ready = rivals / "cards" / f"{count}.csv"
    if ready.is_file():
        return ready
    made = folder / f"rivals-{count}.csv"
    shell(rivals, f'"$PY/python" {rivals}/cards/make_cards.py {count} {made}')
    return made


def printed_by(rivals: Path, folder: Path, rival: str, csv: Path) -> str:
    """The command by which a rival prints the rows."""
    return f"$PY/python {rivals}/cards/cards.py {rival} {csv} {folder}/rival.pdf"


def measure(rivals: Path, folder: Path, count: int, case: str, ours: str, versus: str = "") -> None:
    """A row of medians; against a rival's command, the median of the paired ratios of wall and CPU seconds too."""
    against = f'--vs "{versus}"' if versus else ""  # in double quotes: the shell knows where $PY is
    runs = 2 if count > 1000 else 5
    timed = f"\"$PY/python\" {rivals}/measure.py -n {runs} {against} cards ours {count} '{case}'"
    shell(rivals, f"cd {folder}; {timed} -- sh -c '{ours}'")


def main() -> None:
    """Cold against each rival that works here; one row changed; many."""
    rivals, counts = Path(sys.argv[1]).resolve(), numbers(sys.argv[2:])
    few, many, most = counts
    with tempfile.TemporaryDirectory() as name:
        folder = office(Path(name) / "office", counts)
        for count in (many, few):
            csv = rows_for(rivals, folder, count)
            for rival in RIVALS:
                versus = printed_by(rivals, folder, rival, csv)
                if works(rivals, rival, printed_by(rivals, folder, rival, rows_for(rivals, folder, few))):
                    cold = f"rm -rf output; {command(f'{count}.csv')}"
                    measure(rivals, folder, count, f"cold / {rival}", cold, versus)
                    for layout in LAYOUTS:
                        cold = f"rm -rf output; {of_panels(count, layout)}"
                        measure(rivals, folder, count, f"panels of five, {layout} / {rival}", cold, versus)
        for kind, ours in (("", command(f"{many}.csv")), ("panels-", of_panels(many, "trace"))):
            turn = f"mv {kind}{many}.csv b.csv; mv {kind}changed.csv {kind}{many}.csv; mv b.csv {kind}changed.csv"
            measure(rivals, folder, many, f"{kind}one row changed", f"{turn}; {ours}")
        measure(rivals, folder, most, "cold", f"rm -rf output; {command(f'{most}.csv')}")
        for count in (many, most):
            measure(rivals, folder, count, "panels of five, cold", f"rm -rf output; {of_panels(count, 'trace')}")


def numbers(words: Sequence[str]) -> tuple[int, int, int]:
    """How many people: few, many and most of them; those that were asked for, or the usual ones."""
    few, many, most = map(int, words or COUNTS)
    return few, many, most


if __name__ == "__main__":
    main()
