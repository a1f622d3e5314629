"""How an interview took place, as people write it: Zoom, on site, by telephone → video, in person, phone."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from generator.model.people import IN_PERSON, MODES, PHONE, VIDEO, Interviewer
from generator.problems import Location, Problem, Problems

WORDS = {
    IN_PERSON: (
        "in person", "face to face", "f2f", "ftf", "in the flesh", "on site", "onsite", "in office",
        "in the office", "at the office", "at their office", "at their offices", "on campus", "on location",
        "site visit", "vor ort", "persönlich", "präsenz", "présentiel", "sur place", "en personne",
    ),
    VIDEO: (
        "video", "zoom", "teams", "skype", "google meet", "hangouts", "webex", "facetime", "jitsi", "bluejeans",
        "gotomeeting", "hirevue", "online", "on line", "virtual", "virtually", "remote", "remotely", "webcam",
        "videoconference", "videocall", "videochat", "videokonferenz", "videogespräch", "videoanruf",
        "videointerview", "virtuell", "visio", "visioconférence", "à distance", "en ligne", "vidéo",
    ),
    PHONE: (
        "phone", "telephone", "telephonic", "by tel", "telefon", "telefonisch", "telefonat", "téléphone",
        "téléphonique", "phone screen",
    ),
}  # fmt: skip
"""What says how it was wherever it stands in a cell."""
ALONE = {
    IN_PERSON: ("office", "live", "personal", "personally", "physical", "presence", "visit", "person"),
    VIDEO: ("meet", "vc", "camera", "whereby"),
    PHONE: ("tel", "mobile", "audio", "audio only", "call", "ring"),
}
"""What says so where nothing else stands there."""


def mode_of(text: str) -> str:
    """One of MODES for what a cell says of it; empty where that is none of them, or several."""
    plain = _plain(text)
    if alone := next((mode for mode, words in ALONE.items() if plain in words), ""):
        return alone
    found = {mode for mode, pattern in _patterns().items() if pattern.search(plain)}
    return found.pop() if len(found) == 1 else ""


def check_mode(values: Mapping[str, str], at: Callable[[str], Location]) -> Problems:
    """A cell that is none of the three; what is written then says nothing of how it was."""
    text = values.get("mode", "")
    if not text or mode_of(text):
        return []
    hint = f"write {', '.join(MODES[:-1])} or {MODES[-1]}; without it, no note says how you met"
    message = f"“{text}” does not say how the interview took place"
    return [Problem(at("mode"), message, hint, warning=True, check="value-unknown")]


def with_mode(people: Sequence[Interviewer]) -> list[Interviewer]:
    """The people of a panel, those whose row does not say how they were met as the others, where these agree."""
    modes = {person.get("mode") for person in people} - {""}
    if len(modes) != 1:
        return list(people)
    mode = modes.pop()
    return [replace(person, values={**person.values, "mode": mode}) for person in people]


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    phrases = {mode: "|".join(re.escape(_plain(word)) for word in words) for mode, words in WORDS.items()}
    return {mode: re.compile(rf"\b(?:{words})\b") for mode, words in phrases.items()}


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[.\-_/]", " ", text.casefold()).split())
