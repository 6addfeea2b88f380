"""The database itself decides who sees a row, whatever the application forgets."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import ProgrammingError

from schakel.rules.access import Role
from schakel.safeguard import service
from schakel.safeguard.models import Compartment, CompartmentMembership, Membership
from schakel.safeguard.tests.world import sql

pytestmark = [pytest.mark.django_db, pytest.mark.oldest]

NIGHT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def world() -> dict[str, UUID]:
    """Two units, an officer in each, and a marked compartment of the first with nobody in it."""
    with service.reading(service.system("test")):
        here, there = service.add_unit("here", "Here", "Hier"), service.add_unit("there", "There", "Daar")
        anna, bram = service.add_user("anna", "Anna Bos"), service.add_user("bram", "Bram Kok")
        service.join_unit(anna, here, Role.DESK_OFFICER)
        service.join_unit(bram, there, Role.DESK_OFFICER)
        marked = service.add_compartment("here-marked", "Marked", here)
        opened = service.desk_compartment("here")[1]
    return {"here": here, "there": there, "anna": anna, "bram": bram, "marked": marked, "open": opened}


def test_the_tests_run_as_the_runtime_role_which_row_security_binds():
    assert sql("SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user") == [
        ("schakel_runtime", False, False)
    ]


def test_a_forgotten_reader_raises_a_clear_error_and_shows_nothing(world):
    with pytest.raises(ProgrammingError, match=r"nobody reads: schakel\.reader is not set") as caught:
        Compartment.objects.count()
    assert "service.reading(reader)" in str(caught.value)


def test_after_reading_the_reader_is_forgotten_inside_the_same_outer_transaction(world):
    with service.reading(service.reader_for(world["anna"])):
        assert Compartment.objects.exists()
    with pytest.raises(ProgrammingError, match="nobody reads"):
        Compartment.objects.count()


def test_a_marked_compartment_is_not_there_for_its_own_unit_even_by_raw_sql(world):
    with service.reading(service.reader_for(world["anna"])):
        assert sql("SELECT id FROM safeguard_compartment WHERE marked") == []
        assert sql("SELECT count(*) FROM safeguard_compartment WHERE id = %s", world["marked"]) == [(0,)]


def test_a_named_officer_sees_the_marked_compartment_and_colleagues_still_do_not(world):
    with service.reading(service.system("test")):
        service.name_for(world["anna"], world["marked"], "works on it")
    anna, bram = service.reader_for(world["anna"]), service.reader_for(world["bram"])
    assert world["marked"] in anna.compartments
    assert world["marked"] not in bram.compartments
    with service.reading(anna):
        assert Compartment.objects.filter(marked=True).count() == 1
    with service.reading(bram):
        assert Compartment.objects.filter(marked=True).count() == 0


def test_who_was_named_for_a_compartment_is_seen_by_that_person_only(world):
    with service.reading(service.system("test")):
        service.name_for(world["anna"], world["marked"], "works on it")
    with service.reading(service.reader_for(world["bram"])):
        assert CompartmentMembership.objects.count() == 0
    with service.reading(service.reader_for(world["anna"])):
        assert CompartmentMembership.objects.count() == 1


def test_an_officer_cannot_name_herself_for_a_marked_compartment(world):
    with (
        service.reading(service.reader_for(world["anna"])),
        pytest.raises(ProgrammingError, match="row-level security"),
    ):
        service.name_for(world["anna"], world["marked"], "curious")


def test_own_processes_see_every_compartment(world):
    with service.reading(service.system("intake")):
        assert Compartment.objects.count() == 3


@pytest.mark.parametrize(
    ("since", "until", "seen"),
    [
        (timedelta(0), None, True),
        (timedelta(seconds=1), None, False),
        (timedelta(hours=-8), timedelta(0), False),
        (timedelta(hours=-8), timedelta(microseconds=1), True),
        (timedelta(hours=-8), timedelta(hours=-1), False),
    ],
)
def test_a_membership_counts_from_its_start_up_to_its_end(world, simulated_clock, since, until, seen):
    simulated_clock.set(NIGHT)
    with service.reading(service.system("test")):
        cato = service.add_user("cato", "Cato Smit")
        end = None if until is None else NIGHT + until
        service.join_unit(cato, world["here"], Role.DESK_OFFICER, NIGHT + since, end)
    reader = service.reader_for(cato)
    assert (world["open"] in reader.compartments) is seen
    assert bool(reader.roles) is seen
    with service.reading(reader):
        assert (sql("SELECT schakel_compartments()")[0][0] == [world["open"]]) is seen


def test_membership_that_ends_between_two_requests_is_over_at_the_second(world, simulated_clock):
    simulated_clock.set(NIGHT)
    with service.reading(service.system("test")):
        cato = service.add_user("cato", "Cato Smit")
        service.join_unit(cato, world["here"], Role.DESK_OFFICER, NIGHT, NIGHT + timedelta(hours=8))
    assert service.reader_for(cato).compartments == {world["open"]}
    simulated_clock.set(NIGHT + timedelta(hours=8))
    assert service.reader_for(cato).compartments == frozenset()


def test_being_named_is_worth_nothing_once_somebody_has_left_the_police_units(world, simulated_clock):
    simulated_clock.set(NIGHT)
    with service.reading(service.system("test")):
        cato = service.add_user("cato", "Cato Smit")
        service.join_unit(cato, world["here"], Role.DESK_OFFICER, NIGHT, NIGHT + timedelta(hours=1))
        service.name_for(cato, world["marked"], "works on it", NIGHT)
    assert service.reader_for(cato).compartments == {world["open"], world["marked"]}
    simulated_clock.set(NIGHT + timedelta(hours=2))
    assert service.reader_for(cato).compartments == frozenset()


@pytest.mark.parametrize("role", [Role.POLICY_MAKER, Role.ADMINISTRATOR])
def test_roles_that_do_not_work_on_cases_open_no_compartment(world, role):
    with service.reading(service.system("test")):
        dirk = service.add_user("dirk", "Dirk Mol")
        service.join_unit(dirk, world["here"], role)
    reader = service.reader_for(dirk)
    assert reader.roles == {role}
    assert reader.compartments == frozenset()


def test_an_unknown_or_switched_off_user_reads_nothing(world):
    with pytest.raises(LookupError, match="no active user"):
        service.reader_for(uuid4())
    with service.reading(service.system("test")):
        service.person(world["anna"])
        sql("UPDATE safeguard_user SET is_active = false WHERE id = %s RETURNING id", world["anna"])
    with pytest.raises(LookupError):
        service.reader_for(world["anna"])


def test_reading_nests_for_the_same_reader_and_not_for_another(world):
    anna, bram = service.reader_for(world["anna"]), service.reader_for(world["bram"])
    with service.reading(anna):
        with service.reading(anna):
            assert Compartment.objects.exists()
        assert Compartment.objects.exists()
        with pytest.raises(RuntimeError, match="reads already"), service.reading(bram):
            pass


def test_an_exception_leaves_no_reader_behind(world):
    with pytest.raises(ZeroDivisionError), service.reading(service.reader_for(world["anna"])):
        1 / 0  # noqa: B018
    with pytest.raises(ProgrammingError, match="nobody reads"):
        Compartment.objects.count()


def test_the_reader_is_found_in_one_query(world, django_assert_num_queries):
    with django_assert_num_queries(1):
        service.reader_for(world["anna"])


def test_a_membership_cannot_end_before_it_starts(world):
    from django.db import IntegrityError

    with pytest.raises(IntegrityError, match="safeguard_member_period"):
        Membership.objects.create(
            user_id=world["anna"], unit_id=world["here"], role=Role.LIAISON, since=NIGHT, until=NIGHT
        )


def test_a_unit_has_one_open_compartment(world):
    from django.db import IntegrityError

    with service.reading(service.system("test")), pytest.raises(IntegrityError, match="one_open_per_unit"):
        Compartment.objects.create(code="second", name="Second", unit_id=world["here"], marked=False)
