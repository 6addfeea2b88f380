"""A message of a case, theirs or ours."""

import uuid

from django.db import models

from schakel.exchange.models.case import Case


class Message(models.Model):
    """One message. `envelope` is the envelope as JSON without its attachments, which stay with the bytes as received;
    `attachments` says which there are. The other columns are for finding and sorting.

    `at` is when it reached us or when we sent it (UTC), `sent_at` what the sender says. `submission` makes a double
    click on "send" one message. `by_hand`: somebody here typed it, from a phone call or from what could not be read.
    """

    class Direction(models.TextChoices):
        IN = "in"
        OUT = "out"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="messages", db_constraint=False)
    compartment_id = models.UUIDField()
    direction = models.CharField(max_length=3, choices=Direction)
    kind = models.CharField(max_length=32)
    message_id = models.UUIDField()
    in_reply_to = models.UUIDField(null=True)
    channel_code = models.CharField(max_length=40)
    sender_country = models.CharField(max_length=2)
    sender_authority = models.CharField(max_length=200)
    sent_at = models.DateTimeField()
    at = models.DateTimeField()
    author_id = models.UUIDField(null=True)
    submission = models.UUIDField(null=True)
    language = models.CharField(max_length=35)
    classification = models.CharField(max_length=40)
    handling = models.JSONField(default=list)
    envelope = models.JSONField()
    attachments = models.JSONField(default=list)
    simulated = models.BooleanField(default=False)
    by_hand = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "direction", "message_id"], name="message_once_in_case"),
            models.UniqueConstraint(fields=["case", "author_id", "submission"], name="message_once_submitted"),
        ]
        indexes = [models.Index(fields=["message_id"], name="message_by_id")]

    def __str__(self) -> str:
        return str(self.message_id)
