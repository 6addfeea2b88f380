"""Looks before the start whether the database and the settings are as Schakel needs them."""

from schakel.project.preflight.faults import Fault
from schakel.project.preflight.report import inspect

__all__ = ["Fault", "inspect"]
