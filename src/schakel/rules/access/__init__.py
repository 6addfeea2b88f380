"""May this person do this to that, for this purpose? A pure policy kernel, shaped like an AuthZEN evaluation.

decide(subject, action, resource, purpose, context) answers with reasons. Order of the tests: need-to-know
(compartment) first, so that a resource somebody may not see is answered as "absent" whatever the action (law 6);
then role, then purpose, then two pairs of eyes. The second lock is row-level security in the database.
"""

from schakel.rules.access.decide import decide, preview
from schakel.rules.access.model import Answer, Context, Decision, Purpose, Resource, Role, Subject
from schakel.rules.access.table import ACTIONS, SECOND_READER, Action, Grant

__all__ = [
    "ACTIONS",
    "SECOND_READER",
    "Action",
    "Answer",
    "Context",
    "Decision",
    "Grant",
    "Purpose",
    "Resource",
    "Role",
    "Subject",
    "decide",
    "preview",
]
