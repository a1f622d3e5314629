"""`python -m tests.conformance > docs/content/conformance.md`: the report anew."""

from tests.conformance.report import conformance_page, read_criteria

print(conformance_page(*read_criteria()), end="")
