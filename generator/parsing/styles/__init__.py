"""Style sheets and drawings: what they ask for, and how large they are."""
