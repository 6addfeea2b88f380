"""Under which law is this exchanged? Only Directive (EU) 2023/977 has the clock of article 5(1)."""

from schakel.rules.clocks import Regime
from schakel.rules.transfer import CountryCategory


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
