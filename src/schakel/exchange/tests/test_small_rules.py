"""Regime, theme, and the lines of the books: small things with large consequences."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from schakel.channels.tests.helpers import BRAZIL
from schakel.exchange.countries import category, country_ref, country_refs, transfer_facts, transfer_verdict
from schakel.exchange.explain import due_lines
from schakel.exchange.lawpack import pack
from schakel.exchange.regimes import regime_of
from schakel.exchange.themes import comes_first
from schakel.rules.clocks import Access, ItemFacts, Regime, due
from schakel.rules.transfer import CountryCategory, gate
from schakel.rules.verdict import Outcome, Reason, Verdict
from schakel.safeguard.service import said
from schakel.text import Text

AT = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)


@pytest.mark.parametrize("purpose", ["prevent", "detect", "investigate", ""])
@pytest.mark.parametrize("where", [CountryCategory.EU_SCHENGEN, CountryCategory.UNKNOWN, CountryCategory.OWN])
def test_inside_the_union_a_request_for_police_work_is_under_the_directive(purpose, where):
    assert regime_of("DIR977", purpose, where) == "DIR977"


@pytest.mark.parametrize("purpose", ["prevent", "detect", "investigate", "", "other"])
def test_a_country_outside_is_never_under_the_directive_whatever_it_claims(purpose):
    assert regime_of("DIR977", purpose, CountryCategory.OUTSIDE) == "OTHER"


@pytest.mark.parametrize("where", list(CountryCategory))
def test_another_purpose_is_never_under_the_directive_and_no_claim_is_widened(where):
    assert regime_of("DIR977", "other", where) == "OTHER"
    assert regime_of("OTHER", "investigate", where) == "OTHER"


@pytest.mark.parametrize(
    ("theme", "first"),
    [
        ("PH11", True),
        ("ph11 ", True),
        ("Terrorism and extremism", True),
        ("terrorismo", True),
        ("Terrorismus", True),
        ("PH01", False),
        ("PH110", False),
        ("", False),
        ("Counter-terrorism training", False),
    ],
)
def test_terrorism_is_known_by_code_and_by_name(theme, first):
    assert comes_first(theme) is first


def test_the_books_name_rule_article_outcome_and_sentence():
    reason = Reason("R56", "LED 35-38", Text("Outside", "Buiten"), Outcome.STOP)
    assert said(Verdict((reason,))) == [
        {"rule": "R56", "article": "LED 35-38", "outcome": "stop", "en": "Outside", "nl": "Buiten"}
    ]


def test_the_books_name_both_readings_of_every_due_in_utc():
    facts = ItemFacts(Regime.DIR977, AT, True, None, Access.DIRECT)
    lines = due_lines({2: None, 1: due(facts, pack().calendar, pack().terms)})
    assert lines[0].startswith("item 1: due 2026-06-05T23:45:00+00:00, outer 2026-06-06T00:00:00+00:00")
    assert lines[1] == "item 2: no clock of art. 5(1)"
    assert json.dumps(lines)


def test_the_law_is_read_once_and_carries_its_hash():
    assert pack() is pack()
    assert len(pack().pack_hash) == 64
    assert pack().terms.urgent_direct.length == timedelta(hours=8)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("NL", CountryCategory.OWN),
        ("BE", CountryCategory.EU_SCHENGEN),
        ("IE", CountryCategory.EU_SCHENGEN),
        ("NO", CountryCategory.EU_SCHENGEN),
        ("BR", CountryCategory.OUTSIDE),
        ("GB", CountryCategory.OUTSIDE),
        ("XX", CountryCategory.UNKNOWN),
    ],
)
def test_every_country_is_on_one_side_of_the_gate(db, code, expected):
    assert category(code) is expected


def test_only_go_is_go(db):
    assert gate(transfer_facts("BE")).allowed
    assert not gate(transfer_facts(BRAZIL.country)).allowed
    assert not gate(transfer_facts("XX")).allowed
    assert transfer_facts("BE").source


@pytest.mark.parametrize(("code", "en", "nl"), [("BE", "Belgium", "België"), ("BR", "Brazil", "Brazilië")])
def test_the_gate_says_the_countrys_name_and_never_its_code(db, code, en, nl):
    facts = transfer_facts(code)
    (reason,), (bare,) = transfer_verdict(facts).reasons, gate(facts).reasons
    assert reason.text.en.startswith(f"{en} is ")
    assert reason.text.nl.startswith(f"{nl} ")
    assert replace(reason, text=bare.text) == bare


def test_a_country_nobody_knows_keeps_its_code_in_the_sentence(db):
    (reason,) = transfer_verdict(transfer_facts("XX")).reasons
    assert "where XX stands" in reason.text.en


def test_a_country_has_its_name_in_both_languages_and_its_hour(db):
    spain = country_ref("ES")
    assert (spain.name.en, spain.name.nl, spain.zone) == ("Spain", "Spanje", "Europe/Madrid")


def test_a_code_nobody_knows_is_shown_as_it_is(db):
    assert country_ref("XX").name == Text("XX", "XX")
    assert set(country_refs(["BE", "XX", "BE"])) == {"BE", "XX"}
    assert country_refs([]) == {}
