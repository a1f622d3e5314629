"""The kit as a value, for a page in the browser: a request as JSON → its answer, without disk or clock."""
