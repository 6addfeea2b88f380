"""Log lines without personal data: an exception is told by its type and place, never by its text (law 13)."""

import logging
import traceback
from types import TracebackType


class WithoutContents(logging.Formatter):
    """Formats an exception as its type and the places it came through. Its text may hold what somebody typed."""

    def formatException(  # noqa: N802 (the name is logging's)
        self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
    ) -> str:
        """Return one line per frame, then the exception's type."""
        kind, _, trace = ei
        frames = (f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace))
        return "\n".join([*frames, kind.__name__ if kind else "no exception"])
