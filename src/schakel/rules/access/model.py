"""The words of the access kernel: who, what, why, under which circumstances, and the answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from schakel.rules.verdict import Verdict


class Role(StrEnum):
    """What somebody is in a unit."""

    DESK_OFFICER = "desk_officer"
    TEAM_LEAD = "team_lead"
    PROSECUTOR = "prosecutor"
    LIAISON = "liaison"
    PRIVACY_OFFICER = "privacy_officer"
    POLICY_MAKER = "policy_maker"
    ADMINISTRATOR = "administrator"


class Purpose(StrEnum):
    """Why data is processed: the three of Dir. 1(1), and those of the books (LED 25(2))."""

    PREVENT = "prevent"
    DETECT = "detect"
    INVESTIGATE = "investigate"
    LAWFULNESS = "lawfulness"
    ADMINISTRATION = "administration"


@dataclass(frozen=True, slots=True)
class Subject:
    """Who asks. `kind` is "user" or "system"; `compartments` are the ids (strings) this person needs to know."""

    kind: str
    id: str
    roles: frozenset[Role] = frozenset()
    units: frozenset[str] = frozenset()
    compartments: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Resource:
    """What is asked for. `type` is a dotted noun ("exchange.case"); `compartment` None when it belongs to none."""

    type: str
    id: str
    compartment: str | None = None
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances: the moment (UTC), and earlier acts that matter ("drafted_by": user id)."""

    now: datetime
    properties: Mapping[str, str] = field(default_factory=dict)


class Answer(StrEnum):
    """`absent` and `refused` differ on purpose: absent means "you get the 404 that nothing gets"."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer with the reasons, in words for the person, and the id of this function for the books."""

    answer: Answer
    verdict: Verdict
    function: str = "rules.access.decide/1"

    @property
    def allowed(self) -> bool:
        return self.answer is Answer.ALLOWED
