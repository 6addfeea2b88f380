"""Loading the facts, as `migrate` does."""

import os
import subprocess
import sys


def everything(connection):
    """Every country and statement, as text that two loads can be compared by."""
    return connection.execute(
        "SELECT (SELECT array_agg(c.* ORDER BY iso3) FROM reference_country c)::text,"
        " (SELECT array_agg((iso3, key, value, since, until, note, source, verification) ORDER BY iso3, key, value)"
        " FROM reference_countrystatus)::text"
    ).fetchone()


def test_migrating_again_loads_the_same_facts_once_more_and_mends_what_was_changed(committed_db, owner_connection):
    owner_connection.autocommit = True
    before = everything(owner_connection)
    owner_connection.execute("UPDATE reference_country SET name_en = 'Nowhere' WHERE iso2 = 'BE'")
    owner_connection.execute("DELETE FROM reference_countrystatus WHERE iso3 = 'BEL'")
    environment = os.environ | committed_db.environment
    subprocess.run([sys.executable, "-m", "schakel", "migrate"], check=True, env=environment, capture_output=True)
    assert everything(owner_connection) == before
