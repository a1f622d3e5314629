"""`[checks]` in site.toml: what a project decides on, and what it cannot."""

import json
from pathlib import Path

import pytest

from generator.checks import all_checks
from generator.schemas.json_schema import json_schema
from tests.conftest import Afterword
from tests.facts import built_page
from tests.samples.projects import add_settings, write_page

SKIPPED = "Words.\n\n#### Deep\n\nMore words.\n"
TOLD = "content/guides/more.md:7:1:"
DEAD = "[a road](gone.md)\n"


def test_a_check_is_an_error_unless_site_toml_says_otherwise(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/more.md", text=SKIPPED)
    said = afterword("build", exit_code=1).stderr
    assert f"{TOLD} “Deep” skips a level: 4 follows 1 [heading-skipped]" in said


def test_a_check_that_is_off_is_not_told_and_stops_nothing(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/more.md", text=SKIPPED)
    add_settings(project, '[checks]\nheading-skipped = "off"\n')
    assert "heading-skipped" not in afterword("build").stderr
    assert "Deep" in built_page(project, "guides/more/index.html")


def test_a_check_that_is_a_warning_is_told_at_every_build_and_stops_nothing(
    project: Path, afterword: Afterword
) -> None:
    write_page(project, "guides/more.md", text=SKIPPED)
    add_settings(project, '[checks]\nheading-skipped = "warning"\n')
    said = f"{TOLD} warning: “Deep” skips a level: 4 follows 1 [heading-skipped]"
    assert said in afterword("build").stderr
    assert said in afterword("build").stderr
    write_page(project, "guides/new.md", title="New", text="New.\n")
    assert said in afterword("build").stderr


def test_switched_on_again_a_check_tells_of_pages_that_were_published_meanwhile(
    project: Path, afterword: Afterword
) -> None:
    write_page(project, "guides/more.md", text=SKIPPED)
    add_settings(project, '[checks]\nheading-skipped = "off"\n')
    afterword("build")
    path = project / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace('heading-skipped = "off"', ""), "utf-8")
    assert f"{TOLD} “Deep” skips a level" in afterword("build", exit_code=1).stderr


def test_a_dead_link_may_be_a_warning_and_is_published_as_it_was_written(
    project: Path, afterword: Afterword
) -> None:
    write_page(project, "guides/more.md", text=DEAD)
    add_settings(project, '[checks]\nlink-nowhere = "warning"\n')
    assert "warning: the link “gone.md” leads nowhere [link-nowhere]" in afterword("build").stderr
    assert 'href="gone.md"' in built_page(project, "guides/more/index.html")


def test_a_warning_may_be_an_error(project: Path, afterword: Afterword) -> None:
    (project / "templates" / "site").mkdir(parents=True)
    (project / "templates" / "site" / "pge.html").write_text("x", "utf-8")
    assert "templates/site/pge.html:1:1: warning: is not used [template-unused]" in afterword("check").stderr
    add_settings(project, '[checks]\ntemplate-unused = "error"\n')
    assert "templates/site/pge.html:1:1: is not used [template-unused]" in afterword("check", exit_code=1).stderr


def test_what_concerns_the_whole_site_can_be_switched_off_too(project: Path, afterword: Afterword) -> None:
    for name in ("one", "two"):
        write_page(project, f"guides/{name}.md", title="Same", text="See [there](good.md#nowhere).\n")
    said = afterword("check", exit_code=1).stderr
    assert "[title-shared]" in said
    assert "[anchor-missing]" in said
    add_settings(project, '[checks]\ntitle-shared = "warning"\nanchor-missing = "off"\n')
    said = afterword("check").stderr
    assert "[title-shared]" in said
    assert "[anchor-missing]" not in said


def test_a_check_that_is_off_by_itself_can_be_switched_on(project: Path, afterword: Afterword) -> None:
    long = "A sentence goes on " + "and on " * 15
    write_page(project, "guides/more.md", text=f"It is short. {long}to its end. So is this.\n")
    assert "sentence-long" not in afterword("check").stderr
    add_settings(project, '[checks]\nsentence-long = "error"\n')
    said = afterword("check", exit_code=1).stderr
    assert "content/guides/more.md:5:14: this sentence has 37 words, more than 25 [sentence-long]" in said
    assert said.endswith("\n1 problem\n")


@pytest.mark.parametrize(
    "text",
    [
        "- one two three four five six seven eight nine ten\n" * 4,
        "| " + "word " * 30 + "|\n|---|\n| " + "word " * 30 + "|\n",
        "```\n" + "word " * 30 + "\n```\n",
        "Words. <!-- " + "word " * 30 + "-->\n",
        "[words](https://example.org/" + "a-" * 30 + "b)\n",
    ],
    ids=["a list", "a table", "code", "a comment", "an address"],
)
def test_what_is_no_prose_is_no_long_sentence(project: Path, afterword: Afterword, text: str) -> None:
    write_page(project, "guides/more.md", text=text)
    add_settings(project, '[checks]\nsentence-long = "error"\n')
    assert "sentence-long" not in afterword("check").stderr


@pytest.mark.parametrize(
    ("line", "told", "hint"),
    [
        (
            'heading-skiped = "off"',
            "6:1: there is no check “heading-skiped” [check-unknown]",
            "did you mean “heading-skipped”?",
        ),
        (
            'third-party-request = "off"',
            "6:1: “third-party-request” cannot be switched off or lowered [check-fixed]",
            "take this line away, and mend what the check tells",
        ),
        (
            'link-out-of-project = "warning"',
            "6:1: “link-out-of-project” cannot be switched off or lowered [check-fixed]",
            "take this line away, and mend what the check tells",
        ),
        (
            'email-malformed = "off"',
            "6:1: “email-malformed” cannot be switched off or lowered [check-fixed]",
            "take this line away, and mend what the check tells",
        ),
        (
            'contrast-low = "off"',
            "6:16: “contrast-low” cannot be switched off: WCAG 2.2 AA asks for it (1.4.3) [check-fixed]",
            "write “error” or “warning”",
        ),
        (
            'heading-skipped = "no"',
            "6:19: “heading-skipped” cannot be “no” [value-wrong]",
            "write “error” or “warning” or “off”",
        ),
    ],
)
def test_a_level_that_cannot_be_is_told_at_its_place_with_the_mend(
    project: Path, afterword: Afterword, line: str, told: str, hint: str
) -> None:
    add_settings(project, f"[checks]\n{line}\n")
    said = afterword("check", exit_code=1).stderr
    assert f"content/site.toml:{told}\n" in said
    assert f"  → {hint}\n" in said
    assert said.endswith("\n1 problem\n")


def test_what_cannot_be_switched_off_is_told_all_the_same(project: Path, afterword: Afterword) -> None:
    write_page(project, "guides/more.md", text="![a cat](https://example.org/cat.png)\n")
    add_settings(project, '[checks]\nthird-party-request = "off"\n')
    said = afterword("check", exit_code=1).stderr
    assert "[third-party-request]" in said
    assert "[check-fixed]" in said


def test_overdue_reviews_stop_a_run_that_was_told_so_whatever_site_toml_repeats(
    project: Path, afterword: Afterword
) -> None:
    write_page(project, "guides/more.md", "last_reviewed: 2020-01-01\nreview_in: 12 months\n", text="Words.\n")
    add_settings(project, '[checks]\nreview-overdue = "warning"\n')
    assert "warning: the review was due" in afterword("check").stderr
    assert "[review-overdue]" in afterword("check", "--fail-on-overdue", exit_code=1).stderr


def test_people_and_safety_are_nothing_that_a_project_decides_on() -> None:
    decidable = {check.id for check in all_checks().values() if check.levels}
    assert all(all_checks()[check_id].area == "site" for check_id in decidable)
    fixed = {
        "people-in-content",
        "third-party-request",
        "markup-forbidden",
        "link-out-of-project",
        "merge-conflict",
        "statement-contradicts",
    }
    assert not decidable & fixed


def test_what_accessibility_asks_for_is_never_off() -> None:
    asked = [check for check in all_checks().values() if "WCAG" in check.because]
    assert len(asked) >= 7
    assert {check.lowest for check in asked} == {"warning"}


def test_the_schema_for_editors_knows_each_check_and_its_levels() -> None:
    checks = json_schema("site")["properties"]["checks"]
    assert checks["properties"]["heading-skipped"]["enum"] == ["error", "warning", "off"]
    assert checks["properties"]["contrast-low"]["enum"] == ["error", "warning"]
    assert "people-in-content" not in checks["properties"]
    assert checks["additionalProperties"] is False
    assert json.dumps(checks)
