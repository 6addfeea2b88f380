"""Intake: messages that are in no case yet, with an alarm when one waits too long (law 12)."""

from dataclasses import dataclass
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from schakel.channels.service import Waiting, waiting
from schakel.rules.access import Resource
from schakel.safeguard.service import require
from schakel.ui.pages import page
from schakel.ui.slots import slots


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A waiting message with its age; `alarm` when it waits longer than it may (R3)."""

    message: Waiting
    age: timedelta
    alarm: bool


def rows() -> tuple[WaitingRow, ...]:
    """Return what waits, the oldest first."""
    now = slots.clock()
    return tuple(
        WaitingRow(message, now - message.received_at, now - message.received_at > message.limit)
        for message in waiting()
    )


@require_GET
@page
def intake(request: HttpRequest) -> HttpResponse:
    """Show the messages that are in no case, with the reasons in words."""
    require(request.reader, "channels.waiting", Resource("channels.waiting", ""))  # type: ignore[attr-defined]
    found = rows()
    return render(request, "channels/intake.html", {"rows": found, "alarms": sum(row.alarm for row in found)})
