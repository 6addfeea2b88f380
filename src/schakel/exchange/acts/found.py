"""Find a case for an act or a page, the same way whether it is hidden or does not exist (law 6)."""

from uuid import UUID

from schakel.exchange.models import Case, Request
from schakel.rules.access import Decision, Purpose, Resource, Role
from schakel.safeguard.service import Reader, missing, require

POLICE = {"prevent": Purpose.PREVENT, "detect": Purpose.DETECT, "investigate": Purpose.INVESTIGATE}
OVERSEERS = frozenset({Role.PRIVACY_OFFICER})


def find(reader: Reader, case_id: UUID, action: str, *, lock: bool = False) -> Request:
    """Return the request of a case the reader may see. Raises Absent, with the attempt in the books."""
    rows = Request.objects.select_related("case")
    rows = rows.select_for_update(of=("self", "case")) if lock else rows
    request = rows.filter(pk=case_id).first()
    if request is None:
        missing(reader, action, Resource("exchange.case", str(case_id)))
    return request


def allow(reader: Reader, request: Request, action: str) -> Decision:
    """Require the right to do something to a case, for the purpose of its request. Raises Refused or Absent."""
    return require(reader, action, resource(request.case), purpose(reader, request))


def resource(case: Case) -> Resource:
    """Return the case as the access policy knows it."""
    return Resource("exchange.case", str(case.id), str(case.compartment_id))


def purpose(reader: Reader, request: Request) -> Purpose:
    """Return why the reader works on it: its own purpose follows from the assignment; an overseer checks lawfulness."""
    if reader.roles and reader.roles <= OVERSEERS:
        return Purpose.LAWFULNESS
    return POLICE.get(request.purpose, Purpose.INVESTIGATE)


def quiet(request: Request) -> None:
    """Somebody acted: the alarm of terrorism leaves the screen."""
    if request.alarm:
        request.alarm = False
        request.save(update_fields=["alarm"])
