"""The page of the documentation that lists every check: `python -m generator.checks > docs/content/checks.md`."""

from collections.abc import Iterator

from generator.checks import AREAS, all_checks

FRONT_MATTER = """---
title: Checks
description: Every check by its name - what it means, what to do, and whether a project can switch it off.
order: 70
---
"""
INTRODUCTION = """
Each problem ends with the name of the check that found it, such as `[link-nowhere]`. Look for that name on this
page. `--format json` tells it as `check`, `--format github` as the title of an annotation, and `--format sarif` as
a rule.

The page is generated from the program: whoever changes a check changes its table in `generator/checks/`.

## Switch checks off or on

An *error* stops what it touches. A *warning* is told and stops nothing. A project decides on some of the checks of
pages, in `content/site.toml`:

```toml
[checks]
heading-skipped = "off"
link-nowhere = "warning"
picture-unshown = "error"
sentence-long = "warning"
```

Some of them can be lowered to a warning and not switched off: readers, or the law, ask for what they find. No
other check can be changed. They tell of files that cannot be read, of people and their data, of what would be
fetched from another site, and of what would make a page wrong. Where `site.toml` tries it all the same, that is
told at its line.

What is switched off stays off with `--fail-on-overdue`. `afterword schema site` has all names for editors.
"""


LEVELS_SAID = {
    ("error", "warning"): "Error. `site.toml` can make it a warning, and cannot switch it off: {because}.",
    ("error", "off"): "Error. `site.toml` can make it a warning, or switch it off.",
    ("warning", "warning"): "Warning. `site.toml` can make it an error, and cannot switch it off: {because}.",
    ("warning", "off"): "Warning. `site.toml` can make it an error, or switch it off.",
    ("off", "off"): "Off. `site.toml` can switch it on, as an error or as a warning.",
    ("error", None): "Error.",
    ("warning", None): "Warning.",
}
"""The level of a check and the lowest that a project may give it → what is said of that."""


def checks_page() -> str:
    """The whole page, in Markdown with front matter."""
    return "".join([FRONT_MATTER, INTRODUCTION, *(part for area in AREAS for part in _area(area))])


def _area(area: str) -> Iterator[str]:
    yield f"\n## {AREAS[area]}\n"
    for check in all_checks().values():
        if check.area == area:
            level = LEVELS_SAID[check.level, check.lowest].replace("{because}", check.because)
            yield f"\n### {check.id}\n\n{check.meaning}\n\n{check.remedy}\n\n*{level}*\n"
