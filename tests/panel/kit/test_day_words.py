"""Cells whose days are over when a note is read."""

from pathlib import Path

from tests.conftest import Afterword

HEADER = "name,interviewed,company,role,email,address,topic,stage,decision,country,candidate,next_step,new\n"
ROW = (
    'Asha Rao,2026-11-18 14:00,Acme,Buyer,a@a.example,"1 High St\nLeeds",'
    "the vans,final,2026-12-03,GB,Sam Lee,{},{}\n"
)


def told(office: Path, afterword: Afterword, now: str, *cells: str) -> str:
    (office / "people.csv").write_text(HEADER + ROW.format(*cells), "utf-8")
    return str(afterword("kit", "people.csv", "--now", now, "--zone", "Europe/London").output)


def test_a_cell_is_told_with_the_day_on_which_it_is_read(office: Path, afterword: Afterword) -> None:
    said = told(office, afterword, "2026-11-24T09:00", "hearing from you tomorrow", "I passed my exam yesterday")
    assert "“new” has “yesterday” in it, and is read on Wednesday 25 November [cell-of-one-day]" in said
    assert "“next_step” has “tomorrow” in it, and is read on Wednesday 25 November [cell-of-one-day]" in said
    assert "write “on 23 November” if that is the day" in said
    assert said.count("[cell-of-one-day]") == 2, "each cell once, whichever notes say it"


def test_a_weekday_is_told_only_to_who_reads_it_later(office: Path, afterword: Afterword) -> None:
    assert "cell-of-one-day" not in told(office, afterword, "2026-11-18T15:00", "hearing from you on Friday", "")
    said = told(office, afterword, "2026-11-23T09:00", "hearing from you on Friday", "")
    assert "“next_step” has “on Friday” in it" in said
