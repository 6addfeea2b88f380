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
    "exchange.reclassify": Action(
        Text("say how an item is reached", "zeggen hoe een onderdeel bereikbaar is"), (Grant(DESK, POLICE),)
    ),
    "exchange.cause": Action(
        Text("record why a term was not met", "vastleggen waarom een termijn niet is gehaald"), (Grant(DESK, POLICE),)
    ),
    "exchange.subjects": Action(
        Text("record whom and what a request is about", "vastleggen over wie en wat een verzoek gaat"),
        (Grant(DESK, POLICE),),
    ),
    "exchange.regime": Action(
        Text("say under which law a request is", "zeggen onder welke wet een verzoek valt"), (Grant(DESK, POLICE),)
    ),
    "exchange.acknowledge": Action(Text("turn off an alarm", "een alarm uitzetten"), (Grant(DESK, POLICE),)),
    "exchange.merge": Action(
        Text("join two cases that are one request", "twee zaken die een verzoek zijn samenvoegen"),
        (Grant(DESK, POLICE),),
    ),
    "exchange.pass-on": Action(Text("pass on a message", "een bericht doorsturen"), (Grant(DESK, POLICE),)),
    "exchange.task": Action(Text("finish a task", "een taak afronden"), (Grant(DESK, POLICE),)),
    "exchange.tasks": Action(Text("see the tasks", "de taken zien"), (Grant(DESK),)),
    "exchange.assign": Action(
        Text("put a message in a case", "een bericht in een zaak zetten"), (Grant(DESK, POLICE),)
    ),
    "exchange.detach": Action(
        Text("take a message out of a case again", "een bericht weer uit een zaak halen"), (Grant(DESK, POLICE),)
    ),
    "exchange.register": Action(
        Text("register a request by hand", "een verzoek met de hand inschrijven"), (Grant(DESK, POLICE),)
    ),
    "exchange.aside": Action(Text("set a message aside", "een bericht opzijleggen"), (Grant(DESK),)),
    "exchange.unassigned": Action(
        Text("open a message that is in no case", "een bericht zonder zaak openen"), (Grant(DESK),)
    ),
    "exchange.alarms": Action(Text("see the alarms", "de alarmen zien"), (Grant(DESK),)),
    "exchange.copies": Action(Text("see the copies sent to us", "de kopieën zien die wij kregen"), (Grant(DESK),)),
    "exchange.causes": Action(
        Text("see which terms ran out without a reason", "zien welke termijnen zonder reden verliepen"), (Grant(DESK),)
    ),
    "channels.waiting": Action(Text("see messages that are in no case", "berichten zonder zaak zien"), (Grant(DESK),)),
    "safeguard.case-book": Action(
        Text("read the books of a case", "het logboek van een zaak lezen"), (Grant(DESK | OFFICER),)
    ),
    "safeguard.books": Action(Text("read all the books", "alle logboeken lezen"), (Grant(OFFICER),)),
    "safeguard.seal-state": Action(
        Text("see how far the books are sealed", "zien hoe ver de logboeken verzegeld zijn"), (Grant(frozenset(Role)),)
    ),
    "reference.read": Action(Text("read the reference data", "de referentiegegevens lezen"), (Grant(frozenset(Role)),)),
    "law.read": Action(Text("read the law", "het recht lezen"), (Grant(frozenset(Role)),)),
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
