"""An interview that is still to come: nothing speaks of it as if it had been, and a withdrawal comes before it."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.model.people import Panel
from generator.model.plan import PanelPlan
from generator.panel.plan.scheduling.panel_context import PlanContext
from generator.panel.plan.scheduling.schedule import schedule_panels
from tests.conftest import Afterword, person
from tests.samples.plans import shipped_advice

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 28, 9, tzinfo=LONDON)
HEADER = "name,company,role,interviewed,candidate,topic,email,outcome\n"
OFFER = "Kate Hall,Leeds Library,Librarian,2026-11-20,Sam Lee,rhyme times,kate@ll.example,{}\n"
TO_COME = "Omar Haq,Bolt,Analyst,{},Sam Lee,dashboards,omar@bolt.example,{}\n"
MOMENT = ("--now", "2026-11-28T09:00", "--zone", "Europe/London")


def panel(name: str, when: str, **values: str) -> Panel:
    one = person(name, when[:10], email=f"{name[:3]}@bolt.example", **{"interviewed": when, **values})
    return Panel(one.interview, (one,))


def planned(*panels: Panel) -> list[PanelPlan]:
    return list(schedule_panels(panels, shipped_advice(()).rules, PlanContext(NOW, NOW, LONDON, "GB", {})))


def kit(office: Path, afterword: Afterword, *rows: str) -> dict[str, str]:
    """The drafts of a kit: what its files are called → their words on one line."""
    (office / "people.csv").write_text(HEADER + "".join(rows), "utf-8")
    afterword("kit", "people.csv", *MOMENT)
    emails = office / "output" / "panels" / "people" / "emails"
    return {
        path.stem[3:]: " ".join(path.read_text("utf-8").replace("=\n", "").split())
        for path in sorted(emails.glob("*.eml"))
    }


@pytest.mark.parametrize("when", ["2026-11-29 10:00", "2026-12-04 15:30", "2026-11-28 14:00"])
def test_another_offer_is_told_after_the_interview_and_after_the_thanks(when: str) -> None:
    _, open_still = planned(panel("Kate Hall", "2026-11-20", company="Library", outcome="offer"),
                            panel("Omar Haq", when, company="Bolt"))  # fmt: skip
    days = {step.rule: step.at for step in open_still.steps}
    end = datetime.fromisoformat(when).replace(tzinfo=LONDON)
    assert days["deadline-elsewhere"] > days["thanks"] > end
    assert days["deadline-elsewhere"].date() > days["thanks"].date()
    assert min(days.values()) >= end


def test_nobody_is_called_about_an_interview_before_it() -> None:
    """It is decided two to four working days before the day that is named, which is before this interview."""
    (plan,) = planned(panel("Omar Haq", "2026-12-02 10:00", stage="final", decision="2026-12-04", may_call="yes"))
    calls = [step.at for step in plan.steps if step.verb == "call"]
    assert all(at > datetime(2026, 12, 2, 10, tzinfo=LONDON) for at in calls)


@pytest.mark.parametrize(
    ("when", "by"), [("2026-11-28 14:00", "2026-11-28T14:00"), ("2026-12-04 15:30", "2026-11-29T23:59")]
)
def test_a_withdrawal_comes_before_the_interview_that_it_calls_off(when: str, by: str) -> None:
    (plan,) = planned(panel("Omar Haq", when, outcome="withdrawn"))
    (step,) = plan.steps
    assert NOW <= step.at <= step.latest == datetime.fromisoformat(by).replace(tzinfo=LONDON)
    day = f"{date.fromisoformat(when[:10]):%-d}"
    assert plan.remarks[0].startswith(f"The interview on {day} ")
    assert plan.remarks[0].endswith("is still to come: withdraw before it, so that nobody keeps the time for you.")


@pytest.mark.parametrize("outcome", ["offer", "rejected", "accepted", "declined"])
def test_an_outcome_of_an_interview_to_come_is_told(outcome: str) -> None:
    (plan,) = planned(panel("Omar Haq", "2026-11-29 10:00", outcome=outcome))
    assert "is still to come, and the list names its outcome already" in plan.remarks[0]


def test_the_next_interview_under_next_round_is_no_contradiction() -> None:
    (plan,) = planned(panel("Omar Haq", "2026-12-02 10:00", outcome="next-round"))
    days = {step.rule: step.at for step in plan.steps}
    assert plan.remarks == ()
    assert days["accept"].date() == date(2026, 11, 28)
    assert min(days["prepare"], days["thanks"]) > datetime(2026, 12, 2, 10, tzinfo=LONDON)


def test_the_hour_of_an_interview_to_come_is_taken_for_one_to_come() -> None:
    (plan,) = planned(panel("Omar Haq", "2026-12-02"))
    assert plan.remarks[0] == "The time of the interview is not known; the plan takes it to end at 17:00."


def test_no_draft_speaks_of_an_interview_before_it(office: Path, afterword: Afterword) -> None:
    drafts = kit(office, afterword, OFFER.format("accepted"), TO_COME.format("2026-11-29 10:00", ""))
    withdrawal = drafts["withdraw-omar-haq"]
    assert "withdraw" in withdrawal
    for word in ("29 November", "dashboards", "conversation", "we talked", "we met"):
        assert word not in withdrawal


def test_after_the_interview_a_withdrawal_speaks_of_it(office: Path, afterword: Afterword) -> None:
    drafts = kit(office, afterword, OFFER.format("accepted"), TO_COME.format("2026-11-27 10:00", ""))
    assert "27 November" in drafts["withdraw-omar-haq"]
    assert "dashboards" in drafts["withdraw-omar-haq"]


def test_thanks_after_a_refusal_that_can_say_nothing_else_are_no_draft(office: Path, afterword: Afterword) -> None:
    assert not kit(office, afterword, TO_COME.format("2026-11-29 10:00", "rejected"))
