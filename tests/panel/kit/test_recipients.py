"""What a recruiter or a coordinator reads of the rows of a panel."""

from dataclasses import replace
from datetime import date

from generator.model.people import Interviewer
from generator.model.plan import PanelPlan
from generator.panel.kit.recipients import recipient_without_row
from tests.conftest import person

SAID = {"recruiter": "Lee Chan", "coordinator": "Kim Park", "role": "Curator"}


def reader(kind: str, *people: Interviewer) -> Interviewer:
    plan = PanelPlan(people[0].interview, "", "", date(2026, 12, 10), people, ())
    read, problems = recipient_without_row(kind, plan)
    assert read
    assert problems == []
    return read


def test_what_speaks_to_the_person_of_a_row_is_told_to_nobody_else() -> None:
    ada = person(
        **SAID, topic="your night shifts", next_step="hearing from you on Friday", strength="writing lists"
    )
    for kind, name in (("recruiter", "Lee Chan"), ("coordinator", "Kim Park")):
        read = reader(kind, ada)
        assert (read.name, read.get("role"), read.get("strength")) == (name, "Curator", "writing lists")
        assert (read.get("topic"), read.get("next_step")) == ("", "")
    read = reader("recruiter", ada, person("Grace Hopper", **SAID, topic="the old cranes"))
    assert read.get("topic") == "the old cranes", "the next row that tells a topic"


def test_a_whole_sentence_is_one_to_them_too() -> None:
    ada = replace(person(**SAID, new="A paper of mine was accepted."), shapes={"new": "sentence"})
    assert reader("recruiter", ada).shape("new") == "sentence"


def test_a_coordinator_hears_of_a_topic_only_where_all_talked_about_it() -> None:
    ada, grace = (person(name, **SAID, topic="the cranes") for name in ("Ada Byron", "Grace Hopper"))
    assert reader("coordinator", ada, grace).get("topic") == "the cranes"
    other = person("Lin Wu", **SAID, topic="the docks")
    assert reader("coordinator", ada, grace, other).get("topic") == ""
