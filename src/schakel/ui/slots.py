"""What higher rooms hang into the pages: navigation, marks, the clock, who is signed in, where home leads.

An app fills them in its `web/slots.py`, which ui loads; ui itself knows none of them.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Badge:
    """A number behind a navigation entry; `alarm` asks for a hand, `words` says what the number is."""

    number: str
    words: str
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the rail. `label` is a lazy string, `shown` tells whether this person has it, `key` follows "g"."""

    name: str
    label: object
    icon: str
    order: int
    shown: Callable[[HttpRequest], bool]
    badge: Callable[[HttpRequest], Badge | None] = lambda _request: None
    key: str = ""
    group: object = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """The signed-in person as the top bar shows them."""

    name: str
    initials: str
    unit: str


@dataclass(frozen=True, slots=True)
class Search:
    """The field of the top bar: its template, who has it, and what the template needs to know."""

    template: str
    shown: Callable[[HttpRequest], bool]
    context: Callable[[HttpRequest], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class CaseLine:
    """How another app's page names a case: number, title and the address of its page."""

    number: str
    title: str
    url: str


def no_clock() -> datetime:
    """Say that nobody filled the clock: ui has none of its own."""
    message = "No clock: schakel.safeguard.web.slots was not loaded."
    raise RuntimeError(message)


class Slots:
    """One registry per process; filled while the apps start, only read afterwards."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self.marks: dict[str, Callable[[HttpRequest], str]] = {}
        self.clock: Callable[[], datetime] = no_clock
        self.absent: tuple[type[Exception], ...] = ()
        self.refused: tuple[type[Exception], ...] = ()
        self.person: Callable[[HttpRequest], Shown | None] = lambda _request: None
        self.case_line: Callable[[HttpRequest, UUID], CaseLine | None] = lambda _request, _case: None
        self.search: Search | None = None
        self.login_boxes: dict[str, Callable[[HttpRequest], Mapping[str, object]]] = {}

    def add_entry(self, entry: Entry) -> None:
        """Hang an entry into the rail; the same name again replaces it."""
        self.entries[entry.name] = entry

    def add_mark(self, key: str, words: Callable[[HttpRequest], str]) -> None:
        """Hang a mark into the top bar; "" from `words` hides it."""
        self.marks[key] = words

    def add_login_box(self, template: str, context: Callable[[HttpRequest], Mapping[str, object]]) -> None:
        """Show `template` beside the login form, with what `context` returns; nothing when that is empty."""
        self.login_boxes[template] = context

    def entries_for(self, request: HttpRequest) -> Iterable[Entry]:
        """Return the entries this person has, in order."""
        return [e for e in sorted(self.entries.values(), key=lambda e: e.order) if e.shown(request)]


slots = Slots()
