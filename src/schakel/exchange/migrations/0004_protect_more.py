"""Subjects, tasks and marks follow their case; a pair of cases is seen only by who may see both."""

from django.db import migrations

from schakel.safeguard import rls

PARTS = ("messagemark", "task", "subject")
PAIRS = ("duplicate", "merge")
FOLLOW = """
ALTER TABLE exchange_{part} ADD CONSTRAINT {part}_follows_case
  FOREIGN KEY (case_id, compartment_id) REFERENCES exchange_case (id, compartment_id) ON UPDATE CASCADE;
"""
ALONE = "ALTER TABLE exchange_{part} DROP CONSTRAINT {part}_follows_case;"
FOLLOW_OTHER = """
ALTER TABLE exchange_{part} ADD CONSTRAINT {part}_follows_other
  FOREIGN KEY (other_id, other_compartment_id) REFERENCES exchange_case (id, compartment_id) ON UPDATE CASCADE;
"""
ALONE_OTHER = "ALTER TABLE exchange_{part} DROP CONSTRAINT {part}_follows_other;"
BOTH = (
    "(SELECT schakel_is_system()) OR (compartment_id = ANY ((SELECT schakel_compartments())::uuid[])"
    " AND other_compartment_id = ANY ((SELECT schakel_compartments())::uuid[]))"
)
STANDING = """
UPDATE exchange_item i SET standing = CASE
  WHEN i.answered_at > i.due_at THEN 'done_late' WHEN i.answered_at IS NOT NULL THEN 'done'
  WHEN i.due_at IS NULL THEN 'none' ELSE 'running' END,
  legal_at = coalesce(r.legal_at, i.due_at), length = coalesce(i.due_at - r.received_at, interval '0')
FROM exchange_request r WHERE r.case_id = i.case_id;
"""
WHO = "SET LOCAL schakel.reader = 'system:migrate'; SET LOCAL schakel.now = '2026-01-01T00:00:00+00:00';"


def both(table: str) -> migrations.RunSQL:
    """Return the operation that shows a row only to who may see both its compartments."""
    policies = [
        rls.policy(table, "both_select", "SELECT", using=BOTH),
        rls.policy(table, "both_insert", "INSERT", check=BOTH),
        rls.policy(table, "both_update", "UPDATE", using=BOTH, check=BOTH),
    ]
    return rls.guarded(table, policies, "SELECT, INSERT, UPDATE")


class Migration(migrations.Migration):
    """No table of this app gives the runtime role a right to delete."""

    dependencies = [("exchange", "0003_every_kind"), ("safeguard", "0001_initial")]
    operations = [
        *(
            migrations.RunSQL(FOLLOW.format(part=part), reverse_sql=ALONE.format(part=part))
            for part in (*PARTS, *PAIRS)
        ),
        *(migrations.RunSQL(FOLLOW_OTHER.format(part=one), reverse_sql=ALONE_OTHER.format(part=one)) for one in PAIRS),
        *(rls.protect(f"exchange_{part}") for part in PARTS),
        *(both(f"exchange_{part}") for part in PAIRS),
        migrations.RunSQL(WHO + STANDING, reverse_sql=migrations.RunSQL.noop),
    ]
