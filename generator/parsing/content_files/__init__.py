"""The files below content/, as they lie on the disk."""
