"""Which personal data may be given about whom: Dir. 10(b) with Annex II, Section B, of Reg. (EU) 2016/794 (R38)."""

from schakel.rules.categories.kinds import CATEGORIES, DataCategory
from schakel.rules.categories.release import CategoryUse, release
from schakel.rules.categories.table import ANNEX_II_B, CategoryTable, Mark

__all__ = [
    "ANNEX_II_B",
    "CATEGORIES",
    "CategoryTable",
    "CategoryUse",
    "DataCategory",
    "Mark",
    "release",
]
