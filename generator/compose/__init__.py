"""Nouns become words: no disk, no clock, no printing."""
