"""Hypothesis strategies for envelopes of every kind, for this and other rooms' tests.

`envelopes()` draws any kind, `envelopes(Kind.REQUEST)` one; every part has its own strategy.
"""

import hashlib
from datetime import UTC, datetime

from hypothesis import strategies as st

from schakel.formats.envelope import model
from schakel.formats.envelope.model import Kind

characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
texts = st.text(characters, max_size=30)
words = st.text(characters, min_size=1, max_size=30)
ids = st.uuids()
moments = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001
days = st.dates()
numbers = st.integers(1, 9999)
number_lists = st.lists(numbers, max_size=4, unique=True).map(tuple)
some_numbers = st.lists(numbers, min_size=1, max_size=4, unique=True).map(tuple)
letters = st.lists(st.sampled_from("abcdef"), max_size=6, unique=True).map(tuple)
countries = st.from_regex(r"[A-Z]{2}", fullmatch=True)


def lists(of, *, least=0, unique=None):
    """Draw a tuple of up to three, unique by a key where one is given."""
    return st.lists(of, min_size=least, max_size=3, unique_by=unique).map(tuple)


parties = st.builds(model.Party, countries, st.from_regex(r"[A-Z0-9][A-Z0-9-]{1,39}", fullmatch=True), texts, texts)
handling = st.builds(model.Handling, st.sampled_from(["H0", "H1", "H2"]), texts) | st.builds(
    model.Handling, st.just("H3"), words
)
handlings = lists(handling, unique=lambda one: one)
evaluations = st.builds(model.Evaluation, st.sampled_from("ABCX"), st.sampled_from("1234"))
urgencies = st.builds(model.Urgency, st.sampled_from(["", "U1", "U2", "U3", "U4"]), texts)
items = st.builds(model.Item, numbers, texts, st.sampled_from(["direct", "indirect", "unknown"]))
persons = st.builds(
    model.Person,
    words,
    st.sampled_from(["suspect", "convicted", "victim", "witness", "contact", "other"]),
    texts,
    st.just("") | st.from_regex(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", fullmatch=True),
    st.just("") | countries,
)
natures = st.sampled_from(["fact", "assessment"])
answers_to_items = st.builds(model.ItemAnswer, numbers, words, natures, evaluations, days, handlings)
statements = st.builds(model.Statement, numbers, words, natures, evaluations, days, handlings)
refusals_of_items = st.builds(
    model.ItemRefusal, numbers, st.sampled_from(model.RefusalGround), words, letters, st.none() | ids
)
questions = st.builds(model.Question, numbers, words)
answers_to_questions = st.builds(model.QuestionAnswer, numbers, words)
grounds = st.just("") | st.sampled_from(model.RefusalGround).map(str)


@st.composite
def _attachments(draw):
    content = draw(st.binary(max_size=200))
    name = draw(st.from_regex(r"[A-Za-z0-9_][A-Za-z0-9_. -]{0,30}", fullmatch=True))
    return model.Attachment(name, "image/jpeg", hashlib.sha256(content).hexdigest(), len(content), content)


attachments = _attachments()
by_number = {"unique": lambda one: one.number}
by_item = {"unique": lambda one: one.item}
item_lists = lists(items, **by_number)

payloads = {
    Kind.REQUEST: st.builds(
        model.Request,
        words,
        st.sampled_from(["", "prevent", "detect", "investigate", "other"]),
        texts,
        texts,
        texts,
        texts,
        lists(items, least=1, **by_number),
        lists(persons),
        st.none() | urgencies,
        texts,
        texts,
    ),
    Kind.SUPPLEMENT: st.builds(model.Supplement, words, item_lists, lists(persons)),
    Kind.AMENDMENT: st.builds(model.Amendment, words, item_lists, st.none() | st.booleans(), st.none() | urgencies),
    Kind.WITHDRAWAL: st.builds(model.Withdrawal, words, number_lists),
    Kind.CLARIFICATION: st.builds(
        model.Clarification, some_numbers, lists(questions, least=1, **by_number), letters, grounds
    ),
    Kind.CLARIFICATION_ANSWER: st.builds(
        model.ClarificationAnswer,
        ids,
        lists(answers_to_questions, least=1, unique=lambda one: one.question),
        item_lists,
        lists(persons),
    ),
    Kind.ANSWER: st.builds(model.Answer, lists(answers_to_items, least=1, **by_item), st.booleans(), texts),
    Kind.REFUSAL: st.builds(
        model.Refusal, lists(refusals_of_items, least=1, unique=lambda one: (one.item, one.ground)), texts
    ),
    Kind.DELAY_NOTICE: st.builds(model.DelayNotice, some_numbers, words, moments, st.none() | moments),
    Kind.OWN_INITIATIVE: st.builds(
        model.OwnInitiative,
        words,
        words,
        lists(statements, least=1, **by_number),
        texts,
        st.booleans(),
        lists(persons),
        texts,
    ),
    Kind.RECALL: st.builds(model.Recall, ids, words, number_lists, st.none() | moments),
    Kind.CORRECTION: st.builds(model.Correction, ids, words, lists(answers_to_items, **by_item), st.none() | moments),
    Kind.ERASURE: st.builds(model.Erasure, ids, words, number_lists, st.none() | moments),
    Kind.STATUS: st.builds(model.Status, ids, st.sampled_from(model.StatusState), moments, texts),
    Kind.RECEIPT: st.builds(model.Receipt, ids, st.sampled_from(model.ReceiptState), moments, lists(texts)),
}
COPYABLE = [
    Kind.REQUEST,
    Kind.SUPPLEMENT,
    Kind.AMENDMENT,
    Kind.WITHDRAWAL,
    Kind.CLARIFICATION,
    Kind.CLARIFICATION_ANSWER,
    Kind.ANSWER,
    Kind.REFUSAL,
    Kind.DELAY_NOTICE,
    Kind.OWN_INITIATIVE,
]
bases = st.sampled_from(["4(1)", "5(3)", "7(3)", "8(1)", "8(2)", "12"])
payloads[Kind.COPY] = st.sampled_from(COPYABLE).flatmap(
    lambda kind: st.builds(
        model.Copy, ids, st.just(kind), moments, parties, lists(parties, least=1), bases, payloads[kind]
    )
)
REPLIES = {
    Kind.SUPPLEMENT,
    Kind.AMENDMENT,
    Kind.WITHDRAWAL,
    Kind.CLARIFICATION,
    Kind.CLARIFICATION_ANSWER,
    Kind.ANSWER,
    Kind.REFUSAL,
    Kind.DELAY_NOTICE,
}


def envelopes(kind=None):
    """Draw valid envelopes of one kind, or of any."""
    return st.sampled_from(Kind).flatmap(_of) if kind is None else _of(kind)


def _of(kind):
    return st.builds(
        model.Envelope,
        ids,
        st.just(kind),
        moments,
        parties,
        lists(parties, least=1),
        st.sampled_from(["en", "nl", "fr", "sr-Latn", "zh-Hant-TW"]),
        payloads[kind],
        st.sampled_from(["DIR977", "OTHER"]),
        st.sampled_from(["BPL", "EU-RESTRICTED"]),
        handlings,
        ids if kind in REPLIES else st.none() | ids,
        st.booleans(),
        lists(attachments, unique=lambda one: one.name),
    )
