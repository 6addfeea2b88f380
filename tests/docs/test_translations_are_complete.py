"""Every sentence is there in Dutch, with the same placeholders."""

import importlib.util
from pathlib import Path

import pytest

PATH = Path(__file__).resolve().parents[2] / "tools" / "translations.py"


@pytest.fixture(scope="module")
def tool():
    """Return tools/translations.py as a module."""
    spec = importlib.util.spec_from_file_location("translations_tool", PATH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_sentence_of_the_product_lacks_a_translation_or_has_other_placeholders(tool):
    wanted = tool.collected()
    assert len(wanted) > 250
    assert [fault for _path, catalog in tool.catalogs() for fault in tool.faults(catalog, wanted)] == []


def test_the_check_sees_a_missing_a_fuzzy_and_a_wrong_translation(tool):
    wanted, known = tool.Catalog(), tool.Catalog()
    for sentence in ("%(a)s left", "gone", "new"):
        wanted.add(sentence)
    known.add("%(a)s left", "nog %(b)s")
    known.add("gone", "weg", flags=["fuzzy"])
    known.add("old", "oud")
    found = "\n".join(tool.faults(known, wanted))
    assert all(word in found for word in ("other placeholders", "fuzzy", "not translated: 'new'", "left over: 'old'"))


def test_sentences_are_found_in_templates_and_in_components(tool):
    found = {m.id for m in tool.collected() if m.id}
    assert {"Worklist", "What they ask", "Next for you"} <= {one if isinstance(one, str) else one[0] for one in found}
