"""HTML → tagged PDF: the engine, its processes, and the sheets that are kept."""
