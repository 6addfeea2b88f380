"""What the clock runs on."""

import uuid

from django.db import models

from schakel.exchange.models.case import Case


class ClockEvent(models.Model):
    """Something that starts, stops or changes the clock (append-only). `at` is when it happened, UTC.

    Each row is one event of `rules.clocks.events`: `kind` its name, `data` its members (see `exchange.timeline`);
    `item` is the one item it names. Kind `undone` takes back the row in `data["event"]`: as if it never happened.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="events", db_constraint=False)
    compartment_id = models.UUIDField()
    kind = models.CharField(max_length=32)
    item = models.PositiveSmallIntegerField(null=True)
    at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    actor = models.CharField(max_length=80)
    message_id = models.UUIDField(null=True)
    data = models.JSONField(default=dict)

    class Meta:
        ordering = ["recorded_at", "id"]

    def __str__(self) -> str:
        return f"{self.kind} {self.item or ''}".strip()
