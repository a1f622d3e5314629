"""What there never was has not expired, whatever else has: it is told as on any other day."""

from pathlib import Path

import pytest

from tests.conftest import Afterword
from tests.samples.projects import add_settings, write_page

DAY = ("--today", "2026-11-25")
GONE = "expires: 2026-11-25\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[x](/feed.xml)", "[link-nowhere]"),
        ("[x](/talks/print/)", "[link-nowhere]"),
        ("[x](/kit.md)", "[link-nowhere]"),
        ("{{ note: index }}", "there is no note “index” [marker-unknown]"),
        ("{{ note: deep }}", "→ did you mean “sub/deep”?"),
        ("[x](/notes/sub/deep/deep.txt)", "[link-nowhere]"),
    ],
)
def test_what_never_was_is_an_error_on_the_day_as_before(
    project: Path, afterword: Afterword, text: str, told: str
) -> None:
    content = project / "content"
    for folder in ("talks", "notes/sub"):
        (content / folder).mkdir()
    write_page(project, "guides/gone.md", GONE, title="Gone")
    write_page(project, "talks/gone.md", GONE, title="A talk")
    write_page(project, "kit.md", GONE, title="Kit")
    card = (content / "notes/card.md").read_text("utf-8").replace("title: A card\n", f"title: Deep\n{GONE}")
    (content / "notes/sub/deep.md").write_text(card, "utf-8")
    (content / "notes/index.md").write_text(
        f"---\ntitle: Notes\ndescription: What this is.\n{GONE}---\nWords.\n", "utf-8"
    )
    write_page(project, "guides/linking.md", text=f"Words.\n\n{text}\n", title="Linking")
    add_settings(project, 'base_url = "https://office.ac.uk/"\n')
    assert told in afterword("check", *DAY, exit_code=1).stderr


def test_a_note_in_a_folder_is_found_by_its_whole_name(project: Path, afterword: Afterword) -> None:
    folder = project / "content/notes/sub"
    folder.mkdir()
    card = (folder.parent / "card.md").read_text("utf-8").replace("title: A card\n", f"title: Deep\n{GONE}")
    (folder / "deep.md").write_text(card, "utf-8")
    text = "{{ note: sub/deep }}\n\n[x](/notes/sub/deep/sub/deep.txt)"
    write_page(project, "guides/shows.md", text=text, title="Shows")
    assert "the note “sub/deep” expires on" in afterword("build").stderr
    told = afterword("build", *DAY).stderr
    assert "the note “sub/deep” has expired: the page is published without it [marker-expired]" in told
    assert "the file “/notes/sub/deep/sub/deep.txt” has expired" in told


@pytest.mark.parametrize("file", ["feed.xml", "talks/print/index.html"])
def test_a_template_that_leads_to_what_never_was_is_told_so(
    project: Path, afterword: Afterword, file: str
) -> None:
    write_page(project, "guides/gone.md", GONE, title="Gone")
    folder = project / "templates/site"
    folder.mkdir(parents=True)
    (folder / "footer.html").write_text(f'<p><a href="/{file}">x</a></p>\n', "utf-8")
    assert "[link-nowhere]" in afterword("check", *DAY, exit_code=1).stderr


def test_a_file_that_went_is_told_where_the_template_leads_to_it(project: Path, afterword: Afterword) -> None:
    (project / "content/talks").mkdir()
    write_page(project, "talks/index.md", title="Talks")
    write_page(project, "talks/one.md", f"{GONE}updated: 2026-11-18\n", title="One")
    folder = project / "templates/site"
    folder.mkdir(parents=True)
    link = '<p><a href="site:talks/print/index.html">x</a></p>'
    (folder / "guide.html").write_text(
        f'{{% extends "site/page.html" %}}\n{{% block after %}}{link}{{% endblock %}}\n', "utf-8"
    )
    told = afterword("check", *DAY).stderr
    assert "the page “talks/print/index.html” has expired: only the words" in told
    assert "content/talks/print" not in told
