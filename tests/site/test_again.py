"""Where nothing has changed, a build tells what it told before, and makes nothing."""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from generator.commands.build import build
from generator.parsing.content_files import fingerprint as inputs
from generator.project.run import BuildOptions, Run
from generator.site.build import make_site, publish_site
from generator.site.page_cache import read_cache
from tests.conftest import TODAY, Afterword, environment, tree
from tests.samples.projects import add_settings, write_page

DAY = datetime.fromisoformat(TODAY)
PLAIN = BuildOptions()


def looked(project: Path, wanted: BuildOptions = PLAIN, day: datetime = DAY) -> list[str]:
    """The steps of a build: where nothing is to be done, there is one."""
    steps: list[str] = []
    outcome = build(Run(project, day, step=steps.append), project / "output", wanted)
    assert not [problem for problem in outcome.problems if not problem.warning]
    return steps


def test_nothing_is_made_where_nothing_has_changed(project: Path, afterword: Afterword) -> None:
    afterword("build")
    before = tree(project / "output" / "site")
    assert "nothing changed. Open output/site/index.html" in afterword("build").stderr
    assert looked(Path()) == ["compare"]
    assert tree(project / "output" / "site") == before


def test_the_same_is_told_as_by_a_build_that_looks_at_everything(project: Path) -> None:
    (project / "content" / "lonely").mkdir()
    write_page(project, "lonely/page.md", "last_reviewed: 2020-01-01\nreview_in: 1 month\n")
    run = Run(project, DAY)
    publish_site(run, project / "output", BuildOptions())
    build(run, project / "output", BuildOptions())
    is_aggregate = build(run, project / "output", BuildOptions())
    whole = publish_site(run, project / "output", BuildOptions())
    assert len(is_aggregate.problems) == 2
    assert (is_aggregate.problems, is_aggregate.said) == (whole.problems, whole.said)
    assert is_aggregate.facts == whole.facts


@pytest.mark.parametrize(
    "change",
    [
        lambda p: write_page(p, "guides/fresh.md"),
        lambda p: (p / "content" / "404.md").rename(p / "content" / "lost.md"),
        lambda p: add_settings(p, '\nlanguage = "en"\n'),
        lambda p: (p / "content" / "empty").mkdir(),
        lambda p: (p / "templates" / "site").mkdir(parents=True),
        lambda p: (p / "output" / "site" / "index.html").unlink(),
        lambda p: (p / "output" / "site" / "mine.txt").write_text("mine"),
        lambda p: (p / "output" / ".site.stamp").write_text("{"),
        lambda p: (p / "output" / ".site.stamp").write_text('{"problems": [[[]]]}'),
        lambda p: (p / "content" / "linked.toml").symlink_to(p / "content" / "index.md"),
    ],
    ids=["page", "name", "setting", "folder", "look", "gone", "foreign", "broken", "odd", "link"],
)
def test_whatever_changes_is_looked_at(project: Path, change: Callable[[Path], object]) -> None:
    looked(project)
    assert looked(project) == ["compare"]
    change(project)
    assert len(looked(project)) > 1


def test_another_day_or_another_wish_is_another_site(project: Path) -> None:
    looked(project)
    assert len(looked(project, day=datetime(2026, 11, 22))) > 1
    assert len(looked(project, BuildOptions(drafts=True), datetime(2026, 11, 22))) > 1
    assert len(looked(project, BuildOptions(fail_on_overdue=True), datetime(2026, 11, 22))) > 1
    assert looked(project, BuildOptions(fail_on_overdue=True), datetime(2026, 11, 22)) == ["compare"]


def test_another_working_folder_names_files_otherwise(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "content" / "lonely").mkdir()
    write_page(project, "lonely/page.md")
    told = build(Run(Path(), DAY), Path("output"), BuildOptions()).problems
    assert [problem.where.path for problem in told] == ["content/lonely/index.md"]
    (project / "elsewhere").mkdir()
    monkeypatch.chdir(project / "elsewhere")
    told = build(Run(Path(".."), DAY), Path("../output"), BuildOptions()).problems
    assert [problem.where.path for problem in told] == [str(project / "content" / "lonely" / "index.md")]


def test_an_edited_page_is_told_however_often(project: Path, afterword: Afterword) -> None:
    afterword("build")
    (project / "output" / "site" / "index.html").write_text("mine")
    for _ in range(2):
        assert "was changed by hand" in afterword("build", exit_code=1).stderr


def test_what_is_saved_while_the_site_is_made_is_looked_at_by_the_next(project: Path) -> None:
    good = project / "content" / "guides" / "good.md"

    def save(step: str) -> None:
        if step == "write":
            good.write_text(good.read_text("utf-8").replace("A good page", "A fine page"), "utf-8")

    build(Run(project, DAY, step=save), project / "output", BuildOptions())
    assert len(looked(project)) > 1
    assert "A fine page" in (project / "output" / "site" / "guides" / "good" / "index.html").read_text("utf-8")


def test_a_file_that_was_changed_and_changed_back_meanwhile_is_no_ground_for_a_stamp(project: Path) -> None:
    good = project / "content" / "guides" / "good.md"
    text = good.read_text("utf-8")

    def save(step: str) -> None:
        if step == "read":
            good.write_text(text.replace("A good page", "A fine page"), "utf-8")
        elif step == "compose":
            good.write_text(text, "utf-8")

    build(Run(project, DAY, step=save), project / "output", BuildOptions())
    assert len(looked(project)) > 1
    assert "A good page" in (project / "output" / "site" / "guides" / "good" / "index.html").read_text("utf-8")


def test_programs_are_told_the_same(project: Path, afterword: Afterword) -> None:
    del project
    first, is_aggregate = (afterword("build", "--format", "json").stdout for _ in range(2))
    assert '"compare": ' in is_aggregate
    assert is_aggregate.split('"seconds"')[0] == first.split('"seconds"')[0].replace(
        first.partition('"changed": [')[2].partition("]")[0], ""
    )


def test_the_short_way_brings_nothing_that_makes_a_page(project: Path, afterword: Afterword) -> None:
    afterword("build")
    code = "import sys; from generator.cli import main\ntry: main()\nfinally: print(*sys.modules, file=sys.stdout)"
    words = [sys.executable, "-c", code, "build", "--today", TODAY]
    found = subprocess.run(words, cwd=project, env=environment(), capture_output=True, text=True, check=True)
    assert "nothing changed" in found.stderr
    brought = {name.partition(".")[0] for name in found.stdout.split()}
    assert brought & {"jinja2", "markdown", "weasyprint", "yaml", "filelock"} == set()


@pytest.mark.parametrize("name", ["markdown-9.9.dist-info", "jinja2-9.9.dist-info"])
def test_another_version_of_what_makes_a_page_is_another_site(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    run, out = Run(project, DAY), project / "output"
    build(run, out, BuildOptions())
    (tmp_path / "newer" / name).mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "newer")
    inputs.program_digest.cache_clear()
    site, _ = make_site(run, BuildOptions(), read_cache(out / "site"), out / "site")
    steps = looked(project)
    inputs.program_digest.cache_clear()
    assert site
    assert all(page.data is not None for page in site.pages)
    assert len(steps) > 1
