"""Migration operations that let the database decide who sees which row.

Every table is either protected (row-level security, forced for its owner too) or shared with a written reason.
A table with neither is unreachable: the runtime role has no right on it.
"""

import re

from django.db.migrations import RunSQL

RUNTIME = "schakel_runtime"
AUDITOR = "schakel_auditor"
SHARED = "Shared by all readers: "
NEED_TO_KNOW = "(SELECT schakel_is_system()) OR {column} = ANY ((SELECT schakel_compartments())::uuid[])"


def protect(
    table: str, column: str = "compartment_id", grants: str = "SELECT, INSERT, UPDATE", visible_when: str = ""
) -> RunSQL:
    """Return the operation that shows rows of `table` only to who may see the compartment in `column`.

    A row without compartment is for own processes only. `visible_when` is an SQL condition under which a row is
    visible besides; it never lets a row be written.
    """
    check = NEED_TO_KNOW.format(column=_name(column))
    using = f"({visible_when}) OR {check}" if visible_when else check
    policies = [
        policy(table, "need_to_know_select", "SELECT", using=using),
        policy(table, "need_to_know_insert", "INSERT", check=check),
        policy(table, "need_to_know_update", "UPDATE", using=check, check=check),
        policy(table, "need_to_know_delete", "DELETE", using=check),
    ]
    return guarded(table, policies, grants)


def share(table: str, grants: str, reason: str, auditor: str = "") -> RunSQL:
    """Return the operation that gives the runtime role `grants` on a table without row security, and says why."""
    note = (SHARED + reason).replace("'", "''")
    return RunSQL(
        [f"COMMENT ON TABLE {_name(table)} IS '{note}'", *_granting(table, grants, auditor)],
        reverse_sql=[
            f"COMMENT ON TABLE {_name(table)} IS NULL",
            f"REVOKE ALL ON {_name(table)} FROM {RUNTIME}, {AUDITOR}",
        ],
    )


def guarded(table: str, policies: list[str], grants: str, auditor: str = "") -> RunSQL:
    """Return the operation that forces row security on `table` with these policies and grants."""
    name = _name(table)
    forced = [f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY", f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY"]
    lifted = [f"ALTER TABLE {name} NO FORCE ROW LEVEL SECURITY", f"ALTER TABLE {name} DISABLE ROW LEVEL SECURITY"]
    dropped = [f"DROP POLICY {text.split()[2]} ON {name}" for text in policies]
    return RunSQL(
        [*forced, *policies, *_granting(table, grants, auditor)],
        reverse_sql=[f"REVOKE ALL ON {name} FROM {RUNTIME}, {AUDITOR}", *dropped, *lifted],
    )


def policy(table: str, name: str, command: str, *, using: str = "", check: str = "", to: str = "PUBLIC") -> str:
    """Return one CREATE POLICY statement."""
    parts = [f"CREATE POLICY {_name(name)} ON {_name(table)} FOR {command} TO {to}"]
    if using:
        parts.append(f"USING ({using})")
    if check:
        parts.append(f"WITH CHECK ({check})")
    return " ".join(parts)


def _granting(table: str, grants: str, auditor: str = "") -> list[str]:
    statements = [f"GRANT {grants} ON {_name(table)} TO {RUNTIME}"] if grants else []
    return statements + ([f"GRANT {auditor} ON {_name(table)} TO {AUDITOR}"] if auditor else [])


def _name(name: str) -> str:
    """Return `name` if it is a plain SQL identifier; raises ValueError otherwise."""
    if not re.fullmatch(r"[a-z_][a-z0-9_]*", name):
        message = f"{name!r} is not a plain table, column or policy name."
        raise ValueError(message)
    return name
