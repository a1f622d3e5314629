"""What depends on a country: forms of address, time zones, working days."""
