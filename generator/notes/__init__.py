"""Note templates, their wordings, and notes composed of them: what the site and the panels share."""
