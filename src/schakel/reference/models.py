"""Countries, and what is said of them in one long table: a statement, its dates, its source, how sure we are."""

from django.db import models


class Country(models.Model):
    """A country by its ISO 3166-1 codes; `zone` is the IANA time zone of its capital ("" when not loaded)."""

    iso3 = models.CharField(max_length=3, primary_key=True)
    iso2 = models.CharField(max_length=2, unique=True)
    name_en = models.CharField(max_length=80)
    name_nl = models.CharField(max_length=80)
    source = models.TextField()
    zone = models.CharField(max_length=40, blank=True)
    zone_source = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.iso2


class CountryStatus(models.Model):
    """One statement about a country. `since` and `until` as the source gives them: "2019", "2019-04" or a full date."""

    iso3 = models.CharField(max_length=3)
    key = models.CharField(max_length=60)
    value = models.TextField()
    since = models.CharField(max_length=40, blank=True)
    until = models.CharField(max_length=40, blank=True)
    note = models.TextField(blank=True)
    source = models.TextField()
    verification = models.CharField(max_length=60)

    class Meta:
        indexes = [models.Index(fields=["iso3", "key"], name="reference_status_of")]

    def __str__(self) -> str:
        return f"{self.iso3} {self.key}"
