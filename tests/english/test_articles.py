"""A, an and the, as what follows them sounds and as names have them; lists, and days of what comes."""

import pytest

from generator.english.articles import with_right_articles, with_the
from generator.english.capitals import is_shouted
from generator.english.cells import read_cell
from generator.english.coming import says_how_long
from generator.english.lists import with_and
from generator.english.vocabulary.word_classes import gerund_of
from generator.english.vocabulary.words import split_words


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("a eye for detail", "an eye for detail"),
        ("with a honest approach", "with an honest approach"),
        ("an unique view", "a unique view"),
        ("an union rep and a EU grant", "a union rep and an EU grant"),
        ("a NHS job", "an NHS job"),
        ("an one-off", "a one-off"),
    ],
)
def test_an_article_is_mended_by_the_sound_behind_it(typed: str, right: str) -> None:
    assert with_right_articles(typed) == right


@pytest.mark.parametrize(
    "text",
    [
        "an hotel",
        "an historic day",
        "an MOT",
        "a MOT",
        "plan a or b",
        "vitamin A is",
        "Hepatitis A injections",
        "a unanimous vote",
        "a uranium mine",
        "a uPVC window",
        "a uni open day",
        "a onesie",
        "an unanswered question",
        "an unidentified error",
        "ayudar a otros",
        "vado a una festa",
        "il a appris",
        "a España",
        "an urn",
        "an utter mess",
    ],
)
def test_an_article_that_may_be_right_stays(text: str) -> None:
    assert with_right_articles(text) == text


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("BBC", "the BBC"),
        ("Home Office", "the Home Office"),
        ("Supreme Court’s ruling", "the Supreme Court’s ruling"),
        ("University of Leeds", "the University of Leeds"),
        ("Royal College of Nursing", "the Royal College of Nursing"),
        ("Department for Education", "the Department for Education"),
    ],
)
def test_names_have_their_the_within_a_sentence(name: str, within: str) -> None:
    assert with_the(name) == within


@pytest.mark.parametrize(
    "name",
    [
        "Home Office rules",
        "BBC Sounds",
        "Bank of America",
        "School of thought",
        "Hull",
        "the BBC",
        "",
        "Raf",
        "EU and UK law",
        "University of Leeds research",
        "City of Bristol College",
    ],
)
def test_other_names_stay(name: str) -> None:
    assert with_the(name) == name


@pytest.mark.parametrize(
    "topic",
    [
        "Christmas rota",
        "CRM rollout",
        "FLT licence",
        "Q3 budget",
        "HS2 project in Crewe",
        "EPOS system",
        "Wi-Fi upgrade for the shop",
    ],
)
def test_a_thing_with_a_name_before_it_has_the(topic: str) -> None:
    assert read_cell("topic", topic).text == f"the {topic}"


@pytest.mark.parametrize(
    "topic",
    [
        "Microsoft Project",
        "MS office",
        "SQL server",
        "Christmas rotas",
        "Tom’s project",
        "NHS funding",
        "Borough Market",
        "Salesforce",
        "HR policy",
        "Excel and the Leeds office",
        "Google Workspace",
        "CRM software",
        "IT support",
        "Royal Mail",
        "May rota",
        "Rebrand website",
        "James’ project",
        "Digitise catalogue",
    ],
)
def test_a_name_or_what_cannot_be_counted_stays(topic: str) -> None:
    assert not read_cell("topic", topic).text.startswith("the ")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("rota, leave, uniforms", "rota, leave and uniforms"),
        ("Ward round; discharge letters", "Ward round and discharge letters"),
        ("my tutor, Dr Lee, the head", "my tutor, Dr Lee, the head"),
        ("rota, pay", "rota, pay"),
        ("a long, wet, cold winter", "a long, wet, cold winter"),
        ("Wye, Kent, England", "Wye, Kent, England"),
        ("bread, cakes, pies, etc", "bread, cakes, pies, etc"),
        ("pay, hours, above all", "pay, hours, above all"),
        ("Excel, Word, SQL", "Excel, Word and SQL"),
        ("a test, 3 hours, a tour", "a test, 3 hours, a tour"),
        ("rota, pay, and leave", "rota, pay, and leave"),
    ],
)
def test_a_list_ends_with_and(typed: str, read: str) -> None:
    assert with_and(typed, "noun") == read


@pytest.mark.parametrize(
    ("words", "is_span"),
    [("two or three weeks", True), ("a fortnight or so", True), ("10 days max", True), ("trial week", False),
     ("the two weeks", False), ("a week of shifts", False), ("next week", False)],
)  # fmt: skip
def test_how_long_is_told_from_what(words: str, is_span: bool) -> None:
    assert says_how_long(split_words(words)) is is_span


@pytest.mark.parametrize(
    ("verb", "doing"),
    [("meet the team", "meeting the team"), ("plan shifts", "planning shifts"), ("write", "writing"),
     ("see it", "seeing it"), ("visit Leeds", "visiting Leeds"), ("tie", "tying"), ("show them", "showing them"),
     ("begin", "beginning"), ("blue sky", ""), ("submit forms", "submitting forms"), ("travel", "travelling"),
     ("equip", "equipping"), ("singe", "singeing")],
)  # fmt: skip
def test_a_verb_in_ing(verb: str, doing: str) -> None:
    assert gerund_of(verb) == doing


@pytest.mark.parametrize(
    ("text", "shouts"),
    [("THE ROTA", True), ("PASSED MY EXAM", True), ("AWS EC2", False), ("R AND D", False), ("GDPR", False)],
)
def test_capitals_that_are_no_initials(text: str, shouts: bool) -> None:
    assert is_shouted(text) is shouts
