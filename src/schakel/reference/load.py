"""Load the facts from the files that come with the product. Twice loading is the same as once."""

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction

from schakel.reference.models import Country, CountryStatus

DATA = Path(__file__).parent / "data"
COUNTRY_FIELDS = ["iso2", "name_en", "name_nl", "source", "zone", "zone_source"]


def load(using: str = DEFAULT_DB_ALIAS) -> tuple[int, int]:
    """Replace countries and statuses by what the files say, as owner; return how many of each there are."""
    zones = {row["iso2"]: row for row in _rows("capital_zones.csv")}
    countries = [_country(row, zones) for row in _rows("countries.csv")]
    statuses = [_status(row) for row in _rows("country_status.csv")]
    with transaction.atomic(using=using):
        Country.objects.using(using).bulk_create(
            countries, update_conflicts=True, unique_fields=["iso3"], update_fields=COUNTRY_FIELDS
        )
        CountryStatus.objects.using(using).all().delete()
        CountryStatus.objects.using(using).bulk_create(statuses)
    return len(countries), len(statuses)


def after_migrate(using: str, **_: Any) -> None:
    """Load after a migrate that left the tables there."""
    if CountryStatus._meta.db_table in connections[using].introspection.table_names():
        load(using)


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _country(row: Mapping[str, str], zones: Mapping[str, Mapping[str, str]]) -> Country:
    zone = zones.get(row["iso2"], {})
    return Country(
        iso3=row["iso3"],
        iso2=row["iso2"],
        name_en=row["name_en"],
        name_nl=row["name_nl"],
        source=row["source"],
        zone=zone.get("zone", ""),
        zone_source=zone.get("source", ""),
    )


def _status(row: Mapping[str, str]) -> CountryStatus:
    return CountryStatus(
        iso3=row["iso3"],
        key=row["status_key"],
        value=row["value"],
        since=row["since"],
        until=row["until"],
        note=row["note"],
        source=row["source"],
        verification=row["verification"],
    )
