"""A link to a file that is not there: a name is offered only if it is really close."""

from pathlib import Path

import pytest

from generator.site.checks.page.link_targets import LinkTargets
from tests.conftest import Afterword
from tests.samples.projects import write_page

NAMES = frozenset(
    [
        "index.md",
        "guides/index.md",
        "guides/offer.md",
        "guides/vt.md",
        "guides/handwritten-card.md",
        "notes/card.md",
    ]
)
NOWHERE = "no such file is published: name one that is, or take the link away"


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("guides/phone.md", []),
        ("guides/x.md", []),
        ("plans/index.md", []),
        ("guides/more/index.md", []),
        ("guide/index.md", ["guides/index.md"]),
        ("guides/hadnwritten-card.md", ["guides/handwritten-card.md"]),
        ("notes/hand-written-card.md", ["guides/handwritten-card.md"]),
        ("guides/Offer", ["guides/offer.md"]),
        ("offer.html", ["guides/offer.md"]),
        ("guides/card.md", ["notes/card.md"]),
    ],
)
def test_only_a_name_that_is_close_is_offered(name: str, meant: list[str]) -> None:
    assert list(LinkTargets(NAMES, {}).alike(name)) == meant


def test_a_page_that_is_gone_is_told_as_such(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/phone.md", text="Words.")
    afterword("build")
    (project / "content" / "guides" / "phone.md").unlink()
    write_page(project, "guides/more.md", text="[Calls](phone.md#top) and [letters](nothing.md).")
    for command in ("check", "build"):
        told = afterword(command, exit_code=1).stderr
        assert "→ that page was published before and is gone: take the link away, or name another page" in told
        assert f"→ {NOWHERE}" in told


def test_an_empty_topic_is_told_once(project: Path, afterword: Afterword) -> None:
    write_page(project, "tags.md", text="Words.", title="Topics")
    write_page(project, "guides/more.md", "tags: [null]\n", "Words.")
    told = afterword("check", exit_code=1).stderr
    assert "a topic is empty [topic-empty]" in told
    assert told.endswith("\n1 problem\n")
