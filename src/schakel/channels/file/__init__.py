"""The channel that is two folders: partners write `<name>.tmp` and rename it, and so do we."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from schakel.channels.base import Failed, Found
from schakel.channels.file import inbox, outbox

__all__ = ["FileChannel"]


class FileChannel:
    """Kind "file": `config` names the folders "inbox" and "outbox"."""

    kind = "file"

    def scan(self, config: Mapping[str, str]) -> Sequence[Found]:
        """Return the files of the inbox, the oldest first."""
        return inbox.scan(folder(config, "inbox"))

    def fetch(self, config: Mapping[str, str], found: Found, limit: int) -> bytes:
        """Return at most `limit` + 1 bytes of a file."""
        return inbox.fetch(folder(config, "inbox"), found, limit)

    def settle(self, config: Mapping[str, str], found: Found, *, keep: bool) -> None:
        """Remove a file whose bytes are in the database, or put it in the folder "kept" beside the inbox."""
        inbox.settle(folder(config, "inbox"), found, keep=keep)

    def deliver(self, config: Mapping[str, str], name: str, data: bytes) -> str:
        """Write a file into the outbox."""
        return outbox.deliver(folder(config, "outbox"), f"{name}.json", data)


def folder(config: object, which: str) -> Path:
    """Return a configured folder. Raises Failed when the setting is missing or is no full path."""
    found = config.get(which) if isinstance(config, Mapping) else None
    if not found:
        message = f"the channel has no {which} folder set"
        raise Failed(message)
    if not isinstance(found, str) or not Path(found).is_absolute():
        message = f"the {which} folder of the channel is no full path"
        raise Failed(message)
    return Path(found)
