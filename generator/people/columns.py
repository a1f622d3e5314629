"""The columns that we know: what each holds, and which of them are not like the others."""

from generator.people.validation import PLAN_COLUMNS

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
    "topic": "what you talked about, as in “talk about {{ topic }}”",
    "strength": "what you bring, as in “my experience of {{ strength }}”",
    "recoup": "the one thing you would now say better, as in “a better example: {{ recoup }}”",
    "next_step": "what comes next, as in “I look forward to {{ next_step }}”",
    "new": "something that has happened since",
    "private": "your own remarks: they never leave the file",
    "enclosure": "what goes into the envelope with the card or the letter",
    "candidate": "who writes the note",
    "return_address": "the address of who writes, with line breaks",
    **PLAN_COLUMNS,
}
REQUIRED = ("name", "interviewed")
PRIVATE = ("private",)
MANY_LINES = ("address", "return_address", "street")
PLACEHOLDERS = tuple(column for column in COLUMNS if column not in PRIVATE)
OURS = ("problem", "mend")
"""What problems.csv has beside the columns of the file it came from; on reading they mean nothing."""
