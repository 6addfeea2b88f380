"""What may be done, by whom and for what: the whole policy as one table. A new action is one new line."""

from collections.abc import Mapping
from dataclasses import dataclass

from schakel.rules.access.model import Purpose, Role
from schakel.text import Text

POLICE = frozenset({Purpose.PREVENT, Purpose.DETECT, Purpose.INVESTIGATE})
OVERSIGHT = frozenset({Purpose.LAWFULNESS})
DESK = frozenset({Role.DESK_OFFICER, Role.TEAM_LEAD})
OFFICER = frozenset({Role.PRIVACY_OFFICER})


@dataclass(frozen=True, slots=True)
class Grant:
    """These roles may, for one of these purposes. No purposes: none is asked."""

    roles: frozenset[Role]
    purposes: frozenset[Purpose] = frozenset()


@dataclass(frozen=True, slots=True)
class Action:
    """An action in words ("take a request") and its grants. No grants: no person does this, only the system."""

    text: Text
    grants: tuple[Grant, ...] = ()


READERS = Grant(DESK | {Role.PROSECUTOR, Role.LIAISON}, POLICE)

ACTIONS: Mapping[str, Action] = {
    "exchange.worklist": Action(Text("see the worklist", "de werklijst zien"), (Grant(DESK),)),
    "exchange.read": Action(Text("read a request", "een verzoek lezen"), (READERS, Grant(OFFICER, OVERSIGHT))),
    "exchange.take": Action(Text("take a request", "een verzoek oppakken"), (Grant(DESK, POLICE),)),
    "exchange.answer": Action(Text("answer a request", "een verzoek beantwoorden"), (Grant(DESK, POLICE),)),
    "exchange.as-received": Action(
        Text("see a message as it came in", "een bericht zien zoals het binnenkwam"),
        (READERS, Grant(OFFICER, OVERSIGHT)),
    ),
    "channels.waiting": Action(Text("see messages that are in no case", "berichten zonder zaak zien"), (Grant(DESK),)),
    "safeguard.case-book": Action(
        Text("read the books of a case", "het logboek van een zaak lezen"), (Grant(DESK | OFFICER),)
    ),
    "safeguard.books": Action(Text("read all the books", "alle logboeken lezen"), (Grant(OFFICER),)),
    "safeguard.seal-state": Action(
        Text("see how far the books are sealed", "zien hoe ver de logboeken verzegeld zijn"), (Grant(frozenset(Role)),)
    ),
    "system.register": Action(Text("register what came in", "registreren wat binnenkwam")),
    "system.send": Action(Text("hand over what goes out", "overdragen wat eruit gaat")),
}

SECOND_READER: frozenset[str] = frozenset()
"""Actions that need a second person: whoever drafted may not do them (law 7). None in this version."""

ROLE_NAMES: Mapping[Role, Text] = {
    Role.DESK_OFFICER: Text("desk officer", "deskmedewerker"),
    Role.TEAM_LEAD: Text("team lead", "teamleider"),
    Role.PROSECUTOR: Text("prosecutor", "officier van justitie"),
    Role.LIAISON: Text("liaison officer", "liaison officer"),
    Role.PRIVACY_OFFICER: Text("privacy officer", "privacyfunctionaris"),
    Role.POLICY_MAKER: Text("policy maker", "beleidsmaker"),
    Role.ADMINISTRATOR: Text("administrator", "beheerder"),
}

PURPOSE_NAMES: Mapping[Purpose, Text] = {
    Purpose.PREVENT: Text("preventing offences", "voorkomen van strafbare feiten"),
    Purpose.DETECT: Text("detecting offences", "opsporen van strafbare feiten"),
    Purpose.INVESTIGATE: Text("investigating offences", "onderzoeken van strafbare feiten"),
    Purpose.LAWFULNESS: Text("checking lawfulness", "toetsen van rechtmatigheid"),
    Purpose.ADMINISTRATION: Text("administration", "beheer"),
}
