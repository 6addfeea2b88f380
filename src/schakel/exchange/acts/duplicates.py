"""Is this request here already, over another channel (R4)? The system looks everywhere; who may see both is told."""

from collections.abc import Iterable, Sequence

from schakel.exchange.acts.tasks import add_task
from schakel.exchange.alike import REFERENCE, SUBJECTS, TEXT, WITHIN, similar
from schakel.exchange.models import Case, Duplicate, Item, Request, Subject, Task
from schakel.safeguard import clock
from schakel.safeguard.service import Reader, is_marked

MOST = 200
MOST_PROPOSED = 5


def look_for_duplicates(reader: Reader, case: Case) -> None:
    """Propose what may be the same request. A case in another compartment gets a silent task instead (law 6).

    An own process sees everything; a person who registers by hand proposes only what he sees, and an own process looks
    again (`jobs.look_once`).
    """
    if case.kind != Case.Kind.REQUEST:
        return
    request = Request.objects.select_related("message").get(pk=case.pk)
    Request.objects.filter(pk=case.pk).update(looked=reader.kind == "system")
    found = 0
    for other in candidates(request):
        why = reasons(request, other)
        if why and found < MOST_PROPOSED:
            found += 1
            propose(reader, case, other.case, why)


def candidates(request: Request) -> Sequence[Request]:
    """Return the other requests of the same state of the last ninety days, over another channel."""
    rows = Request.objects.select_related("case", "message").filter(
        country=request.country,
        received_at__gte=request.received_at - WITHIN,
        received_at__lte=request.received_at + WITHIN,
        case__kind=Case.Kind.REQUEST,
    )
    rows = rows.exclude(channel_code=request.channel_code).exclude(pk=request.pk).exclude(case__state=Case.State.MERGED)
    shared = Subject.objects.filter(key__in=keys(request), removed_at__isnull=True).values("case_id")
    same = rows.filter(reference__iexact=request.reference) if request.reference else rows.none()
    return list((same | rows.filter(case_id__in=shared)).order_by("received_at")[:MOST])


def keys(request: Request) -> list[str]:
    """Return the keys of what a request is about."""
    rows = Subject.objects.filter(case_id=request.case_id, removed_at__isnull=True).exclude(key="")
    return list(rows.values_list("key", flat=True))


def reasons(request: Request, other: Request) -> list[str]:
    """Return why two requests may be one: codes of `alike.WHY`; nothing when they are not alike enough."""
    if request.reference and request.reference.casefold() == other.reference.casefold():
        return [REFERENCE]
    return [SUBJECTS, TEXT] if similar(text_of(request), text_of(other)) else []


def text_of(request: Request) -> str:
    """Return the words a request is compared by."""
    payload = request.message.envelope.get("payload", {})
    items = Item.objects.filter(case_id=request.case_id, dropped=False).values_list("text", flat=True)
    return " ".join([str(payload.get("title", "")), str(payload.get("facts", "")), *items])


def propose(reader: Reader, case: Case, other: Case, why: Iterable[str]) -> None:
    """Keep a proposal, once; the database shows it only to who may see both cases."""
    _, made = Duplicate.objects.get_or_create(
        case=case,
        other=other,
        defaults={
            "compartment_id": case.compartment_id,
            "other_compartment_id": other.compartment_id,
            "why": list(why),
            "made_at": clock.now(),
        },
    )
    hidden = other.compartment_id != case.compartment_id and not is_marked(case.compartment_id)
    if made and hidden and reader.kind == "system":
        add_task(other, Task.Kind.RESEMBLES)
