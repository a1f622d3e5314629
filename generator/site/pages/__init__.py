"""Pages → what each shows → HTML."""
