"""May we refuse, and is it done properly? The closed list of Dir. 6, item by item (R30-R37)."""

from schakel.rules.refusal.decide import may_close, refuse
from schakel.rules.refusal.facts import ItemRefusal, RefusalFacts
from schakel.rules.refusal.grounds import GROUNDS, Ground, GroundText, NationalGround, NationalMap, cited
from schakel.rules.refusal.items import GENERIC, generic
from schakel.rules.refusal.record import (
    AuthorisationRefused,
    Consent,
    Jeopardy,
    LegalPerson,
    MinorOffence,
    NationalSecurity,
    NoConsent,
    NoOffence,
    NotAvailable,
    NotMet,
    OutsideCategories,
    Record,
    Unreliable,
)
from schakel.rules.refusal.setting import Setting
from schakel.rules.refusal.tally import Tally, tally

__all__ = [
    "GENERIC",
    "GROUNDS",
    "AuthorisationRefused",
    "Consent",
    "Ground",
    "GroundText",
    "ItemRefusal",
    "Jeopardy",
    "LegalPerson",
    "MinorOffence",
    "NationalGround",
    "NationalMap",
    "NationalSecurity",
    "NoConsent",
    "NoOffence",
    "NotAvailable",
    "NotMet",
    "OutsideCategories",
    "Record",
    "RefusalFacts",
    "Setting",
    "Tally",
    "Unreliable",
    "cited",
    "generic",
    "may_close",
    "refuse",
    "tally",
]
