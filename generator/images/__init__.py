"""Raster pictures: the only folder that knows Pillow, which is imported for content that has such pictures."""
