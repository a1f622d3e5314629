"""Checks of pages, settings and files, each with a fault that it tells, where no other test names it."""

import errno
import os
from pathlib import Path

import pytest

from generator.parsing.content_files.files import read_source
from generator.problems import refused_by_disk
from tests.conftest import Afterword
from tests.samples.projects import add_settings, write_page

NOTE = (
    "---\ntitle: A note\ndescription: d\nchannel: card\noccasion: thanks\n{}---\nWhen.\n\n## Greeting\n"
    "Dear {{{{ salutation }}}},\n\n## Remember\n{}\n\n## Close\nYours,\n\n## Signature\n{{{{ candidate }}}}\n"
)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("guides/more.md", "[us](mailto:us)\n", "5:6: “mailto:us” is no address [link-malformed]"),
        ("guides/more.md", "[a](sms:x)\n", "5:5: “sms:x” is no address [link-malformed]"),
        ("guides/more.md", "[a](geo:here)\n", "5:5: “geo:here” is no address [link-malformed]"),
        ("guides/more.md", "[a](webcal://x)\n", "5:5: “webcal://x” is no address [link-malformed]"),
        ("guides/more.md", "[a](http://a..b.org/)\n", "5:5: “http://a..b.org/” is no address [link-malformed]"),
        ("guides/more.md", f"[a](https://{'a' * 64}.org/)\n", "a.org/” is no address [link-malformed]"),
        (
            "guides/more.md",
            "![image](dot.png)\n",
            "5:10: the image “dot.png” is called “image”, which does not say what it shows [image-text-vague]",
        ),
        (
            "guides/more.md",
            '<p><img src="dot.png" alt="A dot" width="wide"></p>\n',
            'width="wide" is no number of pixels [image-size-wrong]',
        ),
        (
            "guides/more.md",
            "[a](" * 600,
            "more than 50 addresses of links begin here and never end [page-too-complex]",
        ),
    ],
)
def test_a_fault_of_a_page_is_told_under_its_check(
    project: Path, afterword: Afterword, name: str, text: str, told: str
) -> None:
    write_page(project, name, text=text)
    assert told in afterword("check", exit_code=1).stderr


@pytest.mark.parametrize(
    "address",
    [
        "sms:85258",
        "sms:+447700900123?body=hello",
        "sms:?body=hello",
        "fax:+442079460000",
        "geo:51.5007,-0.1246",
        "geo:51.5,-0.1;u=35",
        "webcal://careers.northmoor.ac.uk/fairs.ics",
        "sip:us@northmoor.ac.uk",
        "xmpp:us@northmoor.ac.uk",
    ],
)
def test_an_address_that_a_device_knows_is_one(project: Path, afterword: Afterword, address: str) -> None:
    write_page(project, "guides/more.md", text=f"[Write to us]({address})\n")
    assert "more.md" not in afterword("check").stderr


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "notes/two.md",
            NOTE.format("", "- Thank you for {{ interviewed }}."),
            "a date needs to be told how it is written [filter-missing]",
        ),
        (
            "notes/two.md",
            NOTE.format("", "- Thank you for {{ topic | date }}."),
            "“topic” has no filter “date” [filter-unknown]",
        ),
        ("plans/empty.toml", 'name = "Empty"\n[[when]]\n', "the case has no step [case-without-steps]"),
        ("sources.toml", 'title = "A book"\n', "1:1: “title” stands outside a table [key-outside-table]"),
        ("sources.toml", f"# {'x' * 60_000}\n", "1:1: the line has more than 50000 characters [file-too-large]"),
        (
            "guides/new.md.txt",
            "Words.",
            "“new.md.txt” has a second ending, so it is published as plain text [file-ending-doubled]",
        ),
    ],
)
def test_a_fault_of_a_file_is_told_under_its_check(
    project: Path, afterword: Afterword, name: str, text: str, told: str
) -> None:
    (project / "content" / name).parent.mkdir(exist_ok=True)
    (project / "content" / name).write_text(text, "utf-8")
    assert told in afterword("check", exit_code=1).stderr


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('contact = "careers@example.ac.uk"\n', "as in the example [setting-unfilled]"),
        (
            'base_url = "https://careers.uni.test/sub/"\n',
            "“base_url” is “https://careers.uni.test/sub/”, and nobody can have the name careers.uni.test: "
            "it is reserved for examples and tests [setting-unfilled]",
        ),
        ('base_url = "https://www.example.com/"\n', "nobody can have the name www.example.com: it is reserved"),
        ('base_url = "http://localhost:8000/"\n', "nobody can have the name localhost: it is reserved"),
        (
            'example = true\nbase_url = "https://hub.ac.uk/"\n',
            "“base_url” is not an example [office-not-invented]",
        ),
    ],
)
def test_a_setting_to_fill_in_is_told_under_its_check(
    project: Path, afterword: Afterword, line: str, told: str
) -> None:
    add_settings(project, line)
    assert told in afterword("check").stderr


def test_a_statement_without_a_test_is_told_under_its_check(project: Path, afterword: Afterword) -> None:
    write_page(project, "accessibility.md", title="Access")
    add_settings(project, 'contact = "us@hub.ac.uk"\n[accessibility]\nlaw = "uk"\n')
    told = afterword("check").stderr
    assert "warning: nobody has tested how accessible the site is [accessibility-untested]" in told
    assert (
        '→ test it, and write below [accessibility]: tested = 2026-11-20 (the day of the test); tester = "' in told
    )


def test_a_folder_without_its_index_is_told_under_its_check(project: Path, afterword: Afterword) -> None:
    (project / "content" / "days").mkdir()
    write_page(project, "days/one.md", title="One")
    told = "content/days/index.md:1:1: warning: is missing, so only the A to Z leads to the pages of this folder"
    assert f"{told} [folder-without-index]" in afterword("check").stderr


def test_a_part_that_nobody_has_is_told_under_its_check(project: Path, afterword: Afterword) -> None:
    text = NOTE.format("optional: [Extra]\n", "- Thank you.\n- It was good to meet you.\n\n## Extra\n- {{ new }}")
    (project / "content" / "notes" / "two.md").write_text(text, "utf-8")
    told = afterword("check").stderr
    assert "warning: nobody in the sample panel has the part “Extra” [part-unused]" in told


def test_a_picture_that_is_none_is_told_under_its_check(project: Path, afterword: Afterword) -> None:
    (project / "content" / "guides" / "bad.png").write_bytes(b"words")
    write_page(project, "guides/more.md", text="![A ship](bad.png)\n")
    assert "[picture-unusable]" in afterword("check", exit_code=1).stderr


def test_a_link_of_the_disk_that_leads_nowhere_is_told_under_its_check(
    project: Path, afterword: Afterword
) -> None:
    (project / "content" / "guides" / "gone.md").symlink_to("nowhere")
    told = afterword("check", exit_code=1).stderr
    assert "content/guides/gone.md:1:1: is a link that leads nowhere [symlink-broken]" in told


def test_a_template_that_cannot_be_read_is_told_under_its_check(project: Path, afterword: Afterword) -> None:
    (project / "templates" / "site").mkdir(parents=True)
    (project / "templates" / "site" / "guide.html").write_text("{% if %}", "utf-8")
    told = afterword("check", exit_code=1).stderr
    assert "templates/site/guide.html:1:1: " in told
    assert "[template-faulty]" in told


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        (errno.EACCES, "see that you may write there, or take an --out where you may; nothing was changed"),
        (errno.EROFS, "see that you may write there, or take an --out where you may; nothing was changed"),
        (errno.ENOENT, "see that it is there, and no link that leads nowhere; nothing was changed"),
        (errno.ENAMETOOLONG, "choose a shorter name; nothing was changed"),
    ],
)
def test_what_the_disk_refuses_is_told_with_what_mends_it(tmp_path: Path, number: int, hint: str) -> None:
    assert refused_by_disk(OSError(number, "Refused", str(tmp_path)), tmp_path).hint == hint


def test_what_cannot_be_read_is_no_matter_of_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    problem = refused_by_disk(OSError(errno.EACCES, "Refused", str(tmp_path)), tmp_path)
    assert problem.hint == problem.plain == "see that you may read it; nothing was changed"


def test_what_the_disk_refuses_is_told_under_its_check(tmp_path: Path) -> None:
    problem = refused_by_disk(OSError(28, "No space left on device"), tmp_path)
    assert (problem.check, problem.plain) == ("disk-refused", "make room on the disk; nothing was changed")
    assert problem.hint == "make room on the disk, or take an --out on another disk; nothing was changed"
    _, (problem,) = read_source(tmp_path / "gone.md", "gone.md")
    assert problem.check == "file-unreadable"
