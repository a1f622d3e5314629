"""Cards with their fronts, papers and layouts: one layout that cannot be made stops no other."""

from pathlib import Path

from tests.conftest import Afterword
from tests.facts import pdf_facts, pdf_words
from tests.panel.cards.conftest import sheet_sizes
from tests.samples.projects import panel_output, write_list


def test_a_front_with_a_long_line_is_broken_and_set_smaller(office: Path, afterword: Afterword) -> None:
    path = office / "content" / "site.toml"
    words = "Thank you, {{ salutation }}, " + "for all the time that you and everybody at the firm gave to me " * 3
    path.write_text(path.read_text("utf-8").replace('cover = "Thank you"', f'cover = "{words.strip()}"'), "utf-8")
    afterword("cards", write_list(office, 1), "--layout", "trace,typed", "--fold", "top", "--jobs", "1")
    for name in ("trace.pdf", "typed.pdf"):
        rows = pdf_words(panel_output(office, name), 1)
        assert " ".join(text for text, *_ in rows) == words.replace("{{ salutation }}", "Person A").strip()
        space = 2  # it parts a line from the next, and is not seen
        assert min(left for _, left, *_ in rows) >= (210 - 148) / 2 + 12 - space
        assert max(right for *_, right, _ in rows) <= (210 + 148) / 2 - 12 + space
    path.write_text(path.read_text("utf-8").replace(words.strip(), words.strip() * 9), "utf-8")
    told = afterword("cards", "people.csv", "--layout", "trace", "--fold", "top", exit_code=1).stderr
    assert "is too long for the front of A6 [cover-too-long]" in told


def test_one_layout_that_cannot_be_made_stops_no_other(office: Path, afterword: Afterword) -> None:
    words = ("--layout", "copy,trace,typed,envelope,labels,checklist", "--card", "a5", "--fold", "top")
    told = afterword("cards", write_list(office, 2), *words, "--start", "9", "--jobs", "1", exit_code=1)
    said = "A5, open, is 210 × 296 mm; A4 has room for 197.2 × 272.2 mm upright and 284.2 × 185.2 mm turned, so"
    assert f"{said} trace and typed are not made [card-too-large]" in told.stderr
    assert "→ what would do: --fold flat, --paper a3, --paper tabloid" in told.stderr
    made = {path.name for path in panel_output(office, "cards.pdf").parent.glob("*.pdf")}
    assert made == {"cards.pdf", "envelopes.pdf", "labels.pdf", "checklist.pdf"}
    assert sheet_sizes(panel_output(office, "cards.pdf")) == [(297, 210)] * 4
    afterword("cards", "people.csv", *words[:2], "--card", "a5", "--fold", "top", "--paper", "a3", "--jobs", "1")
    assert set(sheet_sizes(panel_output(office, "trace.pdf"))) == {(297, 420)}


def test_a_first_free_place_that_one_layout_lacks_stops_no_other(office: Path, afterword: Afterword) -> None:
    told = afterword(
        "cards", write_list(office, 2), "--layout", "trace,labels", "--start", "9", exit_code=1
    ).stderr
    assert "a sheet of the layout trace has 2 places, so it is not made [start-impossible]" in told
    assert panel_output(office, "labels.pdf").exists()
    assert not panel_output(office, "trace.pdf").exists()


def test_a_kit_is_made_without_the_cards_that_cannot_be_laid_out(office: Path, afterword: Afterword) -> None:
    told = afterword("kit", write_list(office, 2), "--set", "role=Clerk", "--card", "290x190", exit_code=1).stderr
    assert "so copy is not made [card-too-large]" in told
    assert panel_output(office, "plan.pdf").exists()
    assert not panel_output(office, "cards.pdf").exists()


def test_a_card_that_opens_like_a_book_is_upright_where_only_so_it_can_be_laid(
    office: Path, afterword: Afterword
) -> None:
    for words, size in ((("a6", "a4"), (297, 210)), (("a7", "letter"), (279, 216))):
        options = ("--layout", "trace", "--fold", "side", "--card", words[0], "--paper", words[1])
        told = afterword("cards", write_list(office, 2), *options)
        assert f"upright on {words[1].title()}" in told.output.replace("A4", "A4")
        assert set(sheet_sizes(panel_output(office, "trace.pdf"))) == {size}
    told = afterword("cards", "people.csv", "--card", "a6-upright", "--layout", "trace")
    assert "2 cards, A6 upright on A4" in told.output
    assert "A6 on A4" in afterword("cards", "people.csv", "--layout", "trace", "--fold", "top").output
    assert "4 Bar (US) on A4" in afterword("cards", "people.csv", "--card", "4bar", "--fold", "side").output


def test_letter_has_the_cards_and_labels_that_are_sold_with_it(office: Path, afterword: Afterword) -> None:
    told = afterword("cards", write_list(office, 1), "--layout", "trace,labels,envelope", "--paper", "letter")
    assert "A2 (US) on Letter" in told.output
    assert sheet_sizes(panel_output(office, "envelopes.pdf")) == [(146, 111)]
    assert "Avery 5160" in pdf_facts(panel_output(office, "labels.pdf"))


def test_an_office_in_the_united_states_prints_on_letter(office: Path, afterword: Afterword) -> None:
    path = office / "content" / "site.toml"
    path.write_text(path.read_text("utf-8").replace('country = "GB"', 'country = "US"'), "utf-8")
    assert "A2 (US) on Letter" in afterword("cards", write_list(office, 1)).output
    assert "A6 on A4" in afterword("cards", "people.csv", "--paper", "a4").output


def test_a_template_of_the_office_s_own_is_named_where_something_is_wrong(
    office: Path, afterword: Afterword
) -> None:
    (folder := office / "templates" / "print").mkdir(parents=True)
    (folder / "trace.html").write_text("<!doctype html><html><title>t</title><body><p>Words</p></body></html>")
    told = afterword("cards", write_list(office, 1), "--layout", "trace", exit_code=1).stderr
    assert "templates/print/trace.html:1:1: " in told
    assert "[template-faulty]" in told
