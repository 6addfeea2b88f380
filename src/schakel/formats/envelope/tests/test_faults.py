"""Every fault is told at once, with its place, its rule and a remedy in both languages, and never the content."""

import json
from copy import deepcopy
from importlib.resources import files
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schakel.formats.envelope import Envelope, EnvelopeError, Kind, read
from schakel.formats.envelope.faults import MAX_FAULTS
from schakel.formats.envelope.parse import MAX_BYTES, MAX_DEPTH, MAX_VALUES

EXAMPLES = {kind: (files("schakel.formats.envelope") / "examples" / f"{kind}.json").read_bytes() for kind in Kind}
REQUEST = json.loads(EXAMPLES[Kind.REQUEST])
MESSAGE_ID = REQUEST["messageId"]
GONE = object()


def payload_of(data) -> Any:
    return read(data).payload


def outcome(data):
    """What reading gives: an envelope, or the error. Anything else raised is a bug."""
    try:
        return read(data)
    except EnvelopeError as error:
        return error


def error_of(data):
    with pytest.raises(EnvelopeError) as caught:
        read(data)
    return caught.value


def faults_of(document):
    return [(fault.pointer, fault.rule) for fault in error_of(json.dumps(document).encode()).faults]


def changed(pointer, value, document=REQUEST):
    """A copy of a document with one value put or taken away."""
    result = deepcopy(document)
    holder = result
    *parents, last = pointer.removeprefix("/").split("/")
    for name in parents:
        holder = holder[int(name) if isinstance(holder, list) else name]
    last = int(last) if isinstance(holder, list) else last
    if value is GONE:
        del holder[last]
    else:
        holder[last] = value
    return result


ONE_FAULT = [
    ("/messageId", GONE, "required"),
    ("/messageId", "5c8a0001", "format"),
    ("/messageId", "{5c8a0001-1d2e-4f30-8a41-9b2c3d4e5f60}", "maxLength"),
    ("/messageId", 7, "type"),
    ("/kind", "letter", "enum"),
    ("/sentAt", "2026-06-05T17:45:00", "pattern"),
    ("/sentAt", "2026-06-05 17:45:00+02:00", "pattern"),
    ("/sentAt", "2026-06-05T17:45+02:00", "pattern"),
    ("/sentAt", "2026-02-30T17:45:00+02:00", "format"),
    ("/sentAt", "2026-06-05T17:45:60Z", "format"),
    ("/sentAt", "0001-01-01T00:00:00+14:00", "format"),
    ("/sentAt", "2026-06-05T17:45:00Z\n", "format"),
    ("/sentAt", "yesterday", "format"),
    ("/sender", "BE", "type"),
    ("/sender/country", "be", "pattern"),
    ("/sender/country", "BE\n", "maxLength"),
    ("/sender/authority", "BE SPOC", "pattern"),
    ("/sender/authority", "../etc", "pattern"),
    ("/sender/phone", "112", "unknown"),
    ("/recipients", [], "minItems"),
    ("/language", "English", "pattern"),
    ("/language", "en\n", "pattern"),
    ("/regime", "PRUM", "enum"),
    ("/classification", "EU-SECRET", "enum"),
    ("/handling/0/code", "H4", "enum"),
    ("/handling/0/code", GONE, "required"),
    ("/handling/0", {"code": "H3"}, "required"),
    ("/handling", [{"code": "H1"}, {"code": "H1"}], "uniqueItems"),
    ("/simulated", "yes", "type"),
    ("/inReplyTo", None, "type"),
    ("/payload", [], "type"),
    ("/payload/title", "", "minLength"),
    ("/payload/title", "x" * 501, "maxLength"),
    ("/payload/purpose", "curiosity", "enum"),
    ("/payload/items", GONE, "required"),
    ("/payload/items", [], "minItems"),
    ("/payload/items/0/number", 0, "minimum"),
    ("/payload/items/0/number", 10000, "maximum"),
    ("/payload/items/0/number", 1.5, "type"),
    ("/payload/items/0/number", True, "type"),
    ("/payload/items/0/number", "1", "type"),
    ("/payload/items/1/access", "maybe", "enum"),
    ("/payload/persons/0/role", "villain", "enum"),
    ("/payload/persons/0/birthDate", "1 May 1980", "pattern"),
    ("/payload/urgency/ground", "U5", "enum"),
    ("/attachments/0/name", "../van.pdf", "pattern"),
    ("/attachments/0/name", ".profile", "pattern"),
    ("/attachments/0/mediaType", "pdf", "pattern"),
    ("/attachments/0/content", "%%%", "base64"),
    ("/attachments/0/content", "JVBERi0x\n", "base64"),
    ("/attachments/0/size", 3, "attachment"),
    ("/attachments/0/sha256", "0" * 64, "attachment"),
    ("/attachments/0/sha256", "ABC", "minLength"),
    ("/urgent", True, "unknown"),
]


@pytest.mark.parametrize(("pointer", "value", "rule"), ONE_FAULT)
def test_one_fault_is_told_with_its_place_and_rule(pointer, value, rule):
    found = faults_of(changed(pointer, value))
    extra = [("/attachments/0/sha256", "attachment")] if rule == "minLength" and "sha256" in pointer else []
    if rule == "required" and pointer == "/handling/0":
        pointer += "/text"
    assert found == [(pointer, rule), *extra][:1]


@pytest.mark.parametrize(
    ("kind", "pointer", "value", "where", "rule"),
    [
        (Kind.ANSWER, "/inReplyTo", GONE, "/inReplyTo", "required"),
        (Kind.ANSWER, "/payload/items/1/item", 1, "/payload/items/1/item", "unique"),
        (Kind.ANSWER, "/payload/items/1/item", 1.0, "/payload/items/1/item", "unique"),
        (Kind.ANSWER, "/payload/items/0/evaluation/source", "D", "/payload/items/0/evaluation/source", "enum"),
        (
            Kind.ANSWER,
            "/payload/items/0/evaluation/information",
            "5",
            "/payload/items/0/evaluation/information",
            "enum",
        ),
        (Kind.ANSWER, "/payload/items/0/asOf", "2026-02-30", "/payload/items/0/asOf", "format"),
        (Kind.ANSWER, "/payload/items/0/asOf", "20260205", "/payload/items/0/asOf", "pattern"),
        (Kind.ANSWER, "/payload/items/0/handling", GONE, "/payload/items/0/handling", "required"),
        (Kind.ANSWER, "/payload/items/1/handling/1/text", "", "/payload/items/1/handling/1/text", "minLength"),
        (Kind.ANSWER, "/payload/complete", "no", "/payload/complete", "type"),
        (Kind.REQUEST, "/payload/items/3/number", 1, "/payload/items/3/number", "unique"),
        (Kind.CLARIFICATION, "/payload/items", [3, 3], "/payload/items", "uniqueItems"),
        (Kind.CLARIFICATION, "/payload/items", [], "/payload/items", "minItems"),
        (Kind.CLARIFICATION, "/payload/letters", ["g"], "/payload/letters/0", "enum"),
        (Kind.CLARIFICATION, "/payload/questions/1/number", 1, "/payload/questions/1/number", "unique"),
        (Kind.CLARIFICATION_ANSWER, "/payload/answers/1/question", 1, "/payload/answers/1/question", "unique"),
        (Kind.REFUSAL, "/payload/items/0/ground", "RF-f", "/payload/items/0/ground", "enum"),
        (Kind.REFUSAL, "/payload/items/0/reason", "", "/payload/items/0/reason", "minLength"),
        (Kind.DELAY_NOTICE, "/payload/expectedAt", GONE, "/payload/expectedAt", "required"),
        (Kind.COPY, "/payload/kind", "copy", "/payload/kind", "enum"),
        (Kind.COPY, "/payload/payload/items/0/text", 1, "/payload/payload/items/0/text", "type"),
        (Kind.COPY, "/payload/basis", "9", "/payload/basis", "enum"),
        (Kind.RECEIPT, "/payload/state", "lost", "/payload/state", "enum"),
        (Kind.RECEIPT, "/payload/reasons", "none", "/payload/reasons", "type"),
        (Kind.STATUS, "/payload/state", "late", "/payload/state", "enum"),
    ],
)
def test_every_kind_has_its_own_rules(kind, pointer, value, where, rule):
    assert faults_of(changed(pointer, value, json.loads(EXAMPLES[kind]))) == [(where, rule)]


def test_the_copied_answer_may_not_answer_an_item_twice():
    document = json.loads(EXAMPLES[Kind.COPY])
    items = document["payload"]["payload"]["items"]
    items.append(items[0])
    assert faults_of(document) == [("/payload/payload/items/1/item", "unique")]


def test_one_item_may_be_refused_on_two_grounds_but_not_twice_on_one():
    document = json.loads(EXAMPLES[Kind.REFUSAL])
    first = document["payload"]["items"][0]
    document["payload"]["items"] = [first, first | {"ground": "RF-h"}]
    assert payload_of(json.dumps(document).encode()).items[1].ground == "RF-h"
    document["payload"]["items"] = [first, first]
    assert faults_of(document) == [("/payload/items/1/item", "unique")]


def test_two_attachments_have_two_names():
    document = deepcopy(REQUEST)
    document["attachments"] *= 2
    assert faults_of(document) == [("/attachments/1/name", "unique")]


def test_all_faults_are_told_at_once():
    document = changed("/sender/country", "Belgium", changed("/messageId", GONE, changed("/payload/items/0/number", 2)))
    document["payload"]["persons"][0]["role"] = 1
    assert sorted(faults_of(document)) == [
        ("/messageId", "required"),
        ("/payload/items/1/number", "unique"),
        ("/payload/persons/0/role", "type"),
        ("/sender/country", "maxLength"),
    ]


def test_an_incomplete_request_is_taken_because_its_clock_runs():
    document = deepcopy(REQUEST)
    document["payload"] = {"title": "Please send all", "items": [{"number": 1, "text": ""}], "urgency": {}}
    assert payload_of(json.dumps(document).encode()).urgency.reason == ""


@pytest.mark.parametrize("version", ["2", "1.0", 1, None, True, [], {}])
def test_another_version_is_one_fault_because_nothing_else_of_it_is_known(version):
    error = error_of(json.dumps({"schakel": version, "messageId": MESSAGE_ID, "x": 1}).encode())
    assert [(fault.pointer, fault.rule) for fault in error.faults] == [("/schakel", "version")]
    assert error.message_id == MESSAGE_ID


@pytest.mark.parametrize("data", [b"[]", b"null", b'"x"', b"1", b"true", b"{}"])
def test_what_is_no_envelope_at_all_is_refused(data):
    assert error_of(data).faults


def raw(old, new):
    text = json.dumps(REQUEST)
    assert old in text
    return text.replace(old, new, 1).encode("utf-8", errors="surrogatepass")


RAW = [
    (raw('"number": 1,', '"number": NaN,'), "/payload/items/0/number", "number"),
    (raw('"number": 1,', '"number": -Infinity,'), "/payload/items/0/number", "number"),
    (raw('"number": 1,', f'"number": {"9" * 5000},'), "/payload/items/0/number", "number"),
    (raw('"number": 1,', f'"number": 0.{"9" * 500},'), "/payload/items/0/number", "number"),
    (raw('"number": 1,', '"number": 1e999,'), "/payload/items/0/number", "type"),
    (raw('"number": 1,', '"number": 1, "number": 1,'), "/payload/items/0/number", "twice"),
    (raw('"kind": "request"', '"kind": "request", "kind": "request"'), "/kind", "twice"),
    (raw("Grey van", "Grey\\u0000van"), "/payload/title", "character"),
    (raw("Grey van", "Grey\\ud83d van"), "/payload/title", "character"),
    (raw("Grey van", "Grey\\uDC00 van"), "/payload/title", "character"),
    (raw('"title"', '"ti\\u0000"'), "/payload/ti?", "character"),
    (raw("Grey van", "Grey\ud83dvan"), "", "encoding"),
    (raw("Grey van", "Grey\0van"), "", "syntax"),
    (raw("Grey van", "Grey\nvan"), "", "syntax"),
    (json.dumps(REQUEST).encode("utf-16-le"), "", "syntax"),
    (json.dumps(REQUEST).encode("utf-16"), "", "encoding"),
    (json.dumps(REQUEST).encode()[:-1], "", "syntax"),
    (json.dumps(REQUEST).encode() + b"{}", "", "syntax"),
    (json.dumps(REQUEST).encode().replace(b'"', b"'"), "", "syntax"),
    (b"", "", "syntax"),
    (b"\xef\xbb\xbf", "", "syntax"),
    (b"\xff", "", "encoding"),
    (b"\xc0\x80", "", "encoding"),
]


@pytest.mark.parametrize(("data", "pointer", "rule"), RAW)
def test_json_that_readers_disagree_about_is_refused(data, pointer, rule):
    assert (pointer, rule) in [(fault.pointer, fault.rule) for fault in error_of(data).faults]


def test_a_whole_character_in_two_escaped_halves_is_a_character():
    assert "\N{OLD KEY}" in payload_of(raw("Grey van", "Grey \\ud83d\\udddd van")).title


def test_a_line_break_in_its_escape_is_welcome():
    assert payload_of(raw("Grey van", "Grey\\nvan")).title.startswith("Grey\nvan")


@pytest.mark.parametrize("opening", [b"[", b'{"a":', b'[{"a":['])
@pytest.mark.parametrize("count", [MAX_DEPTH + 1, 1000, 15_000])
def test_nothing_nested_too_deep_reaches_the_json_reader(opening, count):
    assert error_of(opening * count).faults[0].rule == "depth"


def test_thirty_two_levels_are_read_and_then_judged():
    deep = b"[" * MAX_DEPTH + b"]" * MAX_DEPTH
    assert error_of(deep).faults[0].rule == "type"


def test_brackets_inside_texts_are_no_nesting():
    assert payload_of(raw("Grey van", "[" * 200 + '\\"{')).title.startswith("[[[")


@pytest.mark.parametrize(
    "data",
    [
        b"[" + b"1," * MAX_VALUES + b"1]",
        b"[]," * MAX_VALUES,
        b"]" * (MAX_VALUES + 1),
        b'"' * (5 * MAX_VALUES),
        b'{"a":1},' * MAX_VALUES,
    ],
)
def test_too_many_values_are_refused_before_they_are_read(data):
    assert [fault.rule for fault in error_of(data).faults] == ["values"]


def test_too_many_bytes_are_refused_unread():
    assert [fault.rule for fault in error_of(b" " * (MAX_BYTES + 1)).faults] == ["size"]


@pytest.mark.parametrize(
    "list_of", [[{"code": "H1"}] * 20_000, [["x"]] * 20_000, [None] * 40_000, [{"code": "H2", "text": "x"}, 1] * 5_000]
)
def test_a_list_far_too_long_is_refused_in_a_moment(list_of):
    assert ("/handling", "maxItems") in faults_of(changed("/handling", list_of))


def test_a_member_that_stands_there_a_thousand_times_is_one_fault():
    twice = ",".join(['"kind":"request"'] * 20_000)
    error = error_of(f"{{{twice}}}".encode())
    assert [fault.pointer for fault in error.faults].count("/kind") == 1


def test_very_many_faults_end_with_how_many_more_there_are():
    error = error_of(json.dumps(REQUEST | {f"x{number}": 1 for number in range(MAX_FAULTS + 7)}).encode())
    assert len(error.faults) == MAX_FAULTS + 1
    assert error.faults[-1].text.en == "And 7 faults more; repair these first"


def test_a_strange_member_name_is_cut_and_cleaned_in_the_pointer():
    name = "a/b~c\n\u202e" + "x" * 100
    (fault,) = error_of(json.dumps(REQUEST | {name: 1}).encode()).faults
    assert fault.pointer == "/a~1b~0c??" + "x" * 53 + "…"


IDS = [
    (raw("Grey van", "Grey\nvan"), MESSAGE_ID),
    (raw("Grey van", "Grey\ud83dvan"), MESSAGE_ID),
    (json.dumps(REQUEST).encode()[:-2], MESSAGE_ID),
    (json.dumps(REQUEST).encode()[:-2].replace(MESSAGE_ID.encode(), MESSAGE_ID.upper().encode()), MESSAGE_ID),
    (b'{"messageId":"' + MESSAGE_ID.encode() + b'","a":' + b"[" * 100, MESSAGE_ID),
    (b'{"messageId":"' + MESSAGE_ID.upper().encode() + b'"}', MESSAGE_ID),
    (b'{"messageId":"no"}', ""),
    (b'{"messageId":7}', ""),
    (b'{"messageId":"' + MESSAGE_ID.replace("-", "").encode() + b'"}', ""),
    (b'{"payload":{"messageId":"' + MESSAGE_ID.encode() + b'"}', ""),
    (b'{"a":"messageId","b":"' + MESSAGE_ID.encode() + b'"', ""),
    (b'{"a":"\\"messageId\\":\\"' + MESSAGE_ID.encode() + b'\\"', ""),
    (b"\xff", ""),
]


@pytest.mark.parametrize(("data", "message_id"), IDS)
def test_the_message_id_is_found_wherever_it_can_be_read_and_never_guessed(data, message_id):
    assert error_of(data).message_id == message_id


def test_the_error_says_everything_in_one_line_for_the_log():
    error = error_of(json.dumps(changed("/kind", "letter")).encode())
    assert str(error).startswith("/kind: Not allowed here; choose from: request, supplement")


SECRET = "Wellenbeek-is-the-secret"
JARGON = (
    "None",
    "dict",
    "Traceback",
    "object is",
    "is not of type",
    "does not match",
    "unicode",
    "codec",
    "Expecting",
    "str",
)


def all_errors():
    for pointer, value, _ in ONE_FAULT:
        yield error_of(json.dumps(changed(pointer, value)).encode())
    for data, _, _ in RAW:
        yield error_of(data)


def test_every_fault_speaks_both_languages_without_jargon_and_with_a_remedy():
    for error in all_errors():
        for fault in error.faults:
            assert fault.text.en != fault.text.nl
            assert ";" in fault.text.en
            assert ";" in fault.text.nl
            assert not any(word in fault.text.en for word in JARGON)


@pytest.mark.parametrize(
    "pointer",
    [
        "/kind",
        "/sentAt",
        "/sender/country",
        "/payload/items/0/number",
        "/payload/persons/0/role",
        "/attachments/0/content",
        "/messageId",
        "/schakel",
        "/handling/0/code",
    ],
)
def test_no_fault_repeats_what_stood_in_the_message(pointer):
    error = error_of(json.dumps(changed(pointer, SECRET)).encode())
    assert SECRET not in str(error)
    assert all(SECRET not in fault.text.nl for fault in error.faults)


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just(MESSAGE_ID),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["code", "number", "items", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)
POINTERS = sorted(
    {pointer for pointer, value, _ in ONE_FAULT}
    | {"/payload/items/0", "/attachments", "/attachments/0", "/payload/urgency"}
)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(POINTERS), junk)
def test_any_junk_anywhere_is_an_envelope_or_a_list_of_faults(pointer, value):
    found = outcome(json.dumps(changed(pointer, value)).encode("utf-8", errors="surrogatepass"))
    if isinstance(found, EnvelopeError):
        assert found.faults
        assert len({fault.pointer for fault in found.faults}) == len(found.faults)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(data):
    assert error_of(data).faults


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(list(Kind)), st.data())
def test_a_message_cut_or_hit_anywhere_never_breaks_the_reader(kind, data):
    whole = bytearray(EXAMPLES[kind])
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(0, len(whole)))])
    for attempt in (bytes(whole), cut):
        found = outcome(attempt)
        assert isinstance(found, Envelope) or found.message_id == "" or UUID(found.message_id)
