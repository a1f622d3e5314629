"""Python-Markdown, configured, and our faster parts of it."""
