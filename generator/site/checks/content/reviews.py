"""Which pages somebody should read again: GOV.UK's practice of `last_reviewed` and `review_in`."""

from datetime import date

from generator.language import long_date
from generator.model.notes import NoteTemplate
from generator.model.pages.site import Page
from generator.problems import Problem, Problems
from generator.site.pages.reviews import review_state


def check_reviews(items: list[Page | NoteTemplate], today: date, *, fail: bool) -> Problems:
    """A warning for every page whose review is overdue, or a problem if the run is to fail on them."""
    problems: Problems = []
    for item in items:
        state = review_state(item.front_matter, today)
        if state and state.due and state.overdue and item.front_matter.review_in:
            message = f"the review was due on {long_date(state.due)}"
            hint = "read the page again, mend it, and set last_reviewed to the day you did"
            problems.append(
                Problem(item.front_matter.review_in.where, message, hint, warning=not fail, check="review-overdue")
            )
    return problems
