"""What the other cells of a row may hold, and what they mean."""
