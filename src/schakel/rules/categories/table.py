"""The matrix itself: role by category. A law pack may carry another one; this is the one we know, not yet checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from schakel.rules.categories.kinds import DataCategory
from schakel.rules.subjects import SubjectRole


class Mark(StrEnum):
    """Whether a category may be given of somebody in a role; `needed`: only with the reason why it is needed."""

    ALLOWED = "allowed"
    NEEDED = "needed"
    BARRED = "barred"


@dataclass(frozen=True, slots=True)
class CategoryTable:
    """Role by category. What is not in `marks` is barred. `verified`: checked against the official text."""

    source: str
    verified: bool
    marks: Mapping[tuple[SubjectRole, DataCategory], Mark]

    def mark(self, role: SubjectRole, category: DataCategory) -> Mark:
        """Return the mark; silence bars."""
        return self.marks.get((role, category), Mark.BARRED)


OFFENDER = frozenset(
    {
        DataCategory.PERSONAL_DETAILS,  # 2(a)
        DataCategory.PHYSICAL_DESCRIPTION,  # 2(b)
        DataCategory.IDENTITY_DOCUMENTS,  # 2(c)
        DataCategory.IDENTITY_NUMBERS,  # 2(c)
        DataCategory.IMAGES,  # 2(c)
        DataCategory.FORENSIC,  # 2(c)
        DataCategory.OCCUPATION,  # 2(d)
        DataCategory.FINANCIAL,  # 2(e)
        DataCategory.BEHAVIOUR,  # 2(f)
        DataCategory.CONTACTS,  # 2(g)
        DataCategory.COMMUNICATION,  # 2(h)
        DataCategory.TRANSPORT,  # 2(i)
        DataCategory.CRIMINAL_CONDUCT,  # 2(j)
        DataCategory.OTHER_SYSTEMS,  # 2(k)
        DataCategory.LEGAL_PERSONS,  # 2(l)
    }
)
IDENTITY = frozenset(
    {
        DataCategory.PERSONAL_DETAILS,
        DataCategory.PHYSICAL_DESCRIPTION,
        DataCategory.IDENTITY_DOCUMENTS,
        DataCategory.IDENTITY_NUMBERS,
        DataCategory.IMAGES,
    }
)
BEARING_ON_THE_OFFENCE = frozenset({DataCategory.STATEMENT, DataCategory.PROTECTION, DataCategory.PARTICIPATION})
IF_NEEDED = frozenset({DataCategory.FORENSIC, DataCategory.CONTACTS})

ALLOWED: Mapping[SubjectRole, frozenset[DataCategory]] = {
    SubjectRole.CONVICTED: OFFENDER,
    SubjectRole.SUSPECT: OFFENDER,
    SubjectRole.POTENTIAL_OFFENDER: OFFENDER,
    SubjectRole.VICTIM: IDENTITY | BEARING_ON_THE_OFFENCE | {DataCategory.VICTIMISATION},
    SubjectRole.WITNESS: IDENTITY | BEARING_ON_THE_OFFENCE,
    SubjectRole.INFORMANT: IDENTITY | BEARING_ON_THE_OFFENCE | {DataCategory.CODED_IDENTITY, DataCategory.REWARDS},
}
NEEDED: Mapping[SubjectRole, frozenset[DataCategory]] = {
    SubjectRole.CONTACT: OFFENDER,
    SubjectRole.VICTIM: IF_NEEDED,
    SubjectRole.WITNESS: IF_NEEDED,
    SubjectRole.INFORMANT: IF_NEEDED,
}

ANNEX_II_B = CategoryTable(
    source="Reg. (EU) 2016/794, Annex II, Section B",
    verified=False,
    marks={(role, category): Mark.ALLOWED for role, categories in ALLOWED.items() for category in categories}
    | {(role, category): Mark.NEEDED for role, categories in NEEDED.items() for category in categories},
)
