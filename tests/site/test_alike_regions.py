"""Places of a page that are called alike are told apart, and what is said of one page is not said of another."""

from pathlib import Path

from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

TABLE = "| Step | Day |\n|---|---|\n| Write | 1 |\n"


def test_two_tables_of_one_name_have_two_names(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/one.md", text=f"{TABLE}\nThen:\n\n{TABLE}", title="One")
    write_page(project, "guides/two.md", text=TABLE, title="Two")
    afterword("build")
    page, whole = (built_page(project, f"guides/{name}/index.html") for name in ("one", "print"))
    for text, times in ((page, 2), (whole, 3)):
        names = [f'aria-label="Table: Step, Day{number}"' for number in ("", " (2)", " (3)")]
        assert [text.count(name) for name in names] == [1, 1, times - 2]


def test_a_problem_on_a_page_that_is_not_there_names_no_address(project: Path, afterword: Afterword) -> None:
    add_settings(project, '[feedback]\nproblem = "us@office.example"\n')
    afterword("build")
    assert '<a href="mailto:us@office.example?subject=A%20problem%20on' in built_page(project, "404.html")
    assert "body=" not in built_page(project, "404.html")
    assert "&amp;body=" in built_page(project, "guides/good/index.html").replace("&body=", "&amp;body=")


def test_a_complaint_follows_nothing_or_what_the_office_says(project: Path, afterword: Afterword) -> None:
    write_page(project, "accessibility.md", title="Access")
    add_settings(project, '[accessibility]\nlaw = "us"\n')
    afterword("build")
    assert "<p>You can <a href=" in built_page(project, "accessibility/index.html")
    add_settings(project, 'enforcement = "Ask the dean."\n')
    afterword("build")
    assert "<p>Ask the dean. You can also <a href=" in built_page(project, "accessibility/index.html")
