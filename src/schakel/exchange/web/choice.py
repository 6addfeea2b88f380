"""What the worklist is filtered on, remembered in the session so that it is there after lunch."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace

from django.contrib.sessions.backends.base import SessionBase

from schakel.exchange.queries.views import Group, WorkFilter, Worklist, WorkRow

KEY = "worklist"
ROWS = 25
FIELDS = ("who", "channel", "country", "theme", "find")
WHO = frozenset({"all", "mine", "nobody"})


@dataclass(frozen=True, slots=True)
class Choice:
    """The filter and the words looked for."""

    who: str = "all"
    channel: str = ""
    country: str = ""
    theme: str = ""
    find: str = ""

    @property
    def narrowed(self) -> bool:
        """Tell whether anything is left out."""
        return self != Choice()

    def filter(self) -> WorkFilter:
        """Return what the query filters on."""
        return WorkFilter(self.who, self.channel, self.country, self.theme)


def chosen(session: SessionBase) -> Choice:
    """Return the remembered choice."""
    kept = session.get(KEY, {})
    return Choice(**{name: str(kept[name]) for name in FIELDS if name in kept})


def choose(session: SessionBase, posted: Mapping[str, str]) -> Choice:
    """Change what was posted, keep the rest, and remember it. `clear` forgets all of it."""
    if "clear" in posted:
        session.pop(KEY, None)
        return Choice()
    new = {name: posted[name].replace("\0", "").strip()[:80] for name in FIELDS if name in posted}
    if new.get("who") not in WHO:
        new.pop("who", None)
    choice = replace(chosen(session), **new)
    session[KEY] = asdict(choice)
    return choice


def look_for(session: SessionBase, words: str) -> Choice:
    """Look for words in all of the desk: what was filtered on before is let go, so that nothing stays hidden."""
    choice = Choice(find=words)
    session[KEY] = asdict(choice)
    return choice


def matches(row: WorkRow, find: str) -> bool:
    """Tell whether a row has every word in its number, their reference, title, country or authority, in any order."""
    names = f"{row.country.code} {row.country.name.en} {row.country.name.nl}"
    text = f"{row.number} {row.reference} {row.title} {names} {row.authority}".casefold()
    return all(word in text for word in find.casefold().split())


def narrow(found: Worklist, find: str) -> Worklist:
    """Return the worklist with only the rows that have the words."""
    if not find:
        return found
    groups = tuple(Group(g.key, tuple(row for row in g.rows if matches(row, find))) for g in found.groups)
    return replace(found, groups=tuple(group for group in groups if group.rows))


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a long worklist: its number from 1, and whether there are parts before and after it."""

    number: int
    before: bool
    after: bool


def part(found: Worklist, number: int) -> tuple[Worklist, Part]:
    """Return part `number` of the rows, ROWS at a time, so that a page stays light on a slow line."""
    start, total = (number - 1) * ROWS, sum(len(group.rows) for group in found.groups)
    wanted = {row.case_id for row in [row for group in found.groups for row in group.rows][start : start + ROWS]}
    groups = (Group(g.key, tuple(row for row in g.rows if row.case_id in wanted)) for g in found.groups)
    shown = replace(found, groups=tuple(group for group in groups if group.rows))
    return shown, Part(number, number > 1, start + ROWS < total)


def part_number(text: str) -> int:
    """Return the part asked for; anything odd is the first."""
    return int(text) if text.isdecimal() and 0 < int(text) < 1000 else 1
