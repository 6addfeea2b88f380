"""Which channel is best here? All of them, ranked, each with its reasons (section 4.5). No scores: go, ask, stop."""

from dataclasses import dataclass

from schakel.rules.channel.facts import ChoiceFacts
from schakel.rules.channel.kinds import Channel
from schakel.rules.channel.why import reasons
from schakel.rules.verdict import Outcome, Verdict

ORDER = (Outcome.GO, Outcome.ASK, Outcome.STOP)


@dataclass(frozen=True, slots=True)
class Advice:
    """One channel with its verdict; the list of advices is in order of preference."""

    channel: Channel
    verdict: Verdict


def choose(facts: ChoiceFacts) -> tuple[Advice, ...]:
    """Every channel with what speaks for and against it, the best first; a person chooses, and that is recorded."""
    advices = [Advice(channel, Verdict(tuple(reasons(channel, facts)))) for channel in Channel]
    agreed = facts.by_theme.get(facts.theme)
    return tuple(sorted(advices, key=lambda one: (ORDER.index(one.verdict.outcome), one.channel is not agreed)))
