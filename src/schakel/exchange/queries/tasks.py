"""Tasks of all cases the reader may see."""

from uuid import UUID

from schakel.exchange.models import Request, Task
from schakel.exchange.queries.beside import task_view
from schakel.exchange.queries.intake_views import TaskView
from schakel.rules.access import Resource
from schakel.safeguard.service import Reader, people, reading, require

MOST = 500


def tasks(reader: Reader) -> tuple[TaskView, ...]:
    """Return the open tasks, those of the reader's own cases first, then the oldest; at most 500. Raises Refused."""
    with reading(reader):
        require(reader, "exchange.tasks", Resource("exchange.task", ""))
        rows = list(Task.objects.filter(done_at__isnull=True).order_by("made_at", "id")[:MOST])
        ids = {one.case_id for one in rows}
        requests = {one.case_id: one for one in Request.objects.select_related("case").filter(case_id__in=ids)}
        known = people([one.owner_id for one in requests.values() if one.owner_id])
    found = [task_view(one, requests[one.case_id], known) for one in rows if one.case_id in requests]
    me = UUID(reader.id) if reader.kind == "user" else None
    return tuple(sorted(found, key=lambda one: one.owner is None or one.owner.id != me))
