"""What XML can be made to do to its reader, and does not do to ours."""

import time
from contextlib import suppress

import pytest
from lxml import etree

from schakel.formats.envelope import EnvelopeError
from schakel.formats.envelope.parse import MAX_BYTES, MAX_DEPTH
from schakel.formats.umf import NAMESPACE, glance_xml, parse, read_xml
from schakel.formats.umf.build import MAX_ELEMENTS, Builder
from schakel.formats.umf.parse import MAX_REFERENCES, MAX_TAGS
from schakel.formats.umf.tests.helpers import MESSAGE_ID, REQUEST, error_of, faults_of, flat, payload_of, raw

XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
LAUGHS = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BODY = flat(REQUEST).decode()


def with_doctype(doctype, use=""):
    return f"{doctype}{BODY.replace('Grey', use + 'Grey', 1)}".encode()


def seconds(call, *arguments):
    """How long a call takes; what it raises for a bad message is passed over."""
    started = time.perf_counter()
    with suppress(EnvelopeError):
        call(*arguments)
    return time.perf_counter() - started


@pytest.fixture
def reader_never_starts(monkeypatch):
    def starts(*_):
        pytest.fail("the XML reader was started")

    monkeypatch.setattr(parse, "etree", type("etree", (), {"fromstring": starts, "XMLSyntaxError": Exception}))


DOCTYPES = {
    "billion laughs": with_doctype(f"<!DOCTYPE Message [{LAUGHS}]>", "&l9;"),
    "quadratic blow-up": with_doctype(f'<!DOCTYPE Message [<!ENTITY a "{"x" * 100_000}">]>', "&a;" * 1000),
    "external entity": with_doctype('<!DOCTYPE Message [<!ENTITY f SYSTEM "file:///etc/passwd">]>', "&f;"),
    "external entity on a network": with_doctype('<!DOCTYPE Message [<!ENTITY f SYSTEM "http://192.0.2.1/">]>', "&f;"),
    "parameter entity": with_doctype('<!DOCTYPE Message [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>'),
    "external subset": with_doctype('<!DOCTYPE Message SYSTEM "http://192.0.2.1/umf.dtd">'),
    "public subset": with_doctype('<!DOCTYPE Message PUBLIC "-//X//Y" "umf.dtd">'),
    "attribute default": with_doctype('<!DOCTYPE Message [<!ATTLIST Title a CDATA "b">]>'),
    "entity that is a tag": with_doctype('<!DOCTYPE Message [<!ENTITY t "<Title>x</Title>">]>'),
    "empty": with_doctype("<!DOCTYPE Message>"),
    "in small letters": with_doctype("<!doctype html>"),
    "after a comment": with_doctype("<!-- <a> --><!DOCTYPE Message>"),
    "after an instruction": with_doctype("<?a <b>?>\n<!-- x -->\t<?c?><!DOCTYPE Message>"),
    "after the first line": b'<?xml version="1.0" encoding="UTF-8"?>\n' + with_doctype("<!DOCTYPE Message>"),
    "after a byte order mark": b"\xef\xbb\xbf" + with_doctype("<!DOCTYPE Message>"),
    "never closed": b"<!DOCTYPE Message [" + b"<!ENTITY a 'b'>" * 100_000,
}


@pytest.mark.parametrize("name", DOCTYPES)
def test_any_doctype_is_refused_before_the_reader_starts(name, reader_never_starts):
    error = error_of(DOCTYPES[name])
    assert [(fault.pointer, fault.rule) for fault in error.faults] == [("", "doctype")]
    assert error.message_id in {MESSAGE_ID, ""}


def test_a_doctype_that_slips_through_meets_a_second_lock():
    reader = parse._reader(Builder())
    with pytest.raises(EnvelopeError) as caught:
        etree.fromstring(b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", reader)
    assert caught.value.faults[0].rule == "doctype"


def test_the_word_doctype_inside_a_text_is_only_text():
    title = payload_of(
        read_xml(raw("Grey", "&lt;!DOCTYPE a> Grey <![CDATA[<!DOCTYPE b [<!ENTITY c 'd'>]>&c;]]>"))
    ).title
    assert title.startswith("<!DOCTYPE a> Grey <!DOCTYPE b [<!ENTITY c 'd'>]>&c;")


def test_a_doctype_further_on_is_no_xml():
    assert faults_of(raw("<Header>", "<!DOCTYPE a><Header>")) == [("", "syntax")]
    assert faults_of(REQUEST + b"<!DOCTYPE a>") == [("", "syntax")]


@pytest.mark.parametrize(
    ("old", "new", "place", "rule"),
    [
        ("<Message", f"<Message {XSI} xsi:type='Other'", "/Message/@xsi:type", "attribute"),
        ("<Message", f"<Message {XSI} xsi:nil='true'", "/Message/@xsi:nil", "attribute"),
        ("<Message", "<Message xml:base='http://192.0.2.1/'", "/Message/@xml:base", "attribute"),
        ("<Title>", "<Title xml:lang='en'>", "/Message/Body/Request/Title/@xml:lang", "attribute"),
        ("<Title>", "<Title xml:space='preserve'>", "/Message/Body/Request/Title/@xml:space", "attribute"),
        ("<Title>", "<Title xml:id='a'>", "/Message/Body/Request/Title/@xml:id", "attribute"),
        ("<Title>", "<Title a='1'>", "/Message/Body/Request/Title/@a", "attribute"),
        ("<Title>", "<Title xmlns:p='urn:p' p:a='1'>", "/Message/Body/Request/Title/@a", "attribute"),
        ("<Header>", f"<Header {XSI} xsi:schemaLocation='a b'>", "/Message/Header/@xsi:schemaLocation", "attribute"),
        ("<Header>", "<?xml-stylesheet href='x'?><Header>", "/Message", "instruction"),
        ("<Title>", "<Title><?php phpinfo() ?>", "/Message/Body/Request/Title", "instruction"),
        ("<Message", "<?xml-stylesheet type='text/xsl' href='http://192.0.2.1/'?><Message", "", "instruction"),
        ("<Title>Gr", "<Title>Gr<!-- -->", "/Message/Body/Request/Title", "comment"),
        (">BE-SPOC<", ">BE-<!-- x -->SPOC<", "/Message/Header/Sender/Authority", "comment"),
        ("<Title>Gr", "<Title>Gr<b>e</b>", "/Message/Body/Request/Title", "mixed"),
        ("<Title>Gr", "<Title>Gr<b><i/><b/></b>", "/Message/Body/Request/Title", "mixed"),
        ("<Header>", "<Header>x", "/Message/Header", "mixed"),
        ("<Header>", "<Header><![CDATA[x]]>", "/Message/Header", "mixed"),
        ("<Header>", "<Header>&#160;", "/Message/Header", "mixed"),
        ("<Items>", "<Items>1, 2", "/Message/Body/Request/Items", "mixed"),
        ("<Items>", "<Items><Person/>", "/Message/Body/Request/Items/Person", "unknown"),
        ("<Title>", "<Title>a</Title><Title>", "/Message/Body/Request/Title[2]", "twice"),
        ("<Body>", "<Header/><Body>", "/Message/Header[2]", "twice"),
        ("</Body>", "</Body><Body/>", "/Message/Body[2]", "twice"),
        ("<Title>", "<title/><Title>", "/Message/Body/Request/title", "unknown"),
        ("<Title>", "<Title xmlns='urn:x'/><Title>", "/Message/Body/Request/Title", "namespace"),
        ("<Title>", "<Title xmlns=''/><Title>", "/Message/Body/Request/Title", "namespace"),
        ("<Title>", "<x:Title/><Title>", "/Message/Body/Request/Title", "namespace"),
        ("<Title>", "<xml:Title/><Title>", "/Message/Body/Request/Title", "namespace"),
        ("<Header>", "<Kind>request</Kind><Header>", "/Message/Kind", "unknown"),
    ],
)
def test_a_trick_is_refused_at_its_place(old, new, place, rule):
    assert faults_of(raw(old, new)) == [(place, rule)]


def test_nothing_is_included():
    include = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
    assert faults_of(raw("<Title>", f"{include}<Title>")) == [("/Message/Body/Request/include", "namespace")]
    assert faults_of(raw("<Title>", f"<Title>{include}")) == [("/Message/Body/Request/Title", "mixed")]


def test_a_prefix_bound_again_is_read_as_it_is_bound():
    hidden = f'<u:Sender xmlns:u="urn:x"><u:Country xmlns:u="{NAMESPACE}">XX</u:Country></u:Sender>'
    assert faults_of(raw("<Sender>", f"{hidden}<Sender>")) == [("/Message/Header/Sender", "namespace")]


def test_a_hint_where_the_schema_lies_is_passed_over_and_never_followed():
    hint = f'{XSI} xsi:schemaLocation="{NAMESPACE} http://192.0.2.1/a.xsd" xsi:noNamespaceSchemaLocation="file:///x"'
    assert read_xml(raw("<Message", f"<Message {hint}")) == read_xml(REQUEST)


DECLARED = [
    ('<?xml version="1.0" encoding="UTF-16"?>', "encoding"),
    ('<?xml version="1.0" encoding="ISO-8859-1"?>', "encoding"),
    ("<?xml version='1.0' encoding='windows-1252'?>", "encoding"),
    ("<?xml version='1.0' encoding='UTF-7'?>", "encoding"),
    ("<?xml version='1.0' encoding='UCS-4'?>", "encoding"),
    ("<?xml version='1.0' encoding = ''?>", "encoding"),
    (f"<?xml version='1.0' {' ' * 5000} encoding='UTF-7'?>", "encoding"),
    ("<?xml version='1.1' encoding='UTF-8'?>", "version"),
    ("<?xml version='2.0'?>", "version"),
    ("<?xml encoding='UTF-8'?>", "syntax"),
    ("<?xml version='1.0' encoding='UTF-8' standalone='maybe'?>", "syntax"),
    ("<?xml version='1.0'", "syntax"),
    ("<?XML version='1.0'?>", "syntax"),
    ("<?xml version='1.0'?><?xml version='1.0'?>", "syntax"),
]


@pytest.mark.parametrize(("line", "rule"), DECLARED)
def test_a_first_line_that_promises_something_else_is_refused(line, rule):
    error = error_of(f"{line}{BODY}".encode())
    assert [fault.rule for fault in error.faults] == [rule]
    assert error.message_id == MESSAGE_ID


@pytest.mark.parametrize(
    "line", ["", "<?xml version='1.0'?>", '<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<!-- x -->\n']
)
def test_a_first_line_that_is_true_is_welcome(line):
    assert read_xml(f"{line}{BODY}".encode()) == read_xml(REQUEST)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_refused_in_words_and_still_say_who_they_are_of(encoding, reader_never_starts):
    error = error_of(BODY.encode(encoding))
    assert [fault.rule for fault in error.faults] == ["encoding"]
    assert error.faults[0].text.en == "This is UTF-16 or UTF-32; save it as UTF-8"
    assert error.message_id == MESSAGE_ID


def test_a_name_in_another_encoding_is_refused_in_words():
    assert faults_of(raw("Grey", "Gr\u00e9y").replace("\u00e9".encode(), b"\xe9")) == [("", "encoding")]


@pytest.mark.parametrize("name", ["a", "Header", "Copy"])
@pytest.mark.parametrize("count", [MAX_DEPTH, 255, 10_000, 100_000])
def test_nothing_nested_too_deep_is_read(name, count):
    assert faults_of(f'<Message xmlns="{NAMESPACE}">{f"<{name}>" * count}'.encode())[0][1] == "depth"


def test_copies_in_copies_end_at_the_first():
    deep = "<Body><Copy>" * 12
    assert faults_of(f'<Message xmlns="{NAMESPACE}">{deep}{"</Copy></Body>" * 12}</Message>'.encode())


def bomb(attribute, count=200_000):
    """A message whose first tag holds very many attributes."""
    return f"<Message {' '.join(attribute.format(number) for number in range(count))}/>"


MANY = {
    "attributes": ("attribute", bomb('a{}=""')),
    "namespaces": ("attribute", bomb('xmlns:a{}="u"')),
    "attributes that hold >": ("attribute", bomb("a{}='>'")),
    "attributes between blanks": ("attribute", bomb("a{} =\n''\t ")),
    "tags": ("values", "<a/>" * (MAX_TAGS + 1)),
    "comments": ("values", "<!---->" * (MAX_TAGS + 1)),
    "references": ("values", "<a>" + "&#65;" * (MAX_REFERENCES + 1)),
}


@pytest.mark.parametrize("name", MANY)
def test_heaps_are_refused_before_the_reader_starts(name, reader_never_starts):
    rule, text = MANY[name]
    assert faults_of(text.encode()) == [("", rule)]


@pytest.mark.parametrize("child", ["<x/>", "<x a='1' b='2'/>", "<?x?>"])
def test_too_many_elements_are_refused_where_the_limit_is_passed(child):
    text = f'<Message xmlns="{NAMESPACE}">{child * (MAX_ELEMENTS + 1)}</Message>'
    assert faults_of(text.encode()) == [("", "values")]


def test_sixteen_attributes_are_read_and_refused_one_by_one():
    names = " ".join(f"a{n}='1'" for n in range(16))
    assert len(faults_of(raw("<Title>", f"<Title {names}>"))) == 16


def test_too_many_bytes_are_refused_unread(reader_never_starts):
    assert faults_of(b" " * (MAX_BYTES + 1)) == [("", "size")]


CODES = "<HandlingCode><Code>H1</Code></HandlingCode>"
COSTLY = {
    "one endless tag": b"<" + b"a" * 20_000_000,
    "one endless attribute": b"<a b='" + b"c" * 20_000_000,
    "blanks in a tag": b"<a" + b" " * 20_000_000 + b"/>",
    "blanks before": b" " * 20_000_000 + b"<a/>",
    "an endless comment": b"<!--" + b"-" * 20_000_000,
    "comments that never end": b"<!-- " * 190_000,
    "instructions that never end": b"<?a " * 190_000,
    "an endless section": raw("Grey", "<![CDATA[").split(b"<![CDATA[")[0] + b"<![CDATA[" + b"]" * 20_000_000,
    "headers that never end": b"<Header " * 190_000,
    "opened headers": b"<Header><Sender><MessageId>" * 60_000,
    "blanks in a value": b"<Header><MessageId>" + b" " * 20_000_000,
    "opened bodies": b"<Body> " * 190_000,
    "attributes without quotes": b"<a " + b"b=c " * 4_000_000,
    "references": raw("Grey", "&#65;" * 950_000),
    "an attribute on each of many": raw("<Title>", "<x a='1'/>" * 25_000 + "<Title>"),
    "the same element again and again": raw("<Title>", "<Title>x</Title>" * 49_000 + "<Title>"),
    "a list far too long": raw("<Items>", "<Items>" + "<Item/>" * 49_000),
    "a long list of equal codes": raw(
        "<Handling>", "<Handling>" + "<HandlingCode><Code>H1</Code></HandlingCode>" * 24_000
    ),
    "a text far too long": raw("Grey", "x" * 20_000_000),
}


def test_a_list_far_too_long_is_one_fault_and_the_rest_of_it_is_not_looked_at():
    data = raw("</Items>", "<Item><Number>5</Number><Text/></Item>" * 300 + "<Item/>" * 9 + "</Items>")
    assert ("/Message/Body/Request/Items", "maxItems") in faults_of(data)
    assert not any(place.endswith(("Item[305]/Text", "Item[306]/Number")) for place, _ in faults_of(data))


@pytest.mark.parametrize("name", COSTLY)
def test_what_is_meant_to_cost_much_is_refused_in_seconds(name):
    assert faults_of(COSTLY[name])
    assert seconds(read_xml, COSTLY[name]) < 5
    assert seconds(glance_xml, COSTLY[name]) < 5
