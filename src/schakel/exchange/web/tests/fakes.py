"""Believable, entirely invented instances of what the queries return, for tests of the pages alone."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from schakel.channels.service import ChannelRef, Evidence, Waiting
from schakel.exchange.queries.views import (
    AnswerView,
    CountryRef,
    Group,
    ItemView,
    MessageView,
    PersonView,
    RequestPage,
    WorkFilter,
    Worklist,
    WorkRow,
)
from schakel.formats.envelope import EvidenceState
from schakel.rules.clocks import Due, Standing, State, Step
from schakel.rules.validity import Letter, Point
from schakel.rules.verdict import Outcome, Reason, Verdict
from schakel.safeguard.service import BookAction, BookLine, PersonRef, SealState
from schakel.text import Text

NOW = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)
ME = PersonRef(uuid5(NAMESPACE_URL, "me"), "M. Dekveld", "MD", Text("National desk", "Landelijke desk"))
OTHER = PersonRef(uuid5(NAMESPACE_URL, "other"), "A. Brinkhof", "AB", Text("National desk", "Landelijke desk"))
SIENA = ChannelRef("siena-file", "file", "siena", "SIENA", "SIENA", True)
INTERPOL = ChannelRef("interpol-file", "file", "interpol", "INTERPOL", "INTERPOL", True)
LIAISON = ChannelRef("lo-file", "file", "foreign_liaison", "Their liaison", "Hun liaison", True)

COUNTRIES = {
    "DE": CountryRef("DE", Text("Germany", "Duitsland"), "Europe/Berlin"),
    "FR": CountryRef("FR", Text("France", "Frankrijk"), "Europe/Paris"),
    "FI": CountryRef("FI", Text("Finland", "Finland"), "Europe/Helsinki"),
    "PT": CountryRef("PT", Text("Portugal", "Portugal"), "Europe/Lisbon"),
    "BE": CountryRef("BE", Text("Belgium", "België"), "Europe/Brussels"),
    "CO": CountryRef("CO", Text("Colombia", "Colombia"), "America/Bogota"),
    "SE": CountryRef("SE", Text("Sweden", "Zweden"), "Europe/Stockholm"),
}


def key(name: str) -> UUID:
    """Return a stable id for a name."""
    return uuid5(NAMESPACE_URL, f"fake:{name}")


def due(left: timedelta, length: timedelta = timedelta(hours=8), grey: timedelta = timedelta()) -> Due:
    """Return a due with `left` to go at NOW."""
    strict = NOW + left
    arrival = strict - length
    return Due(
        strict=strict,
        legal=strict + grey,
        length=length,
        steps=(
            Step(Text("Arrival", "Aankomst"), Text("Reached our gateway", "Kwam bij ons binnen"), "Dir. 5(1)", arrival),
            Step(Text("Life", "Leven"), Text("Urgent, with reason", "Dringend, met reden"), "Dir. 4(4)(b)"),
            Step(Text("Direct", "Direct"), Text("Police database: 8 hours", "Politiesysteem: 8 uur"), "Dir. 5(1)(a)"),
            Step(
                Text("Due", "Uiterlijk"),
                Text("Due. Outer legal limit 02:00", "Uiterlijk. Wettelijke grens 02:00"),
                "",
                strict,
            ),
        ),
    )


def standing(state: State, left: timedelta, share: float = 0.5) -> Standing:
    """Return a standing."""
    return Standing(state, left, share)


def row(number: str, title: str, country: str, state: State, left: timedelta, **more: object) -> WorkRow:
    """Return one row of the worklist; anything may be given by name."""
    has_clock = state is not State.NONE
    values: dict[str, object] = {
        "case_id": key(number),
        "number": number,
        "title": title,
        "theme": "Drug trafficking",
        "country": COUNTRIES[country],
        "authority": f"{country} national desk",
        "channel": SIENA,
        "urgent": False,
        "ground": "",
        "received_at": NOW - timedelta(hours=5),
        "due": due(left, grey=timedelta(hours=1)) if has_clock else None,
        "standing": standing(state, left, 0.33 if state is State.SOON else 0.8),
        "answered": 0,
        "items": 2,
        "owner": None,
        "late_entry": False,
        "next_act": "take",
    }
    return WorkRow(**(values | more))


def rows() -> tuple[WorkRow, ...]:
    """Return seven rows, one of each state."""
    h = timedelta(hours=1)
    return (
        row(
            "26-K7M4Q9",
            "Who uses three numbers in a bank-helpdesk fraud?",
            "FR",
            State.LATE,
            -2.75 * h,
            owner=OTHER,
            next_act="read",
            urgent=True,
            ground="U4",
            theme="Online fraud",
            late_entry=True,
        ),
        row(
            "26-B2X8TD",
            "Hotel stays of four persons, burglaries around Bolzano",
            "PT",
            State.GREY,
            -0.9 * h,
            owner=ME,
            next_act="answer",
            answered=3,
            items=4,
            theme="Property crime",
        ),
        row(
            "26-H5N1WC",
            "Grey van near Roosendaal in a kidnapping in Antwerp",
            "BE",
            State.SOON,
            2.67 * h,
            owner=ME,
            next_act="answer",
            urgent=True,
            ground="U2",
            answered=2,
            items=4,
            theme="Kidnapping",
        ),
        row(
            "26-P9R3EA",
            "Two boys of 17, said to be sent for an explosion",
            "SE",
            State.ONTIME,
            7.2 * h,
            urgent=True,
            ground="U2",
            channel=LIAISON,
            theme="Firearms and explosives",
        ),
        row(
            "26-T4Q8ZK",
            "Previous addresses of a suspect of parcel fraud, and the registered vehicles of the household",
            "FI",
            State.ONTIME,
            131 * h,
            owner=OTHER,
            next_act="read",
        ),
        row(
            "26-V6J2MB",
            "Two persons, one link to the offence is missing",
            "DE",
            State.PAUSED,
            3.8 * h,
            owner=ME,
            next_act="answer",
        ),
        row(
            "26-W1C7YH",
            "Who owns the firm behind a changed container seal?",
            "CO",
            State.NONE,
            timedelta(),
            channel=INTERPOL,
            owner=OTHER,
            next_act="read",
        ),
    )


def work(found: Sequence[WorkRow] | None = None, chosen: WorkFilter | None = None) -> Worklist:
    """Return a worklist of the given rows in four groups."""
    all_rows = tuple(rows() if found is None else found)
    groups = (
        Group("now", all_rows[:3]),
        Group("before", all_rows[3:4]),
        Group("after", all_rows[4:5]),
        Group("paused", all_rows[5:6]),
        Group("none", all_rows[6:]),
    )
    return Worklist(
        groups=tuple(group for group in groups if group.rows),
        riskiest=all_rows,
        total=len(all_rows),
        mine=3,
        nobody=1,
        late=1,
        grey=1,
        soon=1,
        paused=1,
        more=False,
        chosen=chosen or WorkFilter(),
        channels=(SIENA, INTERPOL, LIAISON),
        countries=tuple(COUNTRIES.values()),
        themes=("Drug trafficking", "Kidnapping", "Online fraud"),
        unassigned=2,
        alarm=True,
    )


def item(number: int, text: str, answered: bool = False) -> ItemView:
    """Return one item of the request."""
    left = timedelta(hours=2, minutes=40)
    state = State.DONE if answered else State.SOON
    at = NOW - timedelta(minutes=55) if answered else None
    return ItemView(number, text, "direct", due(left, grey=timedelta(minutes=15)), standing(state, left, 0.33), at)


def share(outcome: Outcome = Outcome.GO) -> Verdict:
    """Return a verdict with its reason."""
    if outcome is Outcome.GO:
        return Verdict(
            (Reason("R56", "Dir. 5(1)", Text("Belgium is a member state of the EU.", "België is lidstaat van de EU.")),)
        )
    return Verdict(
        (
            Reason(
                "R56",
                "LED 35-38",
                Text("Colombia is outside the EU and Schengen.", "Colombia ligt buiten EU en Schengen."),
                Outcome.STOP,
                "",
                Text("A coordinator weighs it first.", "Een coördinator weegt het eerst."),
            ),
        )
    )


def messages() -> tuple[MessageView, ...]:
    """Return a thread of three messages, newest first."""
    proof = tuple(
        Evidence(state, NOW - timedelta(minutes=55 - n), "")
        for n, state in enumerate((EvidenceState.QUEUED, EvidenceState.SENT, EvidenceState.DELIVERED))
    )
    given = AnswerView(
        1, "A rental firm in Bergen op Zoom, rented out since Wednesday.", "fact", "A1", date(2026, 6, 5), ("H1",)
    )
    return (
        MessageView(
            key("m3"),
            False,
            "supplement",
            NOW - timedelta(minutes=8),
            None,
            "The family had a second call. A train could be heard. We would like item 2 first.",
            "en",
            (("H2", ""),),
            (),
            (),
            True,
        ),
        MessageView(
            key("m2"), True, "answer", NOW - timedelta(minutes=55), ME, "", "en", (("H1", ""),), (given,), proof, False
        ),
        MessageView(
            key("m1"),
            False,
            "request",
            NOW - timedelta(hours=5, minutes=20),
            None,
            "A man was forced into a grey van in Antwerp. Please tell us who keeps the van, where its plate was "
            "read, where one phone was, and whether the man is known to you.",
            "en",
            (("H1", ""), ("H2", "")),
            (),
            (),
            True,
        ),
    )


def request(**more: object) -> RequestPage:
    """Return one request with everything on its screen; anything may be given by name."""
    items = (
        item(1, "Keeper of van V-882-KT", True),
        item(2, "Plate readings since 15:00"),
        item(3, "Location of phone ending 118"),
        item(4, "Is T. Wellenbeek known?", True),
    )
    said = {
        Letter.A: ("What they need", "Wat ze nodig hebben"),
        Letter.B: ("Facts and offence", "Feiten en strafbaar feit"),
        Letter.C: ("Why with us", "Waarom bij ons"),
        Letter.D: ("1 link missing", "1 verband ontbreekt"),
        Letter.E: ("Why it is urgent", "Waarom het dringend is"),
        Letter.F: ("Limits on use", "Grenzen aan gebruik"),
    }
    values: dict[str, object] = {
        "case_id": key("26-H5N1WC"),
        "compartment_id": key("c"),
        "number": "26-H5N1WC",
        "title": "Grey van near Roosendaal in a kidnapping in Antwerp",
        "state": "open",
        "their_reference": "FCT-0608-B",
        "country": COUNTRIES["BE"],
        "authority": "Brussels desk",
        "channel": SIENA,
        "classification": "BPL",
        "handling": (("H1", ""), ("H2", "")),
        "regime": "DIR977",
        "urgent": True,
        "ground": "U2",
        "urgency_reason": "The man is held and was threatened on the phone.",
        "purpose": "Find the victim and the van",
        "offence": "Kidnapping (art. 434 Belgian Criminal Code)",
        "facts": "Forced into a grey van at 15:20 in Antwerp.",
        "language": "en",
        "received_at": NOW - timedelta(hours=5, minutes=20),
        "late_entry": False,
        "owner": ME,
        "items": items,
        "leading": items[1],
        "messages": messages(),
        "persons": (
            PersonView("Tibo Wellenbeek", "victim", "Forced into the van", "1994-02-11", "BE"),
            PersonView("Radmir Osczak", "suspect", "Rented the van, keeps the phone", "", ""),
            PersonView("Noor Zandstrael", "witness", "", "", ""),
        ),
        "points": tuple(Point(letter, letter is not Letter.D, True, Text(*text)) for letter, text in said.items()),
        "share": share(),
        "acts": ("answer",),
        "refusals": (),
    }
    return RequestPage(**(values | more))


def waiting() -> tuple[Waiting, ...]:
    """Return two messages in no case, one of them for too long."""
    return (
        Waiting(
            key("w1"),
            SIENA,
            NOW - timedelta(hours=2, minutes=10),
            "quarantined",
            48_213,
            "",
            (
                Text(
                    "Line 1: this is not JSON. Ask the sender to send it again.",
                    "Regel 1: dit is geen JSON. Vraag de afzender het opnieuw te sturen.",
                ),
            ),
        ),
        Waiting(
            key("w2"),
            LIAISON,
            NOW - timedelta(minutes=4),
            "unassigned",
            2_310,
            "SE-SPOC",
            (Text("It answers a message we never sent.", "Het beantwoordt een bericht dat we nooit stuurden."),),
        ),
    )


def book() -> tuple[BookLine, ...]:
    """Return four lines of the books, newest first, one a refusal."""
    reasons = {
        "reasons": [
            {
                "rule": "R56",
                "article": "Dir. 5(1)",
                "outcome": "go",
                "en": "Belgium is a member state of the EU.",
                "nl": "België is lidstaat van de EU.",
            }
        ]
    }
    refused = {
        "reasons": [
            {
                "rule": "access.role",
                "article": "Wpg 6",
                "outcome": "stop",
                "en": "Only a desk officer may answer a request.",
                "nl": "Alleen een deskmedewerker mag een verzoek beantwoorden.",
            }
        ]
    }

    def line(n: int, action: BookAction, event: str, **more: object) -> BookLine:
        values: dict[str, object] = {
            "id": key(f"b{n}"),
            "at": NOW - timedelta(minutes=13 * n),
            "actor": "M. Dekveld",
            "actor_unit": "National desk",
            "action": action,
            "event": event,
            "object_type": "exchange.case",
            "object_id": "x",
            "result": "",
            "allowed": True,
            "legal_basis": "Dir. 5(1)",
            "purpose": "investigate",
            "justification": "",
            "recipient": {},
            "explanation": reasons,
            "hash_hex": f"{n}a7c" * 16,
            "position": 4127 - n,
            "sealed_at": NOW,
        }
        return BookLine(**(values | more))

    return (
        line(1, BookAction.CONSULT, "exchange.read", position=None, sealed_at=None, explanation={}),
        line(2, BookAction.DISCLOSE, "exchange.answer", recipient={"country": "BE", "authority": "BE-SPOC"}),
        line(3, BookAction.DISCLOSE, "exchange.answer", allowed=False, explanation=refused, actor="L. Posthuma"),
        line(4, BookAction.COLLECT, "exchange.register", actor="intake", actor_unit="", explanation={}),
    )


def seal() -> SealState:
    """Return how far the books are sealed."""
    return SealState(4126, NOW - timedelta(seconds=1), 1)
