"""What no line may break stays together on a page, and what authors wrote stays as it is elsewhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.pages.markup.no_break import without_breaks

WHOLE = "<span class=nb>e-mail</span>"


def whole(page: str) -> str:
    return "".join(without_breaks([page]))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<h2>Send the thank-you e-mail</h2>", f"<h2>Send the thank-you {WHOLE}</h2>"),
        ("<p>(e-mail). An e-mail.</p>", f"<p>({WHOLE}). An {WHOLE}.</p>"),
        ('<a title="an e-mail" href="thank-you-e-mail/">x</a>', None),
        ('<a href="/e-mail">e-mail/sms, re-mail, the-e-mail</a>', None),
        ("<p>Ask 22 % of them</p>", "<p>Ask 22\u00a0% of them</p>"),
        ("<td><code>--format json</code></td>", "<td><code class=nb>--format json</code></td>"),
        ("<p><code>may-i-call</code>", "<p><code class=nb>may-i-call</code>"),
        ("<p><code>afterword cards people.csv --layout trace</code>", None),
        ("<pre><code>afterword build\n</code></pre>", None),
        ("<pre><code>--format</code></pre>", None),
    ],
)
def test_a_word_and_a_figure_stay_together(written: str, shown: str | None) -> None:
    assert (
        "".join(without_breaks([f"<title>e-mail</title><body>{written}"]))
        == f"<title>e-mail</title><body>{shown or written}"
    )


@given(st.text("e-mails <>/\"'=%9.pa"))
def test_nothing_but_that_is_changed(text: str) -> None:
    made = whole(f"<body>{text}")
    assert re.sub("<span class=nb>|(?<=e-mail)</span>|(?<=e-mails)</span>", "", made).replace("\u00a0", " ") == (
        f"<body>{text}"
    )
