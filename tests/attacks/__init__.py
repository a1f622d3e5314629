"""Files that somebody made to break the program, or that broke by themselves, and what must come of each.

A module here is a family of such files: `FAMILY` names the command that reads them, bounded examples, which
`make test` tries, and a generator of others, which `make attack MINUTES=10` tries for as long as it is told.
"""
