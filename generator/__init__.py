"""Afterword: everything that should happen after a job interview, done well.

The folders are the steps: `read` turns files into nouns, `compose` turns nouns into words, `render` turns
words into artifacts, `write` puts artifacts on the disk. `recipes` has one function a command.
"""

import gc

__version__ = "0.1.0"

gc.set_threshold(100_000)
"""What a command loads and makes stays until it ends: to look for what can go takes a tenth of its time."""
