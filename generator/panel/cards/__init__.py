"""Notes × card × hand → cards that fit, and their addresses."""
