from hypothesis import given
from hypothesis import strategies as st

from schakel.rules.refusal import Ground, tally

REQUESTS = st.lists(st.frozensets(st.sampled_from(Ground)))


def test_each_ground_counts_and_the_total_has_no_doubles():
    counted = tally([{Ground.A}, {Ground.A, Ground.F2}, {Ground.G1}, set()])
    assert counted.by_ground[Ground.A] == 2
    assert counted.by_ground[Ground.F2] == 1
    assert counted.by_ground[Ground.H] == 0
    assert counted.refused == 3


def test_no_information_is_shown_apart():
    assert tally([{Ground.A}, {Ground.A}, {Ground.A, Ground.E}, {Ground.E}]).no_information_only == 2


@given(REQUESTS)
def test_the_total_lies_between_the_largest_ground_and_the_sum_of_grounds(requests):
    counted = tally(requests)
    assert max(counted.by_ground.values()) <= counted.refused <= sum(counted.by_ground.values())
    assert counted.no_information_only <= counted.by_ground[Ground.A]


@given(REQUESTS, REQUESTS)
def test_two_years_add_up(first, second):
    both, one, two = tally(first + second), tally(first), tally(second)
    assert both.refused == one.refused + two.refused
    assert all(both.by_ground[ground] == one.by_ground[ground] + two.by_ground[ground] for ground in Ground)
