from dataclasses import replace
from itertools import pairwise

import pytest

from schakel.rules.subjects import HEAVINESS, ROLES, Retyping, SubjectRole, heaviness, retype
from schakel.rules.tests.check import faults, well_told

CHANGE = Retyping(SubjectRole.WITNESS, SubjectRole.SUSPECT, "Her prints were found on the weapon", "u-1", "u-2")


def test_every_role_has_one_weight_and_a_name():
    assert sorted(role for group in HEAVINESS for role in group) == sorted(SubjectRole)
    assert set(ROLES) == set(SubjectRole)


@pytest.mark.parametrize(
    ("lighter", "heavier"),
    list(
        pairwise(
            [
                None,
                SubjectRole.WITNESS,
                SubjectRole.CONTACT,
                SubjectRole.POTENTIAL_OFFENDER,
                SubjectRole.SUSPECT,
                SubjectRole.CONVICTED,
            ]
        )
    ),
)
def test_a_role_closer_to_offender_is_heavier(lighter, heavier):
    assert heaviness(lighter) < heaviness(heavier)


@pytest.mark.parametrize("role", [SubjectRole.VICTIM, SubjectRole.INFORMANT, SubjectRole.OTHER])
def test_a_victim_is_no_heavier_than_a_witness(role):
    assert heaviness(role) == heaviness(SubjectRole.WITNESS) == 0


def test_a_role_changes_with_a_reason_and_a_second_person():
    verdict = retype(CHANGE)
    assert verdict.allowed
    assert verdict.reasons[0].text.nl == "Van getuige naar verdachte, met reden"
    well_told(verdict)


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"reason": ""}, ["reason"]),
        ({"reason": "omdat"}, ["reason"]),
        ({"second": ""}, ["second"]),
        ({"second": "u-1"}, ["second"]),
        ({"by": ""}, ["second"]),
        ({"reason": "", "second": "u-1"}, ["reason", "second"]),
    ],
)
def test_without_reason_or_second_person_the_role_stays(changes, fields):
    verdict = retype(replace(CHANGE, **changes))
    assert [field for _, field in faults(verdict)] == fields
    well_told(verdict)
