"""Pages of exchange: thin, over its queries, acts and service."""
