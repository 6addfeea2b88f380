"""Themes as senders write them: a code of our list of phenomena, or a name. Terrorism comes first."""

CODE = "ph11"
NAME = "terroris"


def comes_first(theme: str) -> bool:
    """Tell whether requests of this theme go before all others; the name is alike in most languages."""
    said = theme.strip().casefold()
    return said == CODE or said.startswith(NAME)
