"""Whom and what a case is about."""

import uuid

from django.db import models

from schakel.exchange.models.case import Case


class Subject(models.Model):
    """One person, organisation, vehicle, document, phone, account, place or object of a case.

    `fields` by the names of `exchange.subjects.FIELDS`, as written; `role` of a person; `link` to the request.
    `key` is the same for two that are written alike (see `exchange.alike`).
    `message_id` is the message that named it, `added_by` who typed it. Never deleted: `removed_at` takes it off.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="subjects", db_constraint=False)
    compartment_id = models.UUIDField()
    kind = models.CharField(max_length=12)
    label = models.TextField()
    key = models.CharField(max_length=64, blank=True)
    fields = models.JSONField(default=dict)
    role = models.CharField(max_length=20, blank=True)
    link = models.TextField(blank=True)
    message_id = models.UUIDField(null=True)
    added_by = models.UUIDField(null=True)
    added_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["added_at", "id"]
        indexes = [models.Index(fields=["key"], name="subject_by_key")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
