"""`check`: what is wrong, and nothing written."""

from pathlib import Path

from generator.read.deck import CardOptions
from generator.recipes.cards import check_cards
from generator.recipes.run import Outcome, Run, Wanted, count
from generator.recipes.site import make, report
from generator.write.cache import Cache, read_cache


def check(run: Run, people: Path | None, out: Path, wanted: Wanted, options: CardOptions) -> Outcome:
    """Everything that `build` and `cards` would find wrong, and nothing written; `out` is where the drafts are."""
    seen = Cache(groups=read_cache(out / "site").groups)  # pictures that a build has read need not be read again
    site = make(run, wanted, seen, None)
    said, problems = f"{count(len(site.pages), 'page')} checked", site.problems
    if people:
        made, found = check_cards(run, people, out, options)
        problems, said = problems + found, f"{said}, {count(made, 'card')} fit{'s' if made == 1 else ''}"
    return Outcome(problems, said, report(site, wanted))
