"""The books in words: acts, purposes, recipients and reasons in the language of the page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from schakel.rules.access.table import ACTIONS as POLICY
from schakel.rules.verdict import Outcome
from schakel.safeguard.service import BookAction, BookLine
from schakel.text import Text

EVENTS: dict[str, str | Promise] = {
    "exchange.register": gettext_lazy("Registered the request"),
    "exchange.read": gettext_lazy("Read the request"),
    "exchange.as-received": gettext_lazy("Read a message as received"),
    "exchange.take": gettext_lazy("Took the request"),
    "exchange.answer": gettext_lazy("Sent an answer"),
    "exchange.join": gettext_lazy("Added a message to the case"),
    "exchange.unassigned": gettext_lazy("Found no case for a message"),
    "channels.quarantine": gettext_lazy("Put a message in quarantine"),
    "safeguard.case-book": gettext_lazy("Read the books of this case"),
}
ACTIONS: dict[BookAction, str | Promise] = {
    BookAction.COLLECT: gettext_lazy("Took in data"),
    BookAction.ALTER: gettext_lazy("Changed the case"),
    BookAction.CONSULT: gettext_lazy("Looked at the case"),
    BookAction.DISCLOSE: gettext_lazy("Gave information"),
    BookAction.TRANSFER: gettext_lazy("Gave information abroad"),
    BookAction.COMBINE: gettext_lazy("Combined data"),
    BookAction.ERASE: gettext_lazy("Erased data"),
    BookAction.EXPORT: gettext_lazy("Exported data"),
    BookAction.PRINT: gettext_lazy("Printed"),
    BookAction.SEARCH: gettext_lazy("Searched"),
    BookAction.DECIDE: gettext_lazy("Decided"),
    BookAction.LOGIN: gettext_lazy("Signed in"),
}
PURPOSES: dict[str, str | Promise] = {
    "prevent": gettext_lazy("preventing crime"),
    "detect": gettext_lazy("detecting crime"),
    "investigate": gettext_lazy("investigating crime"),
    "lawfulness": gettext_lazy("checking lawfulness"),
    "administration": gettext_lazy("administration"),
}
GIVING = frozenset({BookAction.DISCLOSE, BookAction.TRANSFER})
LINE = re.compile(r"^\S+ (?P<article>.*?) ?(?P<outcome>go|ask|stop): (?P<text>.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SaidReason:
    """A reason as the books kept it, shaped as c-reasons draws it."""

    article: str
    text: Text
    outcome: Outcome
    remedy: Text | None = None


def act(line: BookLine) -> str:
    """Return what was done, in words; an event without words of its own is said by its kind."""
    if line.allowed:
        return str(EVENTS.get(line.event) or ACTIONS[line.action])
    known = POLICY.get(line.event)
    tried = known.text.say(get_language() or "en") if known else str(ACTIONS[line.action])
    return _("Was not allowed to: %(act)s") % {"act": tried}


def purpose(code: str) -> str:
    """Return a purpose in words; free text stays as it is."""
    return str(PURPOSES.get(code, code))


def partner(line: BookLine, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return to whom something went or from whom it came: "to Germany, DE-SPOC"; `names` are countries by code."""
    to = dict(line.recipient)
    to["country"] = names.get(to.get("country", ""), to.get("country", ""))
    whom = ", ".join(to[key] for key in ("country", "authority", "person") if to.get(key))
    if not whom or line.action not in {*GIVING, BookAction.COLLECT}:
        return ""
    return (_("to %(whom)s") if line.action in GIVING else _("from %(whom)s")) % {"whom": whom}


def outcome(code: str) -> Outcome:
    """Return the outcome kept with a reason; one we do not know counts as a stop."""
    return Outcome(code) if code in set(Outcome) else Outcome.STOP


def reasons(explanation: Mapping[str, object]) -> tuple[SaidReason, ...]:
    """Return the reasons kept in an explanation, wherever they stand in it.

    A reason is {"article", "outcome", "en", "nl"}, or the line "R56 LED 35-38 stop: why".
    """
    lists = (kept for kept in explanation.values() if isinstance(kept, Sequence) and not isinstance(kept, str))
    return tuple(said for kept in lists for one in kept if (said := reason(one)) is not None)


def reason(kept: object) -> SaidReason | None:
    """Return one kept reason, or None when it is something else."""
    if isinstance(kept, Mapping) and "en" in kept:
        text = Text(str(kept["en"]), str(kept.get("nl", kept["en"])))
        return SaidReason(str(kept.get("article", "")), text, outcome(str(kept.get("outcome", "go"))))
    if isinstance(kept, str) and (found := LINE.match(kept)):
        return SaidReason(found["article"], Text(found["text"], found["text"]), outcome(found["outcome"]))
    return None
