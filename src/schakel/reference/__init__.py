"""Reference: countries and what they are, with source, dates and verification mark."""
