"""Letter: typed on paper, a paragraph a part."""

from generator.model import Channel

CHANNEL = Channel(name="letter", label="Letter", requires=("Greeting", "Close", "Signature"))
