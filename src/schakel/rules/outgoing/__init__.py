"""May our own request leave? Articles 4(3) to 4(6) of the Directive, every fault beside its field (R8-R12)."""

from schakel.rules.outgoing.ready import OutgoingFacts, ready

__all__ = ["OutgoingFacts", "ready"]
