from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.rules.channel import CHANNELS, Channel, ChoiceFacts, Destination, choose
from schakel.rules.clocks import Regime
from schakel.rules.restrictions.classification import Level
from schakel.rules.tests.check import faults, well_told
from schakel.rules.verdict import Outcome

ALL = frozenset(Channel)
BELGIUM = Destination("BE", True, ALL)
AMERICA = Destination("US", False, ALL - {Channel.SIRENE, Channel.TREATY})
FACTS = ChoiceFacts(
    regime=Regime.DIR977,
    on=date(2027, 7, 1),
    urgent=False,
    level=Level.NORMAL,
    sis_alert=False,
    recipients=(BELGIUM,),
)


def ranked(facts):
    return [(advice.channel, advice.verdict.outcome) for advice in choose(facts)]


def of(facts, channel):
    return next(advice.verdict for advice in choose(facts) if advice.channel is channel)


def test_siena_comes_first_under_the_directive_and_the_rest_needs_a_reason():
    assert ranked(FACTS) == [
        (Channel.EUROPOL, Outcome.GO),
        (Channel.INTERPOL, Outcome.ASK),
        (Channel.TREATY, Outcome.ASK),
        (Channel.LIAISON, Outcome.ASK),
        (Channel.FOREIGN_LIAISON, Outcome.ASK),
        (Channel.OTHER, Outcome.ASK),
        (Channel.SIRENE, Outcome.STOP),
    ]


def test_before_june_2027_the_others_are_free_but_siena_still_leads():
    early = replace(FACTS, on=date(2026, 6, 5))
    assert ranked(early)[0] == (Channel.EUROPOL, Outcome.GO)
    assert of(early, Channel.INTERPOL).allowed


def test_on_the_day_itself_the_others_need_a_reason():
    assert of(replace(FACTS, on=date(2027, 6, 12)), Channel.INTERPOL).outcome is Outcome.ASK
    assert of(replace(FACTS, on=date(2027, 6, 11)), Channel.INTERPOL).outcome is Outcome.GO


def test_an_alert_in_sis_goes_over_sirene():
    facts = replace(FACTS, sis_alert=True)
    assert ranked(facts)[0] == (Channel.SIRENE, Outcome.GO)
    assert faults(of(facts, Channel.EUROPOL)) == [("R29", "sis_alert")]


def test_with_a_third_state_involved_interpol_is_free_under_ch_a():
    facts = replace(FACTS, recipients=(BELGIUM, AMERICA))
    verdict = of(facts, Channel.INTERPOL)
    assert verdict.allowed
    assert verdict.reasons[0].text.nl == "CH-a: US is betrokken"
    assert faults(of(facts, Channel.TREATY)) == [("R45", "recipients")]


def test_a_channel_that_does_not_reach_everybody_is_out_and_says_whom():
    deaf = Destination("AU", False, frozenset({Channel.INTERPOL}))
    verdict = of(replace(FACTS, recipients=(BELGIUM, deaf)), Channel.EUROPOL)
    assert verdict.outcome is Outcome.STOP
    assert verdict.reasons[0].text.nl == "Bereikt AU niet"


def test_a_channel_that_is_out_of_order_is_not_advised():
    facts = replace(FACTS, down=frozenset({Channel.EUROPOL}))
    assert ranked(facts)[0][0] is Channel.INTERPOL
    assert faults(of(facts, Channel.EUROPOL)) == [("R47", "channel")]


@pytest.mark.parametrize(
    ("level", "channel", "outcome"),
    [
        (Level.RESTRICTED, Channel.EUROPOL, Outcome.GO),
        (Level.CONFIDENTIAL, Channel.EUROPOL, Outcome.STOP),
        (Level.RESTRICTED, Channel.INTERPOL, Outcome.STOP),
        (Level.NORMAL, Channel.INTERPOL, Outcome.ASK),
    ],
)
def test_a_channel_carries_no_more_than_it_may(level, channel, outcome):
    assert of(replace(FACTS, level=level), channel).outcome is outcome


def test_a_deployment_may_give_other_limits():
    facts = replace(FACTS, level=Level.RESTRICTED, limits={Channel.TREATY: Level.RESTRICTED})
    assert of(facts, Channel.EUROPOL).outcome is Outcome.STOP
    assert of(facts, Channel.TREATY).outcome is Outcome.ASK


def test_urgent_over_a_liaison_officer_asks_whether_somebody_is_there():
    facts = replace(FACTS, urgent=True, regime=Regime.OTHER)
    assert faults(of(facts, Channel.LIAISON)) == [("R45", "urgent")]
    assert of(facts, Channel.INTERPOL).allowed


def test_the_channel_agreed_for_a_theme_leads_among_equals():
    agreed = replace(FACTS, regime=Regime.OTHER, theme="cyber", by_theme={"cyber": Channel.INTERPOL})
    assert ranked(agreed)[0][0] is Channel.INTERPOL
    assert ranked(replace(agreed, theme="drugs"))[0][0] is Channel.EUROPOL
    under_the_directive = replace(agreed, regime=Regime.DIR977)
    assert ranked(under_the_directive)[0][0] is Channel.EUROPOL


def test_direct_contact_under_a_treaty_brings_its_copies():
    verdict = of(replace(FACTS, regime=Regime.OTHER), Channel.TREATY)
    assert verdict.allowed
    assert [reason.article for reason in verdict.reasons if reason.rule == "R14"] == ["Dir. 8"]


def test_without_recipients_no_channel_is_advised():
    assert {outcome for _, outcome in ranked(replace(FACTS, recipients=()))} == {Outcome.STOP}


ANY = st.builds(
    ChoiceFacts,
    regime=st.sampled_from(Regime),
    on=st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    urgent=st.booleans(),
    level=st.sampled_from(Level),
    sis_alert=st.booleans(),
    recipients=st.lists(
        st.builds(
            Destination, st.sampled_from(["BE", "DE", "US"]), st.booleans(), st.frozensets(st.sampled_from(Channel))
        ),
        max_size=3,
    ).map(tuple),
    down=st.frozensets(st.sampled_from(Channel)),
)


@given(ANY)
def test_every_channel_is_listed_once_in_order_and_explains_itself(facts):
    advices = choose(facts)
    assert sorted(advice.channel for advice in advices) == sorted(CHANNELS)
    order = [Outcome.GO, Outcome.ASK, Outcome.STOP]
    ranks = [order.index(advice.verdict.outcome) for advice in advices]
    assert ranks == sorted(ranks)
    for advice in advices:
        well_told(advice.verdict)


@given(ANY, st.sampled_from(Channel))
def test_a_channel_that_breaks_never_becomes_better(facts, channel):
    order = [Outcome.GO, Outcome.ASK, Outcome.STOP]
    broken = replace(facts, down=facts.down | {channel})
    assert order.index(of(broken, channel).outcome) >= order.index(of(facts, channel).outcome)
