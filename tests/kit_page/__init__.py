"""The kit as a value, for the page in the browser."""
