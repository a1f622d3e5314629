"""A page that was published and disappears is told until its address leads somewhere, or is known to be gone."""

import json
from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import add_settings, write_page


@pytest.fixture
def published(project: Path, afterword: Afterword) -> Path:
    """A site with a page that is then deleted."""
    write_page(project, "guides/dress.md", title="Dress codes")
    afterword("build")
    (project / "content" / "guides" / "dress.md").unlink()
    return project


def test_a_page_that_is_gone_is_told_by_check_and_by_every_build(published: Path, afterword: Afterword) -> None:
    assert published.is_dir()
    told = "content/guides/dress.md:1:1: warning: “Dress codes” was published at /guides/dress/, and that address"
    for command in ("check", "build", "build", "check"):
        said = afterword(command).stderr
        assert told in said
        assert "[page-gone]" in said
    assert 'or, if nothing has, gone = ["/guides/dress/"] into content/site.toml' in said


def test_the_page_that_has_taken_its_place_is_named_and_an_alias_mends_it(
    published: Path, afterword: Afterword
) -> None:
    write_page(published, "guides/clothes.md", title="Dress code")
    said = afterword("build").stderr
    assert "write aliases: [/guides/dress/] into the front matter of content/guides/clothes.md" in said
    write_page(published, "guides/clothes.md", "aliases: [/guides/dress/]\n", title="Dress code")
    assert "page-gone" not in afterword("build").stderr


def test_an_old_address_that_is_taken_away_is_told(published: Path, afterword: Afterword) -> None:
    write_page(published, "guides/clothes.md", "aliases: [/guides/dress/]\n", title="Dress code")
    afterword("build")
    write_page(published, "guides/clothes.md", title="Dress code")
    told = "content/guides/clothes.md:1:1: warning: the old address /guides/dress/ led to “Dress code”, and leads"
    for _ in range(2):
        said = afterword("build").stderr
        assert told in said
        assert "write aliases: [/guides/dress/] into the front matter of content/guides/clothes.md" in said
    write_page(published, "guides/clothes.md", "draft: true\n", title="Dress code")
    assert "page-gone" not in afterword("build").stderr
    (published / "content" / "guides" / "clothes.md").unlink()
    said = afterword("build").stderr
    assert told in said
    assert "“Dress code” was published at /guides/clothes/, and that address leads nowhere now" in said
    add_settings(published, 'gone = ["/guides/clothes/", "/guides/dress/"]\n')
    assert "page-gone" not in afterword("build").stderr


def test_a_download_that_is_renamed_is_told(project: Path, afterword: Afterword) -> None:
    (project / "content" / "guides" / "form.pdf").write_bytes(b"%PDF-1.7\n%%EOF\n")
    write_page(project, "guides/files.md", text="Take [our form](form.pdf).", title="Files")
    afterword("build")
    (project / "content" / "guides" / "form.pdf").rename(project / "content" / "guides" / "forms.pdf")
    write_page(project, "guides/files.md", text="Take [our form](forms.pdf).", title="Files")
    told = (
        "content/guides/form.pdf:1:1: warning: the file was published at /guides/form.pdf, and that address leads"
    )
    for command in ("check", "build", "build"):
        said = afterword(command).stderr
        assert told in said
        assert "→ give content/guides/forms.pdf its old name again" in said
    add_settings(project, 'gone = ["/guides/form.pdf"]\n')
    assert "page-gone" not in afterword("build").stderr


def test_a_page_that_is_said_to_be_gone_is_not_told(published: Path, afterword: Afterword) -> None:
    add_settings(published, 'gone = ["/guides/dress/"]\n')
    assert "page-gone" not in afterword("build").stderr


@pytest.mark.parametrize("held", ["draft: true\n", "expires: 2026-11-20\n", "publish: 2026-12-20\n"])
def test_a_page_that_somebody_holds_back_is_not_told_until_its_file_is_deleted(
    published: Path, afterword: Afterword, held: str
) -> None:
    write_page(published, "guides/dress.md", held, title="Dress codes")
    assert "page-gone" not in afterword("build").stderr
    (published / "content" / "guides" / "dress.md").unlink()
    assert "page-gone" in afterword("build").stderr


def test_a_page_that_comes_back_is_told_no_longer(published: Path, afterword: Afterword) -> None:
    afterword("build")
    write_page(published, "guides/dress.md", title="Dress codes")
    assert "page-gone" not in afterword("build").stderr


def test_notes_and_pages_that_are_made_from_data_have_addresses_too(project: Path, afterword: Afterword) -> None:
    afterword("build")
    note = next((project / "content" / "notes").glob("*.md"))
    name = note.stem
    record = json.loads((project / "output" / ".site.pages").read_text("utf-8"))
    assert record["pages"][f"notes/{name}/index.html"][0] == f"notes/{name}.md"
    assert "404.html" not in record["pages"]


def test_previews_neither_tell_nor_keep_anything(published: Path, afterword: Afterword) -> None:
    before = (published / "output" / ".site.pages").read_bytes()
    assert "page-gone" not in afterword("build", "--drafts").stderr
    assert (published / "output" / ".site.pages").read_bytes() == before
    assert not (published / "output" / ".preview.pages").exists()


@pytest.mark.parametrize("broken", ["", "[]", '{"format": 0, "pages": {}}', '{"format": 1, "pages": {"a": 1}}'])
def test_a_record_that_cannot_be_read_begins_anew(published: Path, afterword: Afterword, broken: str) -> None:
    (published / "output" / ".site.pages").write_text(broken, "utf-8")
    assert "page-gone" not in afterword("build").stderr
    assert json.loads((published / "output" / ".site.pages").read_text("utf-8"))["format"] == 1


def test_an_office_may_see_it_otherwise(published: Path, afterword: Afterword) -> None:
    add_settings(published, '[checks]\npage-gone = "error"\n')
    assert "[page-gone]" in afterword("build", exit_code=1).stderr


def test_a_record_of_a_newer_version_is_told_and_left_as_it_is(published: Path, afterword: Afterword) -> None:
    path = published / "output" / ".site.pages"
    path.write_text('{"format": 2, "pages": {}}', "utf-8")
    told = afterword("build", exit_code=1).stderr
    assert "output/.site.pages:1:1: was written by a newer version of the program" in told
    assert path.read_text("utf-8") == '{"format": 2, "pages": {}}'
