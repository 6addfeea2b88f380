"""The exact words, articles and fields: what stands on the screen and in the books is part of the contract."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from schakel.rules.access import Answer, Context, Purpose, Resource, Role, Subject, decide, preview
from schakel.rules.clocks import Access, Calendar, ItemFacts, Regime, UrgencyGround, due
from schakel.rules.transfer import CountryCategory, TransferFacts, gate
from schakel.rules.validity import RequestFacts, completeness
from schakel.text import Text

CONTEXT = Context(datetime(2026, 6, 5, 22, 30, tzinfo=UTC))
CASE = Resource("exchange.case", "1", "kidnapping")
OFFICER = Subject("user", "dekveld", frozenset({Role.DESK_OFFICER}), compartments=frozenset({"kidnapping"}))
LED29, LED4 = "LED 29(2)", "LED 4(1)"


def words(decision):
    return [
        (one.rule, one.article, one.field, one.text.en, one.text.nl, one.remedy and (one.remedy.en, one.remedy.nl))
        for one in decision.verdict.reasons
    ]


def test_an_allowed_act_in_full():
    assert words(decide(OFFICER, "exchange.take", CASE, Purpose.DETECT, CONTEXT)) == [
        ("access.need-to-know", LED29, "compartment", "You need to know this", "U moet dit weten voor uw werk", None),
        ("access.role", LED29, "role", "You are desk officer", "U bent deskmedewerker", None),
        ("access.purpose", LED4, "purpose", "For detecting offences", "Voor het opsporen van strafbare feiten", None),
    ]


ASK_EN = "Choose the purpose it really is for: preventing offences, detecting offences or investigating offences"
ASK_NL = (
    "Kies het doel waarvoor het echt is: voorkomen van strafbare feiten, opsporen van strafbare feiten of onderzoeken"
    " van strafbare feiten"
)
NOT_EN = "To take a request you must be desk officer or team lead; you are liaison officer"
NOT_NL = "Om een verzoek oppakken te mogen moet u deskmedewerker of teamleider zijn; u bent liaison officer"
HELP_EN = "Ask a colleague who is desk officer or team lead, or ask for that role"
HELP_NL = "Vraag een collega die deskmedewerker of teamleider is, of vraag om die rol"
WRONG = ("This may not be done for administration", "Dit mag niet voor het beheer")


def test_a_refusal_by_role_and_purpose_in_full():
    liaison = replace(OFFICER, roles=frozenset({Role.LIAISON}))
    assert words(decide(liaison, "exchange.take", CASE, Purpose.ADMINISTRATION, CONTEXT)) == [
        ("access.role", LED29, "role", NOT_EN, NOT_NL, (HELP_EN, HELP_NL)),
        ("access.purpose", LED4, "purpose", *WRONG, (ASK_EN, ASK_NL)),
    ]


SENTENCES = [
    (
        OFFICER,
        "system.register",
        (
            "access.system",
            LED29,
            "action",
            "Only the system itself may register what came in",
            "Alleen het systeem zelf mag registreren wat binnenkwam",
            ("Nothing is needed: it happens by itself", "Er is niets nodig: het gebeurt vanzelf"),
        ),
    ),
    (
        Subject("system", "intake"),
        "exchange.take",
        (
            "access.system",
            "law 8 of the house",
            "action",
            "Only a person may take a request, never the system",
            "Alleen een mens mag een verzoek oppakken, nooit het systeem",
            ("Let a person do it", "Laat een mens dit doen"),
        ),
    ),
    (
        Subject("system", "intake"),
        "system.register",
        ("access.system", LED29, "action", "The system does this itself", "Het systeem doet dit zelf", None),
    ),
    (
        replace(OFFICER, compartments=frozenset()),
        "exchange.take",
        ("access.need-to-know", LED29, "compartment", "There is nothing here for you", "Hier is niets voor u", None),
    ),
]


@pytest.mark.parametrize(("subject", "action", "sentence"), SENTENCES)
def test_a_single_reason_in_full(subject, action, sentence):
    assert words(decide(subject, action, CASE, Purpose.DETECT, CONTEXT)) == [sentence]


def test_a_preview_knows_who_drafted():
    own = replace(CONTEXT, properties={"drafted_by": "dekveld"})
    second = frozenset({"exchange.answer"})
    assert preview(OFFICER, "exchange.answer", CASE, own).allowed
    assert preview(OFFICER, "exchange.answer", CASE, own, second_reader=second).answer is Answer.REFUSED


def steps(urgent, ground, access):
    facts = ItemFacts(Regime.DIR977, CONTEXT.now, urgent, ground, access)
    found = due(facts, Calendar(ZoneInfo("Europe/Amsterdam"), frozenset()))
    assert found is not None
    return [(step.label, step.text, step.article) for step in found.steps]


def test_the_steps_of_urgency_and_term_in_full():
    plain = steps(False, None, Access.UNKNOWN)
    assert plain[1:3] == [
        (Text("Normal", "Gewoon"), Text("Not marked urgent", "Niet als spoed aangemerkt"), "art. 4(4)"),
        (Text("All items", "Alle vragen"), Text("Not urgent: 7 days", "Geen spoed: 7 dagen"), "art. 5(1)(c)"),
    ]
    bare = Text("Urgent, but no ground given: counted as urgent", "Spoed zonder grond: telt als spoed")
    assert steps(True, None, Access.DIRECT)[1] == (Text("Urgent", "Spoed"), bare, "art. 4(4)")
    given = Text("Urgent, with reason", "Spoed, met reden")
    assert steps(True, UrgencyGround.LIFE, Access.DIRECT)[1] == (Text("Life", "Leven"), given, "art. 4(4)(b)")


OUTSIDE_REMEDY = (
    "Needed: a basis for the transfer, weighed and decided; until then follow the procedure outside Schakel",
    "Nodig: een grondslag voor doorgifte, gewogen en besloten; volg tot dan de procedure buiten Schakel",
)
UNKNOWN_REMEDY = (
    "Ask the administrator to enter the country's category with its source, or ask a lawyer",
    "Laat de beheerder de categorie van het land met bron invoeren, of vraag een jurist",
)
GATES = [
    (CountryCategory.OWN, "Dir. 977", "XX is our own country", "XX is ons eigen land", None),
    (
        CountryCategory.EU_SCHENGEN,
        "Dir. 977; LED 9(4)",
        "XX is in the EU or associated with Schengen",
        "XX hoort bij de EU of bij Schengen",
        None,
    ),
    (
        CountryCategory.OUTSIDE,
        "LED 35-38",
        "XX is outside the EU and Schengen: nothing leaves to it from here yet",
        "XX ligt buiten de EU en Schengen: daar gaat vanaf hier nog niets heen",
        OUTSIDE_REMEDY,
    ),
    (
        CountryCategory.UNKNOWN,
        "LED 35",
        "It is not known where XX stands",
        "Het is niet bekend waar XX onder valt",
        UNKNOWN_REMEDY,
    ),
]


@pytest.mark.parametrize(("category", "article", "en", "nl", "remedy"), GATES)
def test_the_gate_in_full(category, article, en, nl, remedy):
    (reason,) = gate(TransferFacts("XX", category)).reasons
    assert (reason.article, reason.text) == (article, Text(en, nl))
    assert reason.remedy == (remedy and Text(*remedy))


def test_a_country_without_code_is_shown_as_two_question_marks():
    (reason,) = gate(TransferFacts("", CountryCategory.OWN)).reasons
    assert reason.text.en == "?? is our own country"


BARE = RequestFacts(("a", ""), "", "x", "", "", ("", ""), True, "", "", "")


def said(facts):
    return [point.text for point in completeness(facts)]


def test_the_missing_letters_in_full():
    assert said(BARE) == [
        Text("1 of 2 items say nothing", "1 van 2 vragen zijn leeg"),
        Text("Missing: purpose, offence", "Ontbreekt: doel, strafbaar feit"),
        Text("Why we would have it is not said", "Waarom wij het zouden hebben staat er niet"),
        Text("2 links missing", "2 verbanden ontbreken"),
        Text("Why it is urgent is not said", "Waarom het spoed heeft staat er niet"),
        Text("Limits on use are not said", "Beperkingen op het gebruik staan er niet"),
    ]
    no_ground = said(replace(BARE, urgency_reason="His life"))
    assert no_ground[4] == Text("No ground of article 4(4)", "Geen grond van artikel 4 lid 4")


def test_the_letters_that_are_there_in_full():
    full = RequestFacts(("a",), "p", "f", "o", "a", ("l",), True, "U1", "r", "none")
    assert said(full) == [
        Text("What they need", "Wat zij nodig hebben"),
        Text("Purpose, facts, offence", "Doel, feiten, strafbaar feit"),
        Text("Why with us", "Waarom bij ons"),
        Text("Link of each person", "Verband van elke persoon"),
        Text("Why it is urgent", "Waarom het spoed heeft"),
        Text("Limits on use", "Beperkingen op het gebruik"),
    ]
    none = said(replace(full, links=(), urgent=False))
    assert none[3:5] == [Text("No persons named", "Geen personen genoemd"), Text("Not urgent", "Geen spoed")]
