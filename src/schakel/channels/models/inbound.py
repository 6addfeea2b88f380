"""What came in."""

import uuid

from django.db import models
from django.db.models import Q

from schakel.channels.models.instance import ChannelInstance


class Inbound(models.Model):
    """One file or message as it came, with its true arrival (UTC) and what became of it.

    It belongs to the open compartment of the receiving desk until it is registered in a case. `case_id` is a plain
    value: cases live in a higher room. `by_hand`: a person put it in its case. `aside` is why it was set aside.
    `sealed`: classified above what this node may hold, so that `data` is encrypted and nobody reads it (R54).
    """

    class State(models.TextChoices):
        RECEIVED = "received"
        REGISTERED = "registered"
        UNASSIGNED = "unassigned"
        QUARANTINED = "quarantined"
        ASIDE = "aside"
        PASSED_ON = "passed_on"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    channel = models.ForeignKey(ChannelInstance, on_delete=models.PROTECT, related_name="+")
    compartment_id = models.UUIDField()
    name = models.TextField()
    data = models.BinaryField()
    size = models.BigIntegerField()
    sha256 = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    picked_up_at = models.DateTimeField()
    late = models.BooleanField(default=False)
    kind = models.CharField(max_length=32, blank=True)
    message_id = models.UUIDField(null=True)
    sender_country = models.CharField(max_length=2, blank=True)
    sender_authority = models.CharField(max_length=200, blank=True)
    urgent = models.BooleanField(null=True)
    state = models.CharField(max_length=12, choices=State, default=State.RECEIVED)
    reasons = models.JSONField(default=list)
    attempts = models.PositiveSmallIntegerField(default=0)
    case_id = models.UUIDField(null=True)
    by_hand = models.BooleanField(default=False)
    aside = models.CharField(max_length=20, blank=True)
    before_aside = models.CharField(max_length=12, blank=True)
    sealed = models.BooleanField(default=False)
    classification = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["channel", "sha256"], name="inbound_same_bytes"),
            models.UniqueConstraint(
                fields=["message_id", "sender_country", "sender_authority"],
                condition=~Q(state="quarantined"),
                name="inbound_same_message",
            ),
            models.UniqueConstraint(fields=["id", "compartment_id"], name="inbound_in_compartment"),
            models.CheckConstraint(
                condition=Q(received_at__lte=models.F("picked_up_at")), name="inbound_not_from_future"
            ),
            models.CheckConstraint(
                condition=Q(case_id__isnull=False) | ~Q(state="registered"), name="inbound_registered_in_case"
            ),
        ]
        indexes = [
            models.Index(fields=["attempts", "received_at"], condition=Q(state="received"), name="inbound_to_take"),
            models.Index(
                fields=["compartment_id", "received_at"],
                condition=Q(state__in=["unassigned", "quarantined"]),
                name="inbound_waiting",
            ),
            models.Index(fields=["message_id"], name="inbound_message"),
        ]

    def __str__(self) -> str:
        return str(self.id)
