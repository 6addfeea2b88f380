"""Every list with its versions. The facts come from files after each migrate, so the first tables are made anew."""

from django.db import migrations, models
from django.db.models import Q

REASON = "Shared by all readers: public facts from published sources; no personal data."
GRANT = "GRANT SELECT ON {0} TO schakel_runtime; COMMENT ON TABLE {0} IS '{1}'"


def readable(table):
    """Everybody reads, the owner loads."""
    return migrations.RunSQL(GRANT.format(table, REASON), reverse_sql=migrations.RunSQL.noop)


def number():
    return ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"))


def versions():
    return [
        ("source", models.TextField()),
        ("verification", models.CharField(max_length=80)),
        ("place", models.PositiveIntegerField()),
        ("loaded_on", models.DateField()),
        ("ended_on", models.DateField(blank=True, null=True)),
    ]


def standing(*fields, name):
    return models.UniqueConstraint(condition=Q(ended_on=None), fields=fields, name=name)


class Migration(migrations.Migration):
    """Four tables of one shape, and the loads."""

    dependencies = [("reference", "0001_initial")]
    operations = [
        migrations.DeleteModel("Country"),
        migrations.DeleteModel("CountryStatus"),
        migrations.CreateModel(
            name="Country",
            fields=[
                number(),
                *versions(),
                ("iso3", models.CharField(max_length=3)),
                ("iso2", models.CharField(max_length=2)),
                ("numeric", models.CharField(blank=True, max_length=3)),
                ("name_en", models.CharField(max_length=80)),
                ("name_nl", models.CharField(max_length=80)),
                ("name_de", models.CharField(blank=True, max_length=80)),
                ("name_fr", models.CharField(blank=True, max_length=80)),
                ("zone", models.CharField(blank=True, max_length=40)),
                ("zone_source", models.TextField(blank=True)),
            ],
            options={
                "constraints": [
                    standing("iso3", name="reference_country_standing"),
                    standing("iso2", name="reference_country_code_standing"),
                ]
            },
        ),
        migrations.CreateModel(
            name="CountryStatus",
            fields=[
                number(),
                *versions(),
                ("iso3", models.CharField(max_length=3)),
                ("key", models.CharField(max_length=60)),
                ("value", models.TextField()),
                ("since", models.CharField(blank=True, max_length=40)),
                ("until", models.CharField(blank=True, max_length=40)),
                ("note", models.TextField(blank=True)),
            ],
            options={
                "indexes": [models.Index(fields=["iso3", "key"], name="reference_status_of")],
                "constraints": [standing("iso3", "key", name="reference_status_standing")],
            },
        ),
        migrations.CreateModel(
            name="Instrument",
            fields=[
                number(),
                *versions(),
                ("code", models.CharField(max_length=20)),
                ("name_en", models.TextField()),
                ("name_nl", models.TextField()),
                ("kind", models.CharField(max_length=80)),
                ("parties", models.TextField(blank=True)),
                ("by_country", models.TextField(blank=True)),
                ("by_status", models.CharField(blank=True, max_length=200)),
                ("signed", models.CharField(blank=True, max_length=40)),
                ("in_force", models.CharField(blank=True, max_length=40)),
                ("status", models.TextField(blank=True)),
                ("covers", models.TextField(blank=True)),
                ("reference", models.TextField(blank=True)),
            ],
            options={"constraints": [standing("code", name="reference_instrument_standing")]},
        ),
        migrations.CreateModel(
            name="ListRow",
            fields=[
                number(),
                *versions(),
                ("list", models.CharField(max_length=40)),
                ("code", models.CharField(max_length=200)),
                ("name_en", models.TextField(blank=True)),
                ("name_nl", models.TextField(blank=True)),
                ("attributes", models.JSONField(default=dict)),
            ],
            options={"constraints": [standing("list", "code", name="reference_listrow_standing")]},
        ),
        migrations.CreateModel(
            name="Load",
            fields=[
                number(),
                ("origin", models.CharField(max_length=10)),
                ("files_hash", models.CharField(max_length=64)),
                ("on", models.DateField()),
            ],
        ),
        *(readable(f"reference_{name}") for name in ("country", "countrystatus", "instrument", "listrow", "load")),
    ]
