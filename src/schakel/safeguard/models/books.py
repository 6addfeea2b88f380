"""The books: one row per act, the leaf it got from the sealer, and the signed heads. Insert-only."""

from django.db import models


class BookRow(models.Model):
    """One act. The table is partitioned by month on `at`; columns and hash are described in `layout`."""

    id = models.UUIDField(primary_key=True, editable=False)
    at = models.DateTimeField()
    tx = models.TextField()
    actor_kind = models.CharField(max_length=8)
    actor_id = models.CharField(max_length=64)
    actor_unit = models.UUIDField(null=True)
    action = models.CharField(max_length=16)
    event = models.CharField(max_length=64)
    activity = models.CharField(max_length=64)
    object_type = models.CharField(max_length=64)
    object_id = models.CharField(max_length=128)
    case_id = models.UUIDField(null=True)
    compartment_id = models.UUIDField(null=True)
    legal_basis = models.TextField()
    purpose = models.TextField()
    justification = models.TextField()
    recipient = models.JSONField()
    channel = models.TextField()
    result = models.TextField()
    handling = models.JSONField()
    subject_keys = models.JSONField()
    sealed = models.TextField()
    explanation = models.JSONField()
    function = models.TextField()
    pack_hash = models.TextField()
    allowed = models.BooleanField()
    subject_role = models.TextField()
    query_terms = models.TextField()
    on_behalf_of = models.TextField()
    trace_id = models.CharField(max_length=32)
    span_id = models.CharField(max_length=16)
    client = models.TextField()
    hash = models.BinaryField()

    class Meta:
        managed = False
        db_table = "safeguard_book"

    def __str__(self) -> str:
        return f"{self.event} {self.id}"


class Leaf(models.Model):
    """The gapless position a row got; `leaf` is the hash that went into the Merkle tree."""

    position = models.BigIntegerField(primary_key=True)
    entry = models.UUIDField(unique=True)
    at = models.DateTimeField()
    leaf = models.BinaryField()

    class Meta:
        db_table = "safeguard_leaf"

    def __str__(self) -> str:
        return f"{self.position}"


class Head(models.Model):
    """A signed Merkle head over the first `size` rows; `leaves` are the row hashes it added, 32 bytes each.

    `prev` is the hash of the head before it, `peaks` what the next head goes on from, `xmin` the oldest transaction
    still running when this head was made: every older row is sealed. It is not signed, for it only says where the
    sealer looks next; a sweep finds what a wrong one would miss.
    """

    size = models.BigIntegerField(primary_key=True)
    root = models.BinaryField()
    leaves = models.BinaryField()
    peaks = models.BinaryField()
    prev = models.BinaryField()
    at = models.DateTimeField()
    key_id = models.CharField(max_length=64)
    xmin = models.TextField(db_column="oldest_tx")
    signature = models.BinaryField()
    hash = models.BinaryField()

    class Meta:
        db_table = "safeguard_head"

    def __str__(self) -> str:
        return f"{self.size}"
