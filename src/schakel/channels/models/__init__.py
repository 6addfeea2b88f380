"""Tables of the app: channel instances, what came in, what goes out and how far it came. No row is ever deleted."""

from schakel.channels.models.inbound import Inbound
from schakel.channels.models.instance import ChannelInstance
from schakel.channels.models.outbound import Outbound, OutboundEvidence

__all__ = ["ChannelInstance", "Inbound", "Outbound", "OutboundEvidence"]
