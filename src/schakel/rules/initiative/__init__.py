"""Telling others of our own accord: when it is a duty, and how it leaves (R43, R44; Dir. 7)."""

from schakel.rules.initiative.duty import duty, tasks
from schakel.rules.initiative.eaw import EAW, EAW_VERIFIED, EawCategory
from schakel.rules.initiative.europol_area import EUROPOL, EUROPOL_VERIFIED, EuropolArea
from schakel.rules.initiative.facts import EXCEPTIONS, LINKS, Choice, Considered, DutyFacts, Link, Nexus
from schakel.rules.initiative.message import sendable

__all__ = [
    "EAW",
    "EAW_VERIFIED",
    "EUROPOL",
    "EUROPOL_VERIFIED",
    "EXCEPTIONS",
    "LINKS",
    "Choice",
    "Considered",
    "DutyFacts",
    "EawCategory",
    "EuropolArea",
    "Link",
    "Nexus",
    "duty",
    "sendable",
    "tasks",
]
