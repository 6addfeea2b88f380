"""What the clock says besides the moment: regimes, missing facts, faults and the explanation."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest

from schakel.rules.clocks import LAW, Access, Calendar, ItemFacts, Regime, Term, Terms, Unit, UrgencyGround, due
from schakel.rules.clocks.outer import is_working, last_day
from schakel.text import Text

DUTCH = Calendar(ZoneInfo("Europe/Amsterdam"), frozenset({date(2026, 6, 10)}))
ARRIVAL = datetime(2026, 6, 5, 15, 45, tzinfo=UTC)
URGENT = ItemFacts(Regime.DIR977, ARRIVAL, True, UrgencyGround.LIFE, Access.DIRECT)
PLAIN = replace(URGENT, urgent=False, ground=None)


class Nowhere(tzinfo):
    """A time zone that does not know its offset."""

    def utcoffset(self, _when):
        return None

    dst = tzname = utcoffset


def said(facts, language):
    found = due(facts, DUTCH)
    assert found is not None
    return [(step.label.say(language), step.text.say(language), step.article, step.at) for step in found.steps]


def test_a_message_outside_the_directive_has_no_clock():
    assert due(replace(URGENT, regime=Regime.OTHER), DUTCH) is None


@pytest.mark.parametrize("field", ["received_at", "answered_at"])
@pytest.mark.parametrize("regime", list(Regime))
def test_a_moment_without_zone_is_refused_by_name_whatever_the_regime(field, regime):
    with pytest.raises(ValueError, match=rf"^{field} has no time zone: give the moment with its offset from UTC$"):
        due(replace(URGENT, regime=regime, **{field: datetime(2026, 6, 5, 15, 45)}), DUTCH)  # noqa: DTZ001


def test_a_zone_that_does_not_know_its_offset_counts_as_no_zone():
    with pytest.raises(ValueError, match="received_at"):
        due(replace(URGENT, received_at=datetime(2026, 6, 5, tzinfo=Nowhere())), DUTCH)


def test_access_makes_no_difference_when_it_is_not_urgent():
    dues = [due(replace(PLAIN, access=access), DUTCH) for access in Access]
    assert dues[0] == dues[1] == dues[2]
    assert dues[0] is not None
    assert dues[0].length == timedelta(hours=168)


def test_the_length_is_the_term_in_elapsed_time():
    lengths = [due(replace(URGENT, access=access), DUTCH) for access in (Access.DIRECT, Access.INDIRECT)]
    assert [one.length for one in lengths if one] == [timedelta(hours=8), timedelta(hours=72)]


def test_an_urgent_direct_item_explains_itself_in_english():
    assert said(URGENT, "en") == [
        ("Received", "Reached our gateway", "art. 5(1)", ARRIVAL),
        ("Life", "Urgent, with reason", "art. 4(4)(b)", None),
        ("Direct", "Police database: 8 hours", "art. 5(1)(a)", None),
        ("0 m", "Nothing paused the clock", "art. 6(3)", None),
        ("Due", "Due", "art. 5(1)(a)", ARRIVAL + timedelta(hours=8)),
        (
            "Outer limit",
            "Outer legal limit: the hour of arrival does not count",
            "Reg. 1182/71 art. 3(1)",
            datetime(2026, 6, 6, 0, tzinfo=UTC),
        ),
    ]


def test_an_item_that_is_not_urgent_explains_itself_in_dutch():
    outer = "Uiterste wettelijke grens: het einde van de laatste dag, weekend en feestdagen voorbij"
    assert said(PLAIN, "nl") == [
        ("Ontvangen", "Bij ons binnengekomen", "art. 5(1)", ARRIVAL),
        ("Gewoon", "Niet als spoed aangemerkt", "art. 4(4)", None),
        ("Alle vragen", "Geen spoed: 7 dagen", "art. 5(1)(c)", None),
        ("0 m", "Niets zette de klok stil", "art. 6(3)", None),
        ("Uiterlijk", "Uiterlijk te beantwoorden", "art. 5(1)(c)", ARRIVAL + timedelta(hours=168)),
        ("Buitengrens", outer, "Reg. 1182/71 art. 3(4)-(5)", datetime(2026, 6, 12, 22, tzinfo=UTC)),
    ]


def test_the_last_two_steps_are_the_due_and_the_outer_limit():
    for facts in (URGENT, PLAIN, replace(URGENT, access=Access.INDIRECT), replace(URGENT, access=Access.UNKNOWN)):
        found = due(facts, DUTCH)
        assert found is not None
        assert [step.at for step in found.steps[-2:]] == [found.strict, found.legal]


def test_unknown_access_says_that_it_counts_as_direct():
    lines = said(replace(URGENT, access=Access.UNKNOWN), "en")
    assert lines[2] == ("Unknown", "Access not known yet, counted as direct", "art. 2(6)", None)
    assert lines[3] == ("Direct", "Police database: 8 hours", "art. 5(1)(a)", None)


def test_indirect_access_says_so():
    assert said(replace(URGENT, access=Access.INDIRECT), "nl")[2] == (
        "Indirect",
        "Elders op te vragen: 3 dagen",
        "art. 5(1)(b)",
        None,
    )


def test_urgency_without_a_ground_still_counts_and_says_so():
    without = replace(URGENT, ground=None)
    assert said(without, "en")[1] == ("Urgent", "Urgent, but no ground given: counted as urgent", "art. 4(4)", None)
    assert due(without, DUTCH).strict == due(URGENT, DUTCH).strict


@pytest.mark.parametrize(
    ("ground", "label", "article"),
    [
        ("U1", "Security", "art. 4(4)(a)"),
        ("U2", "Life", "art. 4(4)(b)"),
        ("U3", "Detention", "art. 4(4)(c)"),
        ("U4", "Perishable", "art. 4(4)(d)"),
    ],
)
def test_each_ground_names_its_letter(ground, label, article):
    line = said(replace(URGENT, ground=UrgencyGround(ground)), "en")[1]
    assert line == (label, "Urgent, with reason", article, None)


def test_every_step_speaks_both_languages_and_holds_no_clock_time():
    for facts in (URGENT, PLAIN, replace(URGENT, access=Access.UNKNOWN)):
        for language in ("en", "nl"):
            for label, text, article, _ in said(facts, language):
                assert label
                assert text
                assert article
                assert ":" not in label


def test_a_pack_with_other_terms_changes_the_due_and_the_words():
    short = Term(2, Unit.HOURS, "art. X", Text("Two hours", "Twee uur"))
    found = due(URGENT, DUTCH, Terms(short, LAW.urgent_indirect, LAW.other))
    assert found is not None
    assert found.strict == ARRIVAL + timedelta(hours=2)
    assert found.steps[2].text == Text("Two hours", "Twee uur")


def test_an_answer_does_not_move_the_due():
    assert due(replace(URGENT, answered_at=ARRIVAL + timedelta(hours=1)), DUTCH) == due(URGENT, DUTCH)


@pytest.mark.parametrize(
    ("day", "working"),
    [(5, True), (6, False), (7, False), (8, True), (10, False)],
)
def test_weekends_and_holidays_are_no_working_days(day, working):
    assert is_working(date(2026, 6, day), DUTCH) is working


@pytest.mark.parametrize(
    ("event", "days", "last"),
    [
        ("2026-06-05", 1, "2026-06-08"),  # Friday + 1 is Saturday: Monday; one working day is enough
        ("2026-06-04", 1, "2026-06-05"),
        ("2026-06-05", 2, "2026-06-09"),  # two days need two working days
        ("2026-06-08", 2, "2026-06-11"),  # Wednesday 10 June is a holiday here
    ],
)
def test_terms_of_one_and_two_days_follow_the_same_rule(event, days, last):
    assert last_day(date.fromisoformat(event), days, DUTCH) == date.fromisoformat(last)
