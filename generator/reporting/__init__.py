"""What problems look like: a module a format, and `terminal`, which shows them while a command runs."""
