"""The processing activity a book row belongs to, as the register of processing names it (LED 24, Wpg 31d)."""

ACTIVITIES = {
    "exchange": "information-exchange",
    "channels": "message-transport",
    "safeguard": "access-and-accountability",
    "reference": "reference-data",
}


def activity_of(event: str) -> str:
    """Return the activity of an event such as "exchange.answer"; an app without its own activity is named itself."""
    app = event.partition(".")[0]
    return ACTIVITIES.get(app, app)
