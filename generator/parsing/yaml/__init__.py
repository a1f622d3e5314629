"""Front matter, and the YAML in it."""
