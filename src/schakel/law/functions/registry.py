"""All functions by name and version: those of `rules`, with the clocks and completeness beside them."""

from collections.abc import Callable, Mapping

from schakel.rules import clocks, functions, validity
from schakel.rules.access import decide

FUNCTIONS: Mapping[str, Callable[..., object]] = {
    **functions.FUNCTIONS,
    "rules.access.decide/1": decide,
    "rules.clocks.clock/2": clocks.clock,
    "rules.clocks.due/1": clocks.due,
    "rules.clocks.mirror/1": clocks.mirror,
    "rules.validity.completeness/1": validity.completeness,
}
