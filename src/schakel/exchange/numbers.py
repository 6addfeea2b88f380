"""Case numbers as people say them on the phone: "26-K7M4Q9". Random, so that they tell nothing (law 6).

Two digits of the year and six signs of Crockford's base 32, the last a check: a weighted sum over the field of 32
elements. One wrong sign, and two neighbours swapped, are always noticed, in the year too.
"""

import re

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
FREE = 5
SPACE = 32**FREE
FORM = re.compile(r"([0-9]{2})-?([0-9A-Z]{6})")
HEARD = str.maketrans("OIL", "011")


def case_number(year: int, chance: int) -> str:
    """Return the number for a year and a random value from 0 up to but not including SPACE."""
    if not 0 <= chance < SPACE:
        message = f"chance must be from 0 to {SPACE - 1}"
        raise ValueError(message)
    signs = "".join(SIGNS[chance >> shift & 31] for shift in (20, 15, 10, 5, 0))
    head = f"{year % 100:02d}"
    return f"{head}-{signs}{check(head + signs)}"


def read_number(spoken: str) -> str | None:
    """Return the number in its written form, or None when it cannot be one. O is 0, I and L are 1."""
    found = FORM.fullmatch("".join(spoken.split()).upper().translate(HEARD))
    if found is None or set(found[2]) - set(SIGNS):
        return None
    head, signs = found[1], found[2]
    return f"{head}-{signs}" if check(head + signs[:-1]) == signs[-1] else None


def check(signs: str) -> str:
    """Return the check sign: each step doubles the sum so far in GF(32) and adds the next sign."""
    total = 0
    for sign in signs:
        total = double(total ^ SIGNS.index(sign))
    return SIGNS[total]


def double(value: int) -> int:
    """Multiply by x in GF(2)[x] / (x^5 + x^2 + 1), whose x has order 31."""
    return value << 1 ^ (0x25 if value & 16 else 0)
