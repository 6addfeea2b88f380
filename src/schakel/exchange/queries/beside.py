"""What stands beside a case: subjects, tasks, possible duplicates, cases joined with it, marks on its messages."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from schakel.channels.service import ChannelRef
from schakel.exchange.alike import WHY
from schakel.exchange.models import Duplicate, Merge, MessageMark, Request, Subject, Task
from schakel.exchange.queries.intake_views import DuplicateView, MarkView, MergedView, SubjectView, TaskView
from schakel.exchange.queries.rows import channel_of
from schakel.exchange.subjects import SubjectKind
from schakel.exchange.tasks import WORDS
from schakel.safeguard.service import PersonRef, people

People = Mapping[UUID, PersonRef]


def subjects_of(case_id: UUID) -> tuple[SubjectView, ...]:
    """Return what a case is about. Two queries."""
    rows = list(Subject.objects.filter(case_id=case_id, removed_at__isnull=True))
    typed = [one.added_by for one in rows if one.added_by]
    known = people(typed) if typed else {}
    return tuple(_subject(one, known) for one in rows)


def _subject(row: Subject, known: People) -> SubjectView:
    by = known.get(row.added_by) if row.added_by else None
    kind = SubjectKind(row.kind)
    return SubjectView(row.id, kind, row.label, row.fields, row.role, row.link, by, row.added_at, row.message_id)


def tasks_of(request: Request, known: People) -> tuple[TaskView, ...]:
    """Return the open tasks of a case, the oldest first. One query."""
    rows = Task.objects.filter(case_id=request.case_id, done_at__isnull=True).order_by("made_at", "id")
    return tuple(task_view(one, request, known) for one in rows)


def task_view(row: Task, request: Request, known: People) -> TaskView:
    """Return a task as pages show it."""
    return TaskView(
        task_id=row.id,
        case_id=row.case_id,
        number=request.case.number,
        kind=row.kind,
        text=WORDS[row.kind],
        made_at=row.made_at,
        due_at=row.due_at,
        owner=known.get(request.owner_id) if request.owner_id else None,
        message_id=row.message_id,
    )


def duplicates_of(request: Request, channels: Mapping[str, ChannelRef]) -> tuple[DuplicateView, ...]:
    """Return the proposals about a case. Two queries."""
    here = Q(case_id=request.case_id) | Q(other_id=request.case_id)
    rows = list(Duplicate.objects.filter(here, state=Duplicate.State.OPEN).order_by("made_at", "id"))
    ids = {one.other_id if one.case_id == request.case_id else one.case_id for one in rows}
    others = {one.case_id: one for one in Request.objects.select_related("case").filter(case_id__in=ids)}
    pairs = ((one, others.get(one.other_id if one.case_id == request.case_id else one.case_id)) for one in rows)
    return tuple(_duplicate(request, other, one.why, channels) for one, other in pairs if other is not None)


def _duplicate(
    request: Request, other: Request, why: Sequence[str], channels: Mapping[str, ChannelRef]
) -> DuplicateView:
    first = min((request, other), key=age)
    return DuplicateView(
        other_id=other.case_id,
        other_number=other.case.number,
        other_title=other.case.title,
        channel=channel_of(other.channel_code, channels),
        received_at=other.received_at,
        why=tuple(WHY[code] for code in why if code in WHY),
        merge_into=first.case_id,
    )


def age(request: Request) -> tuple[datetime, str]:
    """Return by what the earlier of two requests is known."""
    return request.received_at, str(request.case_id)


def merged_with(case_id: UUID) -> tuple[MergedView, ...]:
    """Return the cases joined with a case now. Two queries."""
    here = Q(case_id=case_id) | Q(other_id=case_id)
    rows = list(Merge.objects.select_related("case", "other").filter(here, undone_at__isnull=True).order_by("at"))
    known = people([one.by for one in rows]) if rows else {}
    return tuple(_merged(one, case_id, known) for one in rows)


def _merged(row: Merge, case_id: UUID, known: People) -> MergedView:
    kept = row.case_id == case_id
    other = row.other if kept else row.case
    return MergedView(other.id, other.number, kept, row.at, known.get(row.by), row.reason)


def marks_of(case_id: UUID) -> Mapping[UUID, MarkView]:
    """Return what was last said of the messages of a case, by message id. One query."""
    rows = MessageMark.objects.filter(case_id=case_id, lifted_at__isnull=True).order_by("at", "id")
    return {
        one.message_id: MarkView(
            one.kind, tuple(one.items), one.reason, one.due_at, one.by_message or UUID(int=0), one.at
        )
        for one in rows
    }
