"""Two people of one name in a panel, each with an address, have drafts of their own, which stay with them."""

from pathlib import Path

import pytest

from tests.conftest import Afterword, tree

HEADER = "name,interviewed,company,role,email,topic,candidate\n"
ONE = "Jo Smith,2026-11-18,Acme,Buyer,jo1@a.example,the vans,Sam Lee"
TWO = "Jo Smith,2026-11-18,Acme,Buyer,jo2@a.example,the depot,Sam Lee"
BARE = [row.replace(f"jo{n}@a.example", "") for n, row in enumerate((ONE, TWO), 1)]
OWN = "I have thought of the blue door ever since."
DRAFTS = Path("output", "panels", "people", "drafts")


def drafts(office: Path, afterword: Afterword, *rows: str) -> str:
    (office / "people.csv").write_text(HEADER + "\n".join(rows) + "\n", "utf-8")
    return afterword("drafts", "people.csv", "--note", "thank-you-card").stderr


def edit(office: Path, folder: str) -> None:
    path = office / DRAFTS / folder / "card.md"
    path.write_text(path.read_text("utf-8").replace("## Close", f"{OWN}\n\n## Close"), "utf-8")


def owners(office: Path) -> dict[str, tuple[bool, bool]]:
    """Folder of drafts → whether its card is about the vans, and whether somebody edited it."""
    found = {path.parent.name: path.read_text("utf-8") for path in (office / DRAFTS).rglob("card.md")}
    return {name: ("the vans" in text, OWN in text) for name, text in found.items()}


def test_each_has_a_draft_of_their_own(office: Path, afterword: Afterword) -> None:
    told = drafts(office, afterword, ONE, TWO)
    assert "[" not in told
    assert "2 written" in told
    assert owners(office) == {"jo-smith": (True, False), "jo-smith-2": (False, False)}


@pytest.mark.parametrize("rows", [(ONE, TWO), (TWO, ONE)])
def test_an_edit_for_one_stays_theirs_over_runs(office: Path, afterword: Afterword, rows: tuple[str, ...]) -> None:
    drafts(office, afterword, ONE, TWO)
    edit(office, "jo-smith-2")
    before = tree(office / DRAFTS)
    told = drafts(office, afterword, *rows)
    assert "0 written, 2 kept (1 edited)" in told
    assert "[" not in told
    assert tree(office / DRAFTS) == before
    assert "1 in the words of edited drafts" in afterword("cards", "people.csv").stderr


def test_a_draft_of_one_stays_theirs_when_the_other_comes(office: Path, afterword: Afterword) -> None:
    drafts(office, afterword, ONE)
    edit(office, "jo-smith")
    assert "1 written, 1 kept (1 edited)" in drafts(office, afterword, TWO, ONE)
    assert owners(office) == {"jo-smith": (True, True), "jo-smith-2": (False, False)}


def test_a_draft_of_who_has_gone_goes_to_nobody_of_the_same_name(office: Path, afterword: Afterword) -> None:
    drafts(office, afterword, ONE, TWO)
    edit(office, "jo-smith")
    told = " ".join(drafts(office, afterword, TWO).split())
    assert "this is not a draft for the Jo Smith of your list, who has another address [draft-of-nobody]" in told
    assert "0 written, 1 kept (0 edited)" in told
    assert "in the words of edited" not in afterword("cards", "people.csv").stderr
    assert "0 written, 2 kept (1 edited)" in drafts(office, afterword, TWO, ONE)


@pytest.mark.parametrize("rows", [(ONE, TWO), (TWO, ONE)])
def test_a_draft_without_an_address_is_theirs_whom_it_was_made_for(
    office: Path, afterword: Afterword, rows: tuple[str, ...]
) -> None:
    assert "has one draft for two rows" in drafts(office, afterword, *BARE)
    edit(office, "jo-smith")
    for some in (rows, rows[::-1]):
        drafts(office, afterword, *some)
        assert owners(office) == {"jo-smith": (True, True), "jo-smith-2": (False, False)}


def test_an_address_that_was_mended_changes_nothing_for_who_is_alone(office: Path, afterword: Afterword) -> None:
    drafts(office, afterword, ONE)
    edit(office, "jo-smith")
    assert "0 written, 1 kept (1 edited)" in drafts(office, afterword, ONE.replace("jo1@", "jo.smith@"))
