"""The words of a plan: who gets which, to whom they go, and what is new in them."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model.drafts import Draft, Drafts
from generator.model.notes import NoteTemplate, Passage
from generator.model.plan import Invitations, Letter, Plan
from generator.model.references import Reference
from generator.model.rules import LinkedIn
from generator.notes.template_files import read_template
from generator.panel.kit.email_drafts import email_drafts, linkedin_invitations
from generator.panel.kit.eml import eml_files, invitation_list, plain_text
from generator.panel.kit.step_notes import StepNotes, compose_step_notes
from generator.problems import Location
from tests.conftest import ROOT
from tests.samples.notes import CHANNELS, email_note
from tests.samples.plans import PLAN_ID, PLANNED_AT, panel_plan

ADA = {
    "name": "Dr Ada Byron",
    "email": "ada@harbour.example",
    "job_title": "Assistant to the director",
    "interviewed": "2026-11-23 10:00",
    "candidate": "Sam Lee",
    "company": "Harbour Museum",
    "role": "Curator",
    "stage": "final",
    "decision": "2026-12-10",
    "topic": "the new catalogue",
    "strength": "writing lists",
    "next_step": "the decision",
}
GRACE = {
    **ADA,
    "name": "Grace Hopper",
    "email": "grace@harbour.example",
    "job_title": "Head of collections",
    "topic": "the old cranes",
    "strength": "mending nets",
}
LEE = {"recruiter": "Lee Chan", "recruiter_email": "lee@agency.example"}
KIM = {"coordinator": "Kim Park", "coordinator_email": "kim@harbour.example"}


def made(*people: dict[str, str], **choices: str) -> Plan:
    given: dict[str, Any] = {"zone": "Europe/London", "home": "GB", "now": "2026-11-23T12:00", "people": people}
    return Plan(PLAN_ID, PLANNED_AT, (panel_plan({**given, "choices": choices}),))


def templates(made: Plan) -> dict[str, NoteTemplate]:
    names = {step.note for panel in made.panels for step in panel.steps if step.note}
    return {name: template for name in names if (template := read_template(ROOT, name)[0])}


def worded(made: Plan, drafts: Drafts | None = None) -> StepNotes:
    return compose_step_notes(made, templates(made), drafts or {}, "en-GB")


def drafts_of(made: Plan) -> list[Letter]:
    return email_drafts(made, worded(made).notes)


def test_drafts_are_numbered_by_date_and_addressed_to_each() -> None:
    assert [(letter.name, letter.to) for letter in drafts_of(made(ADA, GRACE))] == [
        ("01-thanks-dr-ada-byron", "ada@harbour.example"),
        ("02-thanks-grace-hopper", "grace@harbour.example"),
        ("03-status-dr-ada-byron", "ada@harbour.example"),
        ("04-status-again-dr-ada-byron", "ada@harbour.example"),
    ]
    assert len(eml_files(drafts_of(made(ADA, GRACE)))) == 4


def test_until_the_recruiter_says_yes_all_drafts_go_to_the_recruiter() -> None:
    before, after = (drafts_of(made({**ADA, **LEE, "recruiter_yes": yes})) for yes in ("", "2026-11-23"))
    assert [(letter.name, letter.to) for letter in before] == [
        ("01-ask-lee-chan", "lee@agency.example"),
        ("02-forward-dr-ada-byron", "lee@agency.example"),
        ("03-status-recruiter-lee-chan", "lee@agency.example"),
    ]
    assert plain_text(before[0].note).startswith("Dear Lee Chan,")
    assert plain_text(before[1].note).startswith("Dear Dr Ada Byron,")
    assert [(letter.name, letter.to) for letter in after] == [
        ("01-thanks-dr-ada-byron", "ada@harbour.example"),
        ("02-status-recruiter-lee-chan", "lee@agency.example"),
    ]
    question = plain_text(after[1].note)
    assert question.startswith("Dear Lee Chan,")
    assert "Harbour Museum" in question
    assert not re.search("You (saw|interviewed)|[Ww]e met", question), "the recruiter has interviewed nobody"


def test_a_recruiter_without_a_name_is_told_once() -> None:
    (problem,) = worded(made({**ADA, "recruiter_email": "lee@agency.example"})).problems
    assert problem.message == "“Dear lee@agency.example” addresses nobody"
    assert (problem.hint, problem.warning) == ("fill the column recruiter", True)


def test_a_large_panel_is_thanked_by_way_of_its_coordinator() -> None:
    eight = [{**ADA, "name": f"Person {letter}"} for letter in "ABCDEFGH"]
    (first, *_) = drafts_of(made({**eight[0], **KIM}, *eight[1:]))
    assert (first.name, first.to) == ("01-thanks-kim-park", "kim@harbour.example")
    assert plain_text(first.note).startswith("Dear Kim Park,")
    assert "the new catalogue" in plain_text(first.note), "all of them talked about it"
    eight[7] = GRACE
    (first, *_) = drafts_of(made({**eight[0], **KIM}, *eight[1:]))
    assert "the new catalogue" not in plain_text(first.note), "one of them talked about something else"


def test_whoever_arranged_the_day_is_thanked_for_that() -> None:
    drafts = {letter.name: letter for letter in drafts_of(made({**ADA, **KIM}, GRACE))}
    thanks = drafts["03-thanks-coordinator-kim-park"]
    assert thanks.to == "kim@harbour.example"
    assert (thanks.note.template, thanks.note.interviewer.name) == ("thanks-for-arranging", "Kim Park")


def test_a_coordinator_on_the_panel_is_thanked_as_one_of_it() -> None:
    drafts = drafts_of(made({**ADA, "coordinator": "Grace Hopper"}, GRACE))
    assert [letter.to for letter in drafts if letter.name.endswith("grace-hopper")] == ["grace@harbour.example"]


def test_what_is_said_to_the_recruiter_may_name_the_day_they_decide() -> None:
    ours = made({**ADA, **LEE})
    found = templates(ours)
    parts = found["recruiter-debrief"].parts
    said = plain_text(compose_step_notes(ours, found, {}, "en-GB").notes["debrief/panel"])
    assert "10 December" in said
    assert "(say the day)" not in said
    every = " ".join(str(segment) for part in parts for w in part.wordings for segment in w.segments)
    assert "asked back" not in every


def test_who_writes_without_waiting_tells_the_recruiter() -> None:
    drafts = drafts_of(made({**ADA, **LEE}, **{"recruiter-first": "write-directly"}))
    (told,) = [letter for letter in drafts if letter.name.endswith("tell-lee-chan")]
    assert (told.to, told.note.template) == ("lee@agency.example", "recruiter-told")


def test_everybody_gets_words_of_their_own() -> None:
    notes = worded(made(ADA, GRACE)).notes
    ada, grace = ({p.text for p in notes[f"thanks/{name}"].passages} for name in ("dr-ada-byron", "grace-hopper"))
    assert ada & grace == {"Sam Lee"}


def test_a_column_that_no_wording_can_do_without_is_told_once() -> None:
    nameless = {name: value for name, value in ADA.items() if name != "candidate"}
    told = [problem.message for problem in worded(made(nameless)).problems]
    assert "Dr Ada Byron: the part “Signature” has no wording without “candidate”" in told
    assert len(told) == len(set(told))


def test_an_edited_draft_comes_first() -> None:
    ours = made(ADA)
    passages = (Passage("Subject", False, "Thank you"), Passage("Greeting", False, "Dear Ada,"))
    where = Location("drafts/ada/email.md", 12)
    whose = worded(ours).notes["thanks/dr-ada-byron"].identity
    draft = Draft("ada/email.md", "", whose, where, where, {}, True, passages)
    assert worded(ours, {whose: draft}).notes["thanks/dr-ada-byron"].passages == passages
    unedited = replace(draft, edited=False)
    assert worded(ours, {whose: unedited}).notes["thanks/dr-ada-byron"].passages != passages


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ("", ["Dr Ada Byron: the card brings nothing that the e-mail before it did not"]),
        (
            "I’ve passed the examination",
            ["Dr Ada Byron: the card brings nothing that the e-mail before it did not"],
        ),
    ],
    ids=["no news", "news that the card does not tell"],
)
def test_a_later_message_brings_something_new(new: str, told: list[str]) -> None:
    both = made({**ADA, "new": new, "address": "1 High Street"}, **{"card-or-email": "both"})
    found = worded(both)
    assert [problem.message for problem in found.problems] == told
    assert all(problem.warning for problem in found.problems)
    assert {problem.check for problem in found.problems} == {"nothing-new"}
    assert "letter/dr-ada-byron" not in found.remarks
    assert ("letter/dr-ada-byron" in found.notes) is bool(new), "a letter waits for its news"


def test_a_message_that_repeats_an_earlier_one_is_told() -> None:
    both = made({**ADA, "address": "1 High Street"}, **{"card-or-email": "both"})
    plain_words = worded(both).notes
    sentence = "I have thought for days about nothing but your splendid catalogue of the lost ships."
    where = Location("drafts/ada.md", 9)
    drafts = {
        plain_words[name].identity: Draft(
            name, "", plain_words[name].identity, where, where, {}, True, (Passage("Remember", False, sentence),)
        )
        for name in ("thanks/dr-ada-byron", "card/dr-ada-byron")
    }
    told = [problem for problem in worded(both, drafts).problems if "repeats" in problem.message]
    assert len(told) == 1
    assert not told[0].warning
    similar = compose_step_notes(both, templates(both), drafts, "en-GB", allow_similar=True).problems
    assert all(problem.warning for problem in similar if "repeats" in problem.message)


def test_a_message_that_is_sent_only_if_one_likes_is_remarked_upon() -> None:
    found = worded(made({**ADA, "address": "1 High Street"}))
    said = "The card brings nothing that the e-mail before it did not: send it only with something new."
    assert found.remarks["card/dr-ada-byron"] == (said,)
    assert found.problems == []


def test_the_rs_that_an_e_mail_lacks_are_remarks() -> None:
    lacking = {name: value for name, value in ADA.items() if name != "next_step"}
    found = worded(made({**lacking, "recoup": "how to count"}))
    assert found.problems == []
    assert found.remarks["thanks/dr-ada-byron"] == (
        "It does not say what you look forward to: fill the column next_step if they named a next step.",
    )
    assert "thanks/dr-ada-byron" not in worded(made(ADA)).remarks


def test_invitations_are_ranked_and_short_enough() -> None:
    talkative = {
        **ADA,
        "topic": "the long history of the harbour and all its ships, cranes, sailors and stray cats " * 2,
    }
    hiring = {**GRACE, "name": "Joan Clarke", "job_title": "Hiring manager", "topic": "cyphers"}
    ours = made(talkative, GRACE, hiring)
    (november,) = linkedin_invitations(ours, worded(ours).notes)
    found = november.notes
    assert [one.interviewer.name for one in found] == ["Joan Clarke", "Grace Hopper", "Dr Ada Byron"]
    assert all(one.characters <= 200 for one in found)
    text = invitation_list([november], None, {}).data.decode()
    assert text.startswith("Invitations on LinkedIn, those that matter most first: begin at the top.\n\n1. Joan")
    assert "\n1. Joan Clarke, Hiring manager (" in text
    assert f"\n\n{plain_text(found[0])}\n" in text


def test_what_linkedin_allows_is_data_with_its_source() -> None:
    said = LinkedIn(200, 300, 3, 10, date(2026, 11, 16), ("helper", "counter"))
    sources = {
        "helper": Reference("helper", "Invitations", "Linked Helper"),
        "counter": Reference("counter", "Limits", "Letter Counter"),
    }
    four = tuple(email_note(("Invitation", "Hello."), name=f"Person {letter}") for letter in "ABCD")
    month = Invitations(CHANNELS["linkedin"], "", date(2026, 11, 1), four)
    head, *rest = invitation_list([month], said, sources).data.decode().split("\n\n")
    assert head == (
        "Invitations on LinkedIn, those that matter most first: begin at the top. A free account has 3 to 10 a "
        "month with 200 characters each, a paid one 300 characters (Linked Helper; Letter Counter; seen on "
        "16 November 2026)."
    )
    assert [words for words in rest if words != "Hello."] == [
        "1. Person A (6 characters)",
        "2. Person B (6 characters)",
        "3. Person C (6 characters)",
        "A free account may have no words left this month for those below: invite them without, or next month.",
        "4. Person D (6 characters)",
        "Hello.\n",
    ]


def test_each_account_has_its_own_invitations_and_each_month_its_allowance() -> None:
    said = LinkedIn(200, 300, 1, 10, date(2026, 11, 16), ())
    ivy = {**ADA, "name": "Ivy Fox", "connected": "offered", "channels": "linkedin"}
    mine = made(ADA, GRACE, ivy).panels
    theirs = made({**GRACE, "candidate": "Kim Ash", "company": "the Park"}).panels
    theirs = tuple(replace(p, steps=tuple(replace(s, id=f"{s.id}-2") for s in p.steps)) for p in theirs)
    both = Plan(PLAN_ID, PLANNED_AT, (*mine, *theirs))
    asked = linkedin_invitations(both, worded(both).notes)
    assert [(some.candidate, some.month, [n.interviewer.name for n in some.notes]) for some in asked] == [
        ("Sam Lee", date(2026, 11, 1), ["Ivy Fox"]),
        ("Sam Lee", date(2026, 12, 1), ["Grace Hopper", "Dr Ada Byron"]),
        ("Kim Ash", date(2026, 12, 1), ["Grace Hopper"]),
    ]
    told = invitation_list(asked, said, {}).data.decode().split("\n")
    kept = [line.partition(" (")[0] for line in told if re.match(r"\d|A free|Sam Lee, |Kim Ash, ", line)]
    assert kept == [
        "Sam Lee, November 2026",
        "1. Ivy Fox, Assistant to the director",
        "Sam Lee, December 2026",
        "1. Grace Hopper, Head of collections",
        "A free account may have no words left this month for those below: invite them without, or next month.",
        "2. Dr Ada Byron, Assistant to the director",
        "Kim Ash, December 2026",
        "1. Grace Hopper, Head of collections",
    ]


def test_what_has_no_reader_has_no_words() -> None:
    ours = made(ADA)
    without = {step.id for panel in ours.panels for step in panel.steps} - set(worded(ours).notes)
    assert {"greeting/panel", "notes/panel"} <= without
    eight = [{**ADA, "name": f"Person {letter}"} for letter in "ABCDEFGH"]
    assert "thanks/panel" not in worded(made(*eight)).notes, "a coordinator whose name nobody knows"


def test_a_question_names_the_day_and_the_second_is_not_the_first_again() -> None:
    notes = worded(made(ADA)).notes
    first, second = (plain_text(notes[f"{name}/dr-ada-byron"]) for name in ("status", "status-again"))
    assert all("10 December" in said for said in (first, second))
    assert not any("No date" in said for said in (first, second))
    sentences = [{*re.findall(r"[^.?!\n]{12,}[.?!]", said)} for said in (first, second)]
    assert all(sentences)
    assert not sentences[0] & sentences[1]


def test_a_question_to_the_recruiter_names_the_day() -> None:
    asked = worded(made({**ADA, **LEE})).notes["status-recruiter/panel"]
    assert asked.template == "status-date-recruiter"
    assert "10 December" in plain_text(asked)


def test_what_is_new_is_told_once() -> None:
    notes = worded(made({**ADA, "new": "I have passed my driving test"})).notes
    telling = [name for name, note in sorted(notes.items()) if "driving test" in plain_text(note)]
    assert telling == ["status/dr-ada-byron"]


def test_what_a_letter_told_that_has_gone_is_not_told_again() -> None:
    ours = made({**ADA, "new": "I have passed my driving test", "address": "1 High Street"})
    steps = [step for step in ours.panels[0].steps if step.rule == "letter"]
    assert steps
    gone = {step.id: replace(step, state="done", done_on=date(2026, 11, 23)) for step in steps}
    done = tuple(gone.get(step.id, step) for step in ours.panels[0].steps)
    sent = replace(ours, panels=(replace(ours.panels[0], steps=done),))
    found = compose_step_notes(sent, templates(sent), {}, "en-GB").notes
    assert not [name for name, note in found.items() if "driving test" in plain_text(note)]
