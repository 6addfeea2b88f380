"""Who sees what came in and goes out; evidence and receipts follow their message into its compartment."""

from django.db import migrations

from schakel.safeguard import rls

FOLLOWS = """
ALTER TABLE channels_outbound ADD CONSTRAINT outbound_follows_inbound
  FOREIGN KEY (inbound_id, compartment_id) REFERENCES channels_inbound (id, compartment_id) ON UPDATE CASCADE;
ALTER TABLE channels_outboundevidence ADD CONSTRAINT evidence_follows_outbound
  FOREIGN KEY (outbound_id, compartment_id) REFERENCES channels_outbound (id, compartment_id) ON UPDATE CASCADE;
"""
ALONE = """
ALTER TABLE channels_outboundevidence DROP CONSTRAINT evidence_follows_outbound;
ALTER TABLE channels_outbound DROP CONSTRAINT outbound_follows_inbound;
"""
CHANNELS = "the ways in and out of this node; holds no case data."


class Migration(migrations.Migration):
    """No table of this app gives the runtime role a right to delete; evidence cannot be changed either."""

    dependencies = [("channels", "0001_initial"), ("safeguard", "0001_initial")]
    operations = [
        migrations.RunSQL(FOLLOWS, reverse_sql=ALONE),
        rls.share("channels_channelinstance", "SELECT, INSERT, UPDATE", CHANNELS),
        rls.protect("channels_inbound"),
        rls.protect("channels_outbound"),
        rls.protect("channels_outboundevidence", grants="SELECT, INSERT"),
    ]
