"""A small world: a reader, an insider, a case both units know of, and when asked one that only the insider sees."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from uuid import UUID, uuid4

from django.test import Client

from schakel.channels.acts.receive import Delivery, receive
from schakel.channels.models import ChannelInstance, Inbound
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Case, Task
from schakel.formats.envelope import Envelope, Item, Kind, Party, Person, Request, Supplement, Urgency, write
from schakel.project.testing.clock import SimulatedClock
from schakel.rules.access import Role
from schakel.safeguard.models import User
from schakel.safeguard.service import Reader, add_unit, add_user, join_unit, reader_for, reading, system
from tests.existence.arguments import NIGHT, Hidden


@dataclass
class World:
    """Everything stands still at one moment of a night. `add_hidden` registers the case nobody else may learn of."""

    clock: SimulatedClock
    client: Client = field(default_factory=Client)
    hidden: Hidden | None = None

    def __post_init__(self) -> None:
        self.clock.set(NIGHT)
        self.desk, self.special = make_unit("desk"), make_unit("special")
        self.user = make_user("l.lezer", self.desk)
        self.insider_user = make_user("i.ingewijd", self.special)
        self.channels = {code: make_channel(code) for code in ("desk", "special")}
        take_in(
            self.channels["desk"],
            asked("BE", "FCT-0608-B", "Grey van near Roosendaal", "Tibo Wellenbeek", "kidnapping"),
        )
        self.client.force_login(User.objects.get(pk=self.user))
        self.prepare_second_factor()

    @property
    def reader(self) -> Reader:
        return reader_for(self.user)

    @property
    def insider(self) -> Reader:
        return reader_for(self.insider_user)

    def prepare_second_factor(self) -> None:
        """Give the reader a second factor, as the middleware wants before it shows anything."""
        from allauth.mfa.models import Authenticator

        Authenticator.objects.create(
            user_id=self.user, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"}
        )
        session = self.client.session
        session["account_authentication_methods"] = [
            {"method": "password", "at": 0},
            {"method": "mfa", "type": "totp", "at": 0},
        ]
        session.save()

    def plan(self) -> Hidden:
        """Return what the hidden case is called, also before it exists (its ids then name nothing)."""
        return self.hidden or described(uuid4(), uuid4(), "26-000000", self.channels["special"].code, uuid4())

    def add_hidden(self) -> Hidden:
        """Register the hidden case through the front door and return what identifies it."""
        hidden = self.plan()
        message = asked(hidden.country, hidden.reference, hidden.title, hidden.person, hidden.theme)
        take_in(self.channels["special"], message)
        stray = strayed(hidden)
        take_in(self.channels["special"], stray)
        with reading(system("test")):
            case = Case.objects.get(title=hidden.title)
            inbox_id = Inbound.objects.get(message_id=stray.message_id).pk
            Task.objects.create(case=case, compartment_id=case.compartment_id, kind="resembles", made_at=NIGHT)
        self.hidden = described(case.pk, message.message_id, case.number, hidden.channel, inbox_id)
        return self.hidden


def strayed(hidden: Hidden) -> Envelope:
    """Return a message about the hidden case that fits none: it stands before the desk of those who may see it."""
    envelope = asked(hidden.country, hidden.reference, hidden.title, hidden.person, hidden.theme)
    return replace(envelope, kind=Kind.SUPPLEMENT, payload=Supplement(hidden.title), in_reply_to=uuid4())


def described(case_id: UUID, message_id: UUID, number: str, channel: str, inbox_id: UUID) -> Hidden:
    title, person = "Zwaluw: the courier nobody may hear of", "Radmir Osczak"
    return Hidden(case_id, message_id, number, "ZZ-7719-Q", title, person, "AT", "terrorism", channel, inbox_id)


def make_unit(code: str) -> UUID:
    with reading(system("test")):
        return add_unit(code, f"The {code}", f"De {code}")


def make_user(username: str, unit: UUID) -> UUID:
    with reading(system("test")):
        user = add_user(username, username)
        join_unit(user, unit, Role.DESK_OFFICER, since=NIGHT - timedelta(days=1))
    return user


def make_channel(unit: str) -> ChannelInstance:
    with reading(system("test")):
        return ChannelInstance.objects.create(
            code=f"siena-{unit}",
            kind="file",
            official="siena",
            name_en="SIENA",
            name_nl="SIENA",
            unit_code=unit,
            config={},
            simulated=True,
        )


def asked(country: str, reference: str, title: str, person: str, theme: str) -> Envelope:
    """Return an urgent request of another police."""
    payload = Request(
        title=title,
        purpose="investigate",
        offence=theme,
        facts="A man was forced into a van.",
        theme=theme,
        availability="The van was rented in the Netherlands.",
        necessity="To find him.",
        items=(Item(1, "Keeper of the van", "direct"), Item(2, "Hotel register", "indirect")),
        persons=(Person(person, "suspect", "Rented the van"),),
        urgency=Urgency("U2", "A life is at stake."),
        use_limits="Only for this investigation.",
    )
    return Envelope(
        message_id=uuid4(),
        kind=Kind.REQUEST,
        sent_at=NIGHT - timedelta(hours=1),
        sender=Party(country, f"{country}-SPOC", f"Desk {country}", reference),
        recipients=(Party("NL", "NL-SPOC"),),
        language="en",
        payload=payload,
    )


def take_in(channel: ChannelInstance, envelope: Envelope) -> None:
    """Let a message arrive and be registered, through the same functions as the worker."""
    data = write(envelope)
    receive(channel, Delivery(f"{envelope.message_id}.json", data, len(data), NIGHT - timedelta(hours=1)))
    assert register_once()
