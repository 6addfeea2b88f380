"""Parameters, facts and expectations of a pack in words."""

from collections.abc import Mapping
from datetime import date

from schakel.text import Text

PARAMETERS: Mapping[str, Text] = {
    "seconds": Text("{} seconds", "{} seconden"),
    "hours": Text("{} hours", "{} uur"),
    "days": Text("{} days", "{} dagen"),
    "weeks": Text("{} weeks", "{} weken"),
    "months": Text("{} months", "{} maanden"),
    "years": Text("{} years", "{} jaar"),
    "limit": Text("at most {}", "ten hoogste {}"),
    "minutes_urgent": Text("{} minutes when urgent", "{} minuten bij spoed"),
    "minutes_other": Text("{} minutes otherwise", "{} minuten anders"),
    "hours_urgent": Text("{} hours when urgent", "{} uur bij spoed"),
    "days_other": Text("{} days otherwise", "{} dagen anders"),
    "minor_offence_months": Text("an offence is minor up to {} months", "een feit is licht tot en met {} maanden"),
    "siena_from": Text("SIENA from {}", "SIENA vanaf {}"),
    "kept_by": Text("kept by {}", "gedragen door {}"),
    "exceptions": Text("exceptions: {}", "uitzonderingen: {}"),
}


def parameter(name: str, value: object) -> Text:
    """Return a parameter in words; one that we have no words for as it stands in the file."""
    said = shown(value)
    words = PARAMETERS.get(name, Text(f"{name}: {{}}", f"{name}: {{}}"))
    return Text(words.en.format(said), words.nl.format(said))


def shown(value: object) -> str:
    """Return a value as a person writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return ", ".join(shown(one) for one in value)
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {shown(one)}" for name, one in value.items())
    return "-" if value is None or value == "" else str(value)


def given(facts: Mapping[str, object]) -> tuple[str, ...]:
    """Return the facts of an example, one a line; every event of a story on a line of its own."""
    lines = []
    for name, value in facts.items():
        if name == "events" and isinstance(value, list):
            lines += [shown(one) for one in value]
        else:
            lines.append(f"{name}: {shown(value)}")
    return tuple(lines)


def expected(expect: Mapping[str, object]) -> tuple[str, ...]:
    """Return what must come out, one a line."""
    return tuple(f"{name}: {shown(value)}" for name, value in expect.items())
