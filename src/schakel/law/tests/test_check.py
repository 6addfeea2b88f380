"""A wrong edit gets a message that a lawyer understands, in both languages; and the packs as shipped are sound."""

from shutil import copytree, ignore_patterns

import pytest

from schakel.law.check import check
from schakel.law.load import PACKS
from schakel.law.report import told

CLOCKS, ANSWERS, LISTS = "eu/rules/3-clocks.yaml", "eu/rules/4-answering.yaml", "eu/lists/requests.yaml"
SOUND = check()


@pytest.fixture
def packs(tmp_path):
    """A copy of the shipped packs that a test may spoil."""
    return copytree(PACKS, tmp_path / "law", ignore=ignore_patterns("*.py", "tests", "__pycache__"))


def spoil(packs, name, old, new):
    text = (packs / name).read_text(encoding="utf-8")
    assert old in text
    (packs / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def checked(packs):
    return check("nl", packs)


def faults(packs):
    found = checked(packs)
    return [*found.faults, *(one.fault for one in found.results if one.fault)]


def test_the_packs_as_shipped_are_sound():
    assert SOUND.faults == ()
    assert [one.fault for one in SOUND.results if one.fault] == []
    assert SOUND.sound


@pytest.mark.parametrize("one", SOUND.results, ids=[f"{one.rule.id}: {one.example.title.en}" for one in SOUND.results])
def test_an_example_of_the_law_comes_out(one):
    assert one.fault is None
    assert one.outcome is not None
    assert one.outcome.well


def test_every_rule_with_a_function_has_an_example():
    assert SOUND.pack is not None
    without = [rule.id for rule in SOUND.pack.rules if rule.function and not rule.examples]
    assert without == []


EDITS = [
    (
        CLOCKS,
        "    function: rules.clocks.due/1",
        "    function: rules.clocks.due/9",
        'rule R15: there is no function "rules.clocks.due/9"; the program has rules.clocks.due/1',
        'regel R15: er is geen functie "rules.clocks.due/9"; het programma kent rules.clocks.due/1',
    ),
    (
        CLOCKS,
        "    nl: Een spoedvraag naar wat in een politiedatabase staat, wordt binnen 8 uur na ontvangst beantwoord.\n",
        "",
        "rule R15.nl: the Dutch sentence is missing: add a line nl:",
        "de Nederlandse zin ontbreekt: voeg een regel nl: toe",
    ),
    (
        CLOCKS,
        "    en: An urgent question for what a police database holds is answered within 8 hours of receipt.\n",
        "",
        "rule R15.en: the English sentence is missing",
        "de Engelse zin ontbreekt",
    ),
    (
        CLOCKS,
        "    article: Dir. 5(1)(a)\n",
        "",
        "rule R15.article: the article is missing: say where the law says this",
        "het artikel ontbreekt: zeg waar dit in de wet staat",
    ),
    (
        CLOCKS,
        "  - id: R16\n",
        "  - id: R15\n",
        "rule R15: the id R15 is used twice (eu/rules/3-clocks.yaml, line",
        "het id R15 is twee keer gebruikt",
    ),
    (
        CLOCKS,
        'expect: {due: "2026-03-29T10:30+02:00", outer: "2026-03-29T11:00+02:00"}',
        'expect: {due: "2026-03-29T09:30+02:00"}',
        'the example fails: due: expected "2026-03-29T09:30+02:00", but "2026-03-29T10:30:00+02:00" came out',
        'voorbeeld "Een half uur voordat de klok vooruitgaat": het voorbeeld klopt niet: due: verwacht',
    ),
    (
        CLOCKS,
        "regime: DIR977, received_at",
        "regime: DIR, received_at",
        'facts, regime: expected one of DIR977, OTHER; found "DIR"',
        'facts, regime: verwacht wordt een van DIR977, OTHER; er staat "DIR"',
    ),
    (
        CLOCKS,
        'received_at: "2026-03-29T01:30+01:00", urgent: true',
        'received_at: "2026-03-29T01:30", urgent: true',
        "facts, received_at: expected a moment such as 2026-06-05T17:45+02:00",
        "facts, received_at: verwacht wordt een moment zoals",
    ),
    (
        CLOCKS,
        'received_at: "2026-03-29T01:30+01:00", urgent: true',
        'arrived_at: "2026-03-29T01:30+01:00", urgent: true',
        "facts, arrived_at: expected one of regime, received_at, urgent, ground, access, answered_at",
        "facts, arrived_at: verwacht wordt een van regime",
    ),
    (
        CLOCKS,
        "    mark: V\n",
        "    mark: sure\n",
        "rule R15.mark: expected how far this was checked, one of V (read in the official text or a public source)",
        "hoe ver dit is getoetst, een van V (gelezen in de officiële tekst",
    ),
    (CLOCKS, "    mark: V\n", "", "rule R15.mark: expected how far this was checked", "er staat niets"),
    (
        CLOCKS,
        "    parameters: {hours: 8}\n",
        "    parameters: 8\n",
        "rule R15.parameters: expected names with values, such as hours: 8",
        "verwacht wordt namen met waarden",
    ),
    (
        CLOCKS,
        "    parameters: {hours: 8}\n",
        "    parameters: {hours: 8}\n    valid_until: 2024-01-01\n",
        'rule R15.valid_until: expected a day on or after 2024-12-12; found "2024-01-01"',
        "een dag op of na 2024-12-12",
    ),
    (
        CLOCKS,
        "    parameters: {hours: 8}\n",
        "    remark: {hours: 8}\n",
        "rule R15.remark: unknown key; known here: id, article, en, nl, function",
        "onbekende sleutel; hier zijn bekend: id, article",
    ),
    (
        CLOCKS,
        "        like: example\n",
        "        like: sample\n",
        'rule R21.examples, entry 1.like: expected one of the bases of this file: example; found "sample"',
        "een van de bases van dit bestand: example",
    ),
    (
        CLOCKS,
        '        expect: {due: "2026-04-05T16:00+02:00", outer: "2026-04-09T00:00+02:00"}\n',
        "",
        "rule R16.examples, entry 1.expect: expected what must come out; nothing is there",
        "wat eruit moet komen; er staat niets",
    ),
    (
        CLOCKS,
        "{what: question sent,",
        "{what: question mailed,",
        "facts, event 2, what: expected one of received, supplement",
        "facts, event 2, what: verwacht wordt een van received",
    ),
    (
        ANSWERS,
        "{ground: RF-a, sources: [RDW, BVI]}",
        "{ground: RF-z, sources: [RDW, BVI]}",
        "is: or ground:, one of RF-a, RF-b",
        "is: of ground:, een van RF-a",
    ),
    (
        LISTS,
        "      - code: U4\n",
        "      - code: U5\n",
        "list urgency-grounds: codes the program does not know: U5",
        "lijst urgency-grounds: codes die het programma niet kent: U5",
    ),
    (
        LISTS,
        "      - code: U4\n",
        "      - code: U3\n",
        "list urgency-grounds.entries: this code stands here twice: U3",
        "deze code staat er twee keer: U3",
    ),
    (
        LISTS,
        "      - code: U4\n",
        "      - label: U4\n",
        "list urgency-grounds.entries, entry 4.code: expected a text; nothing is there",
        "entry 4.code: verwacht wordt een tekst; er staat niets",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "en", "nl"), EDITS)
def test_a_wrong_edit_is_told_with_file_line_and_rule_in_both_languages(packs, file, old, new, en, nl):
    spoil(packs, file, old, new)
    found = faults(packs)
    assert any(en in fault.en for fault in found), [fault.en for fault in found]
    assert any(nl in fault.nl for fault in found), [fault.nl for fault in found]
    assert all(fault.en.startswith(f"{file}, line ") for fault in found)
    assert all(fault.nl.startswith(f"{file}, regel ") for fault in found)


def test_the_line_is_the_line_in_the_file(packs):
    line = spoil(packs, CLOCKS, "    mark: V\n", "    mark: sure\n")
    assert faults(packs)[0].en.startswith(f"{CLOCKS}, line {line}, rule R15.mark:")


def test_several_wrong_edits_are_told_together(packs):
    spoil(packs, CLOCKS, "    mark: V\n", "    mark: sure\n")
    spoil(packs, ANSWERS, "    article: Dir. 6(1)\n", "")
    spoil(packs, LISTS, "      - code: U4\n", "      - code: U5\n")
    assert len(faults(packs)) == 4


def test_dates_that_overlap_are_told_with_the_line_of_the_other(packs):
    name = "eu/rules/5-initiative-channel.yaml"
    spoil(packs, name, "    valid_until: 2027-06-11\n", "    valid_until: 2027-06-12\n")
    (fault,) = [one for one in faults(packs) if "overlap" in one.en]
    assert "rule R45: its dates overlap with those on line" in fault.en
    assert "let valid_until there end the day before 2027-06-12" in fault.en
    assert "laat valid_until daar eindigen op de dag voor 2027-06-12" in fault.nl


def test_a_code_left_out_of_a_closed_list_is_told(packs):
    text = (packs / LISTS).read_text(encoding="utf-8")
    start = text.index("      - code: U4\n")
    end = text.index("  - id: request-letters")
    (packs / LISTS).write_text(text[:start] + text[end:], encoding="utf-8")
    assert "codes of the closed list are missing: U4" in faults(packs)[0].en
    assert "codes van de gesloten lijst ontbreken: U4" in faults(packs)[0].nl


def test_a_national_list_of_grounds_need_not_name_every_ground(packs):
    text = (packs / "nl/lists/refusal.yaml").read_text(encoding="utf-8")
    start = text.index("      - code: RF-h\n")
    (packs / "nl/lists/refusal.yaml").write_text(text[:start], encoding="utf-8")
    assert faults(packs) == []


def test_examples_without_a_function_are_told(packs):
    spoil(packs, CLOCKS, "    function: rules.clocks.due/1\n", "")
    assert "rule R15: has examples but names no function to run them" in faults(packs)[0].en


def test_a_file_that_is_gone_is_told_and_nothing_else(packs):
    (packs / "eu/clocks.yaml").unlink()
    found = check("nl", packs)
    assert found.pack is None
    assert [one.nl for one in found.faults] == [
        "eu/clocks.yaml: dit bestand van het wetspakket ontbreekt of is niet te lezen"
    ]


def test_a_calendar_with_a_fault_is_told(packs):
    spoil(packs, "calendars/be.yaml", "zone: Europe/Brussels", "zone: Europe/Brussel")
    assert faults(packs)[0].en.startswith("calendars/be.yaml, line 4, zone: expected a time zone")


CLOCK_EDITS = [
    (
        "{before: 6, roles: [owner]}",
        "{before: six, roles: [owner]}",
        'before: expected a whole number from 0; found "six"',
    ),
    ("{before: 6, roles: [owner]}", "{before: 6, roles: []}", "roles: expected a list with at least one entry"),
    ("    pauses: false\n", "    pauses: no\n", 'pauses: expected true or false; found "no"'),
    ("      hours: 12\n", "", "term: expected either hours or days, and not both"),
    ("  allowed: true\n", "  permitted: true\n", "delay.permitted: unknown key"),
]


@pytest.mark.parametrize(("old", "new", "message"), CLOCK_EDITS)
def test_a_wrong_edit_of_the_clock_settings_is_told(packs, old, new, message):
    spoil(packs, "eu/clocks.yaml", old, new)
    assert message in faults(packs)[0].en


def test_a_country_that_has_the_delay_gets_it_from_its_own_file(packs):
    spoil(packs, "nl/jurisdiction.yaml", "  allowed: false\n", "  allowed: true\n  kinds: [telecom]\n")
    found = checked(packs)
    assert found.pack.clock.deviation.kinds == {"telecom"}


def test_a_country_that_says_nothing_has_what_the_directive_has(packs):
    path = packs / "nl/jurisdiction.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("delay:")], encoding="utf-8")
    assert checked(packs).pack.clock.deviation.kinds == frozenset()


def test_the_report_tells_what_was_read_and_how_far_it_was_checked():
    for language, words in (("en", "No fault found."), ("nl", "Geen fout gevonden.")):
        lines = told(SOUND, language).splitlines()
        assert lines[-1] == words
        assert any(line.strip().startswith("M ") for line in lines)
    assert SOUND.pack is not None
    assert SOUND.pack.pack_hash in told(SOUND, "en")


def test_the_report_of_a_pack_with_faults_counts_them(packs):
    spoil(packs, CLOCKS, "    mark: V\n", "    mark: sure\n")
    lines = told(check("nl", packs), "nl").splitlines()
    assert lines[0].startswith(f"- {CLOCKS}, regel ")
    assert lines[-1] == "1 fout(en): het pakket klopt niet."


def test_the_report_of_a_pack_that_cannot_be_read_is_its_fault(packs):
    (packs / "eu/clocks.yaml").write_text("- a\n", encoding="utf-8")
    assert told(check("nl", packs), "en").splitlines()[-1] == "1 fault(s): the pack is not sound."
