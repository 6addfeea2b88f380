"""The commands of `schakel`, one module each."""
