"""Make the keys of the state folder once: `schakel manage make_keys`. Existing keys are never touched."""

from typing import Any

from django.core.management.base import BaseCommand

from schakel.safeguard import keys


class Command(BaseCommand):
    """In production the keys are made deliberately, and a copy is kept elsewhere."""

    help = "Make the keys that seal fields, make pseudonyms and sign the books, where they are missing."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        """Make them and say where they lie."""
        made = keys.make_all()
        for path in made:
            self.stdout.write(f"made {path}")
        if not made:
            self.stdout.write("all keys are there")
        self.stdout.write(f"public key of the books: {keys.books_public_path()}")
