"""Who speaks: our clock for their request, or our view of their clock for a request of ours (section 2.9)."""

from dataclasses import dataclass

from schakel.text import Text


@dataclass(frozen=True, slots=True)
class Voice:
    """The sentences that differ between the two sides."""

    received: Text
    untied: Text
    no_receipt: Text
    too_early: Text
    waiting: Text
    after: Text
    stood_still: Text
    answered: Text


OURS = Voice(
    received=Text("Reached our gateway", "Bij ons binnengekomen"),
    untied=Text(
        "Question not tied to a ground for refusal: the clock keeps running",
        "Vraag houdt geen verband met een weigeringsgrond: de klok loopt door",
    ),
    no_receipt=Text(
        "No delivery receipt: nothing shows that they have our question, so the clock keeps running",
        "Geen ontvangstbewijs: uit niets blijkt dat zij onze vraag hebben, dus de klok loopt door",
    ),
    too_early=Text(
        "Their answer came before the receipt of our question: no pause can be shown",
        "Hun antwoord kwam vóór het ontvangstbewijs van onze vraag: er is geen pauze aan te tonen",
    ),
    waiting=Text(
        "They have our question and have not answered: the clock stands still",
        "Zij hebben onze vraag en hebben nog niet geantwoord: de klok staat stil",
    ),
    after=Text(
        "They had our question only when the term had run out: the breach stands",
        "Zij hadden onze vraag pas toen de termijn al was verstreken: de overschrijding blijft staan",
    ),
    stood_still=Text("from their receipt of our question to their answer", "van ontvangst van onze vraag tot antwoord"),
    answered=Text("Answered", "Beantwoord"),
)
THEIRS = Voice(
    received=Text("Reached their gateway", "Bij hen binnengekomen"),
    untied=Text(
        "Their question is not tied to a ground for refusal: their clock keeps running",
        "Hun vraag houdt geen verband met een weigeringsgrond: hun klok loopt door",
    ),
    no_receipt=Text(
        "Their question did not reach us: their clock keeps running",
        "Hun vraag heeft ons niet bereikt: hun klok loopt door",
    ),
    too_early=Text(
        "Our answer was there before their question was received: no pause can be shown",
        "Ons antwoord was er voordat hun vraag was ontvangen: er is geen pauze aan te tonen",
    ),
    waiting=Text(
        "We have their question and have not answered: their clock stands still because of us",
        "Wij hebben hun vraag en hebben nog niet geantwoord: hun klok staat stil door ons",
    ),
    after=Text(
        "Their question came when their term had run out: it changes nothing",
        "Hun vraag kwam toen hun termijn al was verstreken: zij verandert niets",
    ),
    stood_still=Text(
        "from our receipt of their question to our answer", "van ontvangst van hun vraag tot ons antwoord"
    ),
    answered=Text("They answered", "Zij antwoordden"),
)
