"""The closed lists that the program works with, by the id that they have in a pack: exactly these codes, no others."""

from collections.abc import Mapping

from schakel.rules.categories import DataCategory
from schakel.rules.channel import ChannelReason
from schakel.rules.clocks import Access, UrgencyGround
from schakel.rules.clocks.engine.events import Cause
from schakel.rules.clocks.engine.law import ROLES
from schakel.rules.copies import NoCopy
from schakel.rules.initiative import EawCategory, EuropolArea
from schakel.rules.refusal import Ground
from schakel.rules.validity import Letter

CODES: Mapping[str, tuple[str, ...]] = {
    "urgency-grounds": tuple(one.value for one in UrgencyGround),
    "request-letters": tuple(one.value for one in Letter),
    "refusal-grounds": tuple(one.value for one in Ground),
    "refusal-grounds-national": tuple(one.value for one in Ground),
    "no-copy": tuple(one.value for one in NoCopy),
    "channel-reasons": tuple(one.value for one in ChannelReason),
    "offences-eaw": tuple(one.value for one in EawCategory),
    "offences-europol": tuple(one.value for one in EuropolArea),
    "data-categories": tuple(one.value for one in DataCategory),
    "access-classes": tuple(one.value for one in Access),
    "breach-causes": tuple(one.value for one in Cause),
    "escalation-roles": tuple(ROLES),
}

PARTIAL = frozenset({"refusal-grounds-national"})
"""Lists that need not name every code: a national law may have no ground of its own for one of the Directive."""
