import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.rules.restrictions import (
    LEVELS,
    MARKINGS,
    SCHEMES,
    Circles,
    Classification,
    Kind,
    Level,
    Marking,
    admit,
    audience,
    classify,
    compile_5x5x5,
    compile_tlp,
    evaluate,
    highest,
    protect,
)
from schakel.rules.restrictions.evaluation import INFORMATION, SOURCES
from schakel.rules.tests.check import faults, remedy, well_told
from schakel.rules.verdict import Outcome

FIVE = SCHEMES["5x5x5"]
CIRCLES = Circles(frozenset({"NL-SPOC"}), frozenset({"NL-KMAR"}), frozenset({"BE-SPOC", "DE-SPOC"}))


@pytest.mark.parametrize("source", "ABCX")
@pytest.mark.parametrize("information", "1234")
def test_a_4x4_grading_is_read_as_it_is(source, information):
    read = evaluate(source + information)
    assert (read.source, read.information, read.lossy, read.given) == (source, information, False, True)
    assert read.unconfirmed is (source in "CX" or information == "4")


@pytest.mark.parametrize(
    ("original", "source", "information", "lossy"),
    [
        ("A1", "A", "1", False),
        ("B2", "B", "2", False),
        ("C3", "C", "3", True),
        ("D4", "C", "4", True),
        ("E4", "X", "4", False),
        ("B5", "B", "4", True),
        ("E41", "X", "4", False),
        ("b23", "B", "2", False),
        ("A5", "A", "4", True),
    ],
)
def test_a_5x5x5_grading_keeps_its_original_and_says_when_something_is_lost(original, source, information, lossy):
    read = evaluate(original, FIVE)
    assert (read.source, read.information, read.lossy) == (source, information, lossy)
    assert (read.scheme, read.original) == ("5x5x5", original)


def test_a_grading_with_too_many_or_too_few_signs_is_not_guessed_at():
    assert (evaluate("B234", FIVE).source, evaluate("B234", FIVE).lossy) == ("X", True)
    assert (evaluate("B23", FIVE).source, evaluate("B2", FIVE).source) == ("B", "B")
    assert (evaluate("Z2", FIVE).given, evaluate("Z2", FIVE).scheme) == (True, "5x5x5")


def test_the_handling_figure_does_not_count_as_a_loss():
    assert not evaluate("B25", FIVE).lossy
    assert evaluate("B55", FIVE).lossy


def test_nothing_graded_is_x4_and_shown_as_such():
    for blank in ("", "  "):
        read = evaluate(blank)
        assert (read.source, read.information, read.given, read.unconfirmed) == ("X", "4", False, True)


@pytest.mark.parametrize("original", ["D1", "A5", "1A", "A", "Z9", "B22", "reliable"])
def test_what_cannot_be_read_as_4x4_is_x4_with_loss_and_the_original_stays(original):
    read = evaluate(original)
    assert (read.source, read.information, read.lossy, read.original) == ("X", "4", True, original)


@given(st.text(max_size=6), st.sampled_from(list(SCHEMES.values())))
def test_any_text_gets_a_grading_and_keeps_its_original(original, scheme):
    read = evaluate(original, scheme)
    assert read.source in SOURCES
    assert read.information in INFORMATION
    assert read.original == original or not original.strip()


@pytest.mark.parametrize(
    ("original", "kinds"),
    [
        ("B23", {Kind.NO_PRIVATE}),
        ("B21", {Kind.NO_PRIVATE, Kind.NO_THIRD_COUNTRY}),
        ("B22", {Kind.NO_PRIVATE, Kind.NO_THIRD_COUNTRY}),
        ("B24", {Kind.NO_PRIVATE, Kind.NO_THIRD_COUNTRY, Kind.NO_FORWARD}),
        (
            "B25",
            {Kind.NO_PRIVATE, Kind.NO_THIRD_COUNTRY, Kind.NO_FORWARD, Kind.ORIGINATOR_CONSENT, Kind.HUMAN_REVIEW},
        ),
    ],
)
def test_the_third_figure_of_5x5x5_says_who_may_have_it(original, kinds):
    assert {one.kind for one in compile_5x5x5(original, "GB-NCA", "i-1")} == kinds


@pytest.mark.parametrize("original", ["", "B2", "B29", "B2X", "B234"])
def test_a_handling_figure_that_is_missing_or_unknown_counts_as_the_strictest(original):
    strictest = {one.kind for one in compile_5x5x5("B25", "GB-NCA", "i-1")}
    assert {one.kind for one in compile_5x5x5(original, "GB-NCA", "i-1")} == strictest


@pytest.mark.parametrize(
    ("label", "who"),
    [
        ("TLP:RED", set()),
        ("TLP:AMBER+STRICT", {"NL-SPOC"}),
        ("amber+strict", {"NL-SPOC"}),
        ("TLP:AMBER", {"NL-SPOC", "NL-KMAR"}),
        ("TLP:GREEN", {"NL-SPOC", "NL-KMAR", "BE-SPOC", "DE-SPOC"}),
        ("TLP:WHITE", set()),
        ("TLP:PINK", set()),
        ("", set()),
    ],
)
def test_each_traffic_light_has_its_circle_and_an_unknown_one_is_red(label, who):
    assert audience(compile_tlp(label, CIRCLES, "BE-CERT", "i-1")) == who


def test_clear_restricts_nothing_and_an_unknown_label_is_read_by_a_person():
    assert compile_tlp("TLP:CLEAR", CIRCLES, "BE-CERT", "i-1") == frozenset()
    assert Kind.HUMAN_REVIEW in {one.kind for one in compile_tlp("TLP:PINK", CIRCLES, "BE-CERT", "i-1")}
    assert {one.kind for one in compile_tlp("TLP:RED", CIRCLES, "BE-CERT", "i-1")} == {Kind.FORWARD_ONLY_TO}


@pytest.mark.parametrize(
    ("scheme", "marking", "level"),
    [
        ("EU", "RESTREINT UE/EU RESTRICTED", Level.RESTRICTED),
        ("eu", "Restreint  UE/EU Restricted", Level.RESTRICTED),
        ("EU", "TRÈS SECRET UE/EU TOP SECRET", Level.TOP_SECRET),
        ("EUROPOL", "BPL", Level.NORMAL),
        ("NL", "Departementaal Vertrouwelijk", Level.RESTRICTED),
        ("NL", "Stg. Zeer Geheim", Level.TOP_SECRET),
        ("FR", "DIFFUSION RESTREINTE", None),
        ("EU", "", None),
    ],
)
def test_a_marking_is_kept_word_for_word_and_gets_our_level_if_we_know_it(scheme, marking, level):
    read = classify(scheme, marking, "BE-SPOC")
    assert read == Classification(scheme, marking, "BE-SPOC", level)


def test_the_dutch_pairing_says_that_nobody_checked_it():
    assert {one.verified for one in MARKINGS if one.scheme == "NL"} == {False}


@pytest.mark.parametrize("max_level", Level)
@pytest.mark.parametrize("level", Level)
def test_what_is_above_the_level_of_this_system_is_quarantined_unread(level, max_level):
    verdict = admit(Classification("EU", "SOME MARKING", "BE-SPOC", level), max_level)
    assert verdict.allowed is (level <= max_level)
    assert faults(verdict) == ([] if verdict.allowed else [("R54", "classification")])
    well_told(verdict)


def test_a_marking_nobody_knows_here_is_quarantined_unread():
    verdict = admit(Classification("FR", "DIFFUSION RESTREINTE", "FR-SPOC", None), Level.TOP_SECRET)
    assert verdict.outcome is Outcome.STOP
    assert "DIFFUSION RESTREINTE" in verdict.reasons[0].text.nl
    well_told(verdict)


@pytest.mark.parametrize("given", Level)
@pytest.mark.parametrize("level", Level)
def test_foreign_secrets_are_protected_at_our_corresponding_level_or_higher(level, given):
    verdict = protect(Classification("EU", "SOME MARKING", "BE-SPOC", level), given)
    assert verdict.allowed is (given >= level)
    well_told(verdict)
    if not verdict.allowed:
        assert LEVELS[level].nl in remedy(verdict.reasons[0]).nl


def test_a_marking_without_a_level_cannot_be_protected_yet():
    assert faults(protect(Classification("FR", "??", "FR-SPOC", None), Level.TOP_SECRET)) == [("R55", "classification")]


@pytest.mark.parametrize(
    ("levels", "level"),
    [
        ([], Level.NORMAL),
        ([Level.NORMAL, Level.RESTRICTED], Level.RESTRICTED),
        ([Level.SECRET, Level.NORMAL], Level.SECRET),
        ([Level.SECRET, None], None),
    ],
)
def test_what_is_made_from_several_sources_is_as_secret_as_the_highest(levels, level):
    assert highest(levels) == level


def test_a_deployment_may_add_its_own_markings():
    table = (*MARKINGS, Marking("FR", "DIFFUSION RESTREINTE", Level.RESTRICTED, True))
    assert classify("FR", "Diffusion restreinte", "FR-SPOC", table).level is Level.RESTRICTED


@pytest.mark.parametrize("label", ["TLP:RED", "TLP:AMBER", "TLP:PINK"])
def test_a_traffic_light_remembers_who_set_it_on_what(label):
    compiled = compile_tlp(label, CIRCLES, "BE-CERT", "i-1")
    assert {(one.by, one.item, one.code) for one in compiled} == {("BE-CERT", "i-1", label)}


def test_an_unknown_traffic_light_is_shown_as_it_was_written():
    assert {one.text for one in compile_tlp("tlp:pink", CIRCLES, "BE-CERT", "i-1")} == {"", "tlp:pink"}


def test_a_handling_figure_remembers_who_set_it_and_the_grading_as_given():
    for one in compile_5x5x5(" B24", "GB-NCA", "i-1"):
        assert (one.by, one.item, one.code, one.text) == ("GB-NCA", "i-1", "5x5x5/4", " B24")
    assert {one.code for one in compile_5x5x5("B2", "GB-NCA", "i-1")} == {"5x5x5/5"}


def test_accents_and_blanks_do_not_hide_a_marking():
    table = (Marking("FR", "Diffusion Réservée", Level.RESTRICTED),)
    assert classify(" fr", "DIFFUSION  RESERVEE", "FR-SPOC", table).level is Level.RESTRICTED
    assert classify("FR", "Diffusion réservée", "FR-SPOC", table).level is Level.RESTRICTED
    assert classify("FR", "DiffusionRéservée", "FR-SPOC", table).level is None
