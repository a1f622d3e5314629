"""Letters of every script: the face of each word, how wide it is, and where lines end."""
