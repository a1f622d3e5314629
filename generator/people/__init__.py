"""A list of people: read from CSV, XLSX and exports, validated, and written again."""
