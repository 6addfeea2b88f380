"""A row of the books carries a moment that every reader understands: infinity would stop the sealer and the pages."""

from django.db import migrations

KNOWN = (
    "ALTER TABLE safeguard_book ADD CONSTRAINT safeguard_book_at_known CHECK (at >= '1900-01-01' AND at < '9000-01-01')"
)
UNKNOWN = "ALTER TABLE safeguard_book DROP CONSTRAINT safeguard_book_at_known"


class Migration(migrations.Migration):
    """Somebody who can only add rows cannot add one that stops the sealing of all others."""

    dependencies = [("safeguard", "0003_books")]
    operations = [migrations.RunSQL(KNOWN, reverse_sql=UNKNOWN)]
