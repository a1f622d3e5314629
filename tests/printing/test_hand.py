"""The writer's hand: measured on a page, kept in a file, and what follows from it on the card."""

from pathlib import Path

import pytest

from generator.model.paper.hand import ASSUMED_HAND, Handwriting
from generator.panel.cards.fit import break_note
from generator.printing.imposition import card_ruling
from generator.printing.measured_hand import measured_hand
from tests.conftest import SAMPLE, Afterword
from tests.facts import pdf_boxes, pdf_facts
from tests.samples.notes import A6, KALAM, card_note

LONG = card_note("one two three four five six seven eight nine ten " * 5)


def test_the_page_has_sentences_to_copy_and_scales_in_millimetres(office: Path, afterword: Afterword) -> None:
    afterword("sheet", "hand")
    path = office / "output" / "sheets" / "hand-a4.pdf"
    facts = pdf_facts(path)
    assert facts.count("I left with a clear picture of what you do now\n  46 characters") == 3
    for pitch in ("7.1", "8", "8.7"):
        assert f"{pitch} mm from line to line" in facts
    assert "page 2" not in facts
    assert any(right - left == pytest.approx(178, abs=0.6) for left, _, right, _ in pdf_boxes(path, 0, 5))


def test_what_was_measured_is_kept_and_used(office: Path, afterword: Afterword) -> None:
    told = afterword(
        "hand", "--pitch", "8.7", "--line", "112.5", "--line", "115", "--line", "110", "--left-handed"
    )
    assert "2.50 mm a character, 8.7 mm a line" in told.stderr
    assert "A6" in told.stderr
    afterword("cards", SAMPLE)
    facts = pdf_facts(office / "output" / "panels" / "harbour-museum" / "cards.pdf")
    assert "Your hand: 2.50 mm a character, 8.7 mm from line to line." in facts
    assert "assumed" not in facts


def test_a_hand_can_be_kept_in_a_file_of_its_own(office: Path, afterword: Afterword) -> None:
    afterword("hand", "--pitch", "7.1", "--line", "90", "--hand", "sam.toml")
    assert (office / "sam.toml").stat().st_mode & 0o777 == 0o600
    afterword("cards", SAMPLE, "--hand", "sam.toml")
    facts = pdf_facts(office / "output" / "panels" / "harbour-museum" / "cards.pdf")
    assert "Your hand: 2.00 mm a character, 7.1 mm from line to line." in facts


def test_what_is_not_measured_again_stays(office: Path, afterword: Afterword) -> None:
    lines = ("--pitch", "8", "--line", "105", "--line", "112", "--hand", "sam.toml")
    afterword("hand", *lines, "--left-handed", "--x-height", "3")
    afterword("hand", *lines)
    kept = (office / "sam.toml").read_text("utf-8")
    assert "x_height_mm = 3.0" in kept
    assert "left_handed = true" in kept
    afterword("hand", *lines, "--right-handed")
    assert "left_handed = false" in (office / "sam.toml").read_text("utf-8")


def test_a_printer_keeps_what_is_not_said_again(afterword: Afterword) -> None:
    told = afterword("printer", "office", "--dx", "-0.8", "--scale-x", "1.004").stderr
    file = Path(told.partition(": use it")[0])
    afterword("printer", "office", "--dy", "0.5")
    assert {"dx_mm = -0.8", "dy_mm = 0.5", "scale_x = 1.004"} <= set(file.read_text("utf-8").splitlines())
    afterword("printer", "office")
    assert "dx_mm = -0.8" in file.read_text("utf-8")


def test_a_file_that_holds_something_else_is_left_alone(office: Path, afterword: Afterword) -> None:
    measured = ("hand", "--pitch", "7.1", "--line", "90")
    for name, text in (("people.csv", "name,interviewed\nAda Byron,2026-11-18\n"), ("other.toml", "title = 1\n")):
        (office / name).write_text(text, "utf-8")
        said = afterword(*measured, "--hand", name, exit_code=1).stderr
        assert f"{name}:1:1: holds something else than a hand, so it is left alone" in said
        assert (office / name).read_text("utf-8") == text
    (office / "sam.toml").write_text("# mine\ncharacter_mm = 2.4\npitch_mm = 8\n", "utf-8")
    afterword(*measured, "--hand", "sam.toml")
    assert "pitch_mm = 7.1" in (office / "sam.toml").read_text("utf-8")


def test_average_and_spread() -> None:
    hand, problems = measured_hand([90, 92, 88], 8, None, left_handed=False)
    assert problems == []
    assert hand == Handwriting(2.0, 8, 0.0, 2.5, left_handed=False)
    assert measured_hand([99, 92, 88], 8, None, left_handed=False)[0].spread_mm == 0.115


def test_a_hand_that_nobody_has_is_told(office: Path, afterword: Afterword) -> None:
    result = afterword("hand", "--pitch", "8", "--line", "22", exit_code=1)
    assert "a character would take 0.489 mm [hand-impossible]" in result.stderr
    (office / "hand.toml").write_text("character_mm = 24\npitch_mm = 8\n", "utf-8")
    result = afterword("cards", SAMPLE, "--hand", "hand.toml", exit_code=1)
    assert "hand.toml:1:16: “character_mm” cannot be 24" in result.stderr


def test_an_x_that_fills_its_line_is_told(office: Path, afterword: Afterword) -> None:
    measured = ("hand", "--line", "110", "--pitch", "4", "--hand", office / "sam.toml")
    told = afterword(*measured, "--x-height", "8", exit_code=1).stderr
    assert "an “x” of 8 mm has no room on lines 4 mm apart [hand-impossible]" in told
    assert "--x-height is 3.0 at the most there" in told
    afterword(*measured, "--x-height", "3")


def test_a_wide_hand_on_narrow_lines_is_shown_smaller() -> None:
    assert card_ruling(A6, KALAM, ASSUMED_HAND).em_mm == KALAM.em_mm(ASSUMED_HAND)
    narrow = card_ruling(A6, KALAM, Handwriting(2.4, 4.0))
    assert narrow.em_mm == 4.0
    assert narrow.rules_mm[1] - narrow.rules_mm[0] == 4.0


def test_a_wide_hand_takes_more_lines_and_an_uneven_one_as_well() -> None:
    plain = len(break_note(LONG, A6, KALAM, ASSUMED_HAND))
    assert len(break_note(LONG, A6, KALAM, Handwriting(3.2, 8))) > plain
    assert len(break_note(LONG, A6, KALAM, Handwriting(2.4, 8, spread_mm=0.5))) > plain


def test_a_hand_is_measured_wherever_one_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, afterword: Afterword
) -> None:
    """It is kept for all projects, and needs none."""
    monkeypatch.chdir(tmp_path)
    assert "mm a character" in afterword("hand", "--pitch", "8", "--line", "118").stderr
    afterword("printer", "office", "--dx", "0.5")
