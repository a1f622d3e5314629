"""Elements beside each other on one line with Markdown: none of them ends up in a paragraph."""

import pytest

from generator.markdown.convert import to_html


def html_of(text: str) -> str:
    """The HTML of a text on one line, without what parts its blocks."""
    return to_html(text).html.replace(">\n", ">").replace("\n<", "<").strip()


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            '<figure><img src="a.png" alt="x"><figcaption>Cap *it*</figcaption></figure>',
            '<figure><p><img src="a.png" alt="x"></p><figcaption>Cap <em>it</em></figcaption></figure>',
        ),
        (
            '<figure>\n<img src="a.png" alt="x">\n<figcaption>Cap *it*</figcaption>\n</figure>',
            '<figure><p><img src="a.png" alt="x"></p><figcaption>Cap <em>it</em></figcaption></figure>',
        ),
        (
            '<figure><img src="a.png" alt="x"><figcaption>Cap</figcaption></figure>',
            '<figure><img src="a.png" alt="x"><figcaption>Cap</figcaption></figure>',
        ),
        (
            "<section><h2>Head</h2><p>Words *it*</p></section>",
            '<section><h2 id="head">Head</h2><p>Words <em>it</em></p></section>',
        ),
        ("<div>a *b* <p>c</p> d</div>", "<div><p>a <em>b</em></p><p>c</p><p>d</p></div>"),
        ("<div>a *b* <ul><li>c</li></ul></div>", "<div><p>a <em>b</em></p><ul><li>c</li></ul></div>"),
        ("<div>*a* <hr> b</div>", "<div><p><em>a</em></p><hr><p>b</p></div>"),
        (
            "<blockquote>a *b* <footer>c</footer></blockquote>",
            "<blockquote><p>a <em>b</em></p><footer>c</footer></blockquote>",
        ),
        (
            "<details><summary>a</summary><p>words *c*</p></details>",
            "<details><summary>a</summary><p>words <em>c</em></p></details>",
        ),
        ("<div>a *b* <cite>c</cite></div>", "<div><p>a <em>b</em> <cite>c</cite></p></div>"),
        ("<div>`<p>` and *x*</div>", "<div><p><code>&lt;p&gt;</code> and <em>x</em></p></div>"),
    ],
)
def test_each_element_stands_by_itself(text: str, html: str) -> None:
    assert html_of(text) == html


def test_what_is_within_another_element_is_left_as_it_is() -> None:
    figure = '<figure><img src="a.png" alt="x"><figcaption>C *x*</figcaption></figure>'
    html = to_html(f"<div>x *y* <ul><li>{figure}</li></ul></div>").html
    assert "markdown" not in html
    assert "<figcaption>C <em>x</em></figcaption>" in html


def test_many_elements_on_one_line_take_no_time() -> None:
    assert to_html(f"<div>*a* {'<p>b' * 300}</div>").html


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("<div>Text **bold** <ul><li>*x*</li></ul></div>", "<li><em>x</em></li>"),
        ("<div><p>One</p><ul><li>**A** first</li></ul></div>", "<li><strong>A</strong> first</li>"),
        ("<div>A **b** <dl><dt>*T*</dt><dd>*D*</dd></dl></div>", "<dd><em>D</em></dd>"),
        ("<div>Some *words* <!-- a <p> --> more *x*</div>", "<!-- a <p> -->"),
        ('<div>A *b* <p title="1 > 2">*c*</p></div>', 'title="1 &gt; 2"'),
    ],
)
def test_lists_comments_and_values_on_one_line_are_kept_whole(line: str, shown: str) -> None:
    html = to_html(line).html
    assert shown in html or shown.replace("&gt;", ">") in html
    assert "markdown" not in html
