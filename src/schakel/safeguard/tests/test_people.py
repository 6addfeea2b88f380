"""People and units for display, and where a unit's cases go."""

from uuid import UUID, uuid4

import pytest

from schakel.rules.access import Role
from schakel.safeguard import service
from schakel.safeguard.queries.people import initials
from schakel.safeguard.tests.world import make_officer, make_unit
from schakel.text import Text

pytestmark = pytest.mark.django_db


def test_a_person_is_shown_with_initials_and_unit_in_both_languages():
    reader = make_officer(make_unit()[0])
    shown = service.person(UUID(reader.id))
    assert shown is not None
    assert (shown.name, shown.initials, shown.unit) == ("Anna Bos", "AB", Text("Desk", "Meldkamer"))


def test_somebody_without_a_unit_is_shown_without_one_and_nobody_as_none():
    key = service.add_user("zoe", "Zoë")
    shown = service.person(key)
    assert shown is not None
    assert (shown.initials, shown.unit) == ("Z", Text("", ""))
    assert service.person(uuid4()) is None


def test_several_people_cost_one_query(django_assert_num_queries):
    unit, _ = make_unit()
    keys = [UUID(make_officer(unit, name=name).id) for name in ("anna", "bram", "cato")]
    with django_assert_num_queries(1):
        assert len(service.people([*keys, *keys, uuid4()])) == 3


def test_nobody_asked_is_nobody_shown():
    assert service.people([]) == {}


@pytest.mark.parametrize(
    ("name", "badge"),
    [
        ("Jan de Vries", "JV"),
        ("Pieter van der Meer-Smit", "PS"),
        ("Zoë", "Z"),
        ("anna de wit", "AW"),
        ("Ülkü Çelik", "ÜÇ"),
        ("", ""),
        ("  ", ""),
        ("R2 (desk)", "R"),
    ],
)
def test_initials_leave_out_particles(name, badge):
    assert initials(name) == badge


def test_the_open_compartment_of_a_unit_is_known_to_everybody_and_an_unknown_unit_is_named():
    unit, compartment = make_unit()
    other, _ = make_unit("other")
    with service.reading(make_officer(other, Role.LIAISON)):
        assert service.desk_compartment("desk") == (unit, compartment)
        with pytest.raises(LookupError, match="'nowhere'"):
            service.desk_compartment("nowhere")
