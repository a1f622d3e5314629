"""Sheets that arithmetic has laid out → tagged PDFs (PDF/UA-1), without a layout engine; one module a layout."""
