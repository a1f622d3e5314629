"""English words, and the classes that they can have."""
