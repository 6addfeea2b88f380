"""Verify the books offline: needs the auditor's database address or an export, and the public key; no Django.

`verify` walks all rows and heads and names the first altered row; `export` writes the books to a file that can be
verified elsewhere; `main` is what `schakel books` calls.
"""

from schakel.safeguard.verify.check import verify
from schakel.safeguard.verify.cli import main
from schakel.safeguard.verify.database import Database
from schakel.safeguard.verify.export import ExportFile, export
from schakel.safeguard.verify.report import Check, Finding, Report, UnverifiableError

__all__ = [
    "Check",
    "Database",
    "ExportFile",
    "Finding",
    "Report",
    "UnverifiableError",
    "export",
    "main",
    "verify",
]
