"""Whose folder it is: two lists of one name never share one, and a list that was moved keeps its own."""

import json
import shutil
from pathlib import Path

import pytest

from tests.conftest import Afterword, tree

ADA = "name,company,interviewed,topic,candidate\nAda Byron,Acme,2026-11-20 10:00,engines,Sam Lee\n"
ZOE = "name,company,interviewed,topic,candidate\nZoë Ng,Looms,2026-11-20 10:00,looms,Kim Roe\n"
FOLDER = Path("output/panels/people")


@pytest.fixture
def fall(office: Path, afterword: Afterword) -> Path:
    """Of two lists of one name, the one that was used first."""
    for season, people in (("fall", ADA), ("spring", ZOE)):
        (office / season).mkdir()
        (office / season / "people.csv").write_text(people, "utf-8")
    afterword("plan", "fall/people.csv")
    return office / "fall" / "people.csv"


@pytest.mark.parametrize(
    "command",
    [
        ["purge"],
        ["purge", "--dry-run"],
        ["done", "thanks/ada-byron"],
        ["plan"],
        ["drafts"],
        ["cards"],
        ["kit"],
        ["check"],
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("fall")
def test_what_was_made_of_another_list_is_left_alone_by_every_command(
    afterword: Afterword, command: list[str]
) -> None:
    before = tree(FOLDER)
    word, *more = command
    told = afterword(word, "spring/people.csv", *more, exit_code=1).stderr
    assert f"{FOLDER}:1:1: holds what was made from fall/people.csv" in told
    assert "→ rename one of the two lists, or use --out" in told
    assert "2026-11-21  " not in told, "a line as if it were done"
    assert tree(FOLDER) == before
    afterword("plan", "spring/people.csv", "--out", "output/spring")


@pytest.mark.usefixtures("fall")
def test_a_path_that_leads_nowhere_is_only_the_list_that_was_there(afterword: Afterword) -> None:
    assert "holds what was made from fall" in afterword("purge", "nowhere/people.csv", exit_code=1).stderr
    Path("fall/people.csv").unlink()
    assert "holds what was made from fall" in afterword("purge", "nowhere/people.csv", exit_code=1).stderr
    assert "removed 2 files" in afterword("purge", "fall/people.csv").stderr


def test_a_project_that_was_moved_or_copied_knows_its_own(
    fall: Path, afterword: Afterword, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = fall.parents[1]
    shutil.copytree(office, tmp_path / "copy")
    office.rename(tmp_path / "moved")
    for place in ("copy", "moved"):
        monkeypatch.chdir(tmp_path / place)
        Path("fall/people.csv").write_text(ADA.replace("engines", "numbers"), "utf-8")
        afterword("plan", "fall/people.csv")
        assert "removed 2 files" in afterword("purge", "fall/people.csv").stderr


@pytest.mark.usefixtures("fall")
def test_a_list_that_was_moved_by_itself_is_known_by_its_bytes(afterword: Afterword) -> None:
    Path("lists").mkdir()
    Path("fall/people.csv").rename("lists/people.csv")
    afterword("done", "lists/people.csv", "thanks/ada-byron")
    Path("lists/people.csv").write_text(ADA.replace("engines", "numbers"), "utf-8")
    afterword("plan", "lists/people.csv")
    assert json.loads((FOLDER / ".afterword.json").read_text())["made_from"] == "../../../lists/people.csv"


@pytest.mark.usefixtures("fall")
def test_a_copy_is_another_list_as_long_as_the_first_is_there(afterword: Afterword) -> None:
    shutil.copy("fall/people.csv", "people.csv")
    assert "holds what was made from fall" in afterword("purge", "people.csv", exit_code=1).stderr


@pytest.mark.usefixtures("fall")
def test_of_a_list_that_was_moved_and_changed_its_owner_says_so(afterword: Afterword) -> None:
    Path("people.csv").write_text(ADA.replace("engines", "numbers"), "utf-8")
    assert (
        "fall/people.csv is still there, so it was not moved [list-not-moved]"
        in afterword("moved", "people.csv", exit_code=1).stderr
    )
    Path("fall/people.csv").unlink()
    told = afterword("plan", "people.csv", exit_code=1).stderr
    assert "→ if it is the same list, moved since, run  afterword moved people.csv; else rename one" in told
    afterword("moved", "people.csv")
    afterword("plan", "people.csv")
    assert "nothing was made of these people here" in afterword("moved", "content/site.toml", exit_code=1).stderr


def test_an_older_folder_names_the_whole_path(fall: Path, afterword: Afterword) -> None:
    manifest = json.loads((FOLDER / ".afterword.json").read_text())
    older = {"made_from": str(fall.resolve()), "files": manifest["files"]}
    (FOLDER / ".afterword.json").write_text(json.dumps(older))
    assert "holds what was made from fall" in afterword("purge", "spring/people.csv", exit_code=1).stderr
    afterword("plan", "fall/people.csv")


@pytest.mark.usefixtures("fall")
@pytest.mark.parametrize("content", ["[]", "{", '{"made_from": 1, "files": {"../people.csv": "x"}}', "[" * 9999])
def test_a_manifest_that_somebody_has_written_leads_nowhere(afterword: Afterword, content: str) -> None:
    (FOLDER / ".afterword.json").write_text(content)
    before = tree(Path())
    for words in (["purge"], ["plan"], ["purge", "--dry-run"]):
        afterword(words[0], "fall/people.csv", *words[1:], exit_code=1)
    assert {name: data for name, data in tree(Path()).items() if not name.endswith(".lock")} == {
        name: data for name, data in before.items() if not name.endswith(".lock")
    }


@pytest.mark.parametrize("link", ["output/panels", "output/panels/people"])
@pytest.mark.parametrize("to", ["output/site/x", "content/x"])
@pytest.mark.parametrize("command", ["plan", "drafts", "cards"])
def test_nothing_of_people_goes_through_a_link_into_what_is_published(
    office: Path, afterword: Afterword, link: str, to: str, command: str
) -> None:
    (office / "people.csv").write_text(ADA, "utf-8")
    (office / to).mkdir(parents=True)
    (office / "output/site").mkdir(parents=True, exist_ok=True)
    (office / "output/site/.afterword.json").write_text('{"made_from": "content/", "files": {}}')
    (office / link).parent.mkdir(parents=True, exist_ok=True)
    (office / link).symlink_to(office / to)
    told = afterword(command, "people.csv", exit_code=1).stderr
    assert "published" in told or "is not a folder, so it is left alone" in told
    assert list((office / to).iterdir()) == []


@pytest.mark.parametrize("site", ["site", "preview"])
@pytest.mark.parametrize("command", ["plan", "drafts", "cards", "kit"])
def test_nor_into_a_site_that_is_still_to_be_built(
    office: Path, afterword: Afterword, site: str, command: str
) -> None:
    (office / "people.csv").write_text(ADA, "utf-8")
    (office / "output" / site).mkdir(parents=True)
    (office / "output/panels").symlink_to(site)
    told = afterword(command, "people.csv", exit_code=1).stderr
    assert (
        f"output/panels/people:1:1: lies inside output/{site}, which will be published [output-misplaced]"
        in told.replace(f"{office}/", "")
    )
    assert list((office / "output" / site).iterdir()) == []


@pytest.mark.usefixtures("office")
def test_a_run_that_was_refused_takes_no_folder(afterword: Afterword) -> None:
    Path("people.csv").write_text(ZOE, "latin-1")
    afterword("cards", "people.csv", exit_code=1)
    assert tree(FOLDER).keys() == {".afterword.json", ".gitignore"}
    Path("people.txt").write_text(ZOE, "utf-8")
    afterword("moved", "people.txt")
    Path("people.tsv").write_text(ZOE, "utf-8")
    afterword("plan", "people.tsv")
    told = afterword("plan", "people.csv", exit_code=1).stderr
    again = "if it is the same list, saved anew, delete people.tsv, then run  afterword moved people.csv"
    assert f"→ {again}; else rename one of the two lists, or use --out" in told
