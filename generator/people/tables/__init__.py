"""A file as rows of cells, whatever program has written it, and rows of cells as a file."""
