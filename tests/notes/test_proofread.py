"""What a careful reader catches in the notes of a run, fault by fault."""

from dataclasses import replace

import pytest

from generator.model.notes import Note, Passage
from generator.model.people import Interviewer, Panel
from generator.notes.compose import compose_notes
from generator.notes.proofreading import proofread
from generator.people.read import read_people
from tests.conftest import ROOT, SAMPLE, person
from tests.samples.notes import sample_panel, shipped_note

SHIPPED = sorted(path.stem for path in (ROOT / "content" / "notes").glob("*.md") if path.stem != "index")
SEVEN = [
    ("Ada Byron", "the engine", "weaving"),
    ("Grace Hopper", "compilers that talk", "naval code"),
    ("Dr. Mary Jackson", "wind tunnels", "hot work"),
    ("Alan Turing", "machines that halt", "puzzles"),
    ("Katherine Johnson", "orbits by hand", "checking figures"),
    ("Prof. Edsger Dijkstra", "doing without jumps", "proofs"),
    ("Barbara Liskov", "what a type promises", "design"),
]


def note(text: str, greeting: str = "", channel: str = "card", **values: str) -> Note:
    """A note of a greeting and one other part."""
    who = person(**{"name": "Ada Byron", "company": "Acme", "role": "Clerk", **values})
    parts = (
        Passage("Greeting", False, greeting or f"Dear {who.name},"),
        Passage("Remember", False, text),
        Passage("Signature", False, "Sam Lee"),
    )
    return Note(who, "card", channel, parts)


def told(*notes: Note, allow_similar: bool = False) -> list[str]:
    """What the proofreader says of these notes and nothing else, with the rows of one panel for each interview."""
    groups: dict[object, list[Interviewer]] = {}
    for one in notes:
        groups.setdefault(one.interviewer.interview, []).append(one.interviewer)
    panels = [Panel(people[0].interview, tuple(people)) for people in groups.values()]
    return [("warning: " if p.warning else "") + p.message for p in proofread(notes, panels, allow_similar)]


def seven(**more: str) -> Panel:
    common = {"company": "Acme", "role": "Clerk", "next_step": "your decision", **more}
    return sample_panel(
        *(person(name, topic=topic, strength=strength, **common) for name, topic, strength in SEVEN)
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_the_sample_panel_and_a_panel_of_seven_pass_in_every_shipped_note(name: str) -> None:
    five = read_people(SAMPLE)[0][0]
    news = {"recoup": "that I led a team", "new": "I have passed the first examination"}
    for people in (five, seven(), seven(**news)):
        notes, problems = compose_notes(shipped_note(name), people)
        assert [p for p in problems if "has no wording" not in p.message] == []
        assert proofread(notes, [people]) == []


@pytest.mark.parametrize(
    "name", [name for name in SHIPPED if shipped_note(name).front_matter.channel.name == "email"]
)
def test_a_shipped_card_says_something_else_than_a_shipped_e_mail(name: str) -> None:
    five = read_people(SAMPLE)[0][0]
    notes = compose_notes(shipped_note("thank-you-card"), five)[0] + compose_notes(shipped_note(name), five)[0]
    assert proofread(notes, [five]) == []


def test_two_notes_in_the_same_words() -> None:
    one, two = note("I liked the engine."), note("I liked the engine.", name="Grace Hopper")
    assert told(one, two) == ["Grace Hopper and Ada Byron would get the same note"]


def test_two_notes_that_share_a_sentence() -> None:
    one = note("I came for an interview and left with an idea. You spoke of the engine.")
    two = note("You spoke of compilers. I came for an interview and left with an idea.", name="Grace Hopper")
    assert told(one, two) == [
        "Grace Hopper and Ada Byron would read much the same: “I came for an interview and left with an idea.”"
    ]


def test_two_notes_that_share_most_of_their_words() -> None:
    one = note("I came for an interview and left full of thoughts about the engine.")
    two = note("I came for an interview and left full of thoughts about compilers.", name="Grace Hopper")
    assert told(one, two) == [
        "Grace Hopper and Ada Byron would read much the same: "
        "“I came for an interview and left full of thoughts about compilers.”"
    ]


def test_both_rows_are_named() -> None:
    one, two = note("I liked the engine."), note("I liked the engine.", name="Grace Hopper")
    (problem,) = proofread([one, two], [])
    assert str(problem.where) == "people.csv:2:1"
    assert "the other row is people.csv:2:1" in problem.hint


@pytest.mark.parametrize(
    "words",
    [
        "Thank you for your time on Wednesday.",
        "Thank you very much for the interview at Acme on 18 November.",
        "I look forward to your decision.",
        "Many thanks for having me.",
    ],
)
def test_what_any_polite_note_says_is_no_likeness(words: str) -> None:
    assert told(note(f"{words} The engine."), note(f"{words} Compilers.", name="Grace Hopper")) == []


def test_greetings_and_closings_are_no_likeness() -> None:
    remind = Passage("Remind", False, "Whatever you decide in the end, I am happy to have met all of you.")
    one, two = note("The engine."), note("Compilers.", name="Grace Hopper")
    assert told(*(replace(n, passages=(*n.passages, remind)) for n in (one, two))) == []


def test_a_company_reads_the_notes_of_all_candidates() -> None:
    words = "I came for an interview and left with an idea."
    other = note(f"{words} Compilers.", name="Grace Hopper", candidate="Kim Roe")
    assert len(told(note(f"{words} The engine."), other)) == 1
    elsewhere = note(f"{words} Compilers.", name="Grace Hopper", company="Globex")
    assert told(note(f"{words} The engine."), elsewhere) == []


def test_likenesses_of_several_companies_are_told_in_the_order_of_the_notes() -> None:
    same = "We talked about the long and quiet history of the engine in this town."
    rows = [("Ada Byron", "Acme"), ("Grace Hopper", "Bolt"), ("Alan Turing", "Acme"), ("Mary Jackson", "Bolt")]
    found = told(*(note(same, name=name, company=company) for name, company in rows))
    assert [line.split(" would")[0] for line in found] == [
        "Alan Turing and Ada Byron",
        "Mary Jackson and Grace Hopper",
    ]


def test_where_several_candidates_write_each_is_named() -> None:
    one = note("I liked the engine.", name="Kate Byrne", candidate="Sam Lee")
    two = note("I liked the engine.", name="Kate Byrne", candidate="Kim Roe")
    assert told(one, two) == ["Kate Byrne (from Kim Roe) and Kate Byrne (from Sam Lee) would get the same note"]
    words = "I came for an interview and left full of thoughts about"
    one = note(f"{words} the engine.", name="Kate Byrne", candidate="Sam Lee")
    two = note(f"{words} compilers.", name="Grace Hopper", candidate="Kim Roe")
    assert told(one, two) == [
        f"Grace Hopper (from Kim Roe) and Kate Byrne (from Sam Lee) would read much the same: “{words} compilers.”"
    ]


def test_a_card_that_repeats_its_e_mail() -> None:
    sentence = "I came for an interview and left with an idea."
    email = note(f"{sentence} It was about the engine.", channel="email")
    assert told(email, note(f"Once more: the engine. {sentence}")) == [
        f"Ada Byron: the card repeats the email: “{sentence}”"
    ]
    assert told(email, note("What I liked best is how you spoke of the engine.")) == []


def test_what_the_row_says_may_stand_in_the_card_and_in_the_e_mail() -> None:
    topic = "the ship plans that are still in their crates behind the old reading room"
    email = note(f"I still think about {topic}.", channel="email", topic=topic)
    assert told(email, note(f"We spoke of {topic}.", topic=topic)) == []


def test_similar_notes_can_be_allowed_and_nothing_else() -> None:
    one, two = note("I liked the the engine."), note("I liked the the engine.", name="Grace Hopper")
    assert told(one, two, allow_similar=True) == [
        "warning: Grace Hopper and Ada Byron would get the same note",
        "Ada Byron: “the the” in “I liked the the engine.”",
        "Grace Hopper: “the the” in “I liked the the engine.”",
    ]


@pytest.mark.parametrize(
    ("left", "words"),
    [
        ("{{ topic }}", "I liked {{ topic }}."),
        ("}}", "I liked topic }}."),
        ("[name]", "It was good to meet you, [name]."),
        ("[their topic]", "I liked [their topic]."),
        ("<name>", "It was good to meet you, <name>."),
        ("XXX", "I liked XXX."),
    ],
)
def test_a_blank_that_nobody_filled(left: str, words: str) -> None:
    assert told(note(words)) == [f"Ada Byron: “{left}” is left over in “{words}”"]


@pytest.mark.parametrize(
    "words", ["It was [sic] there.", "5 < 6, and 7 > 6.", "Figure [3] shows it.", "LXXX pages."]
)
def test_brackets_that_are_no_blank(words: str) -> None:
    assert told(note(words)) == []


@pytest.mark.parametrize("words", ["Sir/Madam", "sir or madam", "To whom it may concern"])
def test_a_greeting_to_nobody(words: str) -> None:
    assert told(note("The engine.", greeting=f"Dear {words},")) == [f"Ada Byron: “{words}” addresses nobody"]


def test_the_person_to_whom_i_spoke_is_somebody() -> None:
    assert told(note("You are the person to whom I spoke.")) == []


@pytest.mark.parametrize("words", ["the the", "The the", "at at", "für für"])
def test_a_word_that_stands_twice(words: str) -> None:
    assert told(note(f"{words} engine.")) == [f"Ada Byron: “{words}” in “{words} engine.”"]


@pytest.mark.parametrize(
    "words", ["You had had it.", "I know that that helps.", "Duran Duran played.", "It is bitter. Bitter is good."]
)
def test_a_word_that_may_stand_twice(words: str) -> None:
    assert told(note(words)) == []


def test_another_panels_company_and_role() -> None:
    other = note("Nothing.", name="Grace Hopper", company="the Globex Works", role="Night Porter")
    assert told(note("I would like to work at Globex Works."), other) == [
        "Ada Byron: “I would like to work at Globex Works.” names “Globex Works”, which belongs to people.csv:2:1"
    ]
    assert told(note("I want to be Night Porter."), other) == [
        "Ada Byron: “I want to be Night Porter.” names “Night Porter”, which belongs to people.csv:2:1"
    ]


def test_a_company_with_a_comma_in_its_name_is_ones_own() -> None:
    other = note("Nothing.", name="Grace Hopper", company="Globex")
    assert told(note("I would like to work at Harbour Works, Ltd.", company="Harbour Works, Ltd."), other) == []


def test_another_panels_company_where_no_row_names_a_role() -> None:
    one, other = note("I like Globex.", role=""), note("Nothing.", name="Grace Hopper", company="Globex", role="")
    assert told(one, other) == ["Ada Byron: “I like Globex.” names “Globex”, which belongs to people.csv:2:1"]


def test_another_company_that_is_a_part_of_ones_own() -> None:
    other = note("Nothing.", name="Grace Hopper", company="Acme Works", role="Senior Clerk")
    assert told(note("I like Acme Works.", company="Acme Works Europe", role="Clerk"), other) == []
    assert (
        told(note("As a clerk I like it."), note("Nothing.", name="Grace", company="Globex", role="clerk")) == []
    )


def test_a_note_that_greets_another_member() -> None:
    ada, grace = note("The engine.", greeting="Dear Ms Hopper,"), note("Compilers.", name="Grace Hopper")
    assert told(ada, grace) == ["Ada Byron: “Dear Ms Hopper,” names Grace Hopper, whose row is people.csv:2:1"]
    ada = note("Thank you, Grace, for the engine.")
    assert told(ada, grace) == ["Ada Byron: “Grace” names Grace Hopper, whose row is people.csv:2:1"]


def test_best_wishes_are_nobody_s_name() -> None:
    names = ("Di Best", "Mark Kind", "Jane Doe and John Roe")
    best, kind, both = (note(f"{name[:2]}.", name=name) for name in names)
    assert told(note("The engine. Many thanks and best wishes, Sam."), best, both) == []
    assert told(note("The engine. Thank you and kind regards, Sam."), kind, both) == []


def test_another_company_may_be_the_topic_where_that_is_meant() -> None:
    other = note("Nothing.", name="Grace Hopper", company="eBay")
    one = note("We talked about how to sell on eBay.")
    panels = [Panel(who.interviewer.interview, (who.interviewer,)) for who in (one, other)]
    assert [(p.warning, p.hint) for p in proofread([one, other], panels)] == [
        (False, "is it in the wrong row? If it is meant, add --allow-similar")
    ]
    assert [p.warning for p in proofread([one, other], panels, True)] == [True]


def test_members_of_one_family_and_members_who_are_spoken_of() -> None:
    grace = note("Compilers.", name="Grace Byron")
    assert told(note("The engine.", greeting="Dear Ms Byron,"), grace) == []
    assert told(note("What Grace said of it I shall remember."), grace) == []


@pytest.mark.parametrize(
    ("name", "greeting", "wrong", "right"),
    [
        ("José Núñez", "Dear José Nunez,", "Nunez", "Núñez"),
        ("Özlem Çağlar", "Dear Ms Caglar,", "Caglar", "Çağlar"),
        ("Prof Łukasz Żak", "Dear Lukasz,", "Lukasz", "Łukasz"),
        ("Amara Okafor", "Dear Ms Okafar,", "Okafar", "Okafor"),
        ("Jane Smythe", "Dear Ms Smyth,", "Smyth", "Smythe"),
        ("Siobhan Reilly", "Dear Siobahn,", "Siobahn", "Siobhan"),
    ],
)
def test_a_name_that_is_spelled_in_two_ways(name: str, greeting: str, wrong: str, right: str) -> None:
    assert told(note("The engine.", greeting=greeting, name=name)) == [
        f"{name}: “{wrong}” in “{greeting}” is spelled “{right}” in the row"
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Thanh Nguyen", "Thank you. I liked it in March."),
        ("Marsh Thé", "The engine runs since March."),
        ("Martha Reeves", "Dear Marta."),
        ("Ada O'Neil", "Dear Ms O’Neil."),
    ],
)
def test_words_that_only_look_like_a_name(name: str, words: str) -> None:
    called = {"call_name": "Marta"} if name.startswith("Martha") else {}
    assert told(note(words, name=name, **called)) == []


@pytest.mark.parametrize(
    ("name", "greeting", "message"),
    [
        ("Tom Reyes", "Dear Tmo,", "Tom Reyes: “Tmo” in “Dear Tmo,” is spelled “Tom” in the row"),
        ("Tom Reyes", "Dear Tim,", "warning: Tom Reyes: “Tim” in “Dear Tim,” is spelled “Tom” in the row"),
        (
            "Tom Reyes",
            "Dear Tom Ryes,",
            "warning: Tom Reyes: “Ryes” in “Dear Tom Ryes,” is spelled “Reyes” in the row",
        ),
        ("Tom Reyes", "Dear Toby Jones,", "warning: Tom Reyes: “Dear Toby Jones,” names somebody else"),
        (
            "Dr Amara Okafor",
            "Dear Professor Smith,",
            "warning: Dr Amara Okafor: “Dear Professor Smith,” names somebody else",
        ),
        ("Tom Reyes", "Dear all,", "warning: Tom Reyes: “Dear all,” addresses nobody"),
        ("Tom Reyes", "Dear Team,", "warning: Tom Reyes: “Dear Team,” addresses nobody"),
    ],
)
def test_a_greeting_names_its_reader(name: str, greeting: str, message: str) -> None:
    assert told(note("The engine.", greeting=greeting, name=name)) == [message]


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Tom Reyes", "Dear Mr Reyes,"),
        ("Tom Reyes", "Hello Tom!"),
        ("Tom Reyes", "Good morning,"),
        ("Jean-Luc Petit", "Dear Jean,"),
        ("Anna Lee", "Dear Ann,"),
        ("Prof. Li Wei", "Dear Professor,"),
        ("José Núñez", "Dear José,"),
        ("王伟", "Dear 王伟,"),
    ],
)
def test_greetings_that_name_their_reader(name: str, greeting: str) -> None:
    called = {"call_name": "Ann"} if name.startswith("Anna") else {}
    assert told(note("The engine.", greeting=greeting, name=name, **called)) == []


def test_ten_thousand_notes_cost_ten_times_a_thousand() -> None:
    def texts(count: int) -> list[Note]:
        return [
            note(f"I liked thing {n} and thing {n + 7}, and less so {n * 3}.", name=f"P {n}") for n in range(count)
        ]

    few = texts(400)
    assert len(proofread(few, [sample_panel(*(one.interviewer for one in few))], True)) == len(told(*few))


@pytest.mark.parametrize(
    ("one", "check"),
    [
        (note("Thank you for [topic]."), "placeholder-left"),
        (note("Thank you for the the engine."), "word-doubled"),
        (note("The engine.", greeting="Dear Ms Byrom,"), "name-misspelt"),
        (note("The engine.", greeting="Dear Ms Hopper,"), "name-of-another"),
        (note("I like Globex."), "interview-of-another"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_slip_is_told_under_its_check(one: Note, check: str) -> None:
    grace = note("The compiler, and the moth in it.", name="Grace Hopper")
    other = note("The loom.", name="Mary Ward", company="Globex", role="Weaver")
    panels = [
        Panel(one.interviewer.interview, (one.interviewer, grace.interviewer)),
        Panel(other.interviewer.interview, (other.interviewer,)),
    ]
    assert [p.check for p in proofread([one, grace, other], panels, True)] == [check]


def test_what_any_note_says_of_the_interview_is_no_likeness() -> None:
    thanks = note("Many thanks for the interview on Wednesday for the role of Cook.", role="Cook")
    asked = note("Thank you again for the interview on 25 November for the role of Cook.", role="Cook")
    assert told(replace(thanks, template="thank-you-email"), replace(asked, template="status-check")) == []
