"""A case: everything about one request, one piece of information sent unasked, or one copy."""

import uuid

from django.db import models


class Case(models.Model):
    """One exchange with its messages. `number` is what people say on the phone; unit and compartment: see safeguard."""

    class State(models.TextChoices):
        OPEN = "open"
        ANSWERED = "answered"
        WITHDRAWN = "withdrawn"
        PASSED_ON = "passed_on"
        MERGED = "merged"
        CLOSED = "closed"

    class Kind(models.TextChoices):
        REQUEST = "request"
        INITIATIVE = "initiative"
        COPY = "copy"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(max_length=12, unique=True)
    kind = models.CharField(max_length=12, choices=Kind, default=Kind.REQUEST)
    title = models.TextField()
    compartment_id = models.UUIDField()
    unit_id = models.UUIDField()
    state = models.CharField(max_length=12, choices=State, default=State.OPEN)
    opened_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["id", "compartment_id"], name="case_in_compartment")]

    def __str__(self) -> str:
        return self.number
