"""content/ → pages, what they need, and translations."""
