"""What others get of the reference data: frozen facts, each with its source and how far it was checked."""

from dataclasses import dataclass

from schakel.reference.marks import Mark, mark
from schakel.rules.transfer import CountryCategory
from schakel.text import Text

NOT_HELD = ("suspended", "ended", "proposed", "foreseen", "in preparation")


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a fact comes from, in the words of the file, and how far it was checked."""

    source: str
    verification: str
    mark: Mark

    @property
    def checked(self) -> bool:
        """Whether somebody read it in a named source."""
        return self.mark.checked


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO 3166-1 codes, its name in both languages, the IANA time zone of its capital ("" if unknown)."""

    code: str
    iso3: str
    name: Text
    zone: str


@dataclass(frozen=True, slots=True)
class Status:
    """A statement about a country that holds on some day; `verified` False when nobody checked it.

    `since` and `until` as the source gives them: a year, a month or a day; "" when it gives none.
    """

    key: str
    value: str
    since: str
    until: str
    note: str
    source: str
    verified: bool
    verification: str = ""

    @property
    def held(self) -> bool:
        """Whether the country has it now: not when the value says no, or that it has ended or is still to come."""
        return self.value != "no" and not any(word in self.value for word in NOT_HELD)

    @property
    def proof(self) -> Proof:
        """Return where it comes from, with the mark that its words mean."""
        return Proof(self.source, self.verification, mark(self.verification))


@dataclass(frozen=True, slots=True)
class CategoryFact:
    """A country's category for the transfer gate, where that comes from, and whether somebody checked it."""

    category: CountryCategory
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class Theme:
    """A phenomenon: what a request can be about. `empact`: codes of the priorities 2026-2029 it falls under.

    `agenda` and `action_lines` are numbers of the security agenda 2027-2030 and of the security strategy.
    """

    code: str
    name: Text
    empact: tuple[str, ...]
    agenda: tuple[str, ...]
    action_lines: tuple[str, ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class Reach:
    """To whom something applies: ISO alpha-3 codes, and keys of statuses ("eu_member"). Both empty: not known."""

    countries: frozenset[str]
    statuses: frozenset[str]

    @property
    def known(self) -> bool:
        """Whether our data says to whom it applies."""
        return bool(self.countries or self.statuses)

    def by(self, iso3: str, held: frozenset[str]) -> str:
        """Return why it applies to a country that holds these statuses: its code or a status key; "" if it does not."""
        if iso3 in self.countries:
            return iso3
        return min(self.statuses & held, default="")


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel along which information goes; `official`: one of the five of the vision."""

    code: str
    name: Text
    official: bool
    carrier: str
    reach: str
    time_limits: str
    cautions: str
    applies: Reach
    proof: Proof


@dataclass(frozen=True, slots=True)
class Network:
    """A professional network."""

    code: str
    name: Text
    theme: str
    kind: str
    note: str
    applies: Reach
    proof: Proof


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty or other legal basis. `signed` and `in_force` as the source gives them."""

    code: str
    name: Text
    kind: str
    parties: str
    signed: str
    in_force: str
    status: str
    covers: str
    reference: str
    applies: Reach
    proof: Proof


@dataclass(frozen=True, slots=True)
class Level:
    """A level of cooperation, the lowest first."""

    code: str
    name: Text
    definition: str
    needs: str
    types: tuple[str, ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class Row:
    """One row of any list: its names, its other columns by their name in the file, in the order of the file."""

    list: str
    code: str
    name: Text
    attributes: tuple[tuple[str, str], ...]
    proof: Proof

    def attribute(self, name: str) -> str:
        """Return a column, "" when the row has none."""
        return dict(self.attributes).get(name, "")
