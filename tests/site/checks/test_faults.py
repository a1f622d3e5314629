"""Every fault that an author or a spreadsheet can make is told by file, line and column, with its mend."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import DATA, Afterword, tree
from tests.samples.projects import add_settings, write_page

SITES = sorted(path for path in (DATA / "faults").iterdir() if path.is_dir())
CSVS = sorted((DATA / "people-broken").glob("*.csv"))


def test_there_are_cases() -> None:
    assert len(SITES) >= 14
    assert len(CSVS) >= 14


@pytest.mark.parametrize("case", SITES, ids=lambda path: path.name)
def test_a_fault_in_the_content_stops_the_build(case: Path, project: Path, afterword: Afterword) -> None:
    afterword("build")
    good = tree(project / "output" / "site")
    shutil.copytree(case, project / "content", dirs_exist_ok=True)
    result = afterword("build", exit_code=1)
    expected = (case / "expected").read_text("utf-8").splitlines()
    for line in expected:
        assert line in result.stderr
    assert result.stderr.endswith("\n1 problem\n"), result.stderr
    assert tree(project / "output" / "site") == good


@pytest.mark.parametrize("case", CSVS, ids=lambda path: path.stem)
def test_a_fault_in_a_csv_is_told(case: Path, office: Path, afterword: Afterword) -> None:
    assert office
    shutil.copy(case, office / "people.csv")
    result = afterword("check", "people.csv", "--from", "Sam Lee", exit_code=1)
    expected = case.with_suffix(".expected").read_text("utf-8").splitlines()
    assert f"people.csv:{expected[0]}" in result.stderr
    for line in expected[1:]:
        assert line in result.stderr


def test_a_heading_may_say_what_no_link_may(project: Path, afterword: Afterword) -> None:
    write_page(
        project, "guides/more.md", text="## One\n\n## Two\n\n## Read more\n\nSee [Read more](#read-more).\n"
    )
    afterword("build")


def test_all_faults_are_told_at_once_sorted_by_file(project: Path, afterword: Afterword) -> None:
    for name in ("misspelt-key", "missing-image"):
        text = (DATA / "faults" / name / "guides" / "faulty.md").read_text("utf-8")
        (project / "content" / "guides" / f"{name}.md").write_text(text, "utf-8")
    (project / "content" / "a.md").write_text("no front matter", "utf-8")
    result = afterword("build", exit_code=1)
    told = [line.split(": ")[0] for line in result.stderr.splitlines() if line.startswith("content/")]
    assert told == [
        "content/a.md:1:1",
        "content/guides/missing-image.md:5:10",
        "content/guides/misspelt-key.md:2:1",  # both have one title
        "content/guides/misspelt-key.md:4:1",
    ]


def test_a_link_to_a_faulty_page_is_no_fault_of_its_own(project: Path, afterword: Afterword) -> None:
    page = project / "content" / "guides" / "other.md"
    page.write_text(
        "\n".join(line for line in page.read_text("utf-8").split("\n") if "description:" not in line), "utf-8"
    )
    result = afterword("build", exit_code=1)
    assert result.stderr.count("content/") == 1


def test_the_same_link_twice_is_told_twice(project: Path, afterword: Afterword) -> None:
    text = "---\ntitle: x\ndescription: d\n---\n[a road](gone.md)\n\n[a way](gone.md)\n"
    (project / "content" / "a.md").write_text(text, "utf-8")
    result = afterword("build", exit_code=1)
    assert "content/a.md:5:10:" in result.stderr
    assert "content/a.md:7:9:" in result.stderr


@pytest.mark.parametrize("name", ["sources.md", "choices.md"])
@pytest.mark.parametrize("draft", [False, True])
def test_a_page_that_many_link_to_is_missed_once(
    project: Path, afterword: Afterword, name: str, draft: bool
) -> None:
    path = project / "content" / name
    if draft:
        path.write_text(path.read_text("utf-8").replace("title:", "draft: true\ntitle:"), "utf-8")
    else:
        path.unlink()
    result = afterword("check", exit_code=1)
    said = "is not published (it is a draft)" if draft else "is missing"
    assert f"content/{name}:1:1: {said}, and other pages link to it" in result.stderr
    assert result.stderr.endswith("\n1 problem\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "is missing"),
        ("---\ntitle: Print\ndescription: d\ndraft: true\n---\n", "is not published (it is a draft)"),
    ],
)
def test_sheets_without_their_page_are_told(
    project: Path, afterword: Afterword, text: str | None, said: str
) -> None:
    add_settings(project, "sheets = true\n")
    if text:
        (project / "content" / "print.md").write_text(text, "utf-8")
    result = afterword("check", exit_code=1)
    assert f"content/print.md:1:1: {said}, and site.toml says sheets = true" in result.stderr
    assert result.stderr.endswith("\n1 problem\n")


@pytest.mark.parametrize("name", ["guides/good.md", "guides/dot.png", "notes/card.md"])
def test_links_to_what_cannot_be_read_are_no_faults_of_their_own(
    project: Path, afterword: Afterword, name: str
) -> None:
    path = project / "content" / name
    path.unlink()
    path.symlink_to("/etc/hostname")
    result = afterword("check", exit_code=1)
    assert f"content/{name}:1:1: is not a file of content/" in result.stderr
    assert result.stderr.endswith("\n1 problem\n")


def test_links_to_a_page_in_another_encoding_are_no_faults_of_their_own(
    project: Path, afterword: Afterword
) -> None:
    (project / "content" / "guides" / "good.md").write_bytes("---\ntitle: Für\n".encode("latin-1"))
    assert afterword("check", exit_code=1).stderr.endswith("\n1 problem\n")


def test_a_wrong_anchor_names_a_few_of_the_authors_own(project: Path, afterword: Afterword) -> None:
    headings = "\n\n".join(f"## Part {number}" for number in range(1, 10))
    text = f"---\ntitle: x\ndescription: d\n---\n[a road](#xyz)\n\n{headings}\n"
    (project / "content" / "a.md").write_text(text, "utf-8")
    (hint,) = [line for line in afterword("check", exit_code=1).stderr.splitlines() if "→" in line]
    assert hint.startswith("  → known are: part-")
    assert "_" not in hint
    assert hint.count("part-") == 5
