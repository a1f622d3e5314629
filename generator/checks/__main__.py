"""`python -m generator.checks`: the page of the documentation that lists every check, to standard output."""

import sys

from generator.checks.page import checks_page

sys.stdout.buffer.write(checks_page().encode())
