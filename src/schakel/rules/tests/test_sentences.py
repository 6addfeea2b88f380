import pytest

from schakel.rules.tests.check import well_told
from schakel.rules.tests.scenarios import SECTIONS, SENTENCES, render

HOW = "run `python -m schakel.rules.tests.scenarios` and read what changed, as a lawyer would"


def test_the_sentences_are_those_that_were_read():
    assert render() == SENTENCES.read_text(encoding="utf-8"), HOW


@pytest.mark.parametrize("title", SECTIONS)
def test_every_verdict_names_rule_article_sentence_and_remedy(title):
    for verdict in SECTIONS[title]():
        well_told(verdict)
