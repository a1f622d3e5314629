"""A list of people → cards, plan, calendar and e-mails. Knows nothing of the site."""
