"""The command line: exit codes, what goes where, and how light it is."""

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator.cli import main
from generator.problems import Location, Problem
from generator.reporting import terminal
from tests.conftest import DATA, SAMPLE, Afterword, environment, tree

COMMANDS = sorted(main.commands)


def run(*words: str, cwd: Path, **more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *words]
    return subprocess.run(command, cwd=cwd, env=environment(**more), capture_output=True, text=True, check=False)


def test_the_commands_are_these() -> None:
    assert COMMANDS == [
        "build", "cards", "check", "doctor", "done", "drafts", "due", "hand", "init", "kit", "letters", "links",
        "moved", "plan", "printer", "publish-files", "purge", "schema", "serve", "sheet", "upgrade",
    ]  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(name: str, afterword: Afterword) -> None:
    told = afterword(name, "--help").output
    assert f"Example:  afterword {name}" in told
    assert all(
        isinstance(p, click.Argument) or (isinstance(p, click.Option) and p.help)
        for p in main.commands[name].params
    )


def test_each_command_is_explained_in_a_whole_sentence_on_a_line_of_its_own(afterword: Afterword) -> None:
    rows = afterword("--help").output.partition("Commands:\n")[2].splitlines()
    assert [row.split()[0] for row in rows] == COMMANDS
    assert all(row.endswith(".") and not row.endswith("..") and len(row) <= 80 for row in rows)


def test_defaults_do_not_change_unnoticed() -> None:
    serve = {p.name: p.default for p in main.commands["serve"].params}
    assert {k: serve[k] for k in ("drafts", "port")} == {"drafts": True, "port": 8000}
    others = [command for name, command in main.commands.items() if name != "serve"]
    defaults = {p.name: p.default for command in others for p in command.params}
    assert {k: defaults[k] for k in ("drafts", "card", "paper", "note", "form", "jobs", "quiet", "templates")} == {
        "drafts": False,
        "card": "a6",
        "paper": "a4",
        "note": "thank-you-card",
        "form": "text",
        "jobs": 0,
        "quiet": False,
        "templates": False,
    }


def test_a_warning_alone_is_no_failure(office: Path, afterword: Afterword) -> None:
    rows = "name,interviewed,role,topic,strength,shoes\nAda Byron,2026-11-18,Weaver,engines,sums,38\n"
    (office / "people.csv").write_text(rows, "utf-8")
    result = afterword("check", "people.csv", "--from", "Sam Lee")
    assert "warning: the column “shoes” is not used [column-unused]" in result.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("build", "--nonsense"), "No such option"),
        (("build", "--today", "tomorrow"), "is not a date such as 2026-11-18"),
        (("build", "--project", "nowhere"), "there is no content/ in nowhere: run afterword init there"),
        (("cards", "nowhere.csv"), "does not exist"),
        (("cards", str(SAMPLE), "--card", "a66"), "there is no card “a66”: did you mean “a6”?"),
        (("cards", str(SAMPLE), "--paper", "A4"), "there is no paper “A4”: did you mean “a4”?"),
        (("cards", str(SAMPLE), "--note", "thanks"), "there is no note “thanks”"),
        (("cards", str(SAMPLE), "--set", "compny=Acme"), "did you mean “company”?"),
        (("cards", str(SAMPLE), "--set", "interviewed=soon"), "is not a date such as"),
        (("cards", str(SAMPLE), "--encoding", "martian"), "there is no encoding “martian”"),
        (("drafts", str(SAMPLE), "--note", "thanks"), "there is no note “thanks”"),
        (("drafts", str(SAMPLE), "--from", "Sam\x07"), "a control character (U+0007) stands in it"),
        (("drafts", str(SAMPLE), "--set", "topic=\udcff"), "a control character (U+DCFF) stands in it"),
    ],
)
def test_what_is_not_understood_is_told_with_exit_code_2(
    office: Path, afterword: Afterword, words: tuple[str, ...], told: str
) -> None:
    assert told in " ".join(afterword(*words, exit_code=2).stderr.split()), office


def test_json_is_one_document_on_standard_output(project: Path) -> None:
    good = run("build", "--format", "json", cwd=project)
    assert (good.returncode, good.stderr) == (0, "")
    assert json.loads(good.stdout)["pages"] == 11
    fault = (DATA / "faults" / "misspelt-key" / "guides" / "faulty.md").read_text("utf-8")
    (project / "content" / "guides" / "faulty.md").write_text(fault, "utf-8")
    bad = run("build", "--format", "json", cwd=project)
    assert bad.returncode == 1
    assert [p["line"] for p in json.loads(bad.stdout)["problems"]] == [4]


def test_github_annotations_go_to_standard_output(project: Path) -> None:
    (project / "content" / "a.md").write_text("no front matter")
    told = run("check", "--format", "github", cwd=project)
    assert told.stdout.startswith(
        "::error file=content/a.md,line=1,col=1,title=front-matter-missing::has no front matter"
    )


def test_words_for_people_go_to_standard_error_without_colour(project: Path) -> None:
    told = run("build", cwd=project)
    assert told.stdout == ""
    assert "output/site: 11 pages" in told.stderr
    assert "\x1b" not in told.stderr
    assert run("build", "-q", cwd=project).stderr == ""
    assert "compare" in run("build", "-v", cwd=project).stderr


def test_check_writes_nothing(office: Path) -> None:
    before = tree(office)
    assert run("check", str(SAMPLE), cwd=office).returncode == 0
    assert tree(office) == before


@pytest.mark.parametrize("day", ["0001-01-01", "1582-10-15", "1969-12-31", "2200-01-01", "9999-12-31"])
@pytest.mark.parametrize("words", [("build",), ("plan", str(SAMPLE)), ("done", str(SAMPLE), "thanks/ada")])
def test_a_day_beyond_what_calendars_know_is_not_understood(
    office: Path, afterword: Afterword, day: str, words: tuple[str, ...]
) -> None:
    told = f"{day} is too far away: say a day from 1970 to 2199"
    assert told in afterword(*words, "--today", day, exit_code=2).stderr, office


def test_the_clock_is_told_or_source_date_epoch(office: Path) -> None:
    (office / "people.csv").write_text("name,interviewed\nAda Byron,2026-11-18\n", "utf-8")
    prestart = run("check", "people.csv", "--from", "Sam", "--today", "2026-11-17", cwd=office)
    assert "is still to come [interview-to-come]" in prestart.stderr
    epoch = run("check", "people.csv", "--from", "Sam", cwd=office, SOURCE_DATE_EPOCH="1763337600")
    assert "is still to come" in epoch.stderr
    assert (
        "is still to come"
        not in run("check", "people.csv", "--from", "Sam", "--today", "2026-11-18", cwd=office).stderr
    )


@pytest.mark.parametrize(
    ("words", "heavy"),
    [
        (("--help",), ("weasyprint", "jinja2", "markdown", "yaml", "uharfbuzz", "babel", "rapidfuzz", "tzlocal")),
        (("build", "-q"), ("weasyprint", "xlsxwriter")),
        (("check", "-q"), ("weasyprint",)),
    ],
)
def test_a_command_imports_only_what_it_needs(
    project: Path, words: tuple[str, ...], heavy: tuple[str, ...]
) -> None:
    code = (
        "import sys\nfrom generator.cli import main\n"
        f"try: main({list(words)!r})\nexcept SystemExit: pass\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=project, env=environment(), capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines()[-1] == "[]"


def test_init_begins_a_project_that_builds(tmp_path: Path, afterword: Afterword) -> None:
    afterword("init", tmp_path / "new")
    afterword("build", "--project", tmp_path / "new")
    assert (tmp_path / "new" / "output" / "site" / "index.html").exists()
    assert (tmp_path / "new" / ".gitignore").read_text().startswith("output/\n")
    before = tree(tmp_path / "new")
    afterword("init", tmp_path / "new", exit_code=1)
    assert tree(tmp_path / "new") == before


def test_a_disk_that_says_no_is_a_problem_not_a_traceback(project: Path) -> None:
    (project / "output").write_text("a file where a folder should be")
    told = run("build", cwd=project)
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
    assert "output" in told.stderr


def test_long_work_shows_a_bar_and_short_work_none(capsys: pytest.CaptureFixture[str]) -> None:
    bar = terminal.Progress(shown=True, verbose=False)
    bar.step("render")
    bar.progress(1, 4)
    assert capsys.readouterr().err == ""
    bar.start -= 2
    bar.progress(2, 4)
    assert capsys.readouterr().err == "\rrender  ███████████████··············· 2/4"
    bar.clear()
    assert capsys.readouterr().err == "\r"  # on a terminal also the code that clears the line


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem(Location("a.md", 1, 2), "wrong", check="value-wrong")
    assert terminal._coloured(problem) == "a.md:1:2: wrong [value-wrong]"
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert terminal._coloured(problem) == "\x1b[31m\x1b[1ma.md:1:2: wrong\x1b[0m \x1b[2m[value-wrong]\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert terminal._coloured(problem) == "a.md:1:2: wrong [value-wrong]"


@pytest.mark.parametrize("seconds", ["abc", "99999999999999"])
def test_a_clock_that_is_none_is_told(project: Path, seconds: str) -> None:
    told = run("check", cwd=project, SOURCE_DATE_EPOCH=seconds)
    assert (told.returncode, "Traceback" in told.stderr) == (2, False)
    assert "not a number of seconds" in " ".join(told.stderr.split())


def test_init_where_no_folder_can_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("name\n")
    told = run("init", "people.csv", cwd=tmp_path)
    assert (told.returncode, "Traceback" in told.stderr) == (1, False)
