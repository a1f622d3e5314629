"""People and rules → the steps of a plan, each with its day."""
