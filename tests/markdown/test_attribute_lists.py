"""Braces behind what they are about: each list ends at its own brace, and no word changes its place."""

import pytest

from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.site.checks.markdown.lost_words import check_words


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Wear **smart**{.x} it, bring {your ID}.", '<strong class="x">smart</strong> it, bring {your ID}.'),
        ("Click `Save`{.btn} when {ready} now.", '<code class="btn">Save</code> when {ready} now.'),
        ("- a [x](y){.b} and {c} d", '<a class="b" href="y">x</a> and {c} d'),
        ("## Head **x**{.b} and {c} d", '<strong class="b">x</strong> and {c} d</h2>'),
        ("## Dear {name} or {title}", ">Dear {name} or {title}</h2>"),
        ("| a |\n|---|\n| *x*{.b} {c} d |", '<em class="b">x</em> {c} d</td>'),
        ("| a |\n|---|\n| x {y} {.z} |", '<td class="z">x {y}</td>'),
        ("!!! note\n    Wear *it*{.x}, {bring} {your ID} too.", '<em class="x">it</em>, {bring} {your ID} too.'),
        ('*a*{title="x } y" .z} and {b}.', '<em class="z" title="x } y">a</em> and {b}.'),
        ("[up](#top){.b} or write {your name}, or [ring](#top){.b} now", "</a> or write {your name}, or <a"),
    ],
)  # fmt: skip
def test_a_list_of_attributes_ends_at_its_first_brace(text: str, line: str) -> None:
    html = to_html(text).html
    assert line in html
    assert not check_words(Source("a.md", "a.md", text), text, html, f"<main>{html}</main>")


@pytest.mark.parametrize("text", ["*a*" + "{" * 20_000, "*a*{" + '="' * 20_000, "## a" + " {" * 20_000])
def test_braces_that_end_nothing_take_no_time(text: str) -> None:
    assert "{" in to_html(text).html
