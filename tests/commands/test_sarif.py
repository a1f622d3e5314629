"""Problems in SARIF: a log that the standard's own schema takes, with each problem at its place.

The schema is that of SARIF 2.1.0 as @microsoft/jest-sarif 1.0.0-beta.0 carries it (MIT).
"""

import json
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from generator.checks import all_checks
from generator.problems import Location, Problem
from generator.reporting.sarif import as_sarif
from tests.conftest import DATA, Afterword

SCHEMA = json.loads((DATA / "sarif" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))
holds = fastjsonschema.compile(SCHEMA, use_default=False)


def run_of(document: str) -> Any:
    """The one run of a log that holds to the schema."""
    log = json.loads(document)
    holds(log)
    (run,) = log["runs"]
    return run


def test_a_problem_is_a_result_at_its_place_with_the_rule_that_explains_it() -> None:
    fault = Problem(
        Location("content/my page.md", 4, 3), "leads nowhere", "did you mean “a.md”?", check="link-nowhere"
    )
    run = run_of(as_sarif([fault]))
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["id"] == "link-nowhere"
    assert rule["shortDescription"]["text"].startswith("A link or an image leads to no page")
    assert rule["help"]["text"].startswith("Correct its address")
    assert rule["defaultConfiguration"]["level"] == "error"
    assert run["results"] == [
        {
            "ruleId": "link-nowhere",
            "ruleIndex": 0,
            "level": "error",
            "message": {"text": "leads nowhere → did you mean “a.md”?"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "content/my%20page.md", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 4, "startColumn": 3},
                    }
                }
            ],
        }
    ]


def test_a_rule_stands_there_once_and_results_keep_their_order() -> None:
    pairs = (("b.md", "link-nowhere"), ("a.md", "heading-skipped"), ("c.md", "link-nowhere"))
    run = run_of(as_sarif([Problem(Location(path), "wrong", check=check) for path, check in pairs]))  # type: ignore[arg-type]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["heading-skipped", "link-nowhere"]
    assert [result["ruleIndex"] for result in run["results"]] == [1, 0, 1]


def test_a_warning_and_a_row_are_told_as_such() -> None:
    fault = Problem(Location("people.csv", 7, 1, row=3), "is odd", warning=True, check="name-order")
    (result,) = run_of(as_sarif([fault]))["results"]
    assert (result["level"], result["message"]["text"]) == ("warning", "row 3: is odd")


@pytest.mark.parametrize("path", ["--start", "Pango"])
def test_what_is_no_file_has_no_location(path: str) -> None:
    (result,) = run_of(as_sarif([Problem(Location(path), "is wrong", check="start-impossible")]))["results"]
    assert "locations" not in result
    assert result["message"]["text"] == f"{path}: is wrong"


def test_a_file_elsewhere_has_its_whole_address() -> None:
    (result,) = run_of(as_sarif([Problem(Location("/tmp/a b.csv"), "no", check="file-empty")]))["results"]  # noqa: S108
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "file:///tmp/a%20b.csv"}


def test_every_check_makes_a_rule_that_the_schema_takes() -> None:
    run = run_of(as_sarif([Problem(Location("a.md"), "no", check=check) for check in all_checks()]))  # type: ignore[arg-type]
    assert len(run["tool"]["driver"]["rules"]) == len(all_checks())


def test_a_whole_run_is_one_log_and_the_same_each_time(project: Path, afterword: Afterword) -> None:
    text = "---\ntitle: x\ndescription: d\n---\n[a road](gone.md)\n\n#### Deep\n"
    (project / "content" / "a.md").write_text(text, "utf-8")
    told = [afterword("check", "--format", "sarif", exit_code=1).stdout for _ in range(2)]
    assert told[0] == told[1]
    found = {
        (r["ruleId"], r["locations"][0]["physicalLocation"]["region"]["startLine"])
        for r in run_of(told[0])["results"]
    }
    assert {("link-nowhere", 5), ("heading-skipped", 7)} <= found


def test_without_problems_a_run_has_no_results(project: Path, afterword: Afterword) -> None:
    assert project
    assert run_of(afterword("check", "--format", "sarif").stdout)["results"] == []
