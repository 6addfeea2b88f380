"""The refusal as a whole: its items, the moment, the language, a person, and the rest that must still be answered."""

from collections.abc import Iterator

from schakel.rules import languages
from schakel.rules.cite import Cite
from schakel.rules.refusal.facts import RefusalFacts
from schakel.rules.refusal.items import item
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import plain, said
from schakel.text import Text

LANGUAGE, MOMENT = Cite("R32", "Dir. 6(4)"), Cite("R32", "Dir. 6(2), 5(1)")
REST, PERSON = Cite("R33", "Dir. 6(1), last subparagraph"), Cite("R72", "LED 11")


def refuse(facts: RefusalFacts) -> Verdict:
    """A refusal names a ground of the closed list per item, with its record, reasons, in time, in their language.

    Dir. 6(1), 6(2), 6(4). Only the items named are refused; the others must still be answered. A person decides.
    """
    items = [reason for refusal in facts.refusals for reason in item(refusal, facts)]
    language = languages.same(LANGUAGE, facts.language, facts.request_language, facts.we_list)
    return Verdict((*items, _person(facts), _moment(facts), language, *_rest(facts)))


def _person(facts: RefusalFacts) -> Reason:
    if said(facts.setting.decided_by):
        return PERSON.go(Text("A named person decides", "Een bij naam bekende medewerker beslist"), "decided_by")
    return PERSON.stop(
        Text("Nothing automated refuses: a person must decide", "Niets automatisch weigert: een mens moet beslissen"),
        "decided_by",
        Text("Let an officer decide", "Laat een medewerker beslissen"),
    )


def _moment(facts: RefusalFacts) -> Reason:
    if facts.due is None:
        return MOMENT.go(Text("No clock runs on this request", "Er loopt geen termijn op dit verzoek"), "due")
    if facts.now <= facts.due:
        return MOMENT.go(Text("Before the due", "Binnen de termijn"), "due")
    if said(facts.breach_cause):
        text = Text("After the due; the cause is on record", "Na de termijn; de oorzaak is vastgelegd")
        return MOMENT.go(text, "due")
    return MOMENT.ask(
        Text("The due has passed", "De termijn is verstreken"),
        "due",
        Text(
            "Send it all the same, and record the breach with its cause",
            "Verstuur toch, en leg de overschrijding met oorzaak vast",
        ),
    )


def _rest(facts: RefusalFacts) -> Iterator[Reason]:
    refused = {refusal.item for refusal in facts.refusals}
    rest = plain(item for item in facts.open_items if item not in refused)
    if rest.en:
        text = Text(f"Still to be answered: item {rest.en}", f"Nog te beantwoorden: onderdeel {rest.nl}")
        yield REST.go(text, "open_items")


def may_close(open_items: tuple[int, ...]) -> Verdict:
    """A request closes only when every item is answered or refused (Dir. 6(1), last subparagraph; R33)."""
    if not open_items:
        return Verdict(
            (REST.go(Text("Every item is answered or refused", "Elk onderdeel is beantwoord of geweigerd")),)
        )
    rest = plain(open_items)
    stop = REST.stop(
        Text(
            f"Item {rest.en} is neither answered nor refused",
            f"Onderdeel {rest.nl} is niet beantwoord en niet geweigerd",
        ),
        "open_items",
        Text("Answer it, or refuse it on a ground of its own", "Beantwoord het, of weiger het op een eigen grond"),
    )
    return Verdict((stop,))
