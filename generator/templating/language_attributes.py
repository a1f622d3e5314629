"""What an element says of the language of its words."""

from markupsafe import Markup

from generator.language.tags import direction_of

ATTRIBUTES = Markup(' lang="{}" dir="{}"')


def language_attributes(tag: str) -> Markup:
    """The attributes of an element whose words are in the language of a tag; none for the language of the site."""
    return ATTRIBUTES.format(tag, direction_of(tag)) if tag else Markup()
