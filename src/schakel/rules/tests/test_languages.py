import pytest

from schakel.rules import languages
from schakel.rules.cite import Cite
from schakel.rules.tests.check import remedy, well_told
from schakel.rules.verdict import Outcome, Verdict

CITE = Cite("R12", "Dir. 4(6), 11")


@pytest.mark.parametrize(
    ("language", "accepted", "outcome"),
    [
        ("fr", {"fr", "nl", "de"}, Outcome.GO),
        ("en", {"fr"}, Outcome.GO),
        ("en", set(), Outcome.GO),
        ("nl-BE", {"nl"}, Outcome.GO),
        ("nl", {"NL-be"}, Outcome.GO),
        ("nb", {"no"}, Outcome.GO),
        ("nn-NO", {"nb"}, Outcome.GO),
        ("pl", {"fr", "nl", "de"}, Outcome.STOP),
        ("de", set(), Outcome.STOP),
        ("", {"fr"}, Outcome.STOP),
    ],
)
def test_a_message_is_in_a_listed_language_or_english(language, accepted, outcome):
    reason = languages.on_list(CITE, language, accepted)
    assert reason.outcome is outcome
    assert reason.field == "language"
    well_told(Verdict((reason,)))


def test_the_refused_language_is_told_with_the_whole_list():
    reason = languages.on_list(CITE, "pl", {"fr", "nl"})
    assert reason.text.en == "Polish is not on the list; accepted is English, French or Dutch"
    assert reason.text.nl == "Pools staat niet op de lijst; aanvaard wordt Engels, Frans of Nederlands"
    assert remedy(reason).nl == "Laat het vertalen in het Engels, Frans of Nederlands"


@pytest.mark.parametrize(
    ("ours", "theirs", "outcome"),
    [
        ("fr", "fr", Outcome.GO),
        ("fr-BE", "fr", Outcome.GO),
        ("en", "fr", Outcome.STOP),
        ("", "fr", Outcome.STOP),
        ("fr", "", Outcome.STOP),
        ("", "", Outcome.STOP),
    ],
)
def test_an_answer_is_in_the_language_of_the_request(ours, theirs, outcome):
    reason = languages.same(CITE, ours, theirs)
    assert reason.outcome is outcome
    well_told(Verdict((reason,)))


def test_english_does_not_answer_a_french_request():
    reason = languages.same(CITE, "en", "fr")
    assert reason.text.nl == "Het verzoek is in het Frans, dit is in het Engels"
    assert remedy(reason).nl == "Laat het vertalen in het Frans"


def test_an_answer_in_no_known_language_says_so():
    assert languages.same(CITE, "", "fr").text.nl == "Het verzoek is in het Frans, dit is in een onbekende taal"


@pytest.mark.parametrize(
    ("ours", "theirs", "outcome"),
    [
        ("en", "zh", Outcome.GO),
        ("nl", "zh", Outcome.GO),
        ("zh", "zh", Outcome.GO),
        ("it", "zh", Outcome.STOP),
        ("en", "nl", Outcome.STOP),
    ],
)
def test_a_request_in_a_language_we_do_not_list_is_answered_in_one_we_do(ours, theirs, outcome):
    assert languages.same(CITE, ours, theirs, ("nl", "en")).outcome is outcome


def test_a_language_without_a_name_is_shown_by_its_tag():
    assert (languages.name("zh-Hant").en, languages.name("zh-Hant").nl) == ("zh-Hant", "zh-Hant")
    assert languages.name("nl_NL").nl == "Nederlands"
