"""What may come in can be answered: no form of ours is larger than what a browser may post."""

from schakel.exchange.acts.given import CODES
from schakel.formats.envelope.schema import published

PARTS = ("text", "nature", "source", "information", "as_of")
BESIDE = 20
TYPED = 100_000


def test_an_answer_to_the_longest_request_fits(settings):
    most = published()["$defs"]["request"]["properties"]["items"]["maxItems"]
    assert most == 200
    assert most * (len(PARTS) + len(CODES)) + BESIDE <= settings.DATA_UPLOAD_MAX_NUMBER_FIELDS
    assert most * TYPED + TYPED <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE
