"""Public facts in four tables of one shape: what is said, its source, how far it was checked, its versions.

A fact is never overwritten. When the files say something else the version that stands ends on that day and a new one
begins; when they no longer name it, it only ends. So what was known on an earlier day can be read again (law 4).
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Fact(models.Model):
    """What every table has. `place` is that in the file; `loaded_on` and `ended_on` are local days.

    `ended_on` None: this version stands. KEY names a fact, CONTENT is what it says.
    """

    source = models.TextField()
    verification = models.CharField(max_length=80)
    place = models.PositiveIntegerField()
    loaded_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    KEY: ClassVar[tuple[str, ...]] = ()
    CONTENT: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True


def standing(*key: str, name: str) -> models.UniqueConstraint:
    """Return the constraint that of one fact one version stands."""
    return models.UniqueConstraint(fields=key, condition=Q(ended_on=None), name=name)


class Country(Fact):
    """A country by its ISO 3166-1 codes; `zone` is the IANA time zone of its capital ("" when not loaded)."""

    iso3 = models.CharField(max_length=3)
    iso2 = models.CharField(max_length=2)
    numeric = models.CharField(max_length=3, blank=True)
    name_en = models.CharField(max_length=80)
    name_nl = models.CharField(max_length=80)
    name_de = models.CharField(max_length=80, blank=True)
    name_fr = models.CharField(max_length=80, blank=True)
    zone = models.CharField(max_length=40, blank=True)
    zone_source = models.TextField(blank=True)

    KEY = ("iso3",)
    CONTENT = (
        "iso2",
        "numeric",
        "name_en",
        "name_nl",
        "name_de",
        "name_fr",
        "zone",
        "zone_source",
        "source",
        "verification",
    )

    class Meta:
        constraints = [
            standing("iso3", name="reference_country_standing"),
            standing("iso2", name="reference_country_code_standing"),
        ]

    def __str__(self) -> str:
        return self.iso2


class CountryStatus(Fact):
    """One statement about a country. `since` and `until` as the source gives them: "2019", "2019-04" or a full date."""

    iso3 = models.CharField(max_length=3)
    key = models.CharField(max_length=60)
    value = models.TextField()
    since = models.CharField(max_length=40, blank=True)
    until = models.CharField(max_length=40, blank=True)
    note = models.TextField(blank=True)

    KEY = ("iso3", "key")
    CONTENT = ("value", "since", "until", "note", "source", "verification")

    class Meta:
        constraints = [standing("iso3", "key", name="reference_status_standing")]
        indexes = [models.Index(fields=["iso3", "key"], name="reference_status_of")]

    def __str__(self) -> str:
        return f"{self.iso3} {self.key}"


class Instrument(Fact):
    """A treaty, act, agreement or national law. Parties: `by_country` (ISO alpha-3) and who holds the status
    `by_status` ("eu_member"), each separated by spaces; `parties` as the source says it."""

    code = models.CharField(max_length=20)
    name_en = models.TextField()
    name_nl = models.TextField()
    kind = models.CharField(max_length=80)
    parties = models.TextField(blank=True)
    by_country = models.TextField(blank=True)
    by_status = models.CharField(max_length=200, blank=True)
    signed = models.CharField(max_length=40, blank=True)
    in_force = models.CharField(max_length=40, blank=True)
    status = models.TextField(blank=True)
    covers = models.TextField(blank=True)
    reference = models.TextField(blank=True)

    KEY = ("code",)
    CONTENT = (
        "name_en",
        "name_nl",
        "kind",
        "parties",
        "by_country",
        "by_status",
        "signed",
        "in_force",
        "status",
        "covers",
        "reference",
        "source",
        "verification",
    )

    class Meta:
        constraints = [standing("code", name="reference_instrument_standing")]

    def __str__(self) -> str:
        return self.code


class ListRow(Fact):
    """One row of a code list: its names, and every other column of its file in `attributes` by the column's name."""

    list = models.CharField(max_length=40)
    code = models.CharField(max_length=200)
    name_en = models.TextField(blank=True)
    name_nl = models.TextField(blank=True)
    attributes = models.JSONField(default=dict)

    KEY = ("list", "code")
    CONTENT = ("name_en", "name_nl", "attributes", "source", "verification")

    class Meta:
        constraints = [standing("list", "code", name="reference_listrow_standing")]

    def __str__(self) -> str:
        return f"{self.list} {self.code}"


class Load(models.Model):
    """One load: which files (SHA-256 over their names and contents), where they came from, on which local day."""

    SHIPPED, UPDATE = "shipped", "update"

    origin = models.CharField(max_length=10)
    files_hash = models.CharField(max_length=64)
    on = models.DateField()

    def __str__(self) -> str:
        return f"{self.origin} {self.on}"
