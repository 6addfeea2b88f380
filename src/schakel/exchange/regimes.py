"""Under which law is this exchanged? Only Directive (EU) 2023/977 has the clock of article 5(1)."""

from collections.abc import Mapping

from schakel.exchange.lawpack import pack
from schakel.rules.clocks import Regime
from schakel.rules.transfer import CountryCategory
from schakel.text import Text

OTHER = Text("Another law, no clock of ours", "Een andere wet, geen klok van ons")
BY_CHANNEL = {
    "sirene": "SIRENE",
    "interpol": "INTERPOL",
    "own_liaison": "LIAISON",
    "foreign_liaison": "LIAISON",
}
MISSING, CHILD = "MISSING_CHILD", ("missing", "vermist", "disparu", "vermisst", "desaparecid", "scompars")


def regime_of(claimed: str, purpose: str, category: CountryCategory) -> str:
    """Return the regime of a request: what it claims, unless it cannot be the Directive.

    The Directive is for member states and those associated with Schengen (art. 1), and for preventing, detecting and
    investigating (art. 1, 2(1); R6). A country whose category we do not know, and a request that does not say its
    purpose, keep the clock: the strictest reading.
    """
    outside = category is CountryCategory.OUTSIDE
    if claimed == Regime.DIR977.value and (outside or purpose == "other"):
        return Regime.OTHER.value
    return claimed


def regimes() -> Mapping[str, Text]:
    """Return the regimes a request can be under, by code: those with a clock in the law pack, and OTHER."""
    return {code: one.name for code, one in pack().clock.regimes.items()} | {Regime.OTHER.value: OTHER}


def suggested(regime: str, official: str, theme: str) -> str:
    """Return the regime that theme and channel point to when a request is under no law we know; "" when nothing does.

    A person chooses it (law 8).
    """
    if regime != Regime.OTHER.value:
        return ""
    if theme.strip().casefold().startswith(CHILD):
        return MISSING
    return BY_CHANNEL.get(official, "")
