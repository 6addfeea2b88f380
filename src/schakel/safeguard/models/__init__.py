"""The tables of safeguard."""

from schakel.safeguard.models.books import BookRow, Head, Leaf
from schakel.safeguard.models.people import User
from schakel.safeguard.models.units import Compartment, CompartmentMembership, Membership, Unit

__all__ = ["BookRow", "Compartment", "CompartmentMembership", "Head", "Leaf", "Membership", "Unit", "User"]
