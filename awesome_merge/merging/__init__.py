"""Which entries are one work, and what we believe of it after reading all lists."""
