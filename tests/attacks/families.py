"""All families of attempts: one that is added here is tried by `make test` and by `make attack`."""

from tests.attacks import kept, lists, matter, pages, workbooks

FAMILIES = (
    lists.FAMILY,
    workbooks.FAMILY,
    pages.FAMILY,
    matter.MATTER,
    matter.SETTINGS,
    matter.RULES,
    kept.PLANS,
    kept.HANDS,
    kept.DRAFTS,
    kept.EXPORTED,
)
