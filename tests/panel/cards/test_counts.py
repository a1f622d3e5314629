"""What a run says that it has made: cards, labels and envelopes each by their number and on their own sheets."""

from pathlib import Path

import pytest

from tests.conftest import Afterword

LIST = (
    "name,interviewed,company,topic,candidate,address\n"
    'Ada Byron,2026-11-18,Acme,the engine,Sam Lee,"1 Low Road\nLeeds\nLS1 4AB"\n'
    "Grace Hopper,2026-11-18,Brass,the compiler,Sam Lee,\n"
)


@pytest.mark.parametrize(
    ("layouts", "said"),
    [
        ("labels", "1 of 2 labels, Avery 5160 on Letter"),
        ("envelope", "1 of 2 envelopes, C6"),
        ("trace,labels", "2 of 2 cards, A6 on A4; 1 of 2 labels, Avery 5160 on Letter"),
    ],
)
def test_pieces_are_counted_by_their_kind(office: Path, afterword: Afterword, layouts: str, said: str) -> None:
    (office / "people.csv").write_text(LIST, "utf-8")
    told = afterword("cards", "people.csv", "--layout", layouts, "--labels", "5160", exit_code=1).stderr
    assert said in told.splitlines()


@pytest.mark.parametrize(("command", "said"), [("cards", "1 of 1 card, A6 on A4"), ("letters", "1 of 1 letter")])
def test_one_is_one(office: Path, afterword: Afterword, command: str, said: str) -> None:
    (office / "people.csv").write_text(LIST.partition("Grace")[0], "utf-8")
    assert said in afterword(command, "people.csv", "--set", "role=Clerk").stderr.splitlines()
