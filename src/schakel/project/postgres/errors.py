"""What the launcher says when it cannot go on."""


class LauncherError(RuntimeError):
    """The database server cannot be started or reached; the text says why and what to do."""
