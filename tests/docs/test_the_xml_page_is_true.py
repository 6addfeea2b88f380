"""The page about XML shows a message that both the schema and the reader take."""

import re
from pathlib import Path

from lxml import etree

from schakel.formats import read_any
from schakel.formats.envelope import Kind
from schakel.formats.umf.parse import MAX_BYTES
from schakel.formats.umf.xsd import xsd

PAGE = (Path(__file__).resolve().parents[2] / "docs/umf.md").read_text(encoding="utf-8")


def test_the_message_on_the_page_is_valid_and_read() -> None:
    (example,) = re.findall(r"```xml\n(.*?)```", PAGE, re.DOTALL)
    assert etree.XMLSchema(etree.fromstring(xsd())).validate(etree.fromstring(example))
    envelope, name = read_any(example.encode())
    assert (envelope.kind, name) == (Kind.REQUEST, "xml")


def test_the_page_says_that_it_is_not_umf_and_how_large_a_message_may_be() -> None:
    assert "**It is not UMF.**" in PAGE
    assert "has been validated against it" in PAGE
    assert f"{MAX_BYTES // 2**20} MiB" in PAGE
