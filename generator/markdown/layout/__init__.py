"""Markdown as people write it, laid out as Python-Markdown wants it."""
