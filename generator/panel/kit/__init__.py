"""The words of each step, and the files to send."""
