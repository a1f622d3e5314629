"""Sheets: sizes, faces, imposition, marks."""
