"""Reads of what goes out."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from uuid import UUID

from schakel.channels.facts import Evidence
from schakel.channels.models import OutboundEvidence
from schakel.formats.envelope import EvidenceState

ORDER = tuple(EvidenceState)


def evidence(message_ids: Sequence[UUID]) -> Mapping[UUID, tuple[Evidence, ...]]:
    """Return the evidence of outgoing messages by envelope message id, oldest first. One query."""
    rows = OutboundEvidence.objects.filter(outbound__message_id__in=message_ids)
    found: dict[UUID, list[Evidence]] = defaultdict(list)
    for message_id, state, at, detail in rows.values_list("outbound__message_id", "state", "at", "detail"):
        found[message_id].append(Evidence(EvidenceState(state), at, detail))
    return {message_id: tuple(sorted(lines, key=_moment)) for message_id, lines in found.items()}


def _moment(line: Evidence) -> tuple[object, int]:
    return line.at, ORDER.index(line.state)
