from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.rules import initiative as own
from schakel.rules.copies import Body, CopyFacts, CopyTo, Exchange
from schakel.rules.initiative import Choice, Considered, EawCategory, EuropolArea, Link, Nexus
from schakel.rules.refusal import Ground
from schakel.rules.task import TaskKind
from schakel.rules.tests.check import faults, remedy, well_told
from schakel.rules.verdict import Outcome

PARTNERS = frozenset({"NL", "BE", "DE", "FR", "NO"})
WHY = "The number belongs to a taxi firm that the suspect called once"
DRUGS_CASE = own.DutyFacts(
    own_country="NL",
    partners=PARTNERS,
    eaw=frozenset({EawCategory.DRUGS}),
    europol=frozenset({EuropolArea.DRUGS}),
    related=False,
    links=(Nexus(Link.PHONE, "BE"),),
)


def test_the_lists_are_complete_and_named_and_say_that_nobody_checked_them():
    assert len(EawCategory) == 32
    assert len(EuropolArea) == 30
    assert set(own.EAW) == set(EawCategory)
    assert set(own.EUROPOL) == set(EuropolArea)
    assert (own.EAW_VERIFIED, own.EUROPOL_VERIFIED) == (False, False)


@pytest.mark.parametrize("names", [own.EAW, own.EUROPOL])
def test_every_offence_has_its_own_name_in_both_languages(names):
    assert len({text.en for text in names.values()}) == len({text.nl for text in names.values()}) == len(names)


def test_a_seized_phone_that_calls_belgium_daily_asks_whether_to_tell_belgium():
    verdict = own.duty(DRUGS_CASE)
    assert verdict.outcome is Outcome.ASK
    assert faults(verdict) == [("R43", "country.BE")]
    assert verdict.reasons[0].text.nl == (
        "De zaak wijst naar BE (een telefoonnummer) en gaat over illegale handel in verdovende middelen en psychotrope "
        "stoffen en drugshandel: informeren is een plicht"
    )
    (task,) = own.tasks(DRUGS_CASE)
    assert (task.kind, task.about, task.article) == (TaskKind.CONSIDER_SENDING, "BE", "Dir. 7(2), 2(3)")
    well_told(verdict)


@pytest.mark.parametrize(
    ("changes", "serious"),
    [
        ({}, True),
        ({"europol": frozenset()}, True),
        ({"eaw": frozenset()}, True),
        ({"eaw": frozenset(), "europol": frozenset()}, False),
        ({"eaw": frozenset(), "europol": frozenset(), "related": True}, True),
    ],
)
def test_an_offence_is_serious_by_either_list_or_as_a_related_offence(changes, serious):
    facts = replace(DRUGS_CASE, **changes)
    assert facts.serious is serious
    assert own.duty(facts).allowed is not serious
    assert bool(own.tasks(facts)) is serious
    well_told(own.duty(facts))


@pytest.mark.parametrize(
    ("links", "countries"),
    [
        ((), ()),
        ((Nexus(Link.PLATE, "NL"),), ()),
        ((Nexus(Link.PLATE, "US"),), ()),
        ((Nexus(Link.RESIDENCE, "NO"),), ("NO",)),
        ((Nexus(Link.PLATE, "DE"), Nexus(Link.PHONE, "BE"), Nexus(Link.PLACE, "DE")), ("BE", "DE")),
    ],
)
def test_the_duty_is_towards_other_states_that_apply_the_directive(links, countries):
    facts = replace(DRUGS_CASE, links=links)
    assert facts.countries == countries
    assert [field for _, field in faults(own.duty(facts))] == [f"country.{country}" for country in countries]
    well_told(own.duty(facts))


@pytest.mark.parametrize("link", Link)
def test_every_kind_of_link_counts(link):
    assert own.duty(replace(DRUGS_CASE, links=(Nexus(link, "FR"),))).outcome is Outcome.ASK


@pytest.mark.parametrize(
    ("considered", "outcome"),
    [
        (Considered("BE", Choice.SENT), Outcome.GO),
        (Considered("BE", Choice.NOT_RELEVANT, WHY, by="u-1"), Outcome.GO),
        (Considered("BE", Choice.NOT_RELEVANT, "", by="u-1"), Outcome.STOP),
        (Considered("BE", Choice.NOT_RELEVANT, WHY), Outcome.STOP),
        (Considered("BE", Choice.EXCEPTION, WHY, Ground.C, "u-1"), Outcome.GO),
        (Considered("BE", Choice.EXCEPTION, WHY, Ground.F1, "u-1"), Outcome.GO),
        (Considered("BE", Choice.EXCEPTION, WHY, Ground.F2, "u-1"), Outcome.GO),
        (Considered("BE", Choice.EXCEPTION, WHY, Ground.F3, "u-1"), Outcome.GO),
        (Considered("BE", Choice.EXCEPTION, WHY, Ground.A, "u-1"), Outcome.STOP),
        (Considered("BE", Choice.EXCEPTION, WHY, Ground.G1, "u-1"), Outcome.STOP),
        (Considered("BE", Choice.EXCEPTION, WHY, Ground.H, "u-1"), Outcome.STOP),
        (Considered("BE", Choice.EXCEPTION, WHY, None, "u-1"), Outcome.STOP),
        (Considered("BE", Choice.EXCEPTION, "", Ground.F2, "u-1"), Outcome.STOP),
        (Considered("DE", Choice.SENT), Outcome.ASK),
    ],
)
def test_only_sent_not_relevant_or_an_exception_closes_the_question(considered, outcome):
    verdict = own.duty(replace(DRUGS_CASE, considered=(considered,)))
    assert verdict.outcome is outcome
    well_told(verdict)


def test_a_national_law_with_fewer_exceptions_has_no_rf_c():
    considered = (Considered("BE", Choice.EXCEPTION, WHY, Ground.C, "u-1"),)
    dutch = replace(DRUGS_CASE, considered=considered, exceptions=own.EXCEPTIONS - {Ground.C})
    verdict = own.duty(dutch)
    assert verdict.outcome is Outcome.STOP
    assert remedy(verdict.reasons[0]).nl == "Alleen RF-f1, RF-f2 of RF-f3 is dat; verstuur het anders"


def test_a_country_that_was_decided_needs_no_task_any_more():
    facts = replace(
        DRUGS_CASE,
        links=(Nexus(Link.PHONE, "BE"), Nexus(Link.PLATE, "DE")),
        considered=(Considered("BE", Choice.SENT),),
    )
    assert [task.about for task in own.tasks(facts)] == ["DE"]
    assert faults(own.duty(facts)) == [("R43", "country.DE")]


@given(st.lists(st.builds(Nexus, st.sampled_from(Link), st.sampled_from(["NL", "BE", "DE", "US", "XX"]))))
def test_more_links_never_make_fewer_countries(links):
    facts = replace(DRUGS_CASE, links=tuple(links))
    more = replace(DRUGS_CASE, links=(*links, Nexus(Link.PLACE, "FR")))
    assert set(facts.countries) < set(more.countries) or "FR" in facts.countries
    assert len(own.tasks(facts)) == len(facts.countries)


COPIES = CopyFacts(Body.SPOC, Body.AUTHORITY, Exchange.OWN_INITIATIVE, frozenset({CopyTo.RECIPIENTS_SPOC}))


def test_our_own_message_is_in_their_language_with_its_copies():
    verdict = own.sendable("de", {"de"}, COPIES)
    assert verdict.allowed
    assert [(reason.rule, reason.article) for reason in verdict.reasons] == [
        ("R44", "Dir. 7(3), 11"),
        ("R14", "Dir. 7(3)"),
    ]
    well_told(verdict)


def test_language_and_copy_faults_of_our_own_message_are_told_together():
    verdict = own.sendable("nl", {"fr"}, replace(COPIES, copies=frozenset()))
    assert faults(verdict) == [("R44", "language"), ("R14", "copies.recipients-spoc")]
    well_told(verdict)
