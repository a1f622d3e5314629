"""E-mail: plain text with a subject, a paragraph a part."""

from generator.model import Channel

CHANNEL = Channel(name="email", label="E-mail", requires=("Subject", "Greeting", "Close", "Signature"))
"""One typeface only, so that no name stands out as filled in."""
