"""Markdown that was written for GitHub, MkDocs, Pandoc, R Markdown and Obsidian becomes what it is there."""

import re

import pytest

from generator.markdown.convert import to_html
from generator.model.files import Source
from generator.site.checks.markdown.lost_words import check_words


def html_of(text: str) -> str:
    """The HTML of a text on one line, without what parts its blocks."""
    return re.sub(r">\n+<", "><", to_html(text).html)


@pytest.mark.parametrize(
    ("info", "code"),
    [
        ('{.python linenums="1"}', '<pre><code class="language-python">'),
        ("{linenums=true}", "<pre><code>"),
        ("{.python guess_lang=false}", '<pre><code class="language-python">'),
        ("{r setup, include=FALSE}", '<pre><code class="language-r">'),
        ("{r, echo = FALSE}", '<pre><code class="language-r">'),
        ('python title="x.py" hl_lines="2"', '<pre><code class="language-python">'),
        ("js {1,3}", '<pre><code class="language-js">'),
        ("{=html}", "<pre><code>"),
        ("{.python #first .wide}", '<pre id="first" class="wide"><code class="language-python">'),
    ],
)
def test_fenced_code_keeps_its_language_and_no_option_of_another_program(info: str, code: str) -> None:
    assert html_of(f"```{info}\na = 1\n```\n") == f"{code}a = 1\n</code></pre>"


@pytest.mark.parametrize(
    "text",
    [
        "> [!TIP]\n> - first\n> - second\n>\n> ```\n> code a\n> code b\n> ```\n",
        "> - first\n> - second\n>\n> ```\n> code a\n> code b\n> ```\n",
        "!!! note\n    - list\n\n    ```\n    code a\n    code b\n    ```\n",
        "- first\n  - second\n\n  ```\n  code a\n  code b\n  ```\n",
        "Foot.[^f]\n\n[^f]: Type:\n\n    ```\n    code a\n    code b\n    ```\n",
        "Foot.[^f]\n\n[^f]: ```\n    code a\n    code b\n    ```\n",
        "Term\n:   Type:\n\n    ```\n    code a\n    code b\n    ```\n:   Second\n",
    ],
)
def test_fenced_code_stays_code_within_whatever_holds_it(text: str) -> None:
    assert "<pre><code>code a\ncode b\n</code></pre>" in to_html(text).html


def test_two_pieces_of_code_in_a_quotation_stay_two() -> None:
    assert html_of("> ```\n> a\n> ```\n>\n> ```\n> b\n> ```\n").count("<pre>") == 2


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("- > quoted\n  > words\n", "<blockquote><p>quoted\nwords</p></blockquote>"),
        ("1. > quoted\n   >\n   > words\n", "<blockquote><p>quoted</p><p>words</p></blockquote>"),
        (
            "- > [!NOTE]\n  > Box\n",
            '<div class="admonition note"><p class="admonition-title">Note</p><p>Box</p></div>',
        ),
    ],
)
def test_an_item_may_begin_with_a_quotation_or_a_box(text: str, item: str) -> None:
    assert f"<li>{item}</li>" in html_of(text)


def test_a_heading_with_a_line_below_it_may_go_over_two_lines() -> None:
    made = html_of("Multi line\nheading\n---\n\nSecond\nover two\n===\n\n- Within\n  an item\n  ---\n  Words.\n")
    assert '<h2 id="multi-line-heading">Multi line heading</h2>' in made
    assert '<h1 id="second-over-two">Second over two</h1>' in made
    assert '<li><h2 id="within-an-item">Within an item</h2><p>Words.</p></li>' in made
    assert html_of("> One\n> two\n> ---\n") == '<blockquote><h2 id="one-two">One two</h2></blockquote>'


@pytest.mark.parametrize("text", ["> words\nmore\n===\n", "- words\nmore\n===\n"])
def test_a_line_outside_of_a_quotation_or_an_item_makes_no_heading_in_it(text: str) -> None:
    assert "<h1" not in html_of(text)
    assert "===" in html_of(text)


def test_another_sign_begins_another_list() -> None:
    numbered = html_of("7. seven\n8. eight\n\n3) three\n4) four\n")
    assert '<ol start="7"><li>seven</li><li>eight</li></ol><ol start="3"><li>three' in numbered
    assert (
        html_of("- a\n- b\n\n* c\n+ d\n") == "<ul><li>a</li><li>b</li></ul><ul><li>c</li></ul><ul><li>d</li></ul>"
    )


@pytest.mark.parametrize("text", ["> one\n\n> two\n", "- > one\n\n  > two\n", "> > one\n>\n> > two\n"])
def test_an_empty_line_parts_quotations(text: str) -> None:
    assert "<blockquote><p>one</p></blockquote><blockquote><p>two</p></blockquote>" in html_of(text)


def test_two_references_in_a_row_are_two_links() -> None:
    text = (
        "[our page] [guide]\n[card]\n\n![a] [guide]\n\n[our page]: a.md\n[guide]: b.md\n[card]: c.md\n[a]: a.png\n"
    )
    links = '<a href="a.md">our page</a> <a href="b.md">guide</a><a href="c.md">card</a>'
    assert html_of(text) == f'<p>{links}</p><p><img alt="a" src="a.png"> <a href="b.md">guide</a></p>'
    assert html_of("[our page] [guide]\n\n[guide]: b.md\n") == '<p>[our page] <a href="b.md">guide</a></p>'


@pytest.mark.parametrize("title", ['"Title of it"', "'Title of it'", "(Title of it)"])
def test_the_title_of_a_reference_may_stand_on_a_line_below(title: str) -> None:
    text = f"See [multi].\n\n[multi]:\n    https://example.org/multi\n    {title}\n"
    made = to_html(text).html
    assert 'title="Title of it"' in made
    assert check_words(Source("a.md", "a.md", text), text, made, f"<main>{made}</main>") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "<table>\n<tr><td>\n\n*one*\n\n</td><td>two</td></tr>\n</table>\n",
            "<td><p><em>one</em></p></td><td>two</td>",
        ),
        ("<table>\n<tr>\n<td>\n\n- one\n\n</td>\n</tr>\n</table>\n", "<td><ul><li>one</li></ul></td>"),
        ("<ul><li>\n\n*one* two\n\n</li><li>three</li></ul>\n", "<li><p><em>one</em> two</p></li><li>three</li>"),
        ("<blockquote>\nOne **two**\n\nThree\n</blockquote>\n", "<p>One <strong>two</strong></p><p>Three</p>"),
    ],
)
def test_markdown_is_read_in_cells_items_and_quotations_of_html(text: str, expected: str) -> None:
    assert expected in html_of(text)


def test_a_table_of_html_without_markdown_stays_as_it_is() -> None:
    table = "<table>\n<tr><td>one</td>\n\n<td>2 * 3 * 4</td></tr>\n</table>"
    assert table in to_html(f"{table}\n").html


@pytest.mark.parametrize("mark", ["{-}", "{.unnumbered}", "{- .unnumbered}"])
def test_a_heading_without_a_number_in_pandoc_is_a_heading(mark: str) -> None:
    assert re.fullmatch(
        r'<h2( class="unnumbered")? id="numbers">Numbers</h2>', to_html(f"## Numbers {mark}\n").html
    )


def test_words_between_single_tildes_are_struck_as_on_github() -> None:
    made = html_of(
        "It is ~Monday~ (~at five~), about ~5 or ~6, 7~8 or 9~10, and https://a.org/~x or https://a.org/~y.\n"
    )
    assert made.startswith("<p>It is <del>Monday</del> (<del>at five</del>), about ~5 or ~6, 7~8 or 9~10, and ")
    assert made.count("<del>") == 2


def test_of_two_prices_in_a_row_none_is_struck() -> None:
    assert html_of("Costs ~£5–~£10 and more.\n") == "<p>Costs ~£5–~£10 and more.</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Words:\n- one\n- - \n", "<p>Words:</p><ul><li>one</li><li><ul><li></li></ul></li></ul>"),
        ("w\n1. - \n", "<p>w</p><ol><li><ul><li></li></ul></li></ol>"),
        ("> - - \n", "<blockquote><ul><li><ul><li></li></ul></li></ul></blockquote>"),
        ("w\n- > - \n", "<p>w</p><ul><li><blockquote><ul><li></li></ul></blockquote></li></ul>"),
        ("- \n- c", "<ul><li></li><li>c</li></ul>"),
        ("-\n- c\n-", "<ul><li></li><li>c</li><li></li></ul>"),
        ("1. a\n2. \n3. c", "<ol><li>a</li><li></li><li>c</li></ol>"),
        ("> * d\n>   + \n", "<blockquote><ul><li>d\n    +</li></ul></blockquote>"),
    ],
)
def test_an_empty_item_is_an_item_unless_words_stand_above_it(text: str, html: str) -> None:
    assert html_of(text) == html


@pytest.mark.parametrize("elsewhere", ["> a\nb", "Text:\n\n    # comment", "---\n---"])
@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("* a\n* b  \n* c", "<li>a</li><li>b</li><li>c</li>"),
        ("- x\n  - a  \n  - b", "<li>x<ul><li>a</li><li>b</li></ul></li>"),
        ("- a\n\n- b  \n- c", "<li><p>a</p></li><li><p>b</p></li><li><p>c</p></li>"),
        ("- a\n- b\n\n  more", "<li><p>a</p></li><li><p>b</p><p>more</p></li>"),
    ],
)
def test_a_list_is_tight_or_loose_as_a_whole(text: str, items: str, elsewhere: str) -> None:
    html = re.sub(" +(?=<)", "", html_of(f"{text}\n\n{elsewhere}\n"))
    assert f"<ul>{items}</ul>" in html


@pytest.mark.parametrize("above", ["> words", "- words"])
def test_a_number_ends_a_quotation_and_a_list_above_it(above: str) -> None:
    assert html_of(f"{above}\n2. two\n3. three\n").endswith('<ol start="2"><li>two</li><li>three</li></ol>')


def test_a_list_below_a_footnote_is_a_list() -> None:
    assert "<ul><li>a pen</li><li>a card</li></ul>" in html_of(
        "Foot.[^f]\n\n[^f]: Bring:\n    - a pen\n    - a card\n"
    )
    assert html_of("Foot.[^f]\n\n[^f]: Words.\n- a pen\n- a card\n").count("<li>") == 2


def test_what_parts_blocks_is_nowhere_on_the_page() -> None:
    assert "\x17" not in to_html("<blockquote>\nnever closed\n\n- a\n\n* b\n").html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("The *a**b*. And more.", "The <em>a**b</em>. And more."),
        (
            "Start **a*b** and **C*-level** staff.",
            "Start <strong>a*b</strong> and <strong>C*-level</strong> staff.",
        ),
        ("***a* b** **_c_ d _e_**", "<strong><em>a</em> b</strong> <strong><em>c</em> d <em>e</em></strong>"),
        ("**Note:**words and a_b_c_", "<strong>Note:</strong>words and a_b_c_"),
        ("*(*a*)* and 2 * 3 * 4", "<em>(<em>a</em>)</em> and 2 * 3 * 4"),
    ],
)
def test_signs_of_emphasis_pair_as_in_commonmark(text: str, html: str) -> None:
    assert html_of(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("_https://e.com/a_b_", '<em><a href="https://e.com/a_b">https://e.com/a_b</a></em>'),
        ("__www.e.com__", '<strong><a href="https://www.e.com">www.e.com</a></strong>'),
        ("_a@e.com or b_", '<em><a href="mailto:a@e.com">a@e.com</a> or b</em>'),
        (
            "_a@e.com_, _b@e.com",
            '<em><a href="mailto:a@e.com">a@e.com</a></em>, <a href="mailto:_b@e.com">_b@e.com</a>',
        ),
        ("**~~_here_~~**", "<strong><del><em>here</em></del></strong>"),
        ("**==_here_==**", "<strong><mark><em>here</em></mark></strong>"),
        ("x==y==z and a==b== c", "x==y==z and a<mark>b</mark> c"),
    ],
)
def test_addresses_and_marks_within_emphasis(text: str, html: str) -> None:
    assert html_of(text) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("#1 of all\n#hashtag\n", "<p>#1 of all\n#hashtag</p>"),
        ("## Jobs in C#\n### a ##\n", '<h2 id="jobs-in-c">Jobs in C#</h2><h3 id="a">a</h3>'),
        ("####### seven", "<p>####### seven</p>"),
        (r"R\&D and \&copy;", "<p>R&amp;D and &amp;copy;</p>"),
        (r"## R\&D", '<h2 id="rd">R&amp;D</h2>'),
    ],
)
def test_a_heading_needs_its_space_and_an_escaped_sign_is_itself(text: str, html: str) -> None:
    assert html_of(text) == html


@pytest.mark.parametrize("address", ["b.md", "<b.md>"])
def test_the_title_of_a_link_may_stand_in_parentheses(address: str) -> None:
    assert html_of(f"[a]({address} (Its title))") == '<p><a href="b.md" title="Its title">a</a></p>'
    assert html_of(f"x ![a]({address} (T))") == '<p>x <img alt="a" src="b.md" title="T"></p>'
    assert html_of("[a](b.md (it's here))") == '<p><a href="b.md" title="it\'s here">a</a></p>'
    assert html_of("[a](b_(c).md)") == '<p><a href="b_(c).md">a</a></p>'


def test_a_table_of_headings_alone_has_no_row_below_them() -> None:
    assert "<td" not in html_of("| day | places |\n|---|---|\n")
    assert html_of("| day | places |\n|---|---|\n| | |\n").count("<td>") == 2


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- one\n  ## Two\n  text\n- three", '<li><p>one</p><h2 id="two">Two</h2><p>text</p></li>'),
        ("1. one\n   and\n   #### Two", '<ol><li><p>one\n    and</p><h4 id="two">Two</h4></li></ol>'),
        ("- + beta\n    > sigma", "<ul><li><p>beta</p><blockquote><p>sigma</p></blockquote></li></ul></li></ul>"),
        (
            "> - > one\n>   > two\n> - b",
            "<ul><li><blockquote><p>one\ntwo</p></blockquote></li><li><p>b</p></li></ul>",
        ),
        (
            "> 1. ```sh\n>    make\n>    ```\n> 2. b",
            "<ol><li><pre><code>make\n</code></pre></li><li><p>b</p></li></ol>",
        ),
        ("- Call\n\n-\n\n- Write", "<ul><li><p>Call</p></li><li></li><li><p>Write</p></li></ul>"),
        ("> - a\n> -\n> - b", "<blockquote><ul><li>a</li><li></li><li>b</li></ul></blockquote>"),
        ("> a\n    ## b", "<blockquote><p>a\n## b</p></blockquote>"),
        (">   ## One", '<blockquote><h2 id="one">One</h2></blockquote>'),
    ],
)
def test_blocks_within_an_item_or_a_quotation_are_read(text: str, html: str) -> None:
    assert html in html_of(text)


@pytest.mark.parametrize(
    "block",
    [
        "> ## Head",
        ">     code",
        "> ```\n> code\n> ```",
        "> | a |\n> |---|\n> | b |",
        "> a\n> ---",
        "> > # Head",
        "- ## Head",
    ],
)
def test_words_below_what_is_no_paragraph_stand_outside_of_it(block: str) -> None:
    assert re.search("</(blockquote|ul)><p>Below</p>$", html_of(f"{block}\nBelow"))
    assert re.search("goes\n *on</(p|li)></(blockquote|ul)>$", html_of(f"{block[:2]}It goes\non"))


@pytest.mark.parametrize(("text", "html"), [("a\n\n   ***\n   ===", "<hr><p>===</p>"), ("---\n---", "<hr><hr>")])
def test_a_line_across_the_page_is_no_heading(text: str, html: str) -> None:
    assert html_of(text).endswith(html)


def test_the_address_of_a_reference_may_have_spaces_in_angle_brackets() -> None:
    assert html_of('[a]\n\n[a]: <b c.md> "T"') == '<p><a href="b c.md" title="T">a</a></p>'
