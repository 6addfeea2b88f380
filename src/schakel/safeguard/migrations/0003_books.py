"""The books: insert-only, partitioned by month, sealed in a tree with signed heads."""

from django.db import migrations, models

from schakel.safeguard import clock, partitions, rls

TABLES = """
CREATE TABLE safeguard_book (
  id uuid NOT NULL, at timestamp with time zone NOT NULL, tx xid8 NOT NULL DEFAULT pg_current_xact_id(),
  actor_kind varchar(8) NOT NULL, actor_id varchar(64) NOT NULL, actor_unit uuid,
  action varchar(16) NOT NULL, event varchar(64) NOT NULL, activity varchar(64) NOT NULL,
  object_type varchar(64) NOT NULL, object_id varchar(128) NOT NULL, case_id uuid, compartment_id uuid,
  legal_basis text NOT NULL, purpose text NOT NULL, justification text NOT NULL, recipient jsonb NOT NULL,
  channel text NOT NULL, result text NOT NULL, handling jsonb NOT NULL, subject_keys jsonb NOT NULL,
  sealed text NOT NULL, explanation jsonb NOT NULL, function text NOT NULL, pack_hash text NOT NULL,
  allowed boolean NOT NULL, subject_role text NOT NULL, query_terms text NOT NULL, on_behalf_of text NOT NULL,
  trace_id varchar(32) NOT NULL, span_id varchar(16) NOT NULL, client text NOT NULL, hash bytea NOT NULL,
  PRIMARY KEY (id, at),
  CHECK (octet_length(hash) = 32),
  CHECK (action IN ('collect', 'alter', 'consult', 'disclose', 'transfer', 'combine', 'erase', 'export', 'print',
                    'search', 'decide', 'login'))
) PARTITION BY RANGE (at);
CREATE INDEX safeguard_book_case ON safeguard_book (case_id, at DESC);
CREATE INDEX safeguard_book_actor ON safeguard_book (actor_id, at DESC);
CREATE INDEX safeguard_book_tx ON safeguard_book (tx);
CREATE INDEX safeguard_book_subjects ON safeguard_book USING gin (subject_keys);
CREATE TABLE safeguard_leaf (
  position bigint PRIMARY KEY CHECK (position > 0), entry uuid NOT NULL UNIQUE, at timestamp with time zone NOT NULL,
  leaf bytea NOT NULL CHECK (octet_length(leaf) = 32)
);
CREATE TABLE safeguard_head (
  size bigint PRIMARY KEY CHECK (size > 0), root bytea NOT NULL, leaves bytea NOT NULL, peaks bytea NOT NULL,
  prev bytea NOT NULL, at timestamp with time zone NOT NULL, key_id varchar(64) NOT NULL, oldest_tx xid8 NOT NULL,
  signature bytea NOT NULL, hash bytea NOT NULL UNIQUE
);
""" + partitions.statements("safeguard_book_default", "DEFAULT")
DROP = "DROP TABLE safeguard_head, safeguard_leaf, safeguard_book"

UNSEALED = """
CREATE FUNCTION schakel_unsealed() RETURNS TABLE (waiting bigint, since timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT count(*), min(b.at) FROM public.safeguard_book b
  WHERE b.tx >= coalesce((SELECT h.oldest_tx FROM public.safeguard_head h ORDER BY h.size DESC LIMIT 1), '0'::xid8)
    AND NOT EXISTS (SELECT FROM public.safeguard_leaf l WHERE l.entry = b.id)
$$;
REVOKE EXECUTE ON FUNCTION schakel_unsealed() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION schakel_unsealed() TO schakel_runtime, schakel_auditor;
"""

VISIBLE = """(SELECT schakel_is_system())
  OR (actor_kind = 'user' AND actor_id = (SELECT schakel_user())::text)
  OR compartment_id = ANY ((SELECT schakel_compartments())::uuid[])
  OR (SELECT schakel_has_role('privacy_officer'))"""
ONE_NAME = "actor_kind || ':' || actor_id = (SELECT schakel_reader())"
NUMBERS = "positions, hashes and signatures only; no personal data."


def book_policies() -> list[str]:
    """Own acts, what lies in the reader's compartments, everything for privacy officers, processes and the auditor."""
    table = "safeguard_book"
    return [
        rls.policy(table, "may_read", "SELECT", using=VISIBLE, to=rls.RUNTIME),
        rls.policy(table, "in_own_name", "INSERT", check=ONE_NAME, to=rls.RUNTIME),
        rls.policy(table, "auditor_reads", "SELECT", using="true", to=rls.AUDITOR),
        rls.policy(table, "owner_counts", "SELECT", using="true", to="CURRENT_USER"),
    ]


def make_partitions(_apps, schema_editor):
    """Make the months around now; later ones come from the command ensure_partitions."""
    partitions.ensure(schema_editor.connection, clock.now())


class Migration(migrations.Migration):
    """No role but the owner can change or remove a row, and the owner's own policies let it see, not change."""

    dependencies = [("safeguard", "0002_tables_of_others")]
    operations = [
        migrations.RunSQL(
            TABLES,
            reverse_sql=DROP,
            state_operations=[
                migrations.CreateModel(
                    name="Leaf",
                    fields=[
                        ("position", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("entry", models.UUIDField(unique=True)),
                        ("at", models.DateTimeField()),
                        ("leaf", models.BinaryField()),
                    ],
                    options={"db_table": "safeguard_leaf"},
                ),
                migrations.CreateModel(
                    name="Head",
                    fields=[
                        ("size", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("root", models.BinaryField()),
                        ("leaves", models.BinaryField()),
                        ("peaks", models.BinaryField()),
                        ("prev", models.BinaryField()),
                        ("at", models.DateTimeField()),
                        ("key_id", models.CharField(max_length=64)),
                        ("xmin", models.TextField(db_column="oldest_tx")),
                        ("signature", models.BinaryField()),
                        ("hash", models.BinaryField()),
                    ],
                    options={"db_table": "safeguard_head"},
                ),
                migrations.CreateModel(
                    name="BookRow",
                    fields=[("id", models.UUIDField(editable=False, primary_key=True, serialize=False))],
                    options={"db_table": "safeguard_book", "managed": False},
                ),
            ],
        ),
        rls.guarded("safeguard_book", book_policies(), "SELECT, INSERT", auditor="SELECT"),
        rls.share("safeguard_leaf", "SELECT, INSERT", NUMBERS, auditor="SELECT"),
        rls.share("safeguard_head", "SELECT, INSERT", NUMBERS, auditor="SELECT"),
        migrations.RunSQL(UNSEALED, reverse_sql="DROP FUNCTION schakel_unsealed()"),
        migrations.RunPython(make_partitions, migrations.RunPython.noop),
    ]
