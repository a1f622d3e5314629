"""What our Markdown has beyond Python-Markdown's."""
