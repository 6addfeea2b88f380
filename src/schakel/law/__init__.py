"""The law as data: rule packs in YAML per jurisdiction, and `load`, which turns them into dataclasses of `rules`."""

from schakel.law.load import Holiday, Pack, load
from schakel.law.node import LawPackError

__all__ = ["Holiday", "LawPackError", "Pack", "load"]
