"""Jinja2, and what templates may fetch."""
