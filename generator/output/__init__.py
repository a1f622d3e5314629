"""The only writer: whole folders, or not at all."""
