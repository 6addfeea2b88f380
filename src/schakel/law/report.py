"""What a check found, as text for whoever keeps the pack."""

from collections import Counter
from collections.abc import Iterator

from schakel.law.check import Report
from schakel.law.load import Pack
from schakel.law.rule import MARKS, Mark
from schakel.text import Text


def told(report: Report, language: str) -> str:
    """Return the faults first, then what was read and how far it was checked."""
    return "\n".join(_lines(report, language)) + "\n"


def _lines(report: Report, language: str) -> Iterator[str]:
    failed = [one.fault for one in report.results if one.fault is not None]
    for fault in (*report.faults, *failed):
        yield f"- {fault.say(language)}"
    if report.pack is not None:
        yield from _holds(report.pack, len(report.results), len(failed), language)
    count = len(report.faults) + len(failed)
    said = Text("No fault found.", "Geen fout gevonden.")
    if count:
        said = Text(f"{count} fault(s): the pack is not sound.", f"{count} fout(en): het pakket klopt niet.")
    yield said.say(language)


def _holds(pack: Pack, examples: int, failed: int, language: str) -> Iterator[str]:
    applied = sum(1 for rule in pack.rules if rule.function)
    yield Text(
        f"{len(pack.rules)} rules, {applied} of them applied by a function; {len(pack.lists)} closed lists; "
        f"{examples} examples ran, {failed} failed.",
        f"{len(pack.rules)} regels, waarvan {applied} door een functie toegepast; {len(pack.lists)} gesloten lijsten; "
        f"{examples} voorbeelden uitgevoerd, {failed} mislukt.",
    ).say(language)
    marks = Counter([rule.mark for rule in pack.rules] + [one.mark for one in pack.lists])
    for mark in Mark:
        if marks[mark]:
            yield f"  {mark.value:<5}{marks[mark]:>4}  {MARKS[mark].say(language)}"
    yield Text(f"Hash of the pack: {pack.pack_hash}", f"Hash van het pakket: {pack.pack_hash}").say(language)
