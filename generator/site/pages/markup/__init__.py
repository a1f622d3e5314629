"""What becomes of the HTML of a page before it is published."""
