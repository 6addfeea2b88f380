"""What a later message said of an earlier one."""

import uuid

from django.db import models

from schakel.exchange.models.case import Case


class MessageMark(models.Model):
    """A visible state of a message: it was recalled, corrected, is to be erased, or did not belong here.

    Nothing is erased or changed by a mark. `items` are those concerned, none means all; `by_message` said so (None: a
    person here). `lifted_at` ends it.
    """

    class Kind(models.TextChoices):
        RECALLED = "recalled"
        CORRECTED = "corrected"
        ERASURE = "erasure"
        DETACHED = "detached"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    compartment_id = models.UUIDField()
    message_id = models.UUIDField()
    kind = models.CharField(max_length=10, choices=Kind)
    items = models.JSONField(default=list)
    reason = models.TextField(blank=True)
    due_at = models.DateTimeField(null=True)
    by_message = models.UUIDField(null=True)
    at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["case", "message_id"], name="mark_of_message")]

    def __str__(self) -> str:
        return f"{self.kind} {self.message_id}"
