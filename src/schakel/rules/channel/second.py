"""One request, one channel: a second channel to the same state must replace the first, or file a copy of it (R46)."""

from dataclasses import dataclass

from schakel.rules.channel.kinds import CHANNELS, Channel
from schakel.rules.cite import Cite
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import listed
from schakel.text import Text

ONE = Cite("R46", "Dir. 16(1)(d); SWD(2021)374 problem 3")


@dataclass(frozen=True, slots=True)
class Sent:
    """A message of the same request that went out before: its id, to which state, over which channel.

    `temporary`: it went another way than SIENA for urgency or after an incident (CH-b, CH-c).
    """

    message: str
    state: str
    channel: Channel
    temporary: bool = False


@dataclass(frozen=True, slots=True)
class SecondFacts:
    """The message about to go: to which state, over which channel, what went before, and how it relates to that.

    `supersedes` are ids of messages that it replaces; `file_copy_of` the one that it files in SIENA ("" when none).
    """

    state: str
    channel: Channel
    earlier: tuple[Sent, ...]
    supersedes: frozenset[str] = frozenset()
    file_copy_of: str = ""


def second(facts: SecondFacts) -> Verdict:
    """The same request does not go to the same state over a second channel, unless it supersedes the first (R46)."""
    elsewhere = [one for one in facts.earlier if one.state == facts.state and one.channel is not facts.channel]
    if not elsewhere:
        text = Text(f"The only channel to {facts.state}", f"Het enige kanaal naar {facts.state}")
        return Verdict((ONE.go(text, "channel"),))
    loose = [one for one in elsewhere if one.message not in facts.supersedes and not _filed(one, facts)]
    return Verdict((_blocked(facts, loose) if loose else _linked(facts),))


def _filed(one: Sent, facts: SecondFacts) -> bool:
    return one.message == facts.file_copy_of and one.temporary and facts.channel is Channel.EUROPOL


def _linked(facts: SecondFacts) -> Reason:
    if facts.file_copy_of and not facts.supersedes:
        return ONE.go(Text("Files a copy of what went another way", "Legt een kopie vast van wat anders ging"), "link")
    return ONE.go(Text("Replaces what went before", "Vervangt wat eerder is verstuurd"), "link")


def _blocked(facts: SecondFacts, loose: list[Sent]) -> Reason:
    ways = listed(dict.fromkeys(CHANNELS[one.channel] for one in loose))
    return ONE.stop(
        Text(
            f"{facts.state} has this request already, over {ways.en}",
            f"{facts.state} heeft dit verzoek al, via {ways.nl}",
        ),
        "link",
        Text(
            "Continue there, or let this message replace the earlier one",
            "Ga daar verder, of laat dit bericht het eerdere vervangen",
        ),
    )
