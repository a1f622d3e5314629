"""What stands in Markdown and would not come out as it was meant."""
