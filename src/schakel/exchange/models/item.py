"""One piece of information asked for."""

import uuid

from django.db import models

from schakel.exchange.models.case import Case


class Item(models.Model):
    """An item with its own clock. `access`, `answered_at` and `due_at` follow from the events; lists read them here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="items", db_constraint=False)
    compartment_id = models.UUIDField()
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    access = models.CharField(max_length=8)
    answered_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["case", "number"], name="item_number_once")]

    def __str__(self) -> str:
        return str(self.number)
