"""The advice as data: cases, phrases, choices, references, postage."""
