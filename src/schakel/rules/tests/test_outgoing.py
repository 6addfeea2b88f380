from dataclasses import replace

import pytest

from schakel.rules.outgoing import OutgoingFacts, ready
from schakel.rules.tests.check import faults, hurdles, of, remedy, well_told
from schakel.rules.validity import RequestFacts
from schakel.rules.verdict import Outcome

CONTENT = RequestFacts(
    items=("Who is the registered keeper of the lorry with plate 1-ABC-234", "Where it crossed the border in May 2026"),
    purpose="investigate",
    facts="Forty kilos of cocaine were found in a lorry in Rotterdam on 3 May 2026",
    offence="Illicit trafficking in narcotic drugs",
    availability="The lorry has a Belgian plate and was seen on the Antwerp ring road",
    links=("Drove the lorry", "Rented the garage where it was kept"),
    urgent=True,
    urgency_ground="U4",
    urgency_reason="The camera images are overwritten after three days",
    use_limits="Only for this investigation, not as evidence",
)
FACTS = OutgoingFacts(
    content=CONTENT,
    necessity="Without the keeper we cannot find the second driver; no other source has him",
    language="nl",
    accepted_languages=frozenset({"nl", "fr", "de"}),
)
NOTHING = RequestFacts(
    items=("Please send all info on J. Jansen, born 1.1.1980",),
    purpose="",
    facts="",
    offence="",
    availability="",
    links=("",),
    urgent=True,
    urgency_ground="",
    urgency_reason="",
    use_limits="",
)


def with_content(**changes):
    return replace(FACTS, content=replace(CONTENT, **changes))


def test_a_complete_request_may_leave_and_lists_every_point_as_present():
    verdict = ready(FACTS)
    assert verdict.allowed
    assert [reason.field for reason in verdict.reasons] == [
        "items",
        "facts",
        "availability",
        "links",
        "urgency_reason",
        "use_limits",
        "necessity",
        "language",
    ]
    well_told(verdict)


def test_all_info_on_a_man_and_urgent_is_blocked_with_every_fault_beside_its_field():
    verdict = ready(replace(FACTS, content=NOTHING, necessity=""))
    assert verdict.outcome is Outcome.STOP
    assert faults(verdict) == [
        ("R8", "facts"),
        ("R8", "availability"),
        ("R11", "links"),
        ("R10", "urgency_reason"),
        ("R8", "use_limits"),
        ("R8", "items"),
        ("R9", "necessity"),
    ]
    well_told(verdict)


@pytest.mark.parametrize(
    ("changes", "rule", "field", "article"),
    [
        ({"items": ()}, "R8", "items", "Dir. 4(5)(a)"),
        ({"items": ("Who keeps it", " ")}, "R8", "items", "Dir. 4(5)(a)"),
        ({"purpose": ""}, "R8", "facts", "Dir. 4(5)(b)"),
        ({"facts": " "}, "R8", "facts", "Dir. 4(5)(b)"),
        ({"offence": ""}, "R8", "facts", "Dir. 4(5)(b)"),
        ({"availability": ""}, "R8", "availability", "Dir. 4(3)(b), 4(5)(c)"),
        ({"availability": "Probably"}, "R9", "availability", "Dir. 4(3)(b)"),
        ({"links": ("Drove it", "")}, "R11", "links", "Dir. 4(5)(d)"),
        ({"urgency_ground": ""}, "R10", "urgency_reason", "Dir. 4(4), 4(5)(e)"),
        ({"urgency_ground": "U9"}, "R10", "urgency_reason", "Dir. 4(4), 4(5)(e)"),
        ({"urgency_reason": ""}, "R10", "urgency_reason", "Dir. 4(4), 4(5)(e)"),
        ({"urgency_reason": "Haast"}, "R10", "urgency_reason", "Dir. 4(4), 4(5)(e)"),
        ({"use_limits": ""}, "R8", "use_limits", "Dir. 4(5)(f)"),
    ],
)
def test_each_missing_letter_alone_stops_the_request_and_only_that_is_told(changes, rule, field, article):
    verdict = ready(with_content(**changes))
    assert faults(verdict) == [(rule, field)]
    assert verdict.outcome is Outcome.STOP
    assert hurdles(verdict)[0].article == article
    well_told(verdict)


def test_urgent_because_of_a_hearing_next_month_fails_for_want_of_a_ground():
    verdict = ready(with_content(urgency_ground="", urgency_reason="There is a hearing in this case next month"))
    (reason,) = of(verdict, "R10")
    assert reason.outcome is Outcome.STOP
    assert "U1-U4" in remedy(reason).nl


def test_a_request_that_is_not_urgent_needs_no_reason_for_it():
    verdict = ready(with_content(urgent=False, urgency_ground="", urgency_reason=""))
    assert verdict.allowed
    assert of(verdict, "R10")[0].text.nl == "Geen spoed"


def test_a_request_about_no_person_needs_no_link():
    verdict = ready(with_content(links=()))
    assert verdict.allowed
    assert of(verdict, "R11")[0].text.nl == "Geen personen genoemd"


def test_four_persons_with_two_links_name_the_persons_by_number_and_not_by_name():
    (reason,) = of(ready(with_content(links=("Drove it", "", "Rented it", "-"))), "R11")
    assert reason.text.en == "(d) No link is given for person 2 and 4 (of 4)"
    assert reason.text.nl == "(d) Het verband ontbreekt bij persoon 2 en 4 (van 4)"


@pytest.mark.parametrize("necessity", ["", "   ", "Nodig", "For the case"])
def test_necessity_is_explained_and_not_ticked(necessity):
    verdict = ready(replace(FACTS, necessity=necessity))
    assert faults(verdict) == [("R9", "necessity")]
    well_told(verdict)


@pytest.mark.parametrize(
    "item", ["All information on him", "Alle beschikbare gegevens over hem", "Everything you have"]
)
def test_an_item_that_asks_for_everything_is_looked_at_by_a_person(item):
    verdict = ready(with_content(items=("Who keeps the lorry with this plate", item)))
    assert verdict.outcome is Outcome.ASK
    assert faults(verdict) == [("R8", "items")]
    assert verdict.reasons[6].text.nl == "(a) Onderdeel 2 vraagt om alles"
    well_told(verdict)


def test_an_item_about_calls_or_a_hall_is_not_taken_for_everything():
    assert ready(with_content(items=("Calls in the hall, and who was called", "Alle kentekens op 3 mei"))).allowed


@pytest.mark.parametrize(
    ("language", "free"), [("nl", True), ("en", True), ("de-AT", True), ("pl", False), ("", False)]
)
def test_the_language_is_on_their_list_or_english(language, free):
    verdict = ready(replace(FACTS, language=language))
    assert verdict.allowed is free
    assert faults(verdict) == ([] if free else [("R12", "language")])
    well_told(verdict)
