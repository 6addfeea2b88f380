"""Units, roles in them, and compartments: who needs to know."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from schakel.rules.access import Role


class Unit(models.Model):
    """A desk or team. Every unit has one open compartment."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=32, unique=True)
    name_en = models.CharField(max_length=120)
    name_nl = models.CharField(max_length=120)

    def __str__(self) -> str:
        return self.code


class Compartment(models.Model):
    """What is known together: a unit's open one, or a marked one with named members."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=48, unique=True)
    name = models.CharField(max_length=120)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="compartments")
    marked = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit"], condition=Q(marked=False), name="safeguard_one_open_per_unit"),
        ]

    def __str__(self) -> str:
        return self.code


class Membership(models.Model):
    """Somebody's role in a unit, from `since` up to but not including `until` (None: until further notice)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=32, choices=[(role.value, role.value) for role in Role])
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["user", "unit"], name="safeguard_member_of")]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=F("since")), name="safeguard_member_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.role} {self.since:%Y-%m-%d}"


class CompartmentMembership(models.Model):
    """Somebody named for a marked compartment, with the reason, up to but not including `until`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    compartment = models.ForeignKey(Compartment, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    reason = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["user", "compartment"], name="safeguard_named_for")]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="safeguard_named_with_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.compartment_id}"
