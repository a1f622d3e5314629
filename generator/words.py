"""The words that options, settings and files of a project may say, each list once.

This imports nothing, so that `--help` can read it.
"""

FOLDS = ("flat", "top", "side")
"""How a card is folded: not at all, at the top, at the left."""
FLIPS = LONG_EDGE, SHORT_EDGE = ("long-edge", "short-edge")
"""The edge over which a printer turns a sheet to print its back."""
FORMATS = ("text", "json", "github", "gitlab", "sarif")
"""How problems are reported; each is a module of `reporting/`."""
HOSTS = ("github", "gitlab", "netlify", "cloudflare", "apache", "nginx")
"""What serves a site, and needs files of its own for it."""
INKS = UNDERLAY, STOCK = ("underlay", "stock")
"""How ruled lines are drawn: to shine through a card, or to be written over."""
ORDERS = DAY_FIRST, MONTH_FIRST = ("day-first", "month-first")
"""How days of numbers alone are written in a list."""
SPLITS = ("candidate", "panel", "person")
"""What there may be a file for, instead of one for all."""
LAYOUTS = ("copy", "guide", "trace", "typed", "envelope", "labels", "checklist")
"""The ways to lay cards out, in the order in which they are made; each is a module of `printing/layouts/`."""
DRAWN = ("copy", "guide", "trace", "envelope", "labels")
"""The layouts that are drawn, where an office has no HTML template of its own for them."""
SCHEMAS = {
    "page": "Front matter of a page of content/",
    "note": "Front matter of a note of content/notes/",
    "site": "content/site.toml",
    "sources": "content/sources.toml",
    "choices": "content/choices.toml",
    "case": "A case of content/plans/",
    "sectors": "content/sectors.toml",
    "post": "content/post.toml",
    "limits": "content/limits.toml",
    "hand": "A hand, as afterword hand keeps it",
    "printer": "A printer, as afterword printer keeps it",
    "card": "A card of templates/print/cards/",
    "envelope": "An envelope of templates/print/envelopes/",
    "paper": "A paper of templates/print/papers/",
    "labels": "A sheet of labels of templates/print/labels/",
    "letter": "A form of letters of templates/print/letters/",
    "postal": "Postal rules of templates/print/post/",
    "sheet": "A blank sheet of templates/print/blank/",
    "channel": "A channel: templates/<name>/channel.toml",
    "look-trace": "templates/print/trace.toml: how cards to trace look",
    "look-guide": "templates/print/guide.toml: how ruled lines look",
    "look-lines": "templates/print/lines.toml: the words on ruled lines about nobody",
    "look-envelope": "templates/print/envelope.toml: how envelopes look",
    "look-labels": "templates/print/labels.toml: how address labels look",
    "look-candidate": "templates/print/candidate.toml: how the sheet before the cards of a candidate looks",
    "look-copy": "templates/print/copy.toml: how copy sheets look",
    "plan": "plan.json: the plan of afterword plan, for other programs",
}
"""Kind of file of which there is a JSON Schema → its title."""
