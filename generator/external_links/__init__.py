"""Links to other sites: where they stand, what their hosts answer, and what is told of that."""
