"""Countries and their statuses. Public facts: no row security."""

from django.db import migrations, models

GRANT = "GRANT SELECT ON {0} TO schakel_runtime, schakel_auditor; COMMENT ON TABLE {0} IS '{1}'"
REASON = "Shared by all readers: public facts about countries; no personal data."


def readable(table):
    """Everybody reads, the owner loads."""
    return migrations.RunSQL(GRANT.format(table, REASON), reverse_sql=migrations.RunSQL.noop)


class Migration(migrations.Migration):
    """The facts themselves come from files, after each migrate."""

    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Country",
            fields=[
                ("iso3", models.CharField(max_length=3, primary_key=True, serialize=False)),
                ("iso2", models.CharField(max_length=2, unique=True)),
                ("name_en", models.CharField(max_length=80)),
                ("name_nl", models.CharField(max_length=80)),
                ("source", models.TextField()),
                ("zone", models.CharField(blank=True, max_length=40)),
                ("zone_source", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="CountryStatus",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("iso3", models.CharField(max_length=3)),
                ("key", models.CharField(max_length=60)),
                ("value", models.TextField()),
                ("since", models.CharField(blank=True, max_length=40)),
                ("until", models.CharField(blank=True, max_length=40)),
                ("note", models.TextField(blank=True)),
                ("source", models.TextField()),
                ("verification", models.CharField(max_length=60)),
            ],
            options={"indexes": [models.Index(fields=["iso3", "key"], name="reference_status_of")]},
        ),
        readable("reference_country"),
        readable("reference_countrystatus"),
    ]
