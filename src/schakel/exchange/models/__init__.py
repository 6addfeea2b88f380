"""Tables of the desk. Every row carries the compartment of its case, and the database moves them together."""

from schakel.exchange.models.case import Case
from schakel.exchange.models.event import ClockEvent
from schakel.exchange.models.item import Item
from schakel.exchange.models.mark import MessageMark
from schakel.exchange.models.message import Message
from schakel.exchange.models.pair import Duplicate, Merge
from schakel.exchange.models.request import Request
from schakel.exchange.models.subject import Subject
from schakel.exchange.models.task import Task

__all__ = ["Case", "ClockEvent", "Duplicate", "Item", "Merge", "Message", "MessageMark", "Request", "Subject", "Task"]
