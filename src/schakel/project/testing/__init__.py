"""What the tests stand on: a private PostgreSQL per run, a copy of the migrated database per worker, a clock to set."""
