"""Names of people: read, told apart, greeted."""
