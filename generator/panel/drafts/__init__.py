"""Notes as files that people edit."""
