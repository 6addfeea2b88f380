"""What happens at the end of every registration, in its transaction, whoever registered."""

from schakel.exchange.acts.duplicates import look_for_duplicates
from schakel.exchange.models import Case
from schakel.safeguard.service import Reader


def after_registration(reader: Reader, case: Case) -> None:
    """Look for the same request on another channel (R4). The cross-check (R5) belongs here too."""
    look_for_duplicates(reader, case)
