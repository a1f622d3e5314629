"""One file a channel, each ending in `CHANNEL = Channel(...)`; its pictures are `templates/<name>/`."""

from generator.model import Channel
from generator.render.channels import card, email

CHANNELS: dict[str, Channel] = {channel.name: channel for channel in (card.CHANNEL, email.CHANNEL)}
