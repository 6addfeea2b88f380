"""What safeguard hangs into every page: the clock, who is signed in, what is absent and what is refused."""

from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from schakel.safeguard import clock
from schakel.safeguard.service import Absent, Refused, person
from schakel.ui.slots import Shown, slots


def shown(request: HttpRequest) -> Shown | None:
    """Return the signed-in person for the top bar."""
    key = request.user.pk
    found = person(key) if key else None
    if found is None:
        return None
    return Shown(found.name, found.initials, found.unit.say(get_language() or "en"))


def simulated_clock(_request: HttpRequest) -> str:
    """Say that the clock is simulated, on every page (law 14)."""
    return _("Simulated clock") if clock.simulated() else ""


slots.clock = clock.now
slots.person = shown
slots.absent = (Absent,)
slots.refused = (Refused,)
slots.add_mark("clock", simulated_clock)
