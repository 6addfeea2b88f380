"""`schakel books verify` and `schakel books export`: 0 sound, 1 altered, 2 could not be verified."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import UTC
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from schakel.safeguard.verify.check import verify
from schakel.safeguard.verify.database import Database
from schakel.safeguard.verify.export import ExportFile, export
from schakel.safeguard.verify.report import Report, UnverifiableError
from schakel.text import Text

SOUND, ALTERED, UNVERIFIABLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run `verify` (the default) or `export` and return the exit status."""
    options = _parser().parse_args(list(argv) if argv else ["verify"])
    try:
        return _export(options) if options.what == "export" else _verify(options)
    except UnverifiableError as fault:
        print(fault.text.say(options.language), file=sys.stderr)
        return UNVERIFIABLE


def say(report: Report, language: str) -> str:
    """Return the report as lines for a person."""
    return "\n".join(text.say(language) for text in _sentences(report))


def public_key(path: Path) -> Ed25519PublicKey:
    """Read a public key in PEM. Raises UnverifiableError."""
    try:
        key = serialization.load_pem_public_key(path.read_bytes())
    except (OSError, ValueError) as fault:
        raise UnverifiableError(_no_key(path)) from fault
    if not isinstance(key, Ed25519PublicKey):
        raise UnverifiableError(_no_key(path))
    return key


def _parser() -> argparse.ArgumentParser:
    state = Path(os.environ.get("SCHAKEL_STATE", ".state"))
    parser = argparse.ArgumentParser(prog="schakel books", description="Verify or export the books.")
    parser.add_argument("what", choices=["verify", "export"])
    parser.add_argument("path", nargs="?", type=Path, help="export: the file to write; verify: an export to verify")
    parser.add_argument("--key", type=Path, default=state / "keys" / "books.pub", help="public key (PEM)")
    kept = state / "books-witness.jsonl"
    parser.add_argument("--witness", type=Path, default=kept if kept.exists() else None, help="file of witnessed heads")
    parser.add_argument("--language", choices=["en", "nl"], default="nl" if _dutch() else "en")
    return parser


def _dutch() -> bool:
    return os.environ.get("LC_ALL", os.environ.get("LANG", "")).startswith("nl")


def _verify(options: argparse.Namespace) -> int:
    source = ExportFile(options.path) if options.path else _database()
    try:
        report = verify(source, public_key(options.key), options.witness)
    except OSError as fault:
        raise UnverifiableError(_no_witness(options.witness, fault)) from fault
    print(say(report, options.language))
    return SOUND if report.sound else ALTERED


def _export(options: argparse.Namespace) -> int:
    path: Path | None = options.path
    if path is None:
        raise UnverifiableError(Text("Say which file to write.", "Geef het bestand op dat geschreven moet worden."))
    try:
        lines = export(_database(), path)
    except OSError as fault:
        text = Text(f"{path} cannot be written: {fault.strerror}", f"{path} is niet te schrijven: {fault.strerror}")
        raise UnverifiableError(text) from fault
    words = Text(f"{lines} lines written to {path}.", f"{lines} regels geschreven naar {path}.")
    print(words.say(options.language))
    return SOUND


def _database() -> Database:
    url = os.environ.get("SCHAKEL_AUDITOR_URL", "")
    if not url:
        raise UnverifiableError(
            Text(
                "SCHAKEL_AUDITOR_URL is not set: give the address with which the auditor reads the database.",
                "SCHAKEL_AUDITOR_URL ontbreekt: geef het adres waarmee de auditor de database leest.",
            )
        )
    return Database(url)


def _no_key(path: Path) -> Text:
    return Text(
        f"{path} holds no Ed25519 public key in PEM: give the one you keep with --key.",
        f"{path} bevat geen publieke Ed25519-sleutel in PEM: geef met --key de sleutel die u bewaart.",
    )


def _no_witness(path: Path, fault: OSError) -> Text:
    return Text(
        f"The witness file {path} cannot be read: {fault.strerror}",
        f"Het getuigenbestand {path} is niet te lezen: {fault.strerror}",
    )


def _sentences(report: Report) -> list[Text]:
    parts = [_counted(report), _waiting(report), *_late(report), _witness(report)]
    if report.sound:
        return [Text("The books are sound.", "Het logboek is ongeschonden."), *parts]
    return [
        Text("The books were ALTERED.", "Het logboek is GEWIJZIGD."),
        *_first(report),
        *(finding.text() for finding in report.findings),
        *([Text(f"And {report.more} more.", f"En nog {report.more}.")] if report.more else []),
        *parts,
    ]


def _first(report: Report) -> list[Text]:
    first = report.first_altered_row
    if first is None:
        return []
    words = first.text()
    return [Text(f"First altered row: {words.en}", f"Eerste gewijzigde regel: {words.nl}")]


def _counted(report: Report) -> Text:
    last = report.sealed_at.astimezone(UTC).isoformat(timespec="seconds") if report.sealed_at else "-"
    return Text(
        f"{report.rows} sealed rows under {report.heads} signed heads; the last head is of {last}.",
        f"{report.rows} verzegelde regels onder {report.heads} ondertekende punten; het laatste punt is van {last}.",
    )


def _waiting(report: Report) -> Text:
    if not report.unsealed:
        return Text("No row waits for the sealer.", "Er wacht geen regel op verzegeling.")
    return Text(
        f"{report.unsealed} rows are not sealed yet, since {report.unsealed_since}.",
        f"{report.unsealed} regels zijn nog niet verzegeld, sinds {report.unsealed_since}.",
    )


def _late(report: Report) -> list[Text]:
    if not report.late:
        return []
    return [
        Text(
            f"{report.late} rows were sealed more than an hour after the time they carry (the first at position"
            f" {report.first_late}): a long act, a clock that was set, or rows put in afterwards. Ask why.",
            f"{report.late} regels zijn meer dan een uur na hun eigen tijd verzegeld (de eerste op plaats"
            f" {report.first_late}): een lange handeling, een verzette klok, of achteraf ingevoegd. Vraag waarom.",
        )
    ]


def _witness(report: Report) -> Text:
    if report.unwitnessed is None:
        return Text(
            "No witness file was given: deleted last heads would not be seen.",
            "Er is geen getuigenbestand gegeven: verwijderde laatste punten zouden niet opvallen.",
        )
    if not report.unwitnessed:
        return Text("The witness file confirms every head.", "Het getuigenbestand bevestigt elk punt.")
    return Text(
        f"The witness file confirms all but {report.unwitnessed} heads.",
        f"Het getuigenbestand bevestigt alle punten op {report.unwitnessed} na.",
    )
