"""Bytes to dataclasses and back: one message is an envelope, as JSON or as XML."""

from schakel.formats.sniff import format_of, glance_any, read_any

__all__ = ["format_of", "glance_any", "read_any"]
