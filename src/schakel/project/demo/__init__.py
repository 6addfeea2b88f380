"""A small police world, entirely invented, for demonstration: people, channels, running cases, simulated partners."""

from schakel.project.demo.load import load
from schakel.project.demo.people import Person, credentials

__all__ = ["Person", "credentials", "load"]
