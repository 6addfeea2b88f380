"""What somebody must still do in a case."""

import uuid

from django.db import models
from django.db.models import Q

from schakel.exchange.models.case import Case


class Task(models.Model):
    """One thing to do; whoever owns the case sees it first. `message_id` is what it is about, `outcome` what was done.

    RESEMBLES is silent: it stands with the owner of a case that another request resembles, and names no other case.
    """

    class Kind(models.TextChoices):
        READ = "read"
        ANSWER_QUESTION = "answer-question"
        RECALL = "recall"
        CORRECT = "correct"
        ERASE = "erase"
        RESEMBLES = "resembles"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    compartment_id = models.UUIDField()
    kind = models.CharField(max_length=24, choices=Kind)
    message_id = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    done_by = models.UUIDField(null=True)
    outcome = models.TextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["case"], condition=Q(done_at__isnull=True), name="task_open")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
