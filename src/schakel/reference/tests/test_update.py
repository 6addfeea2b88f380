"""Loading again, previewing an update and applying it, as an administrator does."""

import os
import shutil
import subprocess
import sys

import pytest

from schakel.reference.loading.files import DATA
from schakel.reference.loading.load import preview

NAME = "networks.csv"
COLUMNS = "list, code, place, name_en, name_nl, attributes::text, source, verification"


def schakel(committed_db, *words):
    """Run a command of the product; returns status, output and what it said of faults."""
    environment = os.environ | committed_db.environment
    done = subprocess.run(
        [sys.executable, "-m", "schakel", *words], env=environment, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def standing(connection):
    """Every fact that stands, as text that two loads can be compared by."""
    return connection.execute(
        "SELECT (SELECT array_agg((iso3, iso2, name_en, name_nl, zone, source) ORDER BY iso3)"
        "  FROM reference_country WHERE ended_on IS NULL)::text,"
        " (SELECT array_agg((iso3, key, value, since, until, note, source, verification) ORDER BY iso3, key)"
        "  FROM reference_countrystatus WHERE ended_on IS NULL)::text,"
        " (SELECT array_agg((code, place, name_en, parties, by_country) ORDER BY code)"
        "  FROM reference_instrument WHERE ended_on IS NULL)::text,"
        f" (SELECT array_agg(({COLUMNS}) ORDER BY list, code) FROM reference_listrow WHERE ended_on IS NULL)::text"
    ).fetchone()


def counts(connection):
    """How many versions there are of everything."""
    tables = ("country", "countrystatus", "instrument", "listrow")
    return [connection.execute(f"SELECT count(*) FROM reference_{name}").fetchone()[0] for name in tables]


@pytest.fixture
def changed(tmp_path):
    """A folder with one list, in which one row is changed, one is new and one is gone."""
    text = (DATA / NAME).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("N28,")]
    lines = [line.replace("special intervention units", "special units") for line in lines]
    new = 'N29,"NEW, net",ports,EU network,no,,,,"a source",memory'
    (tmp_path / NAME).write_text("\n".join([*lines, new]) + "\n", encoding="utf-8")
    return tmp_path


def test_migrating_again_changes_nothing_and_mends_what_was_tampered_with(committed_db, owner_connection):
    owner_connection.autocommit = True
    before, versions = standing(owner_connection), counts(owner_connection)
    assert schakel(committed_db, "migrate")[0] == 0
    assert (standing(owner_connection), counts(owner_connection)) == (before, versions)
    owner_connection.execute("UPDATE reference_country SET name_en = 'Nowhere' WHERE iso2 = 'BE'")
    owner_connection.execute("DELETE FROM reference_countrystatus WHERE iso3 = 'BEL'")
    owner_connection.execute("UPDATE reference_listrow SET place = 99 WHERE code = 'N01'")
    assert schakel(committed_db, "migrate")[0] == 0
    assert standing(owner_connection) == before
    gone = owner_connection.execute("SELECT name_en FROM reference_country WHERE ended_on IS NOT NULL").fetchall()
    assert gone == [("Nowhere",)]


@pytest.mark.django_db
def test_what_is_shipped_is_what_stands():
    assert all(one.empty and not one.moved for one in preview(DATA))


@pytest.mark.django_db
def test_a_preview_costs_a_query_for_each_table_whatever_it_finds(django_assert_num_queries, changed):
    with django_assert_num_queries(4):
        preview(DATA)
    with django_assert_num_queries(1):
        (found,) = preview(changed)
    assert [said.key[1] for said in found.added] == ["N29"]
    assert [key[1] for _, key in found.ended] == ["N28"]
    assert [(one.said.key[1], one.fields[0].field) for one in found.changed] == [("N01", "theme")]


def test_a_diff_shows_every_field_and_changes_nothing(committed_db, owner_connection, changed):
    owner_connection.autocommit = True
    before = counts(owner_connection)
    status, said, faults = schakel(committed_db, "reference", "diff", str(changed))
    assert (status, faults) == (0, "")
    assert said == (
        "networks.csv (Networks)\n"
        "  + N29: name_en NEW, net; source a source; verification memory; theme ports; kind EU network; in_vision no\n"
        "  ~ N01\n"
        '      theme: "special intervention units" -> "special units"\n'
        "  - N28\n"
        "\n"
        "1 row(s) added, 1 changed, 1 ended in 1 file(s). Ended rows are kept.\n"
    )
    assert counts(owner_connection) == before


def test_an_update_ends_what_is_gone_keeps_the_version_before_and_stays_over_a_migrate(
    committed_db, owner_connection, changed
):
    owner_connection.autocommit = True
    status, said, _ = schakel(committed_db, "reference", "update", str(changed), "--language", "nl")
    assert status == 0
    assert said.endswith(
        "1 rij(en) erbij, 1 gewijzigd, 1 beëindigd in 1 bestand(en). Beëindigde rijen blijven bewaard.\n"
    )
    versions = owner_connection.execute(
        "SELECT code, attributes ->> 'theme', ended_on IS NULL FROM reference_listrow"
        " WHERE list = 'networks' AND code IN ('N01', 'N28', 'N29') ORDER BY code, id"
    ).fetchall()
    assert versions == [
        ("N01", "special intervention units", False),
        ("N01", "special units", True),
        ("N28", "drug networks", False),
        ("N29", "ports", True),
    ]
    after = standing(owner_connection)
    assert schakel(committed_db, "migrate")[0] == 0
    assert standing(owner_connection) == after
    assert schakel(committed_db, "reference", "update", str(changed))[1] == "Nothing changes.\n"


def test_newer_shipped_files_are_loaded_over_an_earlier_update(committed_db, owner_connection, changed):
    owner_connection.autocommit = True
    shipped = standing(owner_connection)
    assert schakel(committed_db, "reference", "update", str(changed))[0] == 0
    owner_connection.execute("UPDATE reference_load SET files_hash = 'older' WHERE origin = 'shipped'")
    assert schakel(committed_db, "migrate")[0] == 0
    assert standing(owner_connection) == shipped


def test_a_file_with_a_fault_changes_nothing_and_says_where(committed_db, owner_connection, changed):
    owner_connection.autocommit = True
    before = counts(owner_connection)
    shutil.copy(DATA / "channels.csv", changed)
    with (changed / NAME).open("a", encoding="utf-8") as stream:
        stream.write("N30,half\n")
    status, said, faults = schakel(committed_db, "reference", "update", str(changed))
    assert (status, said) == (1, "")
    assert faults == "networks.csv, row 30: has 2 cells where 10 are needed; is a comma or a quote missing?\n"
    assert counts(owner_connection) == before


def test_a_folder_that_is_none_is_said(committed_db, tmp_path):
    status, _, faults = schakel(committed_db, "reference", "diff", str(tmp_path / "nowhere"))
    assert status == 1
    assert "is no folder" in faults
