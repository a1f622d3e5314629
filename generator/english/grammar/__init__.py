"""How a phrase is built: its verbs, its clauses, its noun."""
