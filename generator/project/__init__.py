"""A project folder: its settings, its template folders, and the run that reads it."""
