"""Words become artifacts: pure, and safe to run in another process."""
