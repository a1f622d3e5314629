"""What the header of a list means: our columns, in anybody’s words."""
