"""What others get of the lists: typed facts with their source, at a constant cost."""

from datetime import date

import pytest

from schakel.reference import service
from schakel.reference.facts import Reach
from schakel.reference.marks import Mark
from schakel.reference.typed import several

TODAY = date(2026, 6, 1)
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("read", "rows"),
    [
        (service.themes, 24),
        (service.channels, 13),
        (service.networks, 28),
        (service.levels, 8),
        (service.instruments, 30),
    ],
)
def test_every_list_costs_one_query_and_each_fact_says_where_it_comes_from(django_assert_num_queries, read, rows):
    with django_assert_num_queries(1):
        found = read()
    assert len(found) == rows
    assert all(one.proof.source and one.proof.verification and one.name.en and one.name.nl for one in found)


def test_a_theme_is_mapped_to_the_lists_that_the_file_names_and_to_no_other():
    drugs = service.theme("PH02")
    assert drugs is not None
    assert (drugs.name.nl, drugs.empact, drugs.agenda, drugs.action_lines) == (
        "Drugshandel (incl. havens)", ("E3",), ("1",), ("5",),
    )  # fmt: skip
    missing = service.theme("PH15")
    assert missing is not None
    assert (missing.empact, missing.agenda, missing.action_lines) == ((), (), ())
    assert service.theme("PH99") is None


def test_no_theme_counts_as_checked_because_an_editor_mapped_them():
    assert {theme.proof.mark for theme in service.themes()} == {Mark.PARTLY, Mark.DERIVED}


def test_five_channels_are_the_official_ones_of_the_vision():
    assert [one.code for one in service.channels() if one.official] == ["CH1", "CH2", "CH3", "CH4", "CH5"]


def test_levels_come_from_the_lowest_to_the_highest():
    assert [one.code for one in service.levels()] == ["L0", "L1", "L2", "L3", "L4a", "L4b", "L5", "L6"]


@pytest.mark.parametrize(
    ("code", "named", "not_named"),
    [
        ("BE", {"T01", "T08", "T12"}, {"T04", "T14"}),
        ("DE", {"T04", "T08", "T21"}, {"T01"}),
        ("GB", {"T09", "T10", "T26"}, {"T08", "T01"}),
        ("AE", {"T14", "T15", "T26"}, {"T08", "T12"}),
        ("MA", {"T16", "T12"}, {"T14", "T08"}),
        ("KP", set(), {"T26", "T08"}),
    ],
)
def test_instruments_of_a_country_are_those_that_name_it_or_a_status_it_holds(code, named, not_named):
    found = {one.code for one in service.instruments_of(code, TODAY)}
    assert named <= found
    assert not found & not_named


def test_instruments_of_a_country_cost_three_queries_and_of_none_one(django_assert_num_queries):
    with django_assert_num_queries(3):
        service.instruments_of("BE", TODAY)
    with django_assert_num_queries(1):
        assert service.instruments_of("QQ", TODAY) == ()


def test_a_membership_that_ended_holds_until_its_day():
    assert service.statuses("RU", TODAY, "council_of_europe_member") == ()
    (before,) = service.statuses("RU", date(2022, 3, 15), "council_of_europe_member")
    assert (before.value, before.verified, before.held) == ("yes", False, True)


@pytest.mark.parametrize(
    ("value", "held"),
    [
        ("yes", True),
        ("party", True),
        ("operational", True),
        ("no", False),
        ("strategic (no personal data)", True),
        ("strategic (no personal data); suspended/ended after 2022", False),
        ("EU international agreement proposed for signature", False),
        ("foreseen in working arrangement", False),
    ],
)
def test_what_ended_or_is_still_to_come_opens_nothing(value, held):
    assert service.Status("europol_agreement", value, "", "", "", "x", verified=True).held is held


def test_a_reach_that_names_nobody_is_not_known_and_applies_to_nobody():
    nobody = Reach(frozenset(), frozenset())
    assert not nobody.known
    assert nobody.by("BEL", frozenset({"eu_member"})) == ""
    both = Reach(frozenset({"GBR"}), frozenset({"eu_member"}))
    assert (both.by("GBR", frozenset()), both.by("BEL", frozenset({"eu_member"}))) == ("GBR", "eu_member")


def test_a_row_tells_its_columns_by_name_and_an_unknown_one_is_empty():
    from schakel.reference.queries import rows

    (first, *_) = rows("networks")
    assert (first.code, first.attribute("theme"), first.attribute("nothing")) == (
        "N01",
        "special intervention units",
        "",
    )


@pytest.mark.parametrize(
    ("cell", "codes"), [("", ()), ("E1", ("E1",)), ("E1; E3", ("E1", "E3")), ("5, 7/8", ("5", "7", "8"))]
)
def test_a_cell_with_several_codes_is_read_as_each(cell, codes):
    assert several(cell) == codes
