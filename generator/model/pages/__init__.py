"""What pages are made of, and what they say of themselves."""
