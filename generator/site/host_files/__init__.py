"""What a host has to be told: headers, old addresses and the “page not found” page, in the form that it reads."""
