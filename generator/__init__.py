"""Afterword: everything that should happen after a job interview, done well.

Two products stand side by side: `site` makes content/ a website, `panel` makes a list of people cards, a plan and
e-mails. `commands` has one module a command; what both products share lies in the other folders.
"""

import gc

__version__ = "0.2.0"

gc.set_threshold(200_000)
"""What a command loads and makes stays until it ends: to look for what can go takes a tenth of its time. Modules
and one typeset sheet are 150,000 objects, so five cards, a kit and a build end before Python has looked once."""
