"""Restrictions, uses and permissions drawn at random, for the property tests."""

from datetime import date

from hypothesis import strategies as st

from schakel.rules.restrictions import Act, Kind, Party, Permission, Restriction, Use

DAY = date(2026, 6, 5)
WHO = st.sampled_from(["BE-SPOC", "DE-SPOC", "EUROPOL", "US-FBI"])
SETTERS = st.sampled_from(["", "BE-SPOC", "FR-SPOC"])
ITEMS = st.sampled_from(["", "i-1", "i-2"])
WHY = st.sampled_from(["prevent", "investigate", "immigration"])
DAYS = st.dates(date(2026, 5, 1), date(2026, 7, 31))


def codes(values):
    return st.frozensets(values, max_size=3)


def lists(values):
    return codes(values).map(sorted).map(tuple)


RESTRICTION = st.builds(
    Restriction,
    kind=st.sampled_from(Kind),
    by=SETTERS,
    item=ITEMS,
    audience=lists(WHO),
    purposes=lists(WHY),
    until=DAYS,
)
RESTRICTIONS = st.frozensets(RESTRICTION, max_size=5)
USE = st.builds(
    Use,
    act=st.sampled_from(Act),
    recipient=WHO,
    party=st.sampled_from(Party),
    third_country=st.booleans(),
    purpose=WHY,
    on=DAYS,
    within=st.booleans(),
)
PERMISSION = st.builds(
    Permission,
    kind=st.sampled_from(Kind),
    set_by=SETTERS,
    item=ITEMS,
    given_by=SETTERS,
    recipients=codes(WHO),
    acts=codes(st.sampled_from(Act)),
    purposes=codes(WHY),
    given_on=DAYS,
    expires=DAYS,
    reference=st.just("P-1"),
)
