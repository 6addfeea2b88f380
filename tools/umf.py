"""Writes the XML Schema and the XML examples again, after a change of the JSON Schema or of the JSON examples."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from lxml import etree  # noqa: E402

from schakel.formats.envelope import Kind, read  # noqa: E402
from schakel.formats.umf import write_xml  # noqa: E402
from schakel.formats.umf.xsd import XSD_FILE, xsd  # noqa: E402

FORMATS = ROOT / "src/schakel/formats"


def indented(data: bytes) -> bytes:
    """Return XML as people read it."""
    root = etree.fromstring(data)
    etree.indent(root, "  ")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"


def main() -> None:
    """Write them all."""
    (FORMATS / "umf" / XSD_FILE).write_bytes(xsd())
    for kind in Kind:
        example = read((FORMATS / f"envelope/examples/{kind}.json").read_bytes())
        (FORMATS / f"umf/examples/{kind}.xml").write_bytes(indented(write_xml(example)))


if __name__ == "__main__":
    main()
