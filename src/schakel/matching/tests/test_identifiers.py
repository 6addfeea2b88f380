"""Identifiers in one form each; what cannot be known is said, never guessed."""

import pytest

from schakel.matching.identifiers import IdentifierKind, Sameness, check_digit, compare_identifiers, identify, sidecode

K = IdentifierKind

FORMS = [
    (K.PLATE, "12-abc-3", "NL", "12ABC3", True), (K.PLATE, "ab 12 cd", "NL", "AB12CD", True),
    (K.PLATE, "ABC-1234", "NL", "ABC1234", False), (K.PLATE, "М·ÜN-AB 12", "D", "МÜNAB12", False),
    (K.PLATE, "MÜ-AB 12", "D", "MÜAB12", True), (K.PLATE, "СВ 1234 АК", "BG", "CB1234AK", None),
    (K.PLATE, "1-ABC-123", "B", "1ABC123", True), (K.PLATE, "ΑΒΕ-1234", "GR", "ABE1234", None),
    (K.PLATE, " -- ", "NL", "", False),
    (K.PHONE, "06-12345678", "NL", "+31612345678", True), (K.PHONE, "0031 6 12 34 56 78", "", "+31612345678", True),
    (K.PHONE, "+49 (0)30 901820", "", "+4930901820", True), (K.PHONE, "٠٦١٢٣٤٥٦٧٨", "NL", "+31612345678", True),
    (K.PHONE, "06-12345678", "", "0612345678", False), (K.PHONE, "12", "NL", "12", False),
    (K.PHONE, "none", "NL", "", False),
    (K.DOCUMENT, "specI 2014", "NL", "SPECI2014", True), (K.DOCUMENT, "L898902C<3", "", "L898902C", None),
    (K.DOCUMENT, "L898902C3<6", "", "L898902C36", None), (K.DOCUMENT, "D23145890<7", "", "D231458907", None),
    (K.DOCUMENT, "AB2134<<<5", "", "AB2134", True), (K.DOCUMENT, "AB2134<<<6", "", "AB2134", False),
    (K.PERSON_NUMBER, "1112.22.333", "NL", "111222333", True),
    (K.PERSON_NUMBER, "111222334", "NL", "111222334", False),
    (K.PERSON_NUMBER, "111222333", "", "111222333", None),
    (K.IBAN, "NL91 ABNA 0417 1643 00", "", "NL91ABNA0417164300", True),
    (K.IBAN, "nl91abna0417164301", "", "NL91ABNA0417164301", False),
    (K.IBAN, "NL91 **** **** **43 00", "", "NL91**********4300", None), (K.IBAN, "12345", "NL", "12345", None),
    (K.EMAIL, " Jan.Jansen@Example.ORG ", "", "jan.jansen@example.org", True),
    (K.EMAIL, "jan@bücher.example", "", "jan@xn--bcher-kva.example", True),
    (K.EMAIL, "jan at example", "", "jan at example", False),
    (K.CRYPTO, "0x52908400098527886E0F7030069857D2E4169EE7", "", "0x52908400098527886e0f7030069857d2e4169ee7", True),
    (K.CRYPTO, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", True),
    (K.CRYPTO, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", "", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", False),
    (K.IMEI, "49-015420-323751-8", "", "49015420323751", True),
    (K.IMEI, "490154203237519", "", "490154203237519", False),
    (K.IMEI, "123", "", "123", False),
    (K.VIN, "1m8gdm9axkp042788", "", "1M8GDM9AXKP042788", True),
    (K.VIN, "1M8GDM9AXKPO42788", "", "1M8GDM9AXKPO42788", False),
    (K.VIN, "AB 12345", "", "AB12345", None),
    (K.REFERENCE, "PL2400-2026 / 000123 x", "", "PL24002026000123X", None), (K.REFERENCE, "", "", "", False),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "hint", "canonical", "valid"), FORMS)
def test_the_one_form_of_an_identifier(kind: K, text: str, hint: str, canonical: str, valid: bool | None) -> None:
    found = identify(kind, text, hint)
    assert found.canonical == canonical
    if not (kind is K.DOCUMENT and valid is None):
        assert found.valid is valid
    assert found.written == text


COMPARED = [
    (K.PLATE, "12-ABC-3", "NL", "12ABC3", "NL", Sameness.SAME),
    (K.PLATE, "12-ABC-3", "NL", "12ABC3", "", Sameness.POSSIBLE),
    (K.PLATE, "12-ABC-3", "NL", "12ABC3", "B", Sameness.DIFFERENT),
    (K.PLATE, "AO-01-BB", "NL", "A0-01-BB", "NL", Sameness.POSSIBLE),
    (K.PLATE, "AB-12-CD", "NL", "AB-13-CD", "NL", Sameness.DIFFERENT),
    (K.PHONE, "0612345678", "NL", "+31612345678", "", Sameness.SAME),
    (K.PHONE, "0612345678", "", "+31612345678", "", Sameness.POSSIBLE),
    (K.PHONE, "+32612345678", "", "+31612345678", "", Sameness.DIFFERENT),
    (K.PHONE, "0612345678", "", "0612345678", "", Sameness.POSSIBLE),
    (K.DOCUMENT, "SPECI2014", "NL", "SPEC12014", "NL", Sameness.POSSIBLE),
    (K.DOCUMENT, "SPECI2014", "NL", "speci2014", "NL", Sameness.SAME),
    (K.DOCUMENT, "SPECI2014", "NL", "SPECI2014", "PL", Sameness.DIFFERENT),
    (K.IBAN, "NL91ABNA0417164300", "", "NL91 ABNA 0417 1643 00", "", Sameness.SAME),
    (K.IBAN, "NL91ABNA0417164300", "", "NL91**********4300", "", Sameness.POSSIBLE),
    (K.IBAN, "NL91ABNA0417164300", "", "NL**…4300", "", Sameness.POSSIBLE),
    (K.IBAN, "NL91ABNA0417164300", "", "NL91**********4301", "", Sameness.DIFFERENT),
    (K.IBAN, "**************4300", "", "**************4300", "", Sameness.POSSIBLE),
    (K.EMAIL, "jan.jansen@gmail.com", "", "janjansen+x@gmail.com", "", Sameness.POSSIBLE),
    (K.EMAIL, "jan.jansen@example.org", "", "janjansen@example.org", "", Sameness.DIFFERENT),
    (K.VIN, "1M8GDM9AXKP042788", "", "1M8GDM9AXKPO42788", "", Sameness.POSSIBLE),
    (K.IMEI, "490154203237518", "", "49-015420-323751", "", Sameness.SAME),
    (K.REFERENCE, "26-K7M4Q9", "", "26 k7m4q9", "", Sameness.SAME),
    (K.REFERENCE, "2026-00123", "", "26/123", "", Sameness.POSSIBLE),
    (K.REFERENCE, "2026-00123", "", "2025-00123", "", Sameness.DIFFERENT),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "one", "hint", "other", "also", "expected"), COMPARED)
def test_how_two_identifiers_relate(kind: K, one: str, hint: str, other: str, also: str, expected: Sameness) -> None:
    a, b = identify(kind, one, hint), identify(kind, other, also)
    found = compare_identifiers(a, b)
    assert found.sameness is expected
    assert found.reason.en != found.reason.nl
    if expected is not Sameness.DIFFERENT:
        assert a.keys & b.keys, "what may be the same must be found by a key"


def test_two_kinds_are_never_the_same() -> None:
    one, other = identify(K.DOCUMENT, "490154203237518"), identify(K.IMEI, "490154203237518")
    assert compare_identifiers(one, other).sameness is Sameness.DIFFERENT


def test_nothing_is_not_the_same_as_nothing() -> None:
    empty = identify(K.PLATE, "--")
    assert compare_identifiers(empty, empty).sameness is Sameness.DIFFERENT
    assert empty.keys == frozenset()


@pytest.mark.parametrize(("field", "digit"), [("L898902C3", 6), ("740812", 2), ("120415", 9), ("ZE184226B<<<<<", 1)])
def test_check_digits_of_the_specimen_passport_hold(field: str, digit: int) -> None:
    """The specimen of ICAO 9303-4, appendix B."""
    assert check_digit(field) == digit


def test_the_fourteen_dutch_layouts_are_known_in_their_order() -> None:
    plates = [
        "XX9999",
        "9999XX",
        "99XX99",
        "XX99XX",
        "XXXX99",
        "99XXXX",
        "99XXX9",
        "9XXX99",
        "XX999X",
        "X999XX",
        "XXX99X",
        "X99XXX",
        "9XX999",
        "999XX9",
    ]
    assert [sidecode(plate) for plate in plates] == list(range(1, 15))
