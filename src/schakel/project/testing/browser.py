"""Where Chromium is, and how it is started for tests."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
ARGUMENTS = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """Return the path of SCHAKEL_CHROMIUM, else of the first Chromium on PATH; None when there is none."""
    wished = (os.environ.get("SCHAKEL_CHROMIUM"), *NAMES)
    return next((found for name in wished if name and (found := shutil.which(name))), None)


def required() -> bool:
    """Tell whether missing browser tests are a failure (SCHAKEL_REQUIRE_BROWSER, set by continuous integration)."""
    return os.environ.get("SCHAKEL_REQUIRE_BROWSER", "") not in {"", "0"}


def arguments() -> list[str]:
    """Return Chromium's arguments; as root it runs only without its sandbox."""
    return [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
