"""Make the books' monthly partitions ahead of time, as owner: `schakel manage --role owner ensure_partitions`."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from schakel.safeguard import clock, partitions


class Command(BaseCommand):
    """Run it monthly; rows that come before their partition is there are kept in the default partition."""

    help = "Make the books' partitions from 3 months ago to 20 months ahead."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        """Make what is missing and say what could not be made."""
        with transaction.atomic():
            made, held = partitions.ensure(connection, clock.now())
        self.stdout.write(f"made: {', '.join(made) or 'nothing, all are there'}")
        if held:
            self.stdout.write(f"kept in the default partition, because rows are already there: {', '.join(held)}")
