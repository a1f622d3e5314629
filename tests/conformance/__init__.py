"""The accessibility conformance report: what the tests prove of each criterion, and what they leave open."""
