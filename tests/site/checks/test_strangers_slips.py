"""What a stranger wrote and met: told at its own place, all of it at once, and nothing of it stops a good page."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import add_settings, write_page


def told(afterword: Afterword, check: str, code: int = 1) -> list[str]:
    """Where a check tells of something, and what."""
    lines = afterword("check", exit_code=code).stderr.splitlines()
    return [line.removesuffix(f" [{check}]") for line in lines if line.endswith(f"[{check}]")]


def test_each_of_several_links_to_one_page_is_told_at_its_own_place(project: Path, afterword: Afterword) -> None:
    text = "Read [the good page](good.md) first.\n\nThen click [here](good.md), and [here](good.md).\n"
    write_page(project, "guides/faulty.md", text=text)
    assert [line.partition(": ")[0] for line in told(afterword, "link-text-vague")] == [
        "content/guides/faulty.md:7:19",
        "content/guides/faulty.md:7:40",
    ]


@pytest.mark.parametrize("hidden", ["```\n{}\n```", "<!-- {} -->", "Words `{}`."])
def test_code_and_comments_are_not_blamed(project: Path, afterword: Afterword, hidden: str) -> None:
    text = "\n\n".join([hidden.replace("{}", '[x](gone.md) <p style="x">'), '[x](gone.md) <p style="x">words</p>'])
    write_page(project, "guides/faulty.md", text=text)
    line = 5 + text[: text.rindex("[x]")].count("\n")
    assert told(afterword, "link-nowhere") == [
        f"content/guides/faulty.md:{line}:5: the link “gone.md” leads nowhere"
    ]
    assert told(afterword, "markup-forbidden")[0].startswith(f"content/guides/faulty.md:{line}:17: “style”")


def test_what_a_page_does_wrong_twice_is_told_twice(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/faulty.md", text='<p style="a">one</p>\n\n<p style="b">two</p>\n')
    assert [line.partition(": ")[0] for line in told(afterword, "markup-forbidden")] == [
        "content/guides/faulty.md:5:4",
        "content/guides/faulty.md:7:4",
    ]


def test_a_file_that_says_that_another_is_open_is_no_download(project: Path, afterword: Afterword) -> None:
    (project / "content" / "~$notes.docx").write_bytes(b"\x03Ada")
    assert "notes.docx" not in afterword("build").stderr
    assert not list((project / "output").rglob("*.docx"))


def test_a_character_that_another_program_lost_is_told_with_the_one_that_was_meant(
    project: Path, afterword: Afterword
) -> None:
    write_page(project, "guides/faulty.md", text="It\x92s here.\n")
    assert "write ’, which another program has lost" in afterword("check", exit_code=1).stderr


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Closed\\nUntil Monday.", "a notice can have no heading, “# Closed” [value-wrong]"),
        ("Closed `until Monday.", "the code mark that begins here is never closed [code-unclosed]"),
    ],
)
def test_a_notice_is_read_as_closely_as_a_page(
    project: Path, afterword: Afterword, text: str, expected: str
) -> None:
    add_settings(project, f'\n[notice]\ntext = "{text}"\n')
    assert expected in afterword("check", exit_code=1).stderr


def test_a_link_to_a_page_that_expires_sooner_is_told_before_it_leads_nowhere(
    project: Path, afterword: Afterword
) -> None:
    write_page(project, "guides/fair.md", "expires: 2027-03-01\n", title="The fair")
    write_page(project, "guides/faulty.md", text="See [the fair](fair.md).\n")
    afterword("build")
    assert told(afterword, "link-expiring", 0) == [
        "content/guides/faulty.md:5:16: warning: the page “fair.md” expires on 1 March 2027, and this one does not"
    ]
    write_page(project, "guides/faulty.md", "expires: 2027-02-01\n", text="See [the fair](fair.md).\n")
    assert told(afterword, "link-expiring", 0) == []


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ('footer = ["guides/good.md"]\n', "write [[footer]] on a line of its own for each"),
        ('menu = "guides/good.md"\n', "write [[menu]] on a line of its own for each"),
        ('[privacy]\nlog_days = "14"\n', "write log_days = 14, without quotes"),
        ("[notice]\nstarts = 2026-13-01\n", "the calendar has no such day"),
    ],
)
def test_the_mend_of_a_setting_is_what_works(
    project: Path, afterword: Afterword, settings: str, expected: str
) -> None:
    add_settings(project, settings)
    assert f"→ {expected}" in afterword("check", exit_code=1).stderr


def test_a_picture_within_an_address_is_named_by_its_beginning(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/faulty.md", text=f"![A field](data:image/png;base64,{'A' * 9000})\n")
    assert max(map(len, told(afterword, "third-party-request") or [""])) < 300


@pytest.mark.parametrize(
    "field",
    [
        '<label>Name <input name="q"></label>',
        '<label for="q">Name</label> <input id="q">',
        '<input id="q"> <label for="q">Name</label>',
        '<select aria-label="Day"><option>Monday</option></select>',
        '<textarea title="Words"></textarea>',
        '<input type="hidden" name="x"> <input type="submit" value="Go">',
    ],
)
def test_a_field_with_a_name_is_none(project: Path, afterword: Afterword, field: str) -> None:
    write_page(project, "guides/faulty.md", text=f'<form action="good.md">{field}</form>\n')
    afterword("check")


def test_a_field_that_nothing_names_is_told(project: Path, afterword: Afterword) -> None:
    fields = '<input name="q"> <select><option>x</option></select> <textarea></textarea>'
    text = f'<form action="good.md">{fields}</form>\n'
    write_page(project, "guides/faulty.md", text=text)
    assert told(afterword, "field-unnamed") == [
        f"content/guides/faulty.md:5:{column}: a field of this form has no name" for column in (24, 41, 77)
    ]


def test_a_link_may_lead_to_what_an_anchor_names(project: Path, afterword: Afterword) -> None:
    """As on GitHub; the heading below may have an id of the same name."""
    text = '<a name="first"></a>\n\n## First\n\n[Up](#first), [further](#more) <a name="more">down</a>'
    write_page(project, "guides/named.md", text=text, title="Named")
    assert "problem" not in afterword("check").stderr


def test_a_fault_of_the_front_matter_hides_none_of_the_text(project: Path, afterword: Afterword) -> None:
    body = "\nSee [that](nowhere.md).\n\nOf all, 70 % say so.\n"
    write = (project / "content" / "guides").joinpath
    write("a.md").write_text(f"---\ntitel: A\ndescription: About it.\n---\n{body}", "utf-8")
    write("b.md").write_text(f"---\ntitle: B\ndescription: [a\n---\n{body}", "utf-8")
    write("c.md").write_text(f"---\ntitle: C\ndescription: C.\ndraft: maybe\nsources: 7\n---\n{body}", "utf-8")
    write("d.md").write_text(f"title: D\n\n{body}", "utf-8")
    write("e.md").write_text(
        "---\ntitle: E\ndescription: E.\n---\n\nSee [a](a.md), [b](b.md), [c](c.md), [d](d.md).\n"
    )
    lines = afterword("check", exit_code=1).stderr.splitlines()
    places = [line.partition(": ")[0].removeprefix("content/guides/") for line in lines if line.endswith("]")]
    assert [place for place in places if place.startswith(("a.", "b.", "c.", "d.", "e."))] == [
        "a.md:2:1", "a.md:6:12", "b.md:3:14", "b.md:6:12", "c.md:4:8", "c.md:5:10", "c.md:8:12", "d.md:1:1",
    ]  # fmt: skip


def test_a_first_level_heading_without_words_is_told_at_its_place(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/faulty.md", text="Words.\n\n#\n\nMore.\n")
    assert told(afterword, "heading-empty") == ["content/guides/faulty.md:7:1: a heading says nothing"]
