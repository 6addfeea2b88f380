"""Pages of reference and of the law: thin, over queries and the pure law room."""
