"""Must we tell another Member State of our own accord? One answer per country (Dir. 7(1)-(2); R43)."""

from collections.abc import Iterator

from schakel.rules.cite import Cite
from schakel.rules.initiative.eaw import EAW
from schakel.rules.initiative.europol_area import EUROPOL
from schakel.rules.initiative.facts import LINKS, Choice, Considered, DutyFacts
from schakel.rules.refusal import GROUNDS
from schakel.rules.task import Task, TaskKind
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import OR, enough, listed, plain, said
from schakel.text import Text

MUST, MAY = Cite("R43", "Dir. 7(2), 2(3)"), Cite("R43", "Dir. 7(1)")
RELATED = Text("an offence related to one of Europol's", "een feit dat samenhangt met een feit van Europol")


def duty(facts: DutyFacts) -> Verdict:
    """With a serious offence and a link to another Member State we decide, country by country, whether to tell them.

    Only "sent", "not relevant" with a reason, or an exception (RF-c, RF-f) closes the question (Dir. 7(2)).
    """
    return Verdict(tuple(_reasons(facts)))


def tasks(facts: DutyFacts) -> tuple[Task, ...]:
    """Return one task per country for which nothing is decided yet: consider sending of our own accord."""
    if not facts.serious:
        return ()
    decided = {one.country for one in facts.considered}
    return tuple(
        Task(
            TaskKind.CONSIDER_SENDING,
            MUST.rule,
            MUST.article,
            Text(f"Tell {country} of our own accord?", f"{country} uit eigen beweging informeren?"),
            country,
        )
        for country in facts.countries
        if country not in decided
    )


def _reasons(facts: DutyFacts) -> Iterator[Reason]:
    if not facts.countries:
        yield MAY.go(Text("Nothing points to another Member State", "Niets wijst naar een andere lidstaat"), "links")
    elif not facts.serious:
        where = plain(facts.countries)
        yield MAY.go(
            Text(
                f"Not a serious offence: {where.en} may be told, but need not be",
                f"Geen ernstig strafbaar feit: {where.nl} informeren mag, maar hoeft niet",
            ),
            "offence",
        )
    else:
        yield from (_country(country, facts) for country in facts.countries)


def _country(country: str, facts: DutyFacts) -> Reason:
    decided = next((one for one in facts.considered if one.country == country), None)
    if decided is None:
        return _open(country, facts)
    if decided.choice is Choice.SENT:
        return MUST.go(Text(f"{country} has been told", f"{country} is geïnformeerd"), f"country.{country}")
    return _closed(decided, facts)


def _open(country: str, facts: DutyFacts) -> Reason:
    links = listed(LINKS[link] for link in dict.fromkeys(n.link for n in facts.links if n.country == country))
    offences = _offences(facts)
    return MUST.ask(
        Text(
            f"The case points to {country} ({links.en}) and is about {offences.en}: telling them is a duty",
            f"De zaak wijst naar {country} ({links.nl}) en gaat over {offences.nl}: informeren is een plicht",
        ),
        f"country.{country}",
        Text(
            "Send it, record why it is not relevant there, or record the exception",
            "Verstuur het, leg vast waarom het daar niet van belang is, of leg de uitzondering vast",
        ),
    )


def _offences(facts: DutyFacts) -> Text:
    names = [EAW[one] for one in sorted(facts.eaw)] + [EUROPOL[one] for one in sorted(facts.europol)]
    return listed(dict.fromkeys(names + ([RELATED] if facts.related else [])))


def _closed(decided: Considered, facts: DutyFacts) -> Reason:
    field = f"country.{decided.country}"
    if not enough(decided.reason, facts.minimum) or not said(decided.by):
        return MUST.stop(
            Text(
                f"{decided.country} is not told, but why, or who decided, is not on record",
                f"{decided.country} wordt niet geïnformeerd, maar waarom of wie besliste is niet vastgelegd",
            ),
            field,
            Text("Record the reason and who decided", "Leg de reden vast en wie besliste"),
        )
    if decided.choice is Choice.NOT_RELEVANT:
        text = Text(
            f"Recorded: not relevant for {decided.country}", f"Vastgelegd: niet van belang voor {decided.country}"
        )
        return MUST.go(text, field)
    return _exception(decided, facts)


def _exception(decided: Considered, facts: DutyFacts) -> Reason:
    field, may = f"country.{decided.country}", plain(sorted(facts.exceptions), OR)
    if decided.ground in facts.exceptions:
        sentence = GROUNDS[decided.ground].sentence
        return MUST.go(Text(f"{decided.ground}: {sentence.en}", f"{decided.ground}: {sentence.nl}"), field)
    given = f" ({decided.ground})" if decided.ground else ""
    return MUST.stop(
        Text(
            f"The ground given{given} is no exception to the duty to inform {decided.country}",
            f"De opgegeven grond{given} is geen uitzondering op de plicht {decided.country} te informeren",
        ),
        field,
        Text(f"Only {may.en} is; otherwise send it", f"Alleen {may.nl} is dat; verstuur het anders"),
    )
