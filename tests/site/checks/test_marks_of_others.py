"""Signs of other programs are told with a mend, and words that only look like them are not."""

import pytest

from generator.model.files import Source
from generator.problems import Problem
from generator.site.checks.markdown.markdown_lint import check_markdown


def told(text: str) -> list[Problem]:
    return list(check_markdown(Source("a.md", "a.md", text), text))


@pytest.mark.parametrize(
    ("text", "sign", "hint"),
    [
        ('=== "For students"\n\n    Words.\n', "===", "write its words in bold, and begin the lines below"),
        ("{% include contact.html %}\n", "{% include", "write here what it would show"),
        ("See {% link p/a.md %}.\n", "{% link", "write the name of the page's file"),
        ("{% highlight ruby %}\na_b\n{% endhighlight %}\n", "{% highlight", "write ``` above and below"),
        ("| Roses\n| Violets\n", "|", "take each | away, and end each line but the last with a backslash"),
        ("Text.^[an inline note]\n", "^[an inline note]", "write [^1] here, and [^1]: an inline note on a line"),
        ("A [span]{.smallcaps}.\n", "[span]{.smallcaps}", 'write <span class="smallcaps">span</span>'),
        ('--8<-- "contact.md"\n', "--8<--", "write its words here"),
        ("Ask :material-account: now.\n", ":material-account:", "write what it shows in a word"),
        ("It is {++new++}.\n", "{++", "write its words without these signs"),
        ("It is {--old--}.\n", "{--", "take it away"),
        ("It is {>>a note<<}.\n", "{>>", "take it away"),
        ("It is {==marked==}.\n", "{==", "take the braces away"),
        ("It is {~~old~>new~~}.\n", "{~~", "write the new words alone"),
        ("![A dot|200](dot.png)\n", "|200", "write ![A dot](dot.png){: width=200 }"),
        ("![A dot|200x100](dot.png)\n", "|200x100", "write ![A dot](dot.png){: width=200 }"),
        ("::: note\nWords.\n:::\n", ":::", "write !!! note, and indent the lines below by four spaces"),
        ("??? note\n    Words.\n", "???", "write !!! note, and indent the lines below by four spaces"),
    ],
)
def test_a_sign_of_another_program_is_told_with_its_mend(text: str, sign: str, hint: str) -> None:
    (problem,) = told(text)
    assert problem.message == f"“{sign}” would be printed as it is"
    assert problem.check == "marks-printed"
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("Made it :tada: now.\n", "“:tada:” would be printed as it is", "write the sign itself: 🎉"),
        ("As [@smith04; @doe99] say.\n", "“[@smith04; @doe99]” would be", "link to the source instead"),
        ("Press ++ctrl+c++.\n", "“++ctrl+c++” would be printed", "write <kbd>Ctrl</kbd>+<kbd>C</kbd>"),
        ("The plan. ^plan-1\n", "“^plan-1” would be printed as it is", "take it away, or write \\^ for"),
        ("#careers #cv-tips\n", "“#careers #cv-tips”", "take them away, and write tags: [careers, cv-tips]"),
        ("```mermaid\na --> b\n```\n", "“mermaid” draws nothing here", "show a picture of it instead"),
        ("~~~ {.math}\na^2\n~~~\n", "“math” draws nothing here", "show a picture of it instead"),
    ],
)  # fmt: skip
def test_what_may_be_meant_as_words_is_a_warning(text: str, message: str, hint: str) -> None:
    (problem,) = told(text)
    assert problem.message.startswith(message)
    assert problem.hint.startswith(hint)
    assert problem.warning
    assert problem.check == "marks-doubtful"


@pytest.mark.parametrize(
    "text",
    [
        "It is 10:30:45, see (a:b:c) and :note: here, a :-) and C++ or a++ and ++i++.\n",
        "| a |\n| --- |\n| b |\n\n| c\n|---\n| d\n\n| only one row\n",
        "#careers is a tag, and #1 of all.\n\n#hashtag\n",
        "[@ada] and [the words]{name}, [ref]{.btn}, m^[2], x ^2\n\n[ref]: index.md\n",
        "\\[span]{.x}, \\{% link %}, \\++ctrl++, \\:tada: and \\{++new++}.\n",
        '`{% include %}`, `++ctrl+c++`, `:tada:`, `[@a1; @b]`.\n\n    === "Tab"\n\n```\n{% raw %}\n#a #b\n```\n',
        "````\n```mermaid\na\n```\n````\n\nA mermaid draws.\n\n```js\nmermaid()\n```\n",
        "50 {% of all, and 100%} of them; {a}, {--} and {>>}.\n",
        "![A dot | a line](dot.png)\n",
    ],
)
def test_words_that_only_look_like_a_sign_are_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "sign", ["[@1", "^[ab", "{++", "{~~", "[a]{.b", "++ab+", "![a|200", "| a", "{% a", " ^a-1"]
)
def test_signs_without_an_end_take_no_time(sign: str) -> None:
    text = sign * 20_000
    assert len(told(text)) <= 2


def test_each_tag_and_each_name_is_told_where_it_stands_and_no_link_hides_another() -> None:
    text = (
        "{% link a %} {% link b %} {% include c %}\n\n[a]{.x} [b]{.x}\n\n[a]: index.md\n\n:tada: :memo: :tada:\n"
    )
    assert [problem.message.split("”")[0][1:] for problem in told(text)] == [
        "{% link", "{% link", "{% include", "[b]{.x}", ":tada:", ":memo:", ":tada:",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "<code>{% if x %}</code> and <code>[x]{.y}</code> and <samp>:star:</samp>\n",
        "x^[ab] and [a page](https://example.org/x^[note])\n",
        "https://example.org/a~b~c/ and a~b~c@example.org\n",
        '{ "key": "value" }\n\nThis is how JSON looks.\n',
    ],
)
def test_what_stands_as_it_is_typed_is_none_of_them(text: str) -> None:
    assert told(text) == []
