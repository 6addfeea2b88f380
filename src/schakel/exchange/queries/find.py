"""Which case does somebody mean by a number or a reference?"""

from uuid import UUID

from schakel.exchange.models import Case, Request
from schakel.exchange.numbers import read_number
from schakel.rules.access import Resource
from schakel.safeguard.service import Reader, may, reading


def case_called(reader: Reader, words: str) -> UUID | None:
    """Return the case, open or not, that has this number, or that its sender alone calls so; else None.

    Only among what the reader may see and read. Two queries at most; the look itself is recorded by the page it opens.
    """
    if not may(reader, "exchange.read", Resource("exchange.case", "")).allowed:
        return None
    with reading(reader):
        number = read_number(words)
        found = Case.objects.filter(number=number).values_list("id", flat=True).first() if number else None
        return found or _by_reference(words.strip())


def _by_reference(reference: str) -> UUID | None:
    """Return the only case with this reference of the sender; two senders may use the same one."""
    if not reference:
        return None
    ids = list(Request.objects.filter(reference__iexact=reference).values_list("case_id", flat=True)[:2])
    return ids[0] if len(ids) == 1 else None
