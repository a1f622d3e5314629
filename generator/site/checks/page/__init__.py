"""Checks of a page as it is made: links, pictures, markup, sentences."""
