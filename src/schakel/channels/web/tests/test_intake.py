"""Messages in no case: the oldest first, with an alarm when one waits too long."""

from datetime import timedelta

from schakel.channels.web import intake
from schakel.exchange.web.tests import fakes
from schakel.ui.slots import slots


def test_a_message_that_waits_longer_than_it_may_is_an_alarm(monkeypatch):
    monkeypatch.setattr(slots, "clock", lambda: fakes.NOW)
    monkeypatch.setattr(intake, "waiting", fakes.waiting)
    rows = intake.rows()
    assert [row.alarm for row in rows] == [True, False]
    assert rows[0].age == timedelta(hours=2, minutes=10)
