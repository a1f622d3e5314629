"""Emoji are left out of all that is on paper, with one warning, and a picture of several signs is named whole."""

from pathlib import Path

import pytest

from generator.printing.letters.emoji import find_emoji, text_without_emoji, without_emoji
from tests.conftest import Afterword
from tests.facts import pdf_text
from tests.forms import filled
from tests.samples.projects import panel_output

HEADER = "name,interviewed,company,role,topic,candidate,address\n"
ROW = 'Ann Lee 👩‍👩‍👧,2026-11-18,Acme 🚀 Ltd,Clerk,the map 🚀 plan,Sam Lee,"Acme 🚀 Ltd\nLondon"\n'
TOLD = "people.csv:2:1: warning: Ann Lee 👩‍👩‍👧: left out on paper: "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann 👩‍👩‍👧 and Bob 👩‍⚕️", ["👩‍👩‍👧", "👩‍⚕️"]),
        ("from 🇩🇪🇦🇹 with ❤️", ["🇩🇪", "🇦🇹", "❤️"]),
        ("tick ✓, 1️⃣ and 👍🏽", ["1️⃣", "👍🏽"]),
    ],
)
def test_a_picture_of_several_signs_is_one(text: str, found: list[str]) -> None:
    assert find_emoji(text) == found


def test_text_without_its_pictures_has_no_gap() -> None:
    assert without_emoji("Thank you 👩‍👩‍👧 so much 😀!") == "Thank you so much!"
    assert text_without_emoji("Acme 🚀, Leeds ✂ ☐ Ann 👩‍👩‍👧") == "Acme, Leeds ✂ ☐ Ann"


@pytest.mark.parametrize("home", ["GB", "DE"])
def test_letters_leave_them_out_and_say_so_once(office: Path, afterword: Afterword, home: str) -> None:
    (office / "people.csv").write_text(HEADER + ROW, "utf-8")
    told = afterword("letters", "people.csv", "--set", f"home={home}").stderr
    assert [line for line in told.splitlines() if "🚀" in line and "warning" in line] == [
        f"{TOLD}👩‍👩‍👧 🚀 [emoji-left-out]"
    ]
    assert "letter-missing" not in told
    assert "Acme Ltd London" in pdf_text(panel_output(office, "letters.pdf"))


def test_the_check_off_list_leaves_out_what_stands_in_the_row(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(HEADER + ROW, "utf-8")
    told = afterword("cards", "people.csv", "--layout", "checklist").stderr
    assert told.count("emoji-left-out") == 1
    assert "letter-missing" not in told
    assert not set(pdf_text(panel_output(office, "checklist.pdf"))) & set("🚀👩👧\u200d")


def test_a_plan_and_the_fields_of_a_debrief_leave_them_out(office: Path, afterword: Afterword) -> None:
    (office / "people.csv").write_text(HEADER + ROW.replace("Ann Lee 👩‍👩‍👧", "Ann 🎉 Lee"), "utf-8")
    told = afterword("kit", "people.csv", "--set", "stage=final", "--set", "decision=2026-12-10").stderr
    assert "letter-missing" not in told
    assert "Ann Lee" in pdf_text(panel_output(office, "plan.pdf"))
    assert {"Ann Lee", "the map plan"} <= {words for _, words, _ in filled(panel_output(office, "debrief.pdf"))}


@pytest.mark.parametrize("layout", ["trace", "typed"])
def test_a_cover_leaves_them_out_where_its_words_stand(office: Path, afterword: Afterword, layout: str) -> None:
    (office / "people.csv").write_text((HEADER + ROW).replace("👩‍👩‍👧", "").replace("🚀", ""), "utf-8")
    settings = office / "content" / "site.toml"
    settings.write_text(
        settings.read_text("utf-8").replace('cover = "', 'cover = "Thank you 😀 so much" # "'), "utf-8"
    )
    told = afterword("cards", "people.csv", "--layout", layout, "--fold", "top", "--card", "a6").stderr
    assert "the cover leaves out 😀 [emoji-left-out]" in told
    assert "Thank you so much" in pdf_text(panel_output(office, f"{layout}.pdf"))
