"""Card: words to copy by hand; how they are laid out on paper is in `render/layouts/`."""

from generator.model import Channel

CHANNEL = Channel(name="card", label="Card", requires=("Greeting", "Close", "Signature"))
