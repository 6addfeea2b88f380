"""A case by its number or by what its sender calls it, and never one the reader may not see."""

from dataclasses import replace

from schakel.channels.tests.helpers import BELGIUM, GERMANY, World, asks, named, officer
from schakel.exchange.queries.find import case_called
from schakel.exchange.tests.helpers import give, hide, registered, request_of, send
from schakel.rules.access import Role
from schakel.safeguard.service import Reader


def test_a_number_is_found_as_people_say_it_on_the_phone(world: World, reader: Reader):
    case = registered(world)
    number = request_of(case).case.number
    assert case_called(reader, number) == case
    assert case_called(reader, f" {number.lower().replace('-', ' ')} ") == case
    assert case_called(reader, number[:-1]) is None


def test_their_reference_finds_the_case_in_any_letter_case(world: World, reader: Reader):
    case = registered(world)
    assert case_called(reader, request_of(case).reference.lower()) == case


def test_a_case_is_still_found_when_everything_is_answered(world: World, reader: Reader):
    case = registered(world)
    send(reader, case, give(1), give(2))
    assert not request_of(case).is_open
    assert case_called(reader, request_of(case).case.number) == case


def test_a_reference_that_two_senders_use_leads_to_neither(world: World, reader: Reader):
    for sender in (BELGIUM, GERMANY):
        registered(world, asks(replace(sender, reference="SAME-1")))
    assert case_called(reader, "SAME-1") is None


def test_nothing_and_odd_words_find_nothing(world: World, reader: Reader):
    registered(world)
    assert [case_called(reader, words) for words in ("", "  ", "%", "x" * 500)] == [None] * 4


def test_a_hidden_case_is_found_only_by_who_knows_of_it(world: World, reader: Reader):
    case = hide(world, registered(world))
    number = request_of(case).case.number
    assert case_called(reader, number) is None
    assert case_called(named(world, reader), number) == case


def test_who_may_not_read_requests_finds_none(world: World):
    case = registered(world)
    assert case_called(officer(world, role=Role.ADMINISTRATOR), request_of(case).case.number) is None
    assert case_called(officer(world, role=Role.PRIVACY_OFFICER), request_of(case).case.number) == case
