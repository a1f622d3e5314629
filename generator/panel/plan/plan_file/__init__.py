"""plan.json: written, and read again."""
