"""What is asked, by whom, and by when."""

from django.db import models
from django.db.models import Q

from schakel.exchange.models.case import Case
from schakel.exchange.models.message import Message


class Request(models.Model):
    """The request of a case; of a case of another kind, who sent it and what it is about.

    `due_at`, `soon_at` and `legal_at` are the earliest of its open items (UTC; None without a clock), kept for sorting
    only, as is `paused` (what is open stands still): `schakel check-dues` recomputes them from the events.
    `alarm` stays until somebody acts. `entry_reason` says why it was entered later than it arrived, `caller` who told
    it by phone. `looked`: an own process, which sees everything, has compared it with all other cases.
    """

    case = models.OneToOneField(
        Case, primary_key=True, on_delete=models.PROTECT, related_name="request", db_constraint=False
    )
    compartment_id = models.UUIDField()
    message = models.ForeignKey(Message, on_delete=models.PROTECT, related_name="+")
    is_open = models.BooleanField(default=True)
    country = models.CharField(max_length=2)
    authority = models.CharField(max_length=200)
    authority_name = models.TextField(blank=True)
    reference = models.TextField(blank=True)
    channel_code = models.CharField(max_length=40)
    purpose = models.TextField()
    offence = models.TextField()
    theme = models.TextField(blank=True)
    first = models.BooleanField(default=False)
    urgent = models.BooleanField(default=False)
    ground = models.CharField(max_length=2, blank=True)
    urgency_reason = models.TextField(blank=True)
    regime = models.CharField(max_length=20)
    language = models.CharField(max_length=35)
    owner_id = models.UUIDField(null=True)
    received_at = models.DateTimeField()
    late_entry = models.BooleanField(default=False)
    entry_reason = models.TextField(blank=True)
    caller = models.TextField(blank=True)
    caller_number = models.CharField(max_length=40, blank=True)
    alarm = models.BooleanField(default=False)
    paused = models.BooleanField(default=False)
    looked = models.BooleanField(default=False)
    due_at = models.DateTimeField(null=True)
    soon_at = models.DateTimeField(null=True)
    legal_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["compartment_id", "due_at"], condition=Q(is_open=True), name="request_open"),
            models.Index(fields=["owner_id"], condition=Q(is_open=True), name="request_open_of"),
            models.Index(fields=["country", "received_at"], name="request_from"),
        ]

    def __str__(self) -> str:
        return str(self.case_id)
