"""One configured way in and out."""

import uuid

from django.db import models


class ChannelInstance(models.Model):
    """A channel as this node has it: the plugin (`kind`), the official channel it is, and its settings.

    `config` of kind file: {"inbox": folder, "outbox": folder}. `unit_code` names the unit whose desk receives.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=20)
    official = models.CharField(max_length=20)
    name_en = models.CharField(max_length=80)
    name_nl = models.CharField(max_length=80)
    unit_code = models.CharField(max_length=40)
    config = models.JSONField(default=dict)
    simulated = models.BooleanField(default=False)
    active = models.BooleanField(default=True)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code
