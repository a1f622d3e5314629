"""What is made again is what changed, and it comes out as if all had been made anew."""

import shutil
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.commands.build import build
from generator.problems import Location, Problems
from generator.project.run import BuildOptions, Run
from generator.site.build import make_site, publish_site
from generator.site.page_cache import Cache, read_cache
from tests.conftest import DATA, Afterword, tree

DAYS = [datetime(2026, 11, 21), datetime(2027, 12, 1)]
NAMES = ["guides/good.md", "guides/other.md", "guides/fresh.md", "notes/card.md", "top.md"]
REVIEWED = "last_reviewed: 2026-11-01\nreview_in: 6 months\n"
PAGE = "---\ntitle: {} {}\ndescription: d\norder: {}\ntags: [{}]\n" + REVIEWED + "---\n"
PLAN = """
name = "Always {number}"
[[when]]
outcome = ["none", "rejected", "offer", "accepted", "declined", "withdrawn"]
[[steps]]
id = "thanks"
verb = "send"
channel = "email"
kind = "thanks"
title = "Write to {{person}}"
earliest = "interview"
latest = "interview + {number} hours"
because = "It is kind."
sources = ["yate-2012"]
bends = [{{ choice = "may-i-call", side = "call", because = "They wait for your call." }}]
"""
EDITS = st.lists(
    st.tuples(
        st.sampled_from(["write", "delete", "pick", "look", "words", "plan", "nothing"]),
        st.sampled_from(NAMES),
        st.integers(1, 3),
        st.sampled_from(DAYS),
    ),
    min_size=1,
    max_size=4,
)


def edit(project: Path, kind: str, name: str, number: int) -> None:
    """One change that an adviser or a designer might make."""
    content = project / "content"
    path = content / name
    if kind == "write" and not name.startswith("notes/"):
        path.write_text(
            PAGE.format(path.stem, number, number, "ab"[number % 2]) + f"## Part\n\nText {number}.\n", "utf-8"
        )
    elif kind == "delete" and name in {"guides/fresh.md", "top.md"}:
        path.unlink(missing_ok=True)
    elif kind == "pick":
        settings_file = content / "site.toml"
        side = "call" if number > 1 else "write"
        text = settings_file.read_text("utf-8").split("[choices]")[0]
        settings_file.write_text(f'{text}[choices]\nmay-i-call = "{side}"\n', "utf-8")
    elif kind == "look":
        look = project / "templates" / "site" / "page.html"
        look.parent.mkdir(parents=True, exist_ok=True)
        look.write_text(
            f'{{% extends "site/base.html" %}}{{% block main %}}<h1>{{{{ title }}}} {number}</h1>{{% endblock %}}'
        )
    elif kind == "plan":
        (content / "plans").mkdir(exist_ok=True)
        (content / "plans" / "index.md").write_text(PAGE.format("Plans", "", number, "a") + "Yours.\n", "utf-8")
        (content / "plans" / "all.toml").write_text(PLAN.format(number=number), "utf-8")
    elif kind == "words":
        csv = content / "samples" / "panel.csv"
        csv.write_text(csv.read_text("utf-8").replace("Ada", "Ada" * number), "utf-8")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(EDITS)
def test_after_any_edits_the_site_is_as_if_made_anew(edits: list[tuple[str, str, int, datetime]]) -> None:
    with TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        shutil.copytree(DATA / "site", project)
        out = Path(folder) / "out"
        build(Run(project, DAYS[0]), out, BuildOptions())
        build(Run(project, DAYS[0]), out, BuildOptions())
        for number, (kind, name, value, day) in enumerate(edits):
            edit(project, kind, name, value)
            kept = build(Run(project, day), out, BuildOptions())
            is_aggregate = build(Run(project, day), out, BuildOptions())
            anew = publish_site(Run(project, day), Path(folder) / f"anew{number}", BuildOptions())
            assert told(kept.problems) == told(is_aggregate.problems) == told(anew.problems)
            assert kept.facts.get("page") == is_aggregate.facts.get("page") == anew.facts.get("page")
            if "site" in kept.facts:
                assert tree(out / "site") == tree(Path(folder) / f"anew{number}" / "site")


def told(problems: Problems) -> list[tuple[Location, str]]:
    """What is told of the pages that there are; of those that are gone only an earlier build knows."""
    return [(problem.where, problem.check) for problem in problems if problem.check != "page-gone"]


def made(project: Path, out: Path) -> set[str]:
    """The pages that a build would make again."""
    run = Run(project, DAYS[0])
    site, _ = make_site(run, BuildOptions(), read_cache(out / "site"), out / "site")
    assert site
    return {page.output for page in site.pages if page.data is not None}


def test_only_what_changed_is_made_again(project: Path, afterword: Afterword) -> None:
    afterword("build", "--out", "out")
    assert made(project, Path("out")) == set()
    good = project / "content" / "guides" / "good.md"
    good.write_text(good.read_text("utf-8") + "\nMore.\n", "utf-8")
    assert made(project, Path("out")) == {"guides/good/index.html", "guides/print/index.html"}


def test_a_case_of_the_plan_is_made_again_when_its_file_changes(project: Path, afterword: Afterword) -> None:
    edit(project, "plan", "", 2)
    afterword("build", "--out", "out")
    assert made(project, Path("out")) == set()
    case = project / "content" / "plans" / "all.toml"
    case.write_text(case.read_text("utf-8").replace("It is kind.", "It is wise."), "utf-8")
    assert made(project, Path("out")) == {"plans/all/index.html", "plans/print/index.html"}


def test_a_new_title_is_made_known_where_the_page_is_named(project: Path, afterword: Afterword) -> None:
    afterword("build", "--out", "out")
    good = project / "content" / "guides" / "good.md"
    good.write_text(good.read_text("utf-8").replace("A good page", "A better page"), "utf-8")
    is_aggregate = made(project, Path("out"))
    assert {"guides/good/index.html", "guides/index.html", "guides/other/index.html"} <= is_aggregate
    assert "notes/card/index.html" not in is_aggregate


@pytest.mark.parametrize("text", ["", "{", '{"pages": {"index.html": 3}}', '{"pages": [], "groups": {}}'])
def test_a_broken_cache_is_no_cache(project: Path, afterword: Afterword, text: str) -> None:
    afterword("build", "--out", "out")
    (project / "out" / ".site.cache").write_text(text, "utf-8")
    assert read_cache(project / "out" / "site") == Cache()
    before = tree(project / "out" / "site")
    afterword("build", "--out", "out")
    assert tree(project / "out" / "site") == before


def test_a_page_that_somebody_removed_is_made_again(project: Path, afterword: Afterword) -> None:
    afterword("build", "--out", "out")
    before = tree(project / "out" / "site")
    (project / "out" / "site" / "guides" / "good" / "index.html").unlink()
    afterword("build", "--out", "out")
    assert tree(project / "out" / "site") == before


def test_a_page_that_somebody_edited_is_not_taken_for_ours(project: Path, afterword: Afterword) -> None:
    afterword("build", "--out", "out")
    path = project / "out" / "site" / "guides" / "good" / "index.html"
    path.write_text("mine", "utf-8")
    told = afterword("build", "--out", "out", exit_code=1).stderr
    assert "was changed by hand since it was made" in told
    assert path.read_text("utf-8") == "mine"


def test_a_page_with_a_warning_is_kept_and_its_warning_told_again(project: Path, afterword: Afterword) -> None:
    fresh = project / "content" / "guides" / "fresh.md"
    fresh.write_text(PAGE.format("Fresh", "", 9, "a") + "Good :tada: here.\n", "utf-8")
    assert "“:tada:” would be printed as it is" in afterword("build", "--out", "out").output
    assert made(project, Path("out")) == set()
    good = project / "content" / "guides" / "good.md"
    good.write_text(good.read_text("utf-8") + "\nMore.\n", "utf-8")
    assert "guides/fresh/index.html" not in made(project, Path("out"))
    assert "“:tada:” would be printed as it is" in afterword("build", "--out", "out").output
    fresh.write_text(PAGE.format("Fresh", "", 9, "a") + "Good here.\n", "utf-8")
    assert ":tada:" not in afterword("build", "--out", "out").output
