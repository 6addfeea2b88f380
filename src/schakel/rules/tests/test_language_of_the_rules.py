"""Both languages say the same thing in their own words, and nothing personal is ever in a sentence."""

import re

import pytest

from schakel.rules.tests.scenarios import SECTIONS, tasks

ENGLISH = re.compile(r"\b(the|not|without|which|whether|because|person is|should|must|may be)\b")
DUTCH = re.compile(r"\b(het|niet|zonder|welke|omdat|moet|mag|deze|voor|naar|wordt)\b")
QUOTED = re.compile(r"Only for the team in Ghent|Not to the customs|Decision \(EU\) 2021/1773")
NAMES = re.compile(r"Jansen|1\.1\.1980")


def sentences():
    texts = [
        text
        for verdicts in SECTIONS.values()
        for verdict in verdicts()
        for reason in verdict.reasons
        for text in (reason.text, reason.remedy)
        if text is not None
    ]
    return dict.fromkeys([*texts, *(task.text for task in tasks())])


def test_no_english_word_slips_into_a_dutch_sentence():
    assert [text.nl for text in sentences() if ENGLISH.search(QUOTED.sub("", text.nl))] == []


def test_no_dutch_word_slips_into_an_english_sentence():
    assert [text.en for text in sentences() if DUTCH.search(text.en)] == []


def test_no_sentence_carries_a_persons_name_or_date_of_birth():
    assert [text for text in sentences() if NAMES.search(text.en + text.nl)] == []


@pytest.mark.parametrize("language", ["en", "nl"])
def test_a_sentence_starts_like_a_sentence(language):
    odd = [text.say(language) for text in sentences() if not re.match(r"[A-Z0-9“(]|[A-Z]{2}\b", text.say(language))]
    assert odd == []


def test_the_same_facts_get_the_same_answer_every_time():
    for verdicts in SECTIONS.values():
        assert list(verdicts()) == list(verdicts())


def test_numbers_references_and_codes_are_the_same_in_both_languages():
    for text in sentences():
        assert sorted(re.findall(r"\d+", text.en)) == sorted(re.findall(r"\d+", text.nl)), text
        assert sorted(re.findall(r"RF-\w+|CH-\w|\bU\d", text.en)) == sorted(
            re.findall(r"RF-\w+|CH-\w|\bU\d", text.nl)
        ), text
