"""Tables of the desk. Every row carries the compartment of its case, and the database moves them together."""

from schakel.exchange.models.case import Case
from schakel.exchange.models.event import ClockEvent
from schakel.exchange.models.item import Item
from schakel.exchange.models.message import Message
from schakel.exchange.models.request import Request

__all__ = ["Case", "ClockEvent", "Item", "Message", "Request"]
