"""The test of an answer against the matrix, one reason for each use of personal data."""

from collections.abc import Iterable
from dataclasses import dataclass

from schakel.rules.categories.kinds import CATEGORIES, DataCategory
from schakel.rules.categories.table import CategoryTable, Mark
from schakel.rules.cite import Cite
from schakel.rules.subjects import ROLES, SubjectRole
from schakel.rules.verdict import Reason, Verdict
from schakel.rules.words import MINIMUM, Minimum, enough
from schakel.text import Text

ALLOWED, ROLE = Cite("R38", "Dir. 10(b), 6(1)(d); Europol Reg. Annex II.B"), Cite("R38", "LED 6")


@dataclass(frozen=True, slots=True)
class CategoryUse:
    """One category about one person in an outgoing text: the role, the category, where, and why it is needed."""

    role: SubjectRole
    category: DataCategory
    field: str
    needed_because: str = ""


def release(uses: Iterable[CategoryUse], table: CategoryTable, minimum: Minimum = MINIMUM) -> Verdict:
    """Of each person only the data leave that the law allows for that role (Dir. 10(b), Europol Reg. Annex II.B).

    What is barred cannot be overruled: leave it out (RF-d), or give the person the right role first.
    """
    reasons = [_judged(use, table.mark(use.role, use.category), minimum) for use in uses]
    if not reasons:
        reasons = [ALLOWED.go(Text("No personal data leave", "Er gaan geen persoonsgegevens weg"))]
    return Verdict((*reasons, *(() if table.verified else (_unverified(table),))))


def _judged(use: CategoryUse, mark: Mark, minimum: Minimum) -> Reason:
    role, what = ROLES[use.role], CATEGORIES[use.category]
    if use.role is SubjectRole.OTHER:
        return _without_role(use, what)
    if mark is Mark.BARRED:
        return _barred(use, role, what)
    if mark is Mark.NEEDED and not enough(use.needed_because, minimum):
        return _unexplained(use, role, what)
    return ALLOWED.go(
        Text(f"Allowed for a {role.en}: {what.en}", f"Toegestaan bij een {role.nl}: {what.nl}"), use.field
    )


def _without_role(use: CategoryUse, what: Text) -> Reason:
    return ROLE.stop(
        Text(
            f"This person has no role, so no data may leave: {what.en}",
            f"Deze persoon heeft geen rol, dus er mag niets weg: {what.nl}",
        ),
        use.field,
        Text(
            "Record first what the person is: suspect, victim, witness or contact",
            "Leg eerst vast wat de persoon is: verdachte, slachtoffer, getuige of contact",
        ),
    )


def _barred(use: CategoryUse, role: Text, what: Text) -> Reason:
    return ALLOWED.stop(
        Text(f"Not allowed for a {role.en}: {what.en}", f"Niet toegestaan bij een {role.nl}: {what.nl}"),
        use.field,
        Text(
            "Leave it out and refuse that part on ground RF-d; if the role is wrong, change the role first",
            "Laat het weg en weiger dat deel op grond RF-d; klopt de rol niet, wijzig dan eerst de rol",
        ),
    )


def _unexplained(use: CategoryUse, role: Text, what: Text) -> Reason:
    return ALLOWED.ask(
        Text(
            f"For a {role.en} only where needed, and why is not said: {what.en}",
            f"Bij een {role.nl} alleen voor zover nodig, en waarom staat er niet: {what.nl}",
        ),
        use.field,
        Text(
            "Say why it is needed to understand what this person has to do with the case, or leave it out",
            "Leg uit waarom het nodig is om te begrijpen wat deze persoon met de zaak heeft, of laat het weg",
        ),
    )


def _unverified(table: CategoryTable) -> Reason:
    return ALLOWED.go(
        Text(
            f"The table of {table.source} has not been checked against the official text yet",
            f"De tabel van {table.source} is nog niet getoetst aan de officiële tekst",
        ),
        "table",
    )
