"""Words live in `schakel.text`."""

from schakel.text import Text

__all__ = ["Text"]
