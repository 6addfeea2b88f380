"""The six letters of Dir. 4(5)."""

from dataclasses import replace

import pytest

from schakel.rules.validity import Letter, RequestFacts, completeness

FULL = RequestFacts(
    items=("Keeper of the van",),
    purpose="investigate",
    facts="A man was forced into a van.",
    offence="Kidnapping",
    availability="The plate is Dutch.",
    links=("victim",),
    urgent=True,
    urgency_ground="U2",
    urgency_reason="His life",
    use_limits="None",
)
BARE = RequestFacts((), "", "", "", "", ("",), True, "", "", "")


def point(facts, letter):
    return next(one for one in completeness(facts) if one.letter is letter)


def test_a_full_request_has_all_six_letters_in_order():
    points = completeness(FULL)
    assert [one.letter for one in points] == list(Letter)
    assert all(one.present and one.applies for one in points)
    assert [one.text.en for one in points] == [
        "What they need",
        "Purpose, facts, offence",
        "Why with us",
        "Link of each person",
        "Why it is urgent",
        "Limits on use",
    ]


def test_please_send_all_info_urgent_misses_six_letters():
    points = completeness(BARE)
    assert not any(one.present for one in points)
    assert [one.text.nl for one in points] == [
        "Wat zij nodig hebben staat er niet",
        "Ontbreekt: doel, feiten, strafbaar feit",
        "Waarom wij het zouden hebben staat er niet",
        "1 verband ontbreekt",
        "Waarom het spoed heeft staat er niet",
        "Beperkingen op het gebruik staan er niet",
    ]


MISSING = [
    (Letter.A, {"items": ()}, "What they need is not said"),
    (Letter.A, {"items": ("",)}, "What they need is not said"),
    (Letter.A, {"items": ("Keeper", " ", "")}, "2 of 3 items say nothing"),
    (Letter.B, {"purpose": " "}, "Missing: purpose"),
    (Letter.B, {"facts": ""}, "Missing: facts"),
    (Letter.B, {"offence": "\n", "facts": ""}, "Missing: facts, offence"),
    (Letter.C, {"availability": "  "}, "Why we would have it is not said"),
    (Letter.D, {"links": ("victim", " ")}, "1 link missing"),
    (Letter.D, {"links": ("a", "b", "c", "")}, "1 link missing"),
    (Letter.D, {"links": ("", "b", "")}, "2 links missing"),
    (Letter.E, {"urgency_ground": ""}, "No ground of article 4(4)"),
    (Letter.E, {"urgency_ground": "U5"}, "No ground of article 4(4)"),
    (Letter.E, {"urgency_reason": " "}, "Why it is urgent is not said"),
    (Letter.E, {"urgency_reason": "", "urgency_ground": ""}, "Why it is urgent is not said"),
    (Letter.F, {"use_limits": "\t"}, "Limits on use are not said"),
]


@pytest.mark.parametrize(("letter", "change", "said"), MISSING)
def test_what_is_missing_is_said_under_its_letter_and_no_other(letter, change, said):
    facts = replace(FULL, **change)
    found = point(facts, letter)
    assert (found.present, found.applies, found.text.en) == (False, True, said)
    assert all(one.present for one in completeness(facts) if one.letter is not letter)


def test_without_persons_the_link_does_not_apply_and_is_not_missing():
    found = point(replace(FULL, links=()), Letter.D)
    assert (found.present, found.applies, found.text.nl) == (True, False, "Geen personen genoemd")


@pytest.mark.parametrize("reason", ["", "His life"])
def test_without_urgency_its_reasons_do_not_apply(reason):
    found = point(replace(FULL, urgent=False, urgency_ground="", urgency_reason=reason), Letter.E)
    assert (found.present, found.applies, found.text.nl) == (True, False, "Geen spoed")


@pytest.mark.parametrize(("absent", "said"), [(1, "1 verband ontbreekt"), (3, "3 verbanden ontbreken")])
def test_the_number_of_missing_links_is_said_in_good_dutch(absent, said):
    assert point(replace(FULL, links=("",) * absent), Letter.D).text.nl == said
