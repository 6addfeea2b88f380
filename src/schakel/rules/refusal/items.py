"""One refused item: a ground of the closed list, its record, and what the requester reads (R31, R32, R37)."""

from collections.abc import Iterator

from schakel.rules.cite import Cite
from schakel.rules.refusal.checks import hurdles
from schakel.rules.refusal.facts import ItemRefusal, RefusalFacts
from schakel.rules.refusal.grounds import GROUNDS, Ground, cited
from schakel.rules.refusal.record import Record
from schakel.rules.refusal.setting import cite
from schakel.rules.verdict import Reason
from schakel.rules.words import enough, said
from schakel.text import Text

CODE, REASONS = Cite("R31", "Dir. 6(1)"), Cite("R32", "Dir. 6(2)")
GENERIC = Text(
    "The information cannot be provided; the reasons fall under article 6(1)(f) of Directive (EU) 2023/977",
    "De informatie kan niet worden verstrekt; de redenen vallen onder artikel 6, eerste lid, onder f, van "
    "Richtlijn (EU) 2023/977",
)


def generic(refusal: ItemRefusal) -> bool:
    """Tell whether the requester may get the generic text: only with RF-f1, and only when nothing else is said."""
    return not said(refusal.told) and Ground.F1 in {record.ground for record in refusal.records}


def item(refusal: ItemRefusal, facts: RefusalFacts) -> Iterator[Reason]:
    """Yield what is to be said of one refused item: open, with a ground, its record, and the reasons told."""
    if refusal.item not in facts.open_items:
        yield _closed(refusal.item)
    if not refusal.records:
        yield _no_code(refusal.item)
    for record in refusal.records:
        yield from _ground(refusal.item, record, facts)
    if refusal.records:
        yield _told(refusal, facts)


def _ground(item: int, record: Record, facts: RefusalFacts) -> Iterator[Reason]:
    found, words = list(hurdles(record, facts.setting)), GROUNDS[record.ground].sentence
    if found:
        yield from found
        return
    text = Text(f"Item {item}, {record.ground}: {words.en}", f"Onderdeel {item}, {record.ground}: {words.nl}")
    yield Cite(cite(record.ground).rule, cited(record.ground, facts.national)).go(text, f"item.{item}")


def _no_code(item: int) -> Reason:
    return CODE.stop(
        Text(f"Item {item} is refused without a ground", f"Onderdeel {item} wordt geweigerd zonder grond"),
        f"item.{item}",
        Text(
            "Choose a ground of the closed list (RF-a to RF-h), or answer it",
            "Kies een grond uit de gesloten lijst (RF-a tot en met RF-h), of beantwoord het",
        ),
    )


def _closed(item: int) -> Reason:
    return CODE.stop(
        Text(f"Item {item} is not open any more", f"Onderdeel {item} staat niet meer open"),
        f"item.{item}",
        Text("Take it out of this refusal", "Haal het uit deze weigering"),
    )


def _told(refusal: ItemRefusal, facts: RefusalFacts) -> Reason:
    where = f"item.{refusal.item}.told"
    if generic(refusal):
        text = Text(
            "The requester gets a general text; the reasons stay in the file",
            "De verzoeker krijgt een algemene tekst; de redenen blijven in het dossier",
        )
        return cite(Ground.F1).go(text, where)
    if enough(refusal.told, facts.setting.minimum):
        return REASONS.go(Text("The requester reads why", "De verzoeker leest waarom"), where)
    return REASONS.stop(
        Text(
            f"Item {refusal.item}: the requester is not told why",
            f"Onderdeel {refusal.item}: de verzoeker leest niet waarom",
        ),
        where,
        Text(
            "Give the reasons in words the requester can use",
            "Geef de redenen in woorden waar de verzoeker iets aan heeft",
        ),
    )
