"""One module a command, each recipe read top to bottom: read → compose → render → write.

A command imports its own recipe only, so that none waits for what another needs.
"""
