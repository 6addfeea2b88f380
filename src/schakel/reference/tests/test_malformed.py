"""A file with a fault: told with file, row and column, all at once, and nothing is loaded."""

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schakel.reference.columns import COLUMNS
from schakel.reference.lists import FILES
from schakel.reference.loading.faults import ReferenceDataError
from schakel.reference.loading.files import DATA
from schakel.reference.loading.load import of_folder, read

HEADER = ",".join(COLUMNS["weighing_triggers"])
GOOD = 'TR01,raise,"offence, punishable",weighing,own design,memory'
NAME = "weighing_triggers.csv"


def said(*lines, name=NAME, header=HEADER):
    """What the faults say of a file with these lines."""
    data = "\n".join((header, *lines)).encode()
    with pytest.raises(ReferenceDataError) as error:
        read({name: data})
    return [fault.say("en") for fault in error.value.faults]


def faults_of(files):
    """What is wrong in files, as the reader itself says it."""
    try:
        read(files)
    except ReferenceDataError as error:
        return error.faults
    return ()


def test_a_good_file_has_none():
    (row,) = read({NAME: f"{HEADER}\n{GOOD}\n".encode()})["weighing_triggers"]
    assert row.values["name_en"] == "offence, punishable"


def test_a_byte_order_mark_windows_line_ends_blank_lines_and_blanks_around_cells_are_no_fault():
    data = "\ufeff" + HEADER + "\r\n\r\n" + GOOD.replace("own design", "  own design ") + "\r\n"
    (row,) = read({NAME: data.encode()})["weighing_triggers"]
    assert row.values["source"] == "own design"


def test_a_row_with_a_cell_too_many_or_too_few_is_named():
    assert said(GOOD, "TR02,raise,weighing,own design,memory", GOOD.replace("TR01", "TR03") + ",more") == [
        f"{NAME}, row 3: has 5 cells where 6 are needed; is a comma or a quote missing?",
        f"{NAME}, row 4: has 7 cells where 6 are needed; is a comma or a quote missing?",
    ]


def test_a_missing_and_an_unknown_column_are_named():
    found = said(GOOD, header=HEADER.replace("effect", "result"))
    assert found == [
        f"{NAME}, row 1, column effect: is missing in the header",
        f"{NAME}, row 1, column result: is not known here; the columns are {', '.join(COLUMNS['weighing_triggers'])}",
    ]


def test_a_column_that_stands_twice_is_named():
    assert f"{NAME}, row 1, column kind: stands twice in the header" in said(GOOD, header=HEADER + ",kind")


def test_empty_cells_that_must_be_filled_and_a_code_that_stands_twice_are_named_together():
    found = said(GOOD, ",raise,x,y,own design,memory", "TR01,raise,x,y,,")
    assert found == [
        f"{NAME}, row 3, column id: is empty, and names the row",
        f'{NAME}, row 4, column source: must be filled in; write "memory" when nobody checked it',
        f'{NAME}, row 4, column verification: must be filled in; write "memory" when nobody checked it',
        f"{NAME}, row 4, column id: says the same as row 2",
    ]


def test_the_fault_is_told_in_dutch_too():
    with pytest.raises(ReferenceDataError) as error:
        read({NAME: f"{HEADER}\n{GOOD},more\n".encode()})
    assert error.value.faults[0].say("nl").startswith(f"{NAME}, rij 2: heeft 7 cellen waar er 6 nodig zijn")


STATUS = ",".join(COLUMNS["country_status"])


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("be,eu_member,yes,,,,x,memory", "column iso3: is no country code of ISO 3166-1"),
        ("BE,eu_member,yes,,,,x,memory", "column iso3: is no country code of ISO 3166-1"),
        ("BEL,eu_member,yes,soon,,,x,memory", "column since: must begin with a year"),
        ("BEL,eu_member,yes,,2026-13,,x,memory", "column until: must begin with a year"),
        ("BEL,eu_member,yes,2026-02-30,,,x,memory", "column since: must begin with a year"),
        (f"BEL,{'k' * 61},yes,,,,x,memory", "column key: is longer than 60 characters"),
        (f"BEL,eu_member,yes,,,,x,{'m' * 81}", "column verification: is longer than 80 characters"),
    ],
)
def test_a_code_a_date_or_a_length_that_is_none_is_named(line, place):
    found = said(line, name="country_status.csv", header=STATUS)
    assert any(one.startswith(f"country_status.csv, row 2, {place}") for one in found), found


def test_a_statement_about_a_country_that_the_list_does_not_have_is_named():
    countries = (DATA / "countries.csv").read_bytes()
    with pytest.raises(ReferenceDataError) as error:
        read({"countries.csv": countries, "country_status.csv": f"{STATUS}\nQQQ,eu_member,yes,,,,x,memory\n".encode()})
    assert [fault.say("en") for fault in error.value.faults] == [
        "country_status.csv, row 2, column iso3: is a country that countries.csv does not have"
    ]


def test_a_zone_that_is_none_is_named():
    with pytest.raises(ReferenceDataError) as error:
        read({"capital_zones.csv": b"iso2,zone,source\nBE,Europe/Bruxelles,x\nNL,../etc/passwd,x\n"})
    assert [(fault.row, fault.column) for fault in error.value.faults] == [(2, "zone"), (3, "zone")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"  \n ", "is empty"),
        (HEADER.encode() + b'\nTR01,"open', "row 2: is no CSV"),
        (HEADER.encode() + b'\nTR01,"a"b,c,d,e,f', "row 2: is no CSV"),
        (HEADER.encode() + b"\nTR01,\xff,c,d,e,f", "row 2: is not in UTF-8"),
        ("﻿".encode("utf-16") + HEADER.encode("utf-16"), "is not in UTF-8"),
        (HEADER.encode() + b"\nTR01,\0,c,d,e,f", "row 2: holds a character that text cannot have"),
        (b"x" * 10_000_001, "is larger than 10 MB"),
    ],
)
def test_what_is_no_csv_in_utf_8_is_said_with_its_row(data, words):
    with pytest.raises(ReferenceDataError) as error:
        read({NAME: data})
    (fault,) = error.value.faults
    assert words in fault.say("en")


def test_a_folder_without_any_of_the_files_says_which_they_are(tmp_path):
    with pytest.raises(ReferenceDataError, match=r"holds none of the files .*countries\.csv"):
        of_folder(tmp_path)


def test_other_files_in_the_folder_are_left_alone(tmp_path):
    shutil.copy(DATA / NAME, tmp_path)
    (tmp_path / "notes.csv").write_bytes(b"\xff")
    assert list(of_folder(tmp_path)) == [NAME]


@given(st.sampled_from(FILES), st.binary(max_size=400))
def test_no_bytes_at_all_bring_the_reader_down(name, data):
    found = faults_of({name: data})
    assert all(fault.file == name and fault.say("en") and fault.say("nl") for fault in found)


@given(st.lists(st.lists(st.text(max_size=12), min_size=6, max_size=6), max_size=6))
def test_rows_of_any_text_are_loaded_or_told(rows):
    quoted = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    files = {NAME: f"{HEADER}\n{quoted}\n".encode("utf-8", "surrogatepass")}
    assert faults_of(files) or len(read(files)["weighing_triggers"]) <= len(rows)
