"""Waiting for a judicial authorisation: only where the pack has Dir. 5(2), and only once the requester was told.

Dir. 5(2), 9; sections 2.6, R23-R25. The Dutch regulation has no such delay: there these events move nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from schakel.rules.clocks.engine.events import (
    AuthorisationAsked,
    AuthorisationDecided,
    DelayNoticeSent,
    Event,
    UpdateSent,
)
from schakel.rules.clocks.engine.history import of
from schakel.rules.clocks.engine.law import ClockLaw, Deviation


@dataclass(frozen=True, slots=True)
class Authorisation:
    """One authorisation for an item: as asked, the notice that counts, the last word to the requester, the decision."""

    asked: AuthorisationAsked
    notice: DelayNoticeSent | None
    last_word: datetime | None
    decided: AuthorisationDecided | None

    @property
    def open(self) -> bool:
        return self.decided is None


@dataclass(frozen=True, slots=True)
class Delay:
    """What authorisations do to a due: still waiting, or the later due after the decision; and the next update.

    `due` is None while we wait. `counted` are the authorisations that delay, `idle` those that do not.
    """

    waiting: bool
    due: datetime | None
    next_update: datetime | None
    counted: tuple[Authorisation, ...]
    idle: tuple[Authorisation, ...]


def authorisations(item: int, since: datetime, until: datetime, happened: Sequence[Event]) -> tuple[Authorisation, ...]:
    """Return the authorisations asked for an item from `since` until `until`; the first under one name counts."""
    asked: dict[str, AuthorisationAsked] = {}
    for event in of(AuthorisationAsked, happened):
        if item in event.items and since <= event.at < until:
            asked.setdefault(event.authorisation, event)
    return tuple(_authorisation(one, happened) for one in asked.values())


def delay(found: Sequence[Authorisation], due: datetime | None, urgent: bool, law: ClockLaw) -> Delay:
    """Return what the authorisations do to `due` (UTC; None while the clock stands still)."""
    counted = tuple(one for one in found if _counts(one, due, law.deviation))
    idle = tuple(one for one in found if one not in counted)
    if law.deviation is None or not counted:
        return Delay(False, due, None, counted, idle)
    waiting = [one.last_word for one in counted if one.open and one.last_word is not None]
    if waiting:
        return Delay(True, None, min(waiting) + law.deviation.update(urgent), counted, idle)
    after = [one.decided.at + law.deviation.after(urgent) for one in counted if one.decided is not None]
    return Delay(False, None if due is None else max(due, *after), None, counted, idle)


def _counts(one: Authorisation, due: datetime | None, deviation: Deviation | None) -> bool:
    """It delays when the pack asks for it and the notice, with length and reasons, went before the due."""
    if deviation is None or one.asked.kind not in deviation.kinds or one.notice is None:
        return False
    return due is None or one.notice.at < due


def _authorisation(asked: AuthorisationAsked, happened: Sequence[Event]) -> Authorisation:
    name = asked.authorisation
    notices = [one for one in of(DelayNoticeSent, happened) if one.authorisation == name and sound(one)]
    updates = [one.at for one in of(UpdateSent, happened) if one.authorisation == name]
    decisions = [one for one in of(AuthorisationDecided, happened) if one.authorisation == name]
    words = [*updates, *(one.at for one in notices)]
    return Authorisation(
        asked,
        notices[0] if notices else None,
        max(words, default=None),
        decisions[0] if decisions else None,
    )


def sound(notice: DelayNoticeSent) -> bool:
    """Tell whether a notice says how long it will take and why (Dir. 5(2)(a))."""
    return notice.expected > timedelta() and any(character.isalnum() for character in notice.reason)
