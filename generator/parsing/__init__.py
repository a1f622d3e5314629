"""Text files with positions: YAML, TOML, JSON, CSS, SVG, HTML."""
