"""The rules by name and version. An act stores the name of the rule it used, so that it can be replayed (law 4).

A released function is never edited: a change of the law gets a new version beside it.
"""

from collections.abc import Callable, Mapping

from schakel.rules import (
    categories,
    channel,
    clocks,
    copies,
    europol,
    incoming,
    initiative,
    outgoing,
    refusal,
    restrictions,
    roles,
    subjects,
    transfer,
    validity,
)
from schakel.rules.access import decide

FUNCTIONS: Mapping[str, Callable[..., object]] = {
    "rules.access.decide/1": decide,
    "rules.categories.release/1": categories.release,
    "rules.channel.choose/1": channel.choose,
    "rules.channel.second/1": channel.second,
    "rules.channel.siena/1": channel.siena,
    "rules.channel.tasks/1": channel.tasks,
    "rules.clocks.clock/2": clocks.clock,
    "rules.clocks.due/1": clocks.due,
    "rules.clocks.mirror/1": clocks.mirror,
    "rules.copies.check/1": copies.check,
    "rules.copies.received/1": copies.received,
    "rules.europol.copy/1": europol.copy,
    "rules.incoming.clarify/1": incoming.clarify,
    "rules.incoming.refusable/1": incoming.refusable,
    "rules.incoming.task/1": incoming.task,
    "rules.initiative.duty/1": initiative.duty,
    "rules.initiative.sendable/1": initiative.sendable,
    "rules.initiative.tasks/1": initiative.tasks,
    "rules.outgoing.ready/1": outgoing.ready,
    "rules.refusal.may_close/1": refusal.may_close,
    "rules.refusal.refuse/1": refusal.refuse,
    "rules.refusal.tally/1": refusal.tally,
    "rules.restrictions.admit/1": restrictions.admit,
    "rules.restrictions.allows/1": restrictions.allows,
    "rules.restrictions.compile_5x5x5/1": restrictions.compile_5x5x5,
    "rules.restrictions.compile_handling/1": restrictions.compile_handling,
    "rules.restrictions.compile_tlp/1": restrictions.compile_tlp,
    "rules.restrictions.evaluate/1": restrictions.evaluate,
    "rules.restrictions.protect/1": restrictions.protect,
    "rules.restrictions.union/1": restrictions.union,
    "rules.roles.thailand/1": roles.thailand,
    "rules.subjects.retype/1": subjects.retype,
    "rules.transfer.circulate/1": transfer.circulate,
    "rules.transfer.gate/1": transfer.gate,
    "rules.transfer.tasks/1": transfer.tasks,
    "rules.transfer.transfer/1": transfer.transfer,
    "rules.validity.completeness/1": validity.completeness,
}
NAMES = {function: name for name, function in FUNCTIONS.items()}


def name_of(function: Callable[..., object]) -> str:
    """Return the name and version of a rule, for the books. Raises KeyError when it is not on the list."""
    return NAMES[function]
