"""Who must get a copy at the same time, and when it may be left out (R7, R14; Dir. 4(1)-(2), 5(3), 7(3)-(4), 8)."""

from schakel.rules.copies.check import CopyFacts, Omission, check, received
from schakel.rules.copies.matrix import NO_COPY, Body, CopyTo, Exchange, NoCopy, RequiredCopy, required

__all__ = [
    "NO_COPY",
    "Body",
    "CopyFacts",
    "CopyTo",
    "Exchange",
    "NoCopy",
    "Omission",
    "RequiredCopy",
    "check",
    "received",
    "required",
]
