"""Users, units, compartments, and the functions by which the database decides who sees a row."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from schakel.safeguard import rls

READER = """
CREATE FUNCTION schakel_reader() RETURNS text LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE reader text := current_setting('schakel.reader', true);
BEGIN
  IF coalesce(reader, '') = '' THEN
    RAISE EXCEPTION 'nobody reads: schakel.reader is not set in this transaction'
      USING ERRCODE = 'insufficient_privilege',
            HINT = 'Open schakel.safeguard.service.reading(reader) around this query.';
  END IF;
  RETURN reader;
END $$;
CREATE FUNCTION schakel_moment() RETURNS timestamptz LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE moment text := current_setting('schakel.now', true);
BEGIN
  IF coalesce(moment, '') = '' THEN
    RAISE EXCEPTION 'no moment: schakel.now is not set in this transaction'
      USING ERRCODE = 'insufficient_privilege',
            HINT = 'Open schakel.safeguard.service.reading(reader) around this query.';
  END IF;
  RETURN moment::timestamptz;
END $$;
CREATE FUNCTION schakel_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT public.schakel_reader() LIKE 'system:%' $$;
CREATE FUNCTION schakel_user() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT CASE WHEN public.schakel_reader() LIKE 'user:%' THEN substr(public.schakel_reader(), 6)::uuid END $$;
"""

# Roles that work on cases see their unit's open compartment; others sit in a unit without seeing its cases.
COMPARTMENTS = """
CREATE FUNCTION schakel_compartments_of(who uuid, moment timestamptz) RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH working AS (
    SELECT m.unit_id FROM public.safeguard_membership m JOIN public.safeguard_user u ON u.id = m.user_id
    WHERE m.user_id = who AND u.is_active AND m.since <= moment AND (m.until IS NULL OR m.until > moment)
      AND m.role IN ('desk_officer', 'team_lead', 'prosecutor', 'liaison', 'privacy_officer')
  ), seen AS (
    SELECT c.id FROM public.safeguard_compartment c JOIN working w ON w.unit_id = c.unit_id WHERE NOT c.marked
    UNION
    SELECT n.compartment_id FROM public.safeguard_compartmentmembership n
    WHERE n.user_id = who AND n.since <= moment AND (n.until IS NULL OR n.until > moment)
      AND EXISTS (SELECT FROM working)
  )
  SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM seen
$$;
CREATE FUNCTION schakel_compartments() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
  $$ SELECT public.schakel_compartments_of(public.schakel_user(), public.schakel_moment()) $$;
CREATE FUNCTION schakel_has_role(wanted text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM public.safeguard_membership m JOIN public.safeguard_user u ON u.id = m.user_id
    WHERE m.user_id = public.schakel_user() AND u.is_active AND m.role = wanted
      AND m.since <= public.schakel_moment() AND (m.until IS NULL OR m.until > public.schakel_moment())
  )
$$;
REVOKE EXECUTE ON FUNCTION schakel_compartments_of(uuid, timestamptz), schakel_compartments(), schakel_has_role(text)
  FROM PUBLIC;
GRANT EXECUTE ON FUNCTION schakel_compartments_of(uuid, timestamptz), schakel_compartments(), schakel_has_role(text)
  TO schakel_runtime;
"""
DROP = """
DROP FUNCTION schakel_has_role(text), schakel_compartments(), schakel_compartments_of(uuid, timestamptz);
"""
DROP_READER = """
DROP FUNCTION schakel_user(), schakel_is_system(), schakel_moment(), schakel_reader();
"""

ROLES = ["desk_officer", "team_lead", "prosecutor", "liaison", "privacy_officer", "policy_maker", "administrator"]
WRITE = "SELECT, INSERT, UPDATE"
DIRECTORY = "the staff directory; every signed-in user may know colleagues and their units."
OPEN = "(SELECT schakel_is_system()) OR NOT marked OR id = ANY ((SELECT schakel_compartments())::uuid[])"
SYSTEM = "(SELECT schakel_is_system())"
NAMED = "(SELECT schakel_is_system()) OR user_id = (SELECT schakel_user())"


def owned(table: str) -> str:
    """The owner keeps this table, and the functions above read it with the owner's eyes."""
    return rls.policy(table, "owner_keeps", "ALL", using="true", check="true", to="CURRENT_USER")


def compartment_policies() -> list[str]:
    table = "safeguard_compartment"
    return [
        rls.policy(table, "open_or_named", "SELECT", using=OPEN, to=rls.RUNTIME),
        rls.policy(table, "system_adds", "INSERT", check=SYSTEM, to=rls.RUNTIME),
        rls.policy(table, "system_changes", "UPDATE", using=SYSTEM, check=SYSTEM, to=rls.RUNTIME),
        owned(table),
    ]


def named_policies() -> list[str]:
    table = "safeguard_compartmentmembership"
    return [
        rls.policy(table, "own_only", "SELECT", using=NAMED, to=rls.RUNTIME),
        rls.policy(table, "system_adds", "INSERT", check=SYSTEM, to=rls.RUNTIME),
        rls.policy(table, "system_changes", "UPDATE", using=SYSTEM, check=SYSTEM, to=rls.RUNTIME),
        owned(table),
    ]


def key():
    return models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)


class Migration(migrations.Migration):
    """The ground every other app stands on."""

    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(READER, reverse_sql=DROP_READER),
        migrations.CreateModel(
            name="User",
            fields=[
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("id", key()),
                ("username", models.CharField(max_length=64, unique=True)),
                ("display_name", models.CharField(max_length=120)),
                (
                    "language",
                    models.CharField(choices=[("en", "English"), ("nl", "Nederlands")], default="en", max_length=2),
                ),
                (
                    "theme",
                    models.CharField(
                        choices=[("system", "System"), ("light", "Light"), ("dark", "Dark")],
                        default="system",
                        max_length=6,
                    ),
                ),
                ("is_active", models.BooleanField(default=True)),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="Unit",
            fields=[
                ("id", key()),
                ("code", models.CharField(max_length=32, unique=True)),
                ("name_en", models.CharField(max_length=120)),
                ("name_nl", models.CharField(max_length=120)),
            ],
        ),
        migrations.CreateModel(
            name="Compartment",
            fields=[
                ("id", key()),
                ("code", models.CharField(max_length=48, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("marked", models.BooleanField(default=False)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="compartments",
                        to="safeguard.unit",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("marked", False)), fields=("unit",), name="safeguard_one_open_per_unit"
                    )
                ]
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", key()),
                ("role", models.CharField(choices=[(role, role) for role in ROLES], max_length=32)),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(blank=True, null=True)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="memberships", to="safeguard.unit"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["user", "unit"], name="safeguard_member_of")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("until__isnull", True), ("until__gt", models.F("since")), _connector="OR"),
                        name="safeguard_member_period",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CompartmentMembership",
            fields=[
                ("id", key()),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(blank=True, null=True)),
                ("reason", models.TextField()),
                (
                    "compartment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="safeguard.compartment"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["user", "compartment"], name="safeguard_named_for")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="safeguard_named_with_reason"
                    )
                ],
            },
        ),
        migrations.RunSQL(COMPARTMENTS, reverse_sql=DROP),
        rls.share("safeguard_user", WRITE, DIRECTORY),
        rls.share("safeguard_unit", WRITE, DIRECTORY),
        rls.share("safeguard_membership", WRITE, DIRECTORY),
        rls.guarded("safeguard_compartment", compartment_policies(), WRITE),
        rls.guarded("safeguard_compartmentmembership", named_policies(), WRITE),
    ]
