"""Pages of channels: thin, over its queries, acts and service."""
