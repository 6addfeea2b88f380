"""Who may see these pages. Safeguard, which knows that, is above this room: the project fills this in.

These pages hold published facts and the law: every signed-in person with any role may read them. Reading is not
recorded (see service.py); a refusal is, like every other.
"""

from collections.abc import Callable

from django.http import HttpRequest

REFERENCE, LAW = "reference.read", "law.read"


def nobody(_request: HttpRequest, action: str) -> None:
    """Refuse everybody until the gate is filled."""
    message = f"Nobody filled the gate for {action}: schakel.project.slots was not loaded."
    raise RuntimeError(message)


class Gate:
    """`require` raises what slots.refused names; `may` only tells."""

    def __init__(self) -> None:
        self.require: Callable[[HttpRequest, str], None] = nobody
        self.may: Callable[[HttpRequest, str], bool] = lambda _request, _action: False


gate = Gate()
