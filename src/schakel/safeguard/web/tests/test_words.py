"""The books in words."""

from dataclasses import replace

import pytest
from django.utils import translation

from schakel.exchange.web.tests import fakes
from schakel.rules.verdict import Outcome
from schakel.safeguard.service import BookAction
from schakel.safeguard.web import words

READ, ANSWERED, REFUSED, REGISTERED = fakes.book()


def test_an_act_is_said_in_words_and_an_unknown_event_by_its_kind():
    assert words.act(ANSWERED) == "Sent an answer"
    assert words.act(replace(ANSWERED, event="later.event", action=BookAction.EXPORT)) == "Exported data"


def test_a_refused_act_says_what_somebody_tried():
    assert words.act(REFUSED) == "Was not allowed to: answer a request"
    with translation.override("nl"):
        assert words.act(REFUSED) == "Mocht niet: een verzoek beantwoorden"


def test_the_partner_is_named_as_receiver_or_as_sender():
    assert words.partner(ANSWERED) == "to BE, BE-SPOC"
    assert words.partner(replace(REGISTERED, recipient={"country": "BE"})) == "from BE"
    assert words.partner(READ) == ""


def test_a_partner_is_called_by_the_name_of_its_country_where_we_know_it():
    assert words.partner(ANSWERED, {"BE": "Belgium"}) == "to Belgium, BE-SPOC"


@pytest.mark.parametrize(
    ("explanation", "found"),
    [
        (
            {"reasons": [{"article": "Wpg 6", "outcome": "stop", "en": "No.", "nl": "Nee."}]},
            ("Wpg 6", Outcome.STOP, "Nee."),
        ),
        ({"transfer": ["R56 LED 35-38 stop: Outside."]}, ("LED 35-38", Outcome.STOP, "Outside.")),
        ({"access": ["access.role  go: You may."]}, ("", Outcome.GO, "You may.")),
    ],
)
def test_reasons_are_found_wherever_they_stand_in_an_explanation(explanation, found):
    (reason,) = words.reasons(explanation)
    assert (reason.article, reason.outcome, reason.text.nl) == found


@pytest.mark.parametrize("explanation", [{}, {"sha256": "aa", "size": 3}, {"dues": ["item 1: due 2026-06-05T23:45"]}])
def test_what_is_no_reason_is_not_said_as_one(explanation):
    assert words.reasons(explanation) == ()
