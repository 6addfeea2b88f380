"""How far a fact was checked: the words of the files in one closed list. Only `verified` counts as checked."""

from collections.abc import Mapping
from enum import StrEnum

from schakel.text import Text


class Mark(StrEnum):
    """From checked to nobody knows."""

    VERIFIED = "verified"
    PARTLY = "partly"
    DERIVED = "derived"
    DESIGN = "design"
    MEMORY = "memory"
    UNMARKED = "unmarked"

    @property
    def checked(self) -> bool:
        """Whether somebody read it in a named source."""
        return self is Mark.VERIFIED


BEGINS: Mapping[str, Mark] = {
    "verified": Mark.VERIFIED,
    "partly": Mark.PARTLY,
    "derived": Mark.DERIVED,
    "own design": Mark.DESIGN,
    "memory": Mark.MEMORY,
}
WORDS: Mapping[Mark, Text] = {
    Mark.VERIFIED: Text("Checked", "Gecontroleerd"),
    Mark.PARTLY: Text("Partly checked", "Deels gecontroleerd"),
    Mark.DERIVED: Text("Derived, not checked", "Afgeleid, niet gecontroleerd"),
    Mark.DESIGN: Text("Our own design", "Ons eigen ontwerp"),
    Mark.MEMORY: Text("From memory, not checked", "Uit het hoofd, niet gecontroleerd"),
    Mark.UNMARKED: Text("Nobody said: not checked", "Niet vermeld: niet gecontroleerd"),
}


def mark(verification: str) -> Mark:
    """Return the mark of a file's words: "verified (secondary source)" is verified; what we do not know is unmarked."""
    said = verification.strip().casefold()
    return next((mark for begin, mark in BEGINS.items() if said.startswith(begin)), Mark.UNMARKED)
