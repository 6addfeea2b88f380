"""Dates of birth: read as written, compared with the errors that people and clerks make."""

import re
from dataclasses import dataclass
from enum import StrEnum

from schakel.text import Text


@dataclass(frozen=True, slots=True)
class Birth:
    """Year, month and day of birth; 0 for what is not known. A month or day that cannot be is kept as written."""

    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def full(self) -> bool:
        """Say whether all three parts are known, and not the 1 January that stands for an unknown day."""
        return bool(self.year and self.month and self.day) and (self.month, self.day) != (1, 1)

    @property
    def digits(self) -> str:
        """Return YYYYMMDD."""
        return f"{self.year:04d}{self.month:02d}{self.day:02d}"

    @property
    def season(self) -> tuple[int, int]:
        """Return day and month in a fixed order, so that a swap of both makes no difference."""
        return (min(self.day, self.month), max(self.day, self.month))


NO_BIRTH = Birth()
_YEAR_FIRST = re.compile(r"^(\d{4})(?:[-./ ](\d{1,2}|[xX?]{2})(?:[-./ ](\d{1,2}|[xX?]{2}))?)?$")
_DIGITS = re.compile(r"^(\d{4})(\d\d)(\d\d)$")
_YEAR_LAST = re.compile(r"^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$")


def birth(text: str) -> Birth:
    """Return the date written as YYYY, YYYY-MM, YYYY-MM-DD, YYYYMMDD or DD-MM-YYYY; nothing known for anything else.

    00, XX and ?? stand for unknown. Two-digit years are not read: their century would be a guess.
    """
    plain = "".join(sign if not sign.isdecimal() else str(int(sign)) for sign in text[:40]).strip()
    plain = plain.split("T")[0]
    found = _YEAR_FIRST.match(plain) or _DIGITS.match(plain)
    if found:
        return Birth(*(_number(found[group]) for group in (1, 2, 3)))
    found = _YEAR_LAST.match(plain)
    return Birth(*(_number(found[group]) for group in (3, 2, 1))) if found else NO_BIRTH


def _number(digits: str | None) -> int:
    return int(digits) if digits and digits.isdecimal() else 0


class BirthLikeness(StrEnum):
    """How two dates of birth relate, from equal to different."""

    EXACT = "exact"
    SWAPPED = "swapped"
    YEAR_SLIP = "year-slip"
    CENTURY = "century"
    DIGIT = "digit"
    SAME_DAY = "same-day"
    PARTLY = "partly"
    NEAR = "near"
    FEW_YEARS = "few-years"
    UNKNOWN = "unknown"
    SAME_YEAR = "same-year"
    DIFFERENT = "different"


FEW = 5
"""Years that an estimated age may be off."""

SUPPORTS = frozenset(
    {
        BirthLikeness.EXACT,
        BirthLikeness.SWAPPED,
        BirthLikeness.YEAR_SLIP,
        BirthLikeness.CENTURY,
        BirthLikeness.DIGIT,
        BirthLikeness.SAME_DAY,
        BirthLikeness.PARTLY,
    }
)
"""Relations that are evidence of a second kind beside the name."""

POINTS = {
    BirthLikeness.EXACT: 20,
    BirthLikeness.SWAPPED: 15,
    BirthLikeness.YEAR_SLIP: 13,
    BirthLikeness.CENTURY: 12,
    BirthLikeness.DIGIT: 10,
    BirthLikeness.SAME_DAY: 4,
    BirthLikeness.PARTLY: 6,
    BirthLikeness.NEAR: 0,
    BirthLikeness.FEW_YEARS: -18,
    BirthLikeness.UNKNOWN: 0,
    BirthLikeness.SAME_YEAR: -33,
    BirthLikeness.DIFFERENT: -45,
}
"""What a relation adds to a score of 100. Own choice, tuned on FEBRL 1-3."""

SENTENCES = {
    BirthLikeness.EXACT: Text("Same date of birth", "Zelfde geboortedatum"),
    BirthLikeness.SWAPPED: Text("Day and month of birth swapped", "Geboortedag en -maand verwisseld"),
    BirthLikeness.YEAR_SLIP: Text(
        "Born one year apart, on the same day", "Eén jaar na elkaar geboren, op dezelfde dag"
    ),
    BirthLikeness.CENTURY: Text("Same date of birth but for the century", "Zelfde geboortedatum op de eeuw na"),
    BirthLikeness.DIGIT: Text(
        "One digit of the date of birth differs, or two are swapped",
        "Eén cijfer van de geboortedatum verschilt, of twee zijn verwisseld",
    ),
    BirthLikeness.SAME_DAY: Text("Same day and month of birth, other year", "Zelfde geboortedag en -maand, ander jaar"),
    BirthLikeness.PARTLY: Text(
        "Same date of birth as far as both know it", "Zelfde geboortedatum voor zover beide die kennen"
    ),
    BirthLikeness.NEAR: Text(
        "Born in neighbouring years, as far as both know", "In opeenvolgende jaren geboren, voor zover bekend"
    ),
    BirthLikeness.FEW_YEARS: Text(
        "Born a few years apart, as far as both know", "Enkele jaren na elkaar geboren, voor zover bekend"
    ),
    BirthLikeness.UNKNOWN: Text("Date of birth not known on both sides", "Geboortedatum niet aan beide kanten bekend"),
    BirthLikeness.SAME_YEAR: Text(
        "Born in the same year, on another day", "In hetzelfde jaar geboren, op een andere dag"
    ),
    BirthLikeness.DIFFERENT: Text("Other date of birth", "Andere geboortedatum"),
}


def compare_births(one: Birth, other: Birth) -> BirthLikeness:
    """Return how two dates of birth relate. Symmetric. 1 January counts as a date of which only the year is known."""
    if not one.year or not other.year:
        return BirthLikeness.UNKNOWN
    if one == other:
        return BirthLikeness.EXACT if one.full else BirthLikeness.PARTLY
    if not (one.full and other.full):
        return _part_known(one, other)
    return _both_known(one, other)


def _part_known(one: Birth, other: Birth) -> BirthLikeness:
    if one.year == other.year:
        months = {each.month for each in (one, other) if each.month and (each.full or not each.day)}
        return BirthLikeness.PARTLY if len(months) < 2 else BirthLikeness.SAME_YEAR
    apart = abs(one.year - other.year)
    if apart == 1:
        return BirthLikeness.NEAR
    return BirthLikeness.FEW_YEARS if apart <= FEW else BirthLikeness.DIFFERENT


def _both_known(one: Birth, other: Birth) -> BirthLikeness:
    if one.season == other.season and one.year == other.year:
        return BirthLikeness.SWAPPED
    if (one.month, one.day) == (other.month, other.day):
        return _other_year(one, other)
    if _one_digit(one.digits, other.digits):
        return BirthLikeness.DIGIT
    return BirthLikeness.SAME_YEAR if one.year == other.year else BirthLikeness.DIFFERENT


def _other_year(one: Birth, other: Birth) -> BirthLikeness:
    if abs(one.year - other.year) == 1:
        return BirthLikeness.YEAR_SLIP
    if one.year % 100 == other.year % 100:
        return BirthLikeness.CENTURY
    return BirthLikeness.DIGIT if _one_digit(one.digits, other.digits) else BirthLikeness.SAME_DAY


def _one_digit(one: str, other: str) -> bool:
    """Say whether one digit differs, or two neighbours are swapped."""
    at = [index for index, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(at) == 1:
        return True
    return len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]
