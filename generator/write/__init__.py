"""Artifacts go to the disk, whole or not at all."""
