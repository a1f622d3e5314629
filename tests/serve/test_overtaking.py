"""A page that is saved while the site is being made anew does not wait for it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from generator.problems import only_errors
from generator.project.run import Run
from generator.serve.preview import Preview
from generator.serve.state import PreviewState
from tests.conftest import TODAY

FAULT = "---\ntitle: A good page\ndescription: d\ndrfat: true\n---\nWords.\n"


class Writer:
    """Somebody who saves pages, and looks at them."""

    def __init__(self, project: Path) -> None:
        self.content = project / "content"
        self.meanwhile: Callable[[], object] = lambda: None
        """What they do while the site is made, once."""
        self.preview = Preview(
            Run(project, datetime.fromisoformat(TODAY), step=self._step), PreviewState(), drafts=True
        )
        self.preview.renew(())

    def _step(self, name: str) -> None:
        if name == "compose":
            act, self.meanwhile = self.meanwhile, lambda: None
            act()

    def save(self, name: str, text: str) -> bool:
        """Whether it is shown at once."""
        (self.content / name).write_text(text, "utf-8")
        return self.preview.hurry({self.content / name})

    def text(self, name: str) -> str:
        return (self.content / name).read_text("utf-8")

    def page(self, name: str) -> str:
        return self.preview.state.shown.files[name].decode()

    @property
    def told(self) -> list[str]:
        return [problem.message for problem in only_errors(self.preview.state.shown.problems)]


@pytest.fixture
def writer(project: Path) -> Writer:
    return Writer(project)


def test_a_page_saved_meanwhile_is_shown_and_stays(writer: Writer) -> None:
    good, other = (writer.text(name) for name in ("guides/good.md", "guides/other.md"))

    def save() -> None:
        assert writer.save("guides/other.md", f"{other}\nFreshly written.\n")
        assert "Freshly written." in writer.page("guides/other/index.html")

    writer.meanwhile = save
    writer.save("guides/good.md", good.replace("A good page", "A better page"))
    assert not writer.preview.renew({writer.content / "guides/good.md"})
    assert "Freshly written." in writer.page("guides/other/index.html")
    assert "A better page" not in writer.page("guides/index.html")
    assert writer.preview.renew({writer.content / "guides/good.md"})
    assert "Freshly written." in writer.page("guides/other/index.html")
    assert "A better page" in writer.page("guides/index.html")


def test_a_fault_and_its_mend_are_told_at_once(writer: Writer) -> None:
    good = writer.text("guides/good.md")
    assert writer.save("guides/good.md", FAULT)
    assert writer.told == ["there is no “drfat” here"]
    assert "<title>A good page" in writer.page("guides/good/index.html")
    assert writer.save("guides/good.md", good.replace("A good page", "Mended page"))
    assert writer.told == []
    assert "<title>Mended page" in writer.page("guides/good/index.html")


def test_a_link_that_leads_nowhere_is_told_at_once(writer: Writer) -> None:
    good = writer.text("guides/good.md")
    assert writer.save("guides/good.md", good.replace("other.md", "othr.md"))
    assert writer.told[0].endswith("leads nowhere")
    assert writer.preview.renew(())
    assert writer.told[0].endswith("leads nowhere")


def test_what_a_page_refers_to_may_have_been_saved_a_moment_ago(writer: Writer) -> None:
    good, other = (writer.text(name) for name in ("guides/good.md", "guides/other.md"))
    assert not writer.save("guides/fresh.md", other.replace("title: ", "title: Fresh "))
    assert not writer.save("guides/good.md", f"{good}\n[Fresh page](fresh.md)\n")
    assert writer.told == []
    assert writer.preview.renew(())
    assert writer.told == []
    assert "../fresh/index.html" in writer.page("guides/good/index.html")


def test_a_fault_saved_meanwhile_is_told_at_once(writer: Writer) -> None:
    good = writer.text("guides/good.md")
    writer.meanwhile = lambda: writer.save("guides/good.md", good.replace("other.md", "othr.md"))
    assert writer.save("guides/other.md", writer.text("guides/other.md") + "More.\n")
    assert not writer.preview.renew({writer.content / "guides/other.md"})
    assert writer.told[0].endswith("leads nowhere")
    assert writer.preview.renew(())
    assert writer.told[0].endswith("leads nowhere")
