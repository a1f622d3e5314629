"""One file a channel, each ending in `CHANNEL = Channel(...)`; its pictures are `templates/<name>/`."""

from generator.model import Channel
from generator.notes.channels import card, email, letter, linkedin, phone

CHANNELS: dict[str, Channel] = {
    module.CHANNEL.name: module.CHANNEL for module in (email, card, letter, linkedin, phone)
}
"""In the order in which the site shows them."""
