"""Pages of safeguard: thin, over its queries, acts and service."""
