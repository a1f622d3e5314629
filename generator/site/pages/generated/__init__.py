"""Pages that the program makes of lists, choices, cases and other pages."""
