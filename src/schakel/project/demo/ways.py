"""The five official channels of the vision, each as two folders with a simulator at the other end."""

from pathlib import Path

from django.conf import settings

from schakel.channels.models import ChannelInstance
from schakel.project.demo.people import DESK
from schakel.text import Text

WAYS = {
    "siena": ("siena", Text("Europol (SIENA)", "Europol (SIENA)")),
    "interpol": ("interpol", Text("INTERPOL", "INTERPOL")),
    "sirene": ("sirene", Text("SIRENE", "SIRENE")),
    "own-liaison": ("own_liaison", Text("Our liaison officers", "Onze liaison officers")),
    "foreign-liaison": ("foreign_liaison", Text("Foreign liaison officers", "Buitenlandse liaison officers")),
}


def folders(code: str) -> tuple[Path, Path]:
    """Return the inbox and outbox folder of a channel."""
    home = Path(settings.STATE_DIR) / "channels" / code
    return home / "in", home / "out"


def make_ways() -> dict[str, ChannelInstance]:
    """Make the channels that are not there yet, with their folders."""
    return {code: make_way(code, official, name) for code, (official, name) in WAYS.items()}


def make_way(code: str, official: str, name: Text) -> ChannelInstance:
    """Return a channel; its folders follow the state folder."""
    inbox, outbox = folders(code)
    for one in (inbox, outbox):
        one.mkdir(parents=True, exist_ok=True)
    fields = {
        "kind": "file", "official": official, "name_en": name.en, "name_nl": name.nl, "unit_code": DESK,
        "config": {"inbox": str(inbox), "outbox": str(outbox)}, "simulated": True,
    }  # fmt: skip
    return ChannelInstance.objects.update_or_create(code=code, defaults=fields)[0]
