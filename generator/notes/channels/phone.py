"""Phone: what to say, part by part, to a person, to whoever answers for them, or to a machine."""

from generator.model import Channel

CHANNEL = Channel(name="phone", label="Phone", requires=("Opening",), spoken=True)
