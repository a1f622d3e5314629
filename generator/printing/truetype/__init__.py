"""TrueType files (OpenType 1.9): measures, kerning, instances of variable ones, and subsets; pure Python."""
