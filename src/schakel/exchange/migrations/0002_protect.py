"""Who sees which case; everything of a case follows it into its compartment."""

from django.db import migrations

from schakel.safeguard import rls

PARTS = ("message", "request", "item", "clockevent")
FOLLOW = """
ALTER TABLE exchange_{part} ADD CONSTRAINT {part}_follows_case
  FOREIGN KEY (case_id, compartment_id) REFERENCES exchange_case (id, compartment_id) ON UPDATE CASCADE;
"""
ALONE = "ALTER TABLE exchange_{part} DROP CONSTRAINT {part}_follows_case;"


class Migration(migrations.Migration):
    """No table of this app gives the runtime role a right to delete; clock events cannot be changed either."""

    dependencies = [("exchange", "0001_initial"), ("safeguard", "0001_initial")]
    operations = [
        *(migrations.RunSQL(FOLLOW.format(part=part), reverse_sql=ALONE.format(part=part)) for part in PARTS),
        rls.protect("exchange_case"),
        rls.protect("exchange_message", grants="SELECT, INSERT"),
        rls.protect("exchange_request"),
        rls.protect("exchange_item"),
        rls.protect("exchange_clockevent", grants="SELECT, INSERT"),
    ]
