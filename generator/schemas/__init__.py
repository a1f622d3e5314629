"""The files that people write, as JSON Schema and in words: which keys each kind has, and what each of them says.

The tables beside this file describe every key of every dataclass that is a schema, each once: what editors show is
what the documentation lists.
"""
