"""A reason in words: there, not too long, and of characters that can be kept."""

from schakel.exchange.acts.faults import FieldFault
from schakel.exchange.acts.given import printable
from schakel.text import Text

LONGEST = 2_000
SAY = Text("Say why, in a few words.", "Zeg in een paar woorden waarom.")
UNUSABLE = Text(
    f"The text is longer than {LONGEST} characters or holds characters that cannot be kept. Shorten or retype it.",
    f"De tekst is langer dan {LONGEST} tekens of bevat tekens die niet bewaard kunnen worden. Kort hem in.",
)


def reasoned(field: str, text: str, *, needed: bool = True) -> tuple[FieldFault, ...]:
    """Return what is wrong with a reason; nothing when it will do."""
    if not any(sign.isalnum() for sign in text):
        return (FieldFault(field, "reason", SAY),) if needed else ()
    if len(text) > LONGEST or not printable(text):
        return (FieldFault(field, "reason", UNUSABLE),)
    return ()
