"""All families of attempts: one that is added here is tried by `make test` and by `make attack`."""

from tests.attacks import front_matter, kept, lists, pages, workbooks

FAMILIES = (
    lists.FAMILY,
    workbooks.FAMILY,
    pages.FAMILY,
    front_matter.MATTER,
    front_matter.SETTINGS,
    front_matter.RULES,
    kept.PLANS,
    kept.HANDS,
    kept.DRAFTS,
    kept.EXPORTED,
)
