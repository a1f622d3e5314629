"""LinkedIn: the few words that go with an invitation to connect."""

from generator.model import Channel

CHANNEL = Channel(name="linkedin", label="LinkedIn", requires=("Greeting",))
