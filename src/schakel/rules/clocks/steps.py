"""Why is it due then? The clock's explanation, line by line, in the words of the desk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from schakel.rules.clocks.facts import Access, ItemFacts, UrgencyGround
from schakel.rules.clocks.terms import Term, Unit
from schakel.text import Text


@dataclass(frozen=True, slots=True)
class Step:
    """One line of "why is it due then?": a short label ("17:45", "Direct"), the sentence, the article.

    `at` is set when the label is a moment (UTC); pages show it in local time instead of the label.
    """

    label: Text
    text: Text
    article: str
    at: datetime | None = None


GROUNDS = {
    UrgencyGround.PUBLIC_SECURITY: (Text("Security", "Veiligheid"), "art. 4(4)(a)"),
    UrgencyGround.LIFE: (Text("Life", "Leven"), "art. 4(4)(b)"),
    UrgencyGround.DETENTION: (Text("Detention", "Hechtenis"), "art. 4(4)(c)"),
    UrgencyGround.LOSING_RELEVANCE: (Text("Perishable", "Vluchtig"), "art. 4(4)(d)"),
}
ACCESS = {
    Access.DIRECT: Text("Direct", "Direct"),
    Access.INDIRECT: Text("Indirect", "Indirect"),
    Access.UNKNOWN: Text("Unknown", "Onbekend"),
}
AS_DIRECT = Text("Access not known yet, counted as direct", "Toegang nog niet bekend, telt als direct")
OUTER = {
    Unit.HOURS: (
        Text(
            "Outer legal limit: the hour of arrival does not count",
            "Uiterste wettelijke grens: het uur van aankomst telt niet mee",
        ),
        "Reg. 1182/71 art. 3(1)",
    ),
    Unit.DAYS: (
        Text(
            "Outer legal limit: the end of the last day, moved past weekends and holidays",
            "Uiterste wettelijke grens: het einde van de laatste dag, weekend en feestdagen voorbij",
        ),
        "Reg. 1182/71 art. 3(4)-(5)",
    ),
}


def explain(facts: ItemFacts, term: Term, received: datetime, strict: datetime, legal: datetime) -> tuple[Step, ...]:
    """Return the steps in reading order: arrival, urgency, term, pauses, due, outer limit. Moments are in UTC."""
    return (
        Step(
            Text("Received", "Ontvangen"), Text("Reached our gateway", "Bij ons binnengekomen"), "art. 5(1)", received
        ),
        _urgency(facts),
        *_term(facts, term),
        Step(Text("0 m", "0 m"), Text("Nothing paused the clock", "Niets zette de klok stil"), "art. 6(3)"),
        Step(Text("Due", "Uiterlijk"), Text("Due", "Uiterlijk te beantwoorden"), term.article, strict),
        Step(Text("Outer limit", "Buitengrens"), *OUTER[term.unit], legal),
    )


def _urgency(facts: ItemFacts) -> Step:
    if not facts.urgent:
        return Step(Text("Normal", "Gewoon"), Text("Not marked urgent", "Niet als spoed aangemerkt"), "art. 4(4)")
    if facts.ground is None:
        text = Text("Urgent, but no ground given: counted as urgent", "Spoed zonder grond: telt als spoed")
        return Step(Text("Urgent", "Spoed"), text, "art. 4(4)")
    label, article = GROUNDS[facts.ground]
    return Step(label, Text("Urgent, with reason", "Spoed, met reden"), article)


def _term(facts: ItemFacts, term: Term) -> Iterator[Step]:
    if not facts.urgent:
        yield Step(Text("All items", "Alle vragen"), term.text, term.article)
        return
    if facts.access is Access.UNKNOWN:
        yield Step(ACCESS[Access.UNKNOWN], AS_DIRECT, "art. 2(6)")
    label = ACCESS[Access.INDIRECT if facts.access is Access.INDIRECT else Access.DIRECT]
    yield Step(label, term.text, term.article)
