"""Afterword: everything that should happen after a job interview, done well.

The folders are the steps: `read` turns files into nouns, `compose` turns nouns into words, `render` turns
words into artifacts, `write` puts artifacts on the disk. `recipes` has one function a command.
"""

__version__ = "0.1.0"
