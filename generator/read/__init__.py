"""The only readers of the disk: files become nouns, and every fault keeps its file, line and column."""
