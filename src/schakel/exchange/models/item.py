"""One piece of information asked for."""

import uuid
from datetime import timedelta

from django.db import models

from schakel.exchange.models.case import Case


class Item(models.Model):
    """An item with its own clock. All but number, text and `dropped` follow from the events; lists read them here.

    `answered_at` is when it was closed, however that was; `left` is what remains when the clock stands still.
    `cause_owed`: a term that ran out before it was closed has no cause yet; `caused`: the one running out now has.
    `dropped`: it stands here by a mistake that was taken back.
    """

    class Standing(models.TextChoices):
        RUNNING = "running"
        PAUSED = "paused"
        AWAITING = "awaiting"
        DONE = "done"
        DONE_LATE = "done_late"
        WITHDRAWN = "withdrawn"
        NONE = "none"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="items", db_constraint=False)
    compartment_id = models.UUIDField()
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    access = models.CharField(max_length=8)
    standing = models.CharField(max_length=10, choices=Standing, default=Standing.RUNNING)
    answered_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    legal_at = models.DateTimeField(null=True)
    length = models.DurationField(default=timedelta)
    left = models.DurationField(null=True)
    cause_owed = models.BooleanField(default=False)
    caused = models.BooleanField(default=False)
    dropped = models.BooleanField(default=False)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="item_number_once")]

    def __str__(self) -> str:
        return str(self.number)
