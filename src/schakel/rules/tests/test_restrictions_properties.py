"""Restrictions only narrow (law 5 of the house)."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from schakel.rules.restrictions import (
    Act,
    Circles,
    HandlingCode,
    Kind,
    Restriction,
    Use,
    allows,
    audience,
    compile_handling,
    compile_tlp,
    lifts,
    union,
)
from schakel.rules.restrictions.forbids import forbids
from schakel.rules.tests.check import well_told
from schakel.rules.tests.restricted import PERMISSION, RESTRICTION, RESTRICTIONS, USE, WHO, lists
from schakel.rules.verdict import Outcome

CODES = st.lists(st.builds(HandlingCode, st.sampled_from(["H0", "H1", "H2", "H3", "GO", "H1+H2"])), max_size=4)
LABELS = st.sampled_from(["TLP:RED", "TLP:AMBER+STRICT", "TLP:AMBER", "TLP:GREEN", "TLP:CLEAR", "TLP:PINK"])
CIRCLES = Circles(frozenset({"NL-SPOC"}), frozenset({"BE-SPOC"}), frozenset({"DE-SPOC"}))


@given(RESTRICTIONS, RESTRICTIONS, USE, st.lists(PERMISSION, max_size=3))
def test_adding_restrictions_never_allows_more(some, more, use, permissions):
    if not allows(some, use, permissions).allowed:
        assert not allows(union(some, more), use, permissions).allowed


@given(CODES, CODES, USE)
def test_adding_a_handling_code_never_allows_more(some, more, use):
    base = some or [HandlingCode("H1")]
    if not allows(compile_handling(base, "BE-SPOC", "i-1"), use).allowed:
        assert not allows(compile_handling([*base, *more], "BE-SPOC", "i-1"), use).allowed


@given(CODES, LABELS, USE)
def test_a_traffic_light_never_loosens_a_handling_code(codes, label, use):
    handled = compile_handling(codes, "BE-SPOC", "i-1")
    both = union(handled, compile_tlp(label, CIRCLES, "BE-SPOC", "i-1"))
    if not allows(handled, use).allowed:
        assert not allows(both, use).allowed


@given(RESTRICTIONS, USE, st.lists(PERMISSION, max_size=3), PERMISSION)
def test_adding_a_permission_never_allows_less(restrictions, use, permissions, one):
    if allows(restrictions, use, permissions).allowed:
        assert allows(restrictions, use, [*permissions, one]).allowed


@given(RESTRICTIONS, USE, PERMISSION)
def test_a_permission_changes_only_what_it_names(restrictions, use, permission):
    without, with_it = allows(restrictions, use).reasons, allows(restrictions, use, [permission]).reasons
    for restriction, before, after in zip(sorted(restrictions), without, with_it, strict=False):
        if not (lifts(permission, restriction, use) and forbids(restriction, use)):
            assert before == after


@given(RESTRICTIONS, RESTRICTIONS, RESTRICTIONS)
def test_union_is_commutative_associative_and_idempotent(one, two, three):
    assert union(one, two) == union(two, one)
    assert union(one, union(two, three)) == union(union(one, two), three) == union(one, two, three)
    assert union(one, one) == one
    assert union() == frozenset()


@given(RESTRICTIONS, RESTRICTIONS)
def test_the_audience_of_two_sources_is_what_both_allow(one, two):
    first, second, both = audience(one), audience(two), audience(union(one, two))
    if first is None or second is None:
        assert both == (second if first is None else first)
    else:
        assert both == first & second


@given(st.lists(lists(WHO), min_size=1, max_size=4), USE)
def test_the_audience_that_is_shown_is_the_audience_that_is_applied(audiences, use):
    limits = frozenset(
        Restriction(Kind.FORWARD_ONLY_TO, "BE-SPOC", str(n), audience=one) for n, one in enumerate(audiences)
    )
    going = replace(use, act=Act.FORWARD)
    assert allows(limits, going).allowed is (going.recipient in (audience(limits) or frozenset()))


@given(RESTRICTIONS, USE)
def test_a_use_is_free_exactly_when_no_restriction_forbids_it(restrictions, use):
    assert allows(restrictions, use).allowed is not any(forbids(one, use) for one in restrictions)


@given(RESTRICTIONS, USE, st.lists(PERMISSION, max_size=2))
def test_every_answer_explains_itself(restrictions, use, permissions):
    verdict = allows(restrictions, use, permissions)
    well_told(verdict)
    assert verdict.outcome is not Outcome.ASK


@given(RESTRICTION, USE)
def test_what_may_be_done_far_away_may_be_done_nearby(restriction, use):
    near = Use(use.act, use.recipient, use.party, False, use.purpose, use.on, True)
    assert forbids(restriction, use) or not forbids(restriction, near)
