"""Letters of every script: the face of each word, how wide it is, where lines end, and what no face has."""
