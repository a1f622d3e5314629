"""The columns that we know: what each holds, and which of them are not like the others."""

COLUMNS = {
    "name": "the full name, as the person spells it (required)",
    "salutation": "what stands after “Dear”: Dr Okafor, Amara",
    "call_name": "the name the person goes by",
    "pronunciation": "how the name is said, as in “shi-VAWN”",
    "job_title": "their job",
    "email": "their e-mail address",
    "address": "their postal address, with line breaks; or in the five columns that follow",
    "street": "house and street, as their address has it",
    "city": "the town of their address",
    "region": "the state, county or province of their address, where it has one",
    "postcode": "the postcode or ZIP of their address",
    "country": "the country of their address, as two letters, or with its part: GB, US-CA, DE-BY",
    "company": "where the interview was",
    "role": "the job you want, as in “the post of {{ role }}”",
    "interviewed": "the day, 2026-11-18, or with the time, 2026-11-18 14:30 (required)",
    "mode": "how the interview took place: in person, video or phone",
    "topic": "the end of “We talked about …”, or a whole sentence",
    "strength": "the end of “I bring …” or “They liked …”, or a whole sentence: “I am a quick learner.”",
    "recoup": "the end of “I should have said …”: the one thing that you would now say better",
    "next_step": "the end of “Next comes …”: the second interview, hearing from you on Friday",
    "new": "the end of “Since then …”: I have passed the exam",
    "private": "your own remarks: they never leave the file",
    "enclosure": "what goes into the envelope with the card or the letter",
    "candidate": "who writes the note",
    "return_address": "the address of who writes, with line breaks",
    "stage": "where the interview stands: more-rounds, final or unknown",
    "decision": "the day on which they decide, as 2026-12-03",
    "hear_by": "the day by which you should hear, as 2026-12-04",
    "timezone": "the zone in which they work, as Europe/London",
    "home": "the country that the candidate writes from, where it is not the office’s: GB, US-CA",
    "sector": "the field of work, such as law, finance or technology",
    "recruiter": "the recruiter who arranged the interview",
    "recruiter_email": "the recruiter’s e-mail address",
    "recruiter_country": "the country that the recruiter works in, where it is not the candidate’s: GB, US-CA",
    "recruiter_yes": "the day on which the recruiter said that you may write",
    "coordinator": "who arranged the day: the thanks to a large panel go there, to be passed on",
    "coordinator_email": "the coordinator’s e-mail address",
    "lead": "yes, for the one person whom you would ask for news: who told you what comes next",
    "may_call": "yes, if they said that you may call; no, if you must not",
    "met_together": "one word, the same for people whom you met in one conversation",
    "connected": "on LinkedIn: yes, no, or offered if they said that you might",
    "channels": "the ways to reach them, if not all: {channels}; none for somebody whom you must not write to",
    "outcome": "what was decided: rejected or offer, then accepted or declined; or withdrawn",
}
REQUIRED = ("name", "interviewed")
PRIVATE = ("private",)
MANY_LINES = ("address", "return_address", "street")
PLACEHOLDERS = tuple(column for column in COLUMNS if column not in PRIVATE)
OURS = ("problem", "mend")
"""What problems.csv has beside the columns of the file it came from; on reading they mean nothing."""
