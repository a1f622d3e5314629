"""Letters that are typed: the words of each, and where they stand on its page."""
