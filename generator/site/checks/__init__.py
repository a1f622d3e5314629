"""Every check of the site."""
