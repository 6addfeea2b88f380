"""What goes out, and the evidence of how far it came."""

import uuid

from django.db import models
from django.db.models import Q

from schakel.channels.models.inbound import Inbound
from schakel.channels.models.instance import ChannelInstance


class Outbound(models.Model):
    """One message of ours. `inbound` is set on a receipt: which arrival it confirms or refuses."""

    class State(models.TextChoices):
        QUEUED = "queued"
        SENT = "sent"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    channel = models.ForeignKey(ChannelInstance, on_delete=models.PROTECT, related_name="+")
    compartment_id = models.UUIDField()
    message_id = models.UUIDField(unique=True)
    kind = models.CharField(max_length=32)
    recipients = models.JSONField(default=list)
    data = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    inbound = models.ForeignKey(Inbound, null=True, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    case_id = models.UUIDField(null=True)
    state = models.CharField(max_length=8, choices=State, default=State.QUEUED)
    queued_at = models.DateTimeField()
    next_try_at = models.DateTimeField()
    attempts = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["id", "compartment_id"], name="outbound_in_compartment")]
        indexes = [models.Index(fields=["next_try_at"], condition=Q(state="queued"), name="outbound_to_send")]

    def __str__(self) -> str:
        return str(self.message_id)


class OutboundEvidence(models.Model):
    """One state of one outgoing message (append-only). `at` is when it happened, `recorded_at` when we knew (UTC)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    outbound = models.ForeignKey(Outbound, on_delete=models.PROTECT, related_name="+", db_constraint=False)
    compartment_id = models.UUIDField()
    state = models.CharField(max_length=10)
    at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    detail = models.TextField(blank=True)
    receipt = models.ForeignKey(Inbound, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["outbound", "receipt"], condition=Q(receipt__isnull=False), name="evidence_one_per_receipt"
            )
        ]

    def __str__(self) -> str:
        return f"{self.outbound_id} {self.state}"
