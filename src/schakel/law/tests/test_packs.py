"""What the shipped packs say, checked against the law and against arithmetic."""

import hashlib
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from schakel.law import load
from schakel.law.load import PACKS
from schakel.rules.categories import ANNEX_II_B, DataCategory
from schakel.rules.clocks import LAW
from schakel.rules.clocks.engine.events import Cause
from schakel.rules.clocks.engine.law import DAYS, DIRECTIVE, HOURS
from schakel.rules.initiative import EAW, EUROPOL
from schakel.rules.refusal import GROUNDS, Ground
from schakel.rules.subjects import SubjectRole

PACK = load("nl")


def easter(year):
    """The Gregorian Easter Sunday, by the epact (Clavius, as in every almanac)."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    return date(year, 3, 28) + timedelta(days=epact - weekday)


@pytest.mark.parametrize(
    ("year", "day"),
    [(2025, "04-20"), (2026, "04-05"), (2027, "03-28"), (2028, "04-16"), (2029, "04-01"), (2030, "04-21")],
)
def test_the_easters_this_test_reckons_with_are_those_of_the_almanac(year, day):
    assert easter(year) == date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize("year", range(2025, 2031))
def test_the_dutch_holidays_of_a_year_are_those_of_the_termijnenwet(year):
    kings_day = date(year, 4, 27)
    expected = {
        date(year, 1, 1),
        date(year, 5, 5),
        date(year, 12, 25),
        date(year, 12, 26),
        kings_day if kings_day.isoweekday() != 7 else date(year, 4, 26),
        *(easter(year) + timedelta(days=days) for days in (-2, 1, 39, 50)),
    }
    assert {day for day in PACK.calendar.holidays if day.year == year} == expected


def test_each_moving_holiday_carries_its_own_name():
    offsets = {"Good Friday": -2, "Easter Monday": 1, "Ascension Day": 39, "Whit Monday": 50}
    moving = [one for one in PACK.holidays if one.name.en in offsets]
    assert len(moving) == 24
    assert all(one.day == easter(one.day.year) + timedelta(days=offsets[one.name.en]) for one in moving)


def test_the_list_is_in_order_and_has_dutch_names():
    assert list(PACK.holidays) == sorted(PACK.holidays, key=lambda one: one.day)
    assert {one.name.nl for one in PACK.holidays if one.day.month == 12} == {"Eerste kerstdag", "Tweede kerstdag"}


def test_the_calendar_says_which_years_it_knows():
    assert (PACK.known_from, PACK.known_until) == (date(2025, 1, 1), date(2030, 12, 31))
    assert {day.year for day in PACK.calendar.holidays} == set(range(2025, 2031))
    assert PACK.calendar.zone == ZoneInfo("Europe/Amsterdam")


def test_the_terms_of_the_pack_are_the_terms_the_rules_start_from():
    assert PACK.terms == LAW
    assert PACK.in_force == date(2024, 12, 12)


def test_the_hash_covers_name_and_content_of_every_file_of_the_pack():
    folders = ("eu", "nl", "calendars")
    names = sorted(path.relative_to(PACKS).as_posix() for one in folders for path in (PACKS / one).rglob("*.yaml"))
    assert "eu/directive-2023-977.yaml" in names
    assert "nl/lists/refusal.yaml" in names
    assert "calendars/be.yaml" in names
    lines = "".join(f"{name}\n{hashlib.sha256((PACKS / name).read_bytes()).hexdigest()}\n" for name in names)
    assert PACK.pack_hash == hashlib.sha256(lines.encode()).hexdigest()


def test_the_rules_of_the_clock_say_the_terms_that_the_clock_uses():
    given = [PACK.rule(name).parameters for name in ("R15", "R16", "R17")]
    assert given == [{"hours": PACK.terms.urgent_direct.count}, {"days": PACK.terms.urgent_indirect.count}, {"days": 7}]


def test_every_rule_of_the_domain_law_is_there_once_or_for_periods_that_follow():
    assert {f"R{number}" for number in range(1, 73)} <= {rule.id for rule in PACK.rules}
    assert [rule.id for rule in PACK.rules if [one.id for one in PACK.rules].count(rule.id) > 1] == ["R45", "R45"]


def test_every_article_of_the_directive_that_can_be_tested_is_there():
    assert {f"A{number}" for number in range(1, 19)} <= {rule.id for rule in PACK.rules}


def test_the_rules_that_an_article_is_kept_by_exist():
    known = {rule.id for rule in PACK.rules}
    for rule in PACK.rules:
        kept_by = rule.parameters.get("kept_by", [])
        assert isinstance(kept_by, list)
        assert set(kept_by) <= known, rule.id


def test_nobody_says_the_same_in_both_languages_by_copying():
    copied = [rule.id for rule in PACK.rules if rule.sentence.en == rule.sentence.nl]
    assert copied == []


def test_the_siena_duty_starts_on_12_june_2027():
    before, after = load("nl", on=date(2027, 6, 11)), load("nl", on=date(2027, 6, 12))
    assert "may be used without a reason" in before.rule("R45").sentence.en
    assert "goes over SIENA" in after.rule("R45").sentence.en
    assert before.rule("R45").parameters == after.rule("R45").parameters == {"siena_from": date(2027, 6, 12)}
    assert PACK.rule("R45") == after.rule("R45")


def test_before_the_directive_applied_there_were_no_rules_and_no_lists():
    early = load("nl", on=date(2024, 12, 11))
    assert (early.rules, early.lists, early.on) == ((), (), date(2024, 12, 11))


def test_the_dutch_rules_came_with_the_dutch_regulation():
    assert {rule.id for rule in load("nl", on=date(2025, 5, 9)).rules if rule.id.startswith("NL")} == set()
    assert "NL6" in {rule.id for rule in load("nl", on=date(2025, 5, 10)).rules}


def test_a_rule_or_list_that_is_not_there_is_a_key_error():
    for find in (PACK.rule, PACK.list):
        with pytest.raises(KeyError):
            find("R99")


def test_the_dutch_law_knows_no_delay_and_a_pack_that_has_it_does():
    assert PACK.clock.deviation is None


def test_the_clock_of_the_pack_is_the_clock_that_the_rules_start_from():
    assert PACK.clock.hours == HOURS
    assert PACK.clock.days == DAYS
    assert PACK.clock.uncounted == {Cause.AUTHORISATION}
    assert PACK.clock.supervisors == {"shift_lead", "head_on_duty"}
    assert PACK.clock.regimes["DIR977"] == DIRECTIVE
    assert set(PACK.clock.regimes) == {
        "DIR977", "SIRENE", "SIRENE_J", "PRUM2", "INTERPOL", "LIAISON", "MISSING_CHILD", "MLA", "PUBLIC_ORDER",
    }  # fmt: skip
    assert PACK.clock.regimes["PRUM2"].terms.other.length == timedelta(hours=48)


def test_the_grounds_c_to_h_are_one_unverified_dutch_ground():
    rest = [one for ground, one in PACK.national.items() if ground not in {Ground.A, Ground.B}]
    assert len(rest) == 9
    assert {(one.article, one.verified) for one in rest} == {("NL-Reg. 7(1)(c); Bpg 5:3(2)", False)}
    assert PACK.national[Ground.A].verified


def test_the_lists_say_what_the_program_says():
    names = {entry.code: entry.name for entry in PACK.list("offences-eaw").entries}
    assert names == {code.value: text for code, text in EAW.items()}
    assert {entry.code: entry.name for entry in PACK.list("offences-europol").entries} == {
        code.value: text for code, text in EUROPOL.items()
    }
    assert {entry.code: entry.name for entry in PACK.list("refusal-grounds").entries} == {
        ground.value: text.sentence for ground, text in GROUNDS.items()
    }


def test_the_category_matrix_of_the_pack_is_the_one_that_the_program_uses():
    for entry in PACK.list("data-categories").entries:
        roles = entry.more["roles"]
        assert roles == {role.value: ANNEX_II_B.mark(role, DataCategory(entry.code)).value for role in SubjectRole}
