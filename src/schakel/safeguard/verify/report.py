"""What verification found, in words that a privacy officer can read."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from schakel.text import Text


class Check(StrEnum):
    """Which check failed."""

    ROW_ALTERED = "row_altered"
    ROW_REPLACED = "row_replaced"
    ROW_OUT_OF_ORDER = "row_out_of_order"
    ROW_DELETED = "row_deleted"
    ROW_INSERTED = "row_inserted"
    LEAF_ALTERED = "leaf_altered"
    LEAF_MISSING = "leaf_missing"
    LEAF_WITHOUT_HEAD = "leaf_without_head"
    HEAD_SIGNATURE = "head_signature"
    HEAD_OTHER_KEY = "head_other_key"
    HEAD_LIST = "head_list"
    HEAD_CHAIN = "head_chain"
    HEAD_ROOT = "head_root"
    HEAD_ALTERED = "head_altered"
    HEAD_NOT_WITNESSED_SO = "head_not_witnessed_so"
    HEADS_ROLLED_BACK = "heads_rolled_back"
    EXPORT_CUT_SHORT = "export_cut_short"


WORDS = {
    Check.ROW_ALTERED: Text(
        "a column of this row was altered: its content no longer gives the hash written in it",
        "een veld van deze regel is gewijzigd: de inhoud geeft niet meer de hash die erin staat",
    ),
    Check.ROW_REPLACED: Text(
        "this row is not the row that was sealed here: its hash was altered too, or another row stands here",
        "dit is niet de regel die hier is verzegeld: ook de hash is gewijzigd, of er staat een andere regel",
    ),
    Check.ROW_OUT_OF_ORDER: Text(
        "the order was changed: this row was sealed at another position",
        "de volgorde is gewijzigd: deze regel is op een andere plaats verzegeld",
    ),
    Check.ROW_DELETED: Text("the row sealed here was deleted", "de regel die hier is verzegeld, is verwijderd"),
    Check.ROW_INSERTED: Text(
        "this row was put in behind a signed head: it was not there when its time was sealed",
        "deze regel is achter een ondertekend punt ingevoegd: hij was er niet toen zijn tijd werd verzegeld",
    ),
    Check.LEAF_ALTERED: Text(
        "the leaf of this position was altered", "het blad van deze plaats in de boom is gewijzigd"
    ),
    Check.LEAF_MISSING: Text("the leaf of this position was deleted", "het blad van deze plaats is verwijderd"),
    Check.LEAF_WITHOUT_HEAD: Text(
        "this position has no signed head: the last heads were deleted",
        "bij deze plaats hoort geen ondertekend punt: de laatste punten zijn verwijderd",
    ),
    Check.HEAD_SIGNATURE: Text(
        "the signature of this head does not fit: the head was altered",
        "de handtekening van dit punt klopt niet: het punt is gewijzigd",
    ),
    Check.HEAD_OTHER_KEY: Text(
        "this head was signed with another key than the one you verify with",
        "dit punt is ondertekend met een andere sleutel dan die waarmee u controleert",
    ),
    Check.HEAD_LIST: Text(
        "the list of hashes kept with this head was altered", "de lijst van hashes bij dit punt is gewijzigd"
    ),
    Check.HEAD_CHAIN: Text(
        "this head does not follow the one before it: a head between them was altered or deleted",
        "dit punt sluit niet aan op het vorige: een punt ertussen is gewijzigd of verwijderd",
    ),
    Check.HEAD_ROOT: Text(
        "the root of this head is not the root of the rows it seals",
        "de wortel van dit punt is niet die van de regels die het verzegelt",
    ),
    Check.HEAD_ALTERED: Text(
        "what is written beside this head does not belong to it", "wat bij dit punt staat, hoort er niet bij"
    ),
    Check.HEAD_NOT_WITNESSED_SO: Text(
        "the witness file saw another head at this size: history was written anew",
        "het getuigenbestand zag hier een ander punt: de geschiedenis is opnieuw geschreven",
    ),
    Check.HEADS_ROLLED_BACK: Text(
        "the witness file saw heads that are no longer in the books: they were rolled back or deleted",
        "het getuigenbestand zag punten die niet meer in het logboek staan: ze zijn teruggedraaid of verwijderd",
    ),
    Check.EXPORT_CUT_SHORT: Text("the export ends too early", "de uitvoer houdt te vroeg op"),
}


class UnverifiableError(Exception):
    """The books could not be verified at all: no access, no key, or no export; says why in both languages."""

    def __init__(self, text: Text) -> None:
        self.text = text
        super().__init__(text.en)


@dataclass(frozen=True, slots=True)
class Finding:
    """One failed check. `position` and `entry` name the row (position None while unsealed), `size` the head."""

    check: Check
    position: int | None = None
    entry: str = ""
    at: str = ""
    size: int | None = None

    @property
    def about_row(self) -> bool:
        """Tell whether it names a row, not only a head."""
        return self.position is not None or bool(self.entry)

    def text(self) -> Text:
        """Return the sentence: where, which row, when, what."""
        words = WORDS[self.check]
        return Text(f"{self._where('en')}: {words.en}.", f"{self._where('nl')}: {words.nl}.")

    def _where(self, language: str) -> str:
        place, row, head, books = {
            "en": ("position", "row", "head of size", "the books"),
            "nl": ("plaats", "regel", "punt met omvang", "het logboek"),
        }[language]
        parts = [f"{place} {self.position}"] if self.position is not None else []
        parts += [f"{row} {self.entry}"] if self.entry else []
        parts += [f"{head} {self.size}"] if self.size is not None and not self.about_row else []
        parts += [self.at] if self.at else []
        return ", ".join(parts) or books


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome. `rows` sealed rows walked, `sealed_at` time of the last head, `more` findings left out.

    `unsealed` rows wait since `unsealed_since`; `unwitnessed` heads the witness did not see (None: no witness given).
    `late` rows were sealed more than an hour after the time they carry, the first at position `first_late`: a long
    act, a clock that was set, or a row put in afterwards.
    """

    rows: int
    heads: int
    sealed_at: datetime | None
    unsealed: int
    unsealed_since: str
    findings: tuple[Finding, ...] = ()
    more: int = 0
    late: int = 0
    first_late: int | None = None
    unwitnessed: int | None = None

    @property
    def sound(self) -> bool:
        """Tell whether nothing was altered."""
        return not self.findings

    @property
    def first_altered_row(self) -> Finding | None:
        """Return the first finding that names a row, by position; unsealed rows come last."""
        rows = [finding for finding in self.findings if finding.about_row]
        return min(rows, key=lambda finding: finding.position or 1 << 63, default=None)
