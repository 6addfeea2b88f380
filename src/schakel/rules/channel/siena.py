"""Exchange under the Directive goes over SIENA, unless one of three reasons is recorded (Dir. 13; R45)."""

from dataclasses import dataclass
from datetime import date

from schakel.rules.channel.kinds import CHANNEL_REASONS, CHANNELS, Channel, ChannelReason
from schakel.rules.cite import Cite
from schakel.rules.clocks import Regime
from schakel.rules.task import Task, TaskKind
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import MINIMUM, Minimum, enough
from schakel.text import Text

SIENA, EXCEPTION = Cite("R45", "Dir. 13(1)"), Cite("R45", "Dir. 13(2)")
OTHER_REGIME = Cite("R45", "Dir. 1(2)")
SIENA_FROM = date(2027, 6, 12)
"""The last day to transpose Dir. 13; a deployment may start earlier."""


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """One message: its regime, channel and day (local date), and the reason if it does not go over SIENA.

    `third_states` are the third states and international organisations involved; `explanation` the reason in words.
    """

    regime: Regime
    channel: Channel
    on: date
    reason: ChannelReason | None = None
    explanation: str = ""
    third_states: tuple[str, ...] = ()
    urgent: bool = False
    siena_from: date = SIENA_FROM
    minimum: Minimum = MINIMUM


def siena(facts: ChannelFacts) -> Verdict:
    """What falls under the Directive goes over SIENA; another channel needs a reason of article 13(2) (R45)."""
    return Verdict((_reason(facts),))


def tasks(facts: ChannelFacts) -> tuple[Task, ...]:
    """Return what urgency (CH-b) or an incident (CH-c) leaves behind: back to SIENA, and a copy for the file there."""
    if not _bound(facts) or facts.reason not in {ChannelReason.B, ChannelReason.C}:
        return ()
    back = Text("Continue this exchange over SIENA", "Vervolg deze uitwisseling via SIENA")
    copy = Text("File a copy of this message in SIENA", "Leg een kopie van dit bericht vast in SIENA")
    return (
        Task(TaskKind.RETURN_TO_SIENA, EXCEPTION.rule, EXCEPTION.article, back, facts.channel),
        Task(TaskKind.FILE_COPY, EXCEPTION.rule, EXCEPTION.article, copy, facts.channel),
    )


def _bound(facts: ChannelFacts) -> bool:
    other = facts.regime is Regime.DIR977 and facts.channel is not Channel.EUROPOL
    return other and facts.on >= facts.siena_from


def _reason(facts: ChannelFacts) -> Reason:
    if facts.regime is not Regime.DIR977:
        text = Text("Not under the Directive: free choice of channel", "Buiten de richtlijn: vrije keuze van kanaal")
        return OTHER_REGIME.go(text, "channel")
    if facts.channel is Channel.EUROPOL:
        return SIENA.go(Text("Over SIENA", "Via SIENA"), "channel")
    if facts.on < facts.siena_from:
        day = f"{facts.siena_from:%d-%m-%Y}"
        text = Text(f"SIENA becomes the rule on {day}", f"SIENA wordt de regel op {day}")
        return SIENA.go(text, "channel")
    return _exception(facts)


def _exception(facts: ChannelFacts) -> Reason:
    name = CHANNELS[facts.channel]
    if facts.reason is None:
        return EXCEPTION.stop(
            Text(f"Not over SIENA but {name.en}, without a reason", f"Niet via SIENA maar {name.nl}, zonder reden"),
            "reason",
            Text(
                "Send it over SIENA, or choose CH-a, CH-b or CH-c", "Verstuur het via SIENA, of kies CH-a, CH-b of CH-c"
            ),
        )
    words = CHANNEL_REASONS[facts.reason]
    if _shown(facts):
        said = Text(f"{facts.reason}: {words.en}", f"{facts.reason}: {words.nl}")
        return EXCEPTION.go(said, "reason")
    return _not_shown(facts)


def _shown(facts: ChannelFacts) -> bool:
    explained = enough(facts.explanation, facts.minimum)
    if facts.reason is ChannelReason.A:
        return bool(facts.third_states) or explained
    return explained and (facts.urgent or facts.reason is ChannelReason.C)


def _not_shown(facts: ChannelFacts) -> Reason:
    remedies = {
        ChannelReason.A: Text(
            "Name the third state, or say why one will be involved",
            "Noem de derde staat, of leg uit waarom die betrokken raakt",
        ),
        ChannelReason.B: Text(
            "Mark the request as urgent and explain why SIENA is too slow now",
            "Merk het verzoek aan als spoed en licht toe waarom SIENA nu te traag is",
        ),
        ChannelReason.C: Text("Describe the incident", "Beschrijf het incident"),
    }
    chosen = facts.reason or ChannelReason.A
    return EXCEPTION.stop(
        Text(f"{chosen} is chosen, but nothing shows it", f"{chosen} is gekozen, maar uit niets blijkt dat"),
        "explanation",
        remedies[chosen],
    )
