"""Names and identifiers together: what is a hit, what only needs a look."""

from schakel.matching import (
    Band,
    Identifier,
    IdentifierKind,
    Person,
    Subject,
    birth,
    candidate_keys,
    identify,
    match,
    normalise,
)
from schakel.matching.subject import OTHER_NAME, lookup_keys

PLATE = identify(IdentifierKind.PLATE, "12-ABC-3", "NL")
PHONE = identify(IdentifierKind.PHONE, "+31612345678")
PASSPORT = identify(IdentifierKind.DOCUMENT, "SPECI2014", "NL")


def subject(name: str = "", born: str = "", *identifiers: Identifier) -> Subject:
    return Subject(Person((normalise(name),), birth(born)) if name else None, identifiers)


def test_names_alone_need_a_second_kind_of_evidence() -> None:
    found = match(subject("Karim Haddad"), subject("Karim Haddad"))
    assert found.band is Band.POSSIBLE
    assert found.needs_second_evidence


def test_a_name_and_a_telephone_are_a_hit() -> None:
    found = match(subject("Karim Haddad", "", PHONE), subject("Kareem Hadad", "", PHONE))
    assert found.band is Band.STRONG
    assert not found.needs_second_evidence
    assert found.reasons[0].en == "Same telephone number"


def test_another_person_with_the_same_telephone_is_worth_a_look() -> None:
    found = match(subject("Karim Haddad", "1984-05-12", PHONE), subject("Ana Kovač", "1991-02-03", PHONE))
    assert found.band is Band.POSSIBLE
    assert OTHER_NAME in found.reasons


def test_the_same_passport_is_a_hit_whatever_the_name() -> None:
    found = match(subject("Karim Haddad", "1984-05-12", PASSPORT), subject("Ana Kovač", "1991-02-03", PASSPORT))
    assert found.band is Band.STRONG
    assert OTHER_NAME in found.reasons


def test_a_look_alike_plate_adds_a_little_but_is_no_second_evidence() -> None:
    mine, theirs = (identify(IdentifierKind.PLATE, text, "NL") for text in ("AO-01-BB", "A0-01-BB"))
    found = match(subject("Karim Haddad", "", mine), subject("Karim Haddad", "", theirs))
    assert found.band is Band.POSSIBLE
    assert found.needs_second_evidence


def test_things_match_by_their_identifiers() -> None:
    assert match(Subject(None, (PLATE,)), Subject(None, (PLATE,))).band is Band.STRONG
    assert match(Subject(None, (PLATE,)), subject("Karim Haddad", "", PLATE)).band is Band.STRONG
    assert match(Subject(None, (PLATE,)), Subject(None, (PHONE,))).band is Band.NONE


def test_strangers_do_not_match() -> None:
    found = match(subject("Karim Haddad", "1984-05-12", PLATE), subject("Ana Kovač", "1991-02-03", PHONE))
    assert found.band is Band.NONE
    assert not found.needs_second_evidence


def test_candidates_are_found_by_name_and_by_identifier() -> None:
    known = subject("Karim Haddad", "1984-05-12", PLATE, PHONE)
    assert candidate_keys(known) & lookup_keys(subject("", "", identify(IdentifierKind.PHONE, "06-12345678", "NL")))
    assert candidate_keys(known) & lookup_keys(subject("كريم حداد", "1985-05-12"))
    assert not candidate_keys(known) & lookup_keys(subject("Ana Kovač", "1991-02-03", PASSPORT))


def test_a_person_keeps_few_keys() -> None:
    known = subject("Muhammad Abd al-Rahman ibn Khalid al-Husseini", "1984-05-12", PLATE, PHONE)
    assert len(candidate_keys(known)) <= 12 + 2 * 2
