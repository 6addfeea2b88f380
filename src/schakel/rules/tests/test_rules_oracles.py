"""Each rule against the article said again in one line, over all combinations or over facts drawn at random."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.rules import categories, channel, copies, europol, initiative, outgoing, refusal, subjects
from schakel.rules.clocks import Regime
from schakel.rules.copies import Body, CopyFacts, CopyTo, Exchange, NoCopy, Omission
from schakel.rules.europol import CopyChoice, EuropolFacts, EuropolPurpose, Exclusion
from schakel.rules.incoming import IncomingFacts, clarify, refusable, task
from schakel.rules.initiative import Choice, Considered, EawCategory, EuropolArea, Link, Nexus
from schakel.rules.refusal import Consent, Ground
from schakel.rules.tests.check import faults, hurdles, there, well_told
from schakel.rules.tests.test_outgoing import CONTENT, FACTS, with_content
from schakel.rules.tests.test_refusal import DUE, TOLD, dutch
from schakel.rules.tests.test_refusal import FACTS as REFUSAL
from schakel.rules.tests.test_refusal_records import GOOD
from schakel.rules.validity import Letter
from schakel.rules.verdict import Outcome

WHY = "The lorry of the suspect was seen there three times in May"

BLANK: dict[Letter, dict[str, object]] = {
    Letter.A: {"items": ()},
    Letter.B: {"facts": ""},
    Letter.C: {"availability": ""},
    Letter.D: {"links": ("Drove the lorry", "")},
    Letter.E: {"urgency_reason": ""},
    Letter.F: {"use_limits": ""},
}
SUBSETS = [subset for size in range(7) for subset in combinations(Letter, size)]


def lacking(letters):
    return with_content(**{field: value for letter in letters for field, value in BLANK[letter].items()})


@pytest.mark.parametrize("letters", SUBSETS, ids=lambda letters: "".join(letters) or "complete")
def test_of_our_own_request_exactly_the_missing_letters_are_told(letters):
    verdict = outgoing.ready(lacking(letters))
    assert [reason.text.en[:3] for reason in hurdles(verdict)] == [f"({letter})" for letter in letters]
    assert verdict.allowed is not bool(letters)


@pytest.mark.parametrize("letters", SUBSETS, ids=lambda letters: "".join(letters) or "complete")
def test_of_their_request_exactly_the_missing_letters_are_asked_and_then_refusable(letters):
    facts = IncomingFacts(lacking(letters).content)
    assert [reason.field for reason in hurdles(clarify(facts))] == [f"letter.{letter}" for letter in letters]
    if letters:
        assert there(task(facts)).about == ",".join(letters)
        assert not refusable(facts).allowed
        assert refusable(replace(facts, asked=frozenset(letters), clarification="c-1")).allowed
    else:
        assert task(facts) is None
        assert not refusable(facts).allowed


@given(st.sets(st.sampled_from(Letter)), st.sampled_from(Letter))
def test_filling_in_a_letter_never_adds_a_fault(missing, filled):
    more, fewer = outgoing.ready(lacking(missing | {filled})), outgoing.ready(lacking(missing - {filled}))
    assert set(faults(fewer)) <= set(faults(more))


@given(st.sets(st.sampled_from(Letter)), st.sets(st.sampled_from(Letter)))
def test_rf_b_stands_when_every_missing_letter_was_asked_about(missing, asked):
    facts = IncomingFacts(lacking(missing).content, frozenset(asked), "c-1")
    assert refusable(facts).allowed is (bool(missing) and missing <= asked)


@pytest.mark.parametrize(("first", "second"), list(combinations(Ground, 2)))
def test_an_item_may_be_refused_on_two_grounds_and_both_are_told(first, second):
    item = refusal.ItemRefusal(2, (GOOD[first], GOOD[second]), TOLD)
    verdict = refusal.refuse(replace(REFUSAL, refusals=(item,), national=dutch()))
    assert verdict.allowed
    said = " ".join(reason.text.en for reason in verdict.reasons)
    assert f"{first}:" in said
    assert f"{second}:" in said


ITEMS = st.sets(st.integers(1, 6), min_size=1)


@given(ITEMS, st.data())
def test_what_is_not_refused_is_named_as_still_to_be_answered(open_items, data):
    refused = data.draw(st.sets(st.sampled_from(sorted(open_items)), min_size=1))
    facts = replace(
        REFUSAL,
        open_items=tuple(sorted(open_items)),
        refusals=tuple(refusal.ItemRefusal(item, (GOOD[Ground.A],), TOLD) for item in sorted(refused)),
    )
    verdict = refusal.refuse(facts)
    assert verdict.allowed
    rest = [reason for reason in verdict.reasons if reason.rule == "R33"]
    left = sorted(open_items - refused)
    assert bool(rest) is bool(left)
    assert all(str(item) in rest[0].text.en for item in left)
    assert refusal.may_close(tuple(left)).allowed is not bool(left)


@given(
    st.sampled_from(Ground),
    st.sampled_from(["", "no", TOLD]),
    st.sampled_from(["fr", "en", ""]),
    st.integers(-600, 600),
    st.sampled_from(["", "volume"]),
    st.sampled_from(["", "u-1"]),
)
def test_a_refusal_goes_when_reasons_language_moment_and_person_are_right(ground, told, language, minutes, cause, by):
    facts = replace(
        REFUSAL,
        refusals=(refusal.ItemRefusal(2, (GOOD[ground],), told),),
        language=language,
        now=DUE + timedelta(minutes=minutes),
        breach_cause=cause,
        setting=refusal.Setting(decided_by=by),
    )
    told_why = told == TOLD or (ground is Ground.F1 and not told)
    expected = told_why and language == "fr" and (minutes <= 0 or bool(cause)) and bool(by)
    verdict = refusal.refuse(facts)
    assert verdict.allowed is expected
    well_told(verdict)


GROUNDS = st.sampled_from(NoCopy)
OMISSIONS = st.builds(
    Omission, st.sampled_from(CopyTo), GROUNDS, st.sampled_from(["", WHY]), st.sampled_from(["", "u-1", "u-2"])
)


@given(
    st.sampled_from(Body),
    st.sampled_from(Body),
    st.sampled_from(Exchange),
    st.frozensets(st.sampled_from(CopyTo)),
    st.lists(OMISSIONS, max_size=2, unique_by=lambda one: one.to).map(tuple),
)
def test_every_required_copy_goes_or_is_left_out_with_ground_reason_and_second_person(
    sender, recipient, exchange, sent, omissions
):
    excused = {one.to for one in omissions if one.reason == WHY and one.approver == "u-2"}
    needed = {one.to for one in copies.required(sender, recipient, exchange)}
    undesignated = (sender, recipient, exchange) == (Body.AUTHORITY, Body.SPOC, Exchange.REQUEST)
    verdict = copies.check(CopyFacts(sender, recipient, exchange, sent, omissions, "u-1"))
    assert verdict.allowed is (needed <= sent | excused and not undesignated)
    well_told(verdict)


@pytest.mark.parametrize(
    ("area", "choice", "reason", "exclusion", "purposes", "stated", "origin"),
    list(
        product(
            (EuropolArea.DRUGS, None),
            (None, *CopyChoice),
            ("", WHY),
            (None, Exclusion.SAFETY),
            (frozenset(), frozenset({EuropolPurpose.EXCHANGE})),
            (None, ()),
            (("", Consent.NOT_ASKED), ("FR", Consent.SILENT), ("FR", Consent.GIVEN)),
        )
    ),
)
def test_the_three_answers_about_europol_over_all_combinations(
    area, choice, reason, exclusion, purposes, stated, origin
):
    verdict = europol.copy(EuropolFacts(area, choice, reason, exclusion, purposes, stated, *origin))
    expected = {
        None: False,
        CopyChoice.SENT: bool(area and purposes and stated is not None and origin[1] is not Consent.SILENT),
        CopyChoice.NOT_NEEDED: reason == WHY,
        CopyChoice.EXCLUDED: bool(exclusion) and reason == WHY,
    }[choice]
    assert verdict.allowed is expected
    well_told(verdict)


@given(
    st.sampled_from(Regime),
    st.sampled_from(channel.Channel),
    st.dates(date(2027, 6, 1), date(2027, 6, 30)),
    st.none() | st.sampled_from(channel.ChannelReason),
    st.sampled_from(["", WHY]),
    st.sampled_from([(), ("US",)]),
    st.booleans(),
)
def test_siena_or_a_reason_that_shows(regime, way, on, reason, explanation, third, urgent):
    facts = channel.ChannelFacts(regime, way, on, reason, explanation, third, urgent)
    free = regime is not Regime.DIR977 or way is channel.Channel.EUROPOL or on < date(2027, 6, 12)
    shown = {
        None: False,
        channel.ChannelReason.A: bool(third or explanation),
        channel.ChannelReason.B: bool(explanation) and urgent,
        channel.ChannelReason.C: bool(explanation),
    }[reason]
    assert channel.siena(facts).allowed is (free or shown)
    assert bool(channel.tasks(facts)) is (not free and reason in {channel.ChannelReason.B, channel.ChannelReason.C})
    well_told(channel.siena(facts))


SENT = st.builds(
    channel.Sent, st.sampled_from(["m-1", "m-2"]), st.sampled_from(["DE", "FR"]), st.sampled_from(channel.Channel)
)


@given(
    st.lists(SENT, max_size=3).map(tuple),
    st.frozensets(st.sampled_from(["m-1", "m-2"])),
    st.sampled_from(channel.Channel),
)
def test_one_request_one_channel_unless_everything_elsewhere_is_replaced(earlier, supersedes, way):
    elsewhere = {one.message for one in earlier if one.state == "DE" and one.channel is not way}
    verdict = channel.second(channel.SecondFacts("DE", way, earlier, supersedes))
    assert verdict.allowed is (elsewhere <= supersedes)
    well_told(verdict)


CONSIDERED = st.builds(
    Considered,
    st.sampled_from(["BE", "DE"]),
    st.sampled_from(Choice),
    st.sampled_from(["", WHY]),
    st.none() | st.sampled_from(Ground),
    st.sampled_from(["", "u-1"]),
)


@given(
    st.frozensets(st.sampled_from(EawCategory), max_size=2),
    st.frozensets(st.sampled_from(EuropolArea), max_size=2),
    st.booleans(),
    st.lists(st.builds(Nexus, st.sampled_from(Link), st.sampled_from(["NL", "BE", "DE", "US"])), max_size=3).map(tuple),
    st.lists(CONSIDERED, max_size=2, unique_by=lambda one: one.country).map(tuple),
)
def test_the_duty_is_met_when_every_country_pointed_to_is_settled(eaw, areas, related, links, considered):
    facts = initiative.DutyFacts("NL", frozenset({"NL", "BE", "DE"}), eaw, areas, related, links, considered)
    settled = {
        one.country
        for one in considered
        if one.choice is Choice.SENT
        or (
            one.reason == WHY
            and one.by
            and (one.choice is Choice.NOT_RELEVANT or one.ground in {Ground.C, Ground.F1, Ground.F2, Ground.F3})
        )
    }
    pointed = {nexus.country for nexus in links} & {"BE", "DE"}
    serious = bool(eaw or areas or related)
    verdict = initiative.duty(facts)
    assert verdict.allowed is (not serious or pointed <= settled)
    assert {one.about for one in initiative.tasks(facts)} == (
        pointed - {one.country for one in considered} if serious else set()
    )
    well_told(verdict)


USES = st.lists(
    st.builds(
        categories.CategoryUse,
        st.sampled_from(subjects.SubjectRole),
        st.sampled_from(categories.DataCategory),
        st.just("person.1"),
        st.sampled_from(["", WHY]),
    ),
    max_size=4,
)


@given(USES)
def test_data_leave_when_every_use_is_allowed_or_needed_with_a_reason(uses):
    table = categories.ANNEX_II_B
    fine = {categories.Mark.ALLOWED: {"", WHY}, categories.Mark.NEEDED: {WHY}, categories.Mark.BARRED: set()}
    verdict = categories.release(uses, table)
    assert verdict.allowed is all(use.needed_because in fine[table.mark(use.role, use.category)] for use in uses)
    well_told(verdict)


@given(USES, USES)
def test_saying_more_about_a_person_never_makes_it_easier(some, more):
    order = [Outcome.GO, Outcome.ASK, Outcome.STOP]
    fewer = categories.release(some, categories.ANNEX_II_B).outcome
    assert order.index(categories.release([*some, *more], categories.ANNEX_II_B).outcome) >= order.index(fewer)


@pytest.mark.parametrize("urgent", [True, False])
def test_a_request_without_persons_urgency_or_translation_is_short_and_complete(urgent):
    content = replace(CONTENT, links=(), urgent=urgent)
    assert outgoing.ready(replace(FACTS, content=content, language="en", accepted_languages=frozenset())).allowed
