from dataclasses import replace
from itertools import product

import pytest

from schakel.rules.copies import NO_COPY, Body, CopyFacts, CopyTo, Exchange, NoCopy, Omission, check, received, required
from schakel.rules.tests.check import faults, hurdles, remedy, well_told
from schakel.rules.verdict import Outcome

OWN, THEIRS = CopyTo.SENDERS_SPOC, CopyTo.RECIPIENTS_SPOC
SPOC, DESIGNATED, AUTHORITY = Body
WHY = "An undercover officer would be exposed if the desk knew of this request"


@pytest.mark.parametrize(
    ("sender", "recipient", "exchange", "copies", "article"),
    [
        (SPOC, SPOC, Exchange.REQUEST, [], ""),
        (SPOC, SPOC, Exchange.ANSWER, [], ""),
        (SPOC, SPOC, Exchange.OWN_INITIATIVE, [], ""),
        (DESIGNATED, SPOC, Exchange.REQUEST, [OWN], "Dir. 4(1)"),
        (SPOC, DESIGNATED, Exchange.ANSWER, [THEIRS], "Dir. 5(3)"),
        (SPOC, AUTHORITY, Exchange.REQUEST, [THEIRS], "Dir. 8(1)"),
        (SPOC, DESIGNATED, Exchange.REQUEST, [THEIRS], "Dir. 8(1)"),
        (AUTHORITY, SPOC, Exchange.ANSWER, [OWN], "Dir. 8(1)"),
        (AUTHORITY, AUTHORITY, Exchange.REQUEST, [OWN, THEIRS], "Dir. 8(2)"),
        (AUTHORITY, AUTHORITY, Exchange.ANSWER, [OWN, THEIRS], "Dir. 8(2)"),
        (DESIGNATED, AUTHORITY, Exchange.REQUEST, [OWN, THEIRS], "Dir. 8(2)"),
        (SPOC, AUTHORITY, Exchange.OWN_INITIATIVE, [THEIRS], "Dir. 7(3)"),
        (AUTHORITY, SPOC, Exchange.OWN_INITIATIVE, [OWN], "Dir. 7(3)"),
        (AUTHORITY, AUTHORITY, Exchange.OWN_INITIATIVE, [OWN, THEIRS], "Dir. 7(3)"),
    ],
)
def test_the_matrix_names_the_copies_and_their_article(sender, recipient, exchange, copies, article):
    found = required(sender, recipient, exchange)
    assert [copy.to for copy in found] == copies
    assert {copy.article for copy in found} <= {article}


@pytest.mark.parametrize(("sender", "recipient", "exchange"), list(product(Body, Body, Exchange)))
def test_a_message_with_all_copies_goes_and_without_any_it_stops(sender, recipient, exchange):
    needed = frozenset(copy.to for copy in required(sender, recipient, exchange))
    undesignated = (sender, recipient, exchange) == (AUTHORITY, SPOC, Exchange.REQUEST)
    full = check(CopyFacts(sender, recipient, exchange, needed))
    bare = check(CopyFacts(sender, recipient, exchange, frozenset()))
    assert full.allowed is not undesignated
    assert bare.allowed is (not needed and not undesignated)
    assert {reason.field for reason in hurdles(bare)} - {"sender"} == {f"copies.{to}" for to in needed}
    well_told(full)
    well_told(bare)


def test_an_authority_that_is_not_designated_may_not_ask_a_contact_point():
    verdict = check(CopyFacts(AUTHORITY, SPOC, Exchange.REQUEST, frozenset({OWN})))
    assert faults(verdict) == [("R14", "sender")]
    assert check(CopyFacts(DESIGNATED, SPOC, Exchange.REQUEST, frozenset({OWN}))).allowed


def test_each_missing_copy_is_told_on_its_own():
    verdict = check(CopyFacts(AUTHORITY, AUTHORITY, Exchange.REQUEST, frozenset({OWN})))
    assert faults(verdict) == [("R14", "copies.recipients-spoc")]
    assert verdict.reasons[1].text.nl == "Er moet gelijktijdig een kopie naar het contactpunt van de ontvanger"


WITHOUT = CopyFacts(
    DESIGNATED,
    SPOC,
    Exchange.REQUEST,
    frozenset(),
    (Omission(OWN, NoCopy.A, WHY, "u-2"),),
    by="u-1",
)


@pytest.mark.parametrize("ground", NoCopy)
def test_a_copy_may_be_left_out_on_each_of_three_grounds_with_reason_and_approver(ground):
    verdict = check(replace(WITHOUT, omissions=(Omission(OWN, ground, WHY, "u-2"),)))
    assert verdict.allowed
    assert NO_COPY[ground].nl in verdict.reasons[0].text.nl
    assert verdict.reasons[0].article == "Dir. 4(1), 4(2)"
    well_told(verdict)


@pytest.mark.parametrize(
    ("omission", "missing"),
    [
        (Omission(OWN, NoCopy.A, "", "u-2"), "Licht toe"),
        (Omission(OWN, NoCopy.B, "gevoelig", "u-2"), "Licht toe"),
        (Omission(OWN, NoCopy.A, WHY, ""), "tweede persoon"),
        (Omission(OWN, NoCopy.A, WHY, "u-1"), "tweede persoon"),
        (Omission(THEIRS, NoCopy.A, WHY, "u-2"), "Voeg de kopie toe"),
    ],
)
def test_an_omission_without_reason_or_second_person_or_for_another_copy_does_not_count(omission, missing):
    verdict = check(replace(WITHOUT, omissions=(omission,)))
    assert verdict.outcome is Outcome.STOP
    assert missing in remedy(verdict.reasons[0]).nl
    well_told(verdict)


@pytest.mark.parametrize(
    ("sender", "recipient", "exchange", "articles"),
    [
        (SPOC, DESIGNATED, Exchange.ANSWER, ["Dir. 5(3), 4(2)"]),
        (SPOC, AUTHORITY, Exchange.OWN_INITIATIVE, ["Dir. 7(3), 7(4)"]),
        (SPOC, AUTHORITY, Exchange.REQUEST, ["Dir. 8(1), 8(3)"]),
        (AUTHORITY, AUTHORITY, Exchange.ANSWER, ["Dir. 8(2), 8(3)", "Dir. 8(2), 8(3)"]),
    ],
)
def test_an_omission_names_the_exception_that_goes_with_its_article(sender, recipient, exchange, articles):
    omissions = tuple(Omission(to, NoCopy.C, WHY, "u-2") for to in CopyTo)
    verdict = check(CopyFacts(sender, recipient, exchange, frozenset(), omissions, "u-1"))
    assert verdict.allowed
    assert [reason.article for reason in verdict.reasons] == articles


def test_when_nobody_is_known_to_send_nobody_can_be_the_second():
    assert faults(check(replace(WITHOUT, by=""))) == [("R14", "copies.senders-spoc")]


def test_leaving_out_one_copy_does_not_excuse_the_other():
    verdict = check(
        CopyFacts(AUTHORITY, AUTHORITY, Exchange.REQUEST, frozenset(), (Omission(OWN, NoCopy.C, WHY, "u-2"),), by="u-1")
    )
    assert faults(verdict) == [("R14", "copies.recipients-spoc")]


def test_a_copy_that_reaches_us_is_registered_without_a_clock():
    verdict = received("Dir. 8(1)")
    assert verdict.allowed
    assert verdict.reasons[0].rule == "R7"
    assert verdict.reasons[0].article == "Dir. 8(1), 16(1)(d)"
    assert "geen termijn" in verdict.reasons[0].text.nl
    well_told(verdict)
