"""Python-Markdown's own steps, spared the work that a text does not ask for."""
