"""Tasks: made by what comes in, finished by a person."""

from datetime import datetime
from uuid import UUID

from schakel.exchange.acts.faults import ActFault, FieldFault, Overtaken
from schakel.exchange.acts.found import allow, find
from schakel.exchange.acts.reasons import reasoned
from schakel.exchange.models import Case, Task
from schakel.rules.access import Resource
from schakel.safeguard import clock
from schakel.safeguard.service import BookAction, Entry, Reader, missing, reading, record
from schakel.text import Text

ACTION = "exchange.task"
DONE = Text("Somebody did this already.", "Iemand deed dit al.")


def add_task(case: Case, kind: Task.Kind, message_id: UUID | None = None, due_at: datetime | None = None) -> None:
    """Make a task, in the current transaction; once for each kind and message."""
    known = Task.objects.filter(case=case, kind=kind, message_id=message_id, done_at__isnull=True)
    if message_id is not None and known.exists():
        return
    Task.objects.create(
        case=case,
        compartment_id=case.compartment_id,
        kind=kind,
        message_id=message_id,
        made_at=clock.now(),
        due_at=due_at,
    )


def finish_task(reader: Reader, task_id: UUID, outcome: str) -> None:
    """Say that a task is done, and how. Raises Absent, Refused, Overtaken, ActFault."""
    with reading(reader):
        task = Task.objects.select_for_update().filter(pk=task_id).first()
        if task is None:
            missing(reader, ACTION, Resource("exchange.task", str(task_id)))
        request = find(reader, task.case_id, ACTION)
        decision = allow(reader, request, ACTION)
        if faults := reasoned("outcome", outcome):
            raise ActFault(faults)
        if task.done_at is not None:
            raise Overtaken((FieldFault("", "task.open", DONE),))
        task.done_at, task.done_by, task.outcome = clock.now(), UUID(reader.id), outcome.strip()
        task.save(update_fields=["done_at", "done_by", "outcome"])
        record(
            reader,
            Entry(
                action=BookAction.ALTER,
                event=ACTION,
                object_type="exchange.task",
                object_id=str(task_id),
                case_id=task.case_id,
                compartment_id=task.compartment_id,
                legal_basis="Dir. (EU) 2023/977 art. 16(1)(e)",
                purpose=request.purpose,
                result=f"{task.kind} done",
                function=decision.function,
            ),
        )
