"""The sealer: gapless, single, never missing a row that commits late, and witnessed outside the database."""

import threading
from datetime import UTC, datetime

import psycopg
import pytest
from django.db import connection, connections

from schakel.crypto.books import Peaks, leaf
from schakel.safeguard import jobs, keys, layout, sealer, service, verify, witness
from schakel.safeguard.tests.world import entry, record, sql
from schakel.safeguard.verify.seen import split

pytestmark = pytest.mark.oldest

NIGHT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def fresh_process(state, monkeypatch):
    """Every test seals as a process that just started."""
    monkeypatch.setattr(jobs, "_process", jobs._Process())


def leaves():
    return sql("SELECT position, entry FROM safeguard_leaf ORDER BY position")


def test_nothing_new_makes_no_head(committed_db):
    assert jobs.seal_once() == 0
    assert sql("SELECT count(*) FROM safeguard_head") == [(0,)]


def test_rows_get_gapless_positions_in_the_order_of_their_time(committed_db):
    made = record(3)
    assert jobs.seal_once() == 3
    made += record(2)
    assert jobs.seal_once() == 2
    assert leaves() == list(enumerate(made, 1))
    assert jobs.seal_once() == 0


def test_a_head_is_the_root_over_all_rows_so_far(committed_db):
    record(3)
    jobs.seal_once()
    record(4)
    jobs.seal_once()
    entries = [bytes(one) for (row,) in sql("SELECT leaves FROM safeguard_head ORDER BY size")
               for one in split(bytes(row))]  # fmt: skip
    assert bytes(sql("SELECT root FROM safeguard_head WHERE size = 7")[0][0]) == Peaks().extend(entries).root()
    stored = [bytes(row[0]) for row in sql("SELECT leaf FROM safeguard_leaf ORDER BY position")]
    assert stored == [leaf(one) for one in entries]


def test_a_row_that_commits_after_later_rows_were_sealed_is_sealed_next(committed_db):
    slow = psycopg.connect(committed_db.environment["DATABASE_URL"])
    key = insert_slowly(slow)
    record(2)
    assert jobs.seal_once() == 2
    record(1)
    assert jobs.seal_once() == 1
    slow.commit()
    slow.close()
    assert jobs.seal_once() == 1
    assert str(leaves()[-1][1]) == key


def insert_slowly(slow):
    """Copy a row by hand in a transaction that stays open, as a long act does."""
    (template,) = record(1)
    jobs.seal_once()
    slow.execute("SELECT set_config('schakel.reader', 'system:intake', true)")
    columns = [row[0] for row in slow.execute(
        "SELECT column_name FROM information_schema.columns WHERE table_name = 'safeguard_book'")]  # fmt: skip
    rest = ", ".join(name for name in columns if name not in {"id", "tx"})
    return slow.execute(
        f"INSERT INTO safeguard_book (id, {rest}) SELECT gen_random_uuid(), {rest} FROM safeguard_book"
        " WHERE id = %s RETURNING id::text", [template],
    ).fetchone()[0]  # fmt: skip


def test_a_row_that_rolls_back_leaves_no_gap(committed_db):
    def failing():
        with service.reading(service.system("intake")):
            service.record(service.system("intake"), entry())
            raise LookupError

    record(1)
    with pytest.raises(LookupError):
        failing()
    record(1)
    assert jobs.seal_once() == 2
    assert [position for position, _ in leaves()] == [1, 2]


def test_only_one_sealer_works_at_a_time(committed_db):
    record(2)
    other = psycopg.connect(committed_db.environment["DATABASE_URL"])
    other.execute("SELECT pg_advisory_xact_lock(%s)", [sealer.LOCK])
    assert jobs.seal_once() == 0
    other.rollback()
    other.close()
    assert jobs.seal_once() == 2


def test_many_writers_and_two_sealers_seal_every_row_once(committed_db, state):
    """Two sealers that are processes of their own would share nothing but the database; so do these."""
    stop, faults = threading.Event(), []

    def guarded(work):
        try:
            work()
        except Exception as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    def seal_until_stopped():
        while not stop.is_set():
            with service.reading(service.system("sealer")):
                sealer.seal(keys.books_key(), sweep=False)

    sealers = [threading.Thread(target=guarded, args=(seal_until_stopped,)) for _ in range(2)]
    writers = [threading.Thread(target=guarded, args=(lambda: record(40),)) for _ in range(4)]
    for thread in sealers + writers:
        thread.start()
    for thread in writers:
        thread.join()
    stop.set()
    for thread in sealers:
        thread.join()
    jobs.seal_once()
    assert faults == []
    assert [position for position, _ in leaves()] == list(range(1, 161))
    source = verify.Database(committed_db.environment["SCHAKEL_AUDITOR_URL"])
    assert verify.verify(source, keys.books_key().public_key()).sound


def test_more_rows_than_one_run_takes_are_sealed_in_several(committed_db, monkeypatch):
    monkeypatch.setattr(sealer, "BATCH", 4)
    record(10)
    assert [jobs.seal_once() for _ in range(4)] == [4, 4, 2, 0]


def test_rows_that_an_earlier_process_missed_are_found_by_the_sweep_of_the_next(committed_db, behind):
    record(2)
    jobs.seal_once()
    behind.execute("UPDATE safeguard_head SET oldest_tx = (oldest_tx::text::bigint + 10)::text::xid8")
    record(1)
    for _ in range(20):
        behind.execute("SELECT pg_current_xact_id()")
    assert jobs.seal_once() == 0
    jobs._process = jobs._Process()
    assert jobs.seal_once() == 1


def test_after_a_restore_with_younger_transaction_numbers_rows_are_still_found(committed_db, behind):
    record(2)
    jobs.seal_once()
    behind.execute("UPDATE safeguard_head SET oldest_tx = '999999999999'::xid8")
    record(1)
    assert jobs.seal_once() == 1


def test_every_head_is_witnessed_outside_the_database(committed_db):
    record(2)
    jobs.seal_once()
    record(1)
    jobs.seal_once()
    saw = list(witness.read(jobs.witness_path()))
    hashes = [bytes(row[0]) for row in sql("SELECT hash FROM safeguard_head ORDER BY size")]
    assert [one.head.size for one in saw] == [2, 3]
    assert [one.hash for one in saw] == hashes
    assert jobs.witness_path().stat().st_mode & 0o777 == 0o600


def test_heads_that_a_crash_kept_from_the_witness_are_made_up_for(committed_db, monkeypatch):
    record(2)
    with monkeypatch.context() as patch:
        patch.setattr(witness, "append", lambda *_: (_ for _ in ()).throw(OSError("power cut")))
        with pytest.raises(OSError, match="power cut"):
            jobs.seal_once()
    assert sql("SELECT size FROM safeguard_head") == [(2,)]
    jobs._process = jobs._Process()
    record(1)
    jobs.seal_once()
    assert [one.head.size for one in witness.read(jobs.witness_path())] == [2, 3]


def test_a_witness_line_cut_short_by_a_crash_is_passed_over(committed_db):
    record(1)
    jobs.seal_once()
    with jobs.witness_path().open("a", encoding="ascii") as stream:
        stream.write('{"size": 99, "ro')
    assert witness.last_size(jobs.witness_path()) == 1
    assert [one.head.size for one in witness.read(jobs.witness_path())] == [1]


def test_a_line_cut_short_by_a_full_disk_does_not_spoil_the_next_one(committed_db):
    record(1)
    jobs.seal_once()
    with jobs.witness_path().open("a", encoding="ascii") as stream:
        stream.write('{"size": 2, "ro')
    record(1)
    jobs.seal_once()
    assert [one.head.size for one in witness.read(jobs.witness_path())] == [1, 2]
    assert witness.last_size(jobs.witness_path()) == 2


def test_a_head_that_the_disk_did_not_take_is_made_up_for_by_the_same_process(committed_db, monkeypatch):
    record(1)
    jobs.seal_once()
    record(1)
    with monkeypatch.context() as patch:
        patch.setattr(witness, "append", lambda *_: (_ for _ in ()).throw(OSError("disk full")))
        with pytest.raises(OSError, match="disk full"):
            jobs.seal_once()
    record(1)
    jobs.seal_once()
    assert [one.head.size for one in witness.read(jobs.witness_path())] == [1, 2, 3]


RUBBISH = [b"\xff\xfe\n", b"{}\n", b"[1]\n7\n", b'{"size": "x"}\n', b"[" * 100_000 + b"\n", b'{"size": 1}\n']


@pytest.mark.parametrize("rubbish", RUBBISH, ids=range(len(RUBBISH)))
def test_rubbish_in_the_witness_stops_neither_the_sealer_nor_the_verification(
    committed_db, public_key, rubbish, monkeypatch
):
    record(1)
    jobs.seal_once()
    with jobs.witness_path().open("ab") as stream:
        stream.write(rubbish)
    monkeypatch.setattr(jobs, "_process", jobs._Process())
    record(1)
    assert jobs.seal_once() == 1
    source = verify.Database(committed_db.environment["SCHAKEL_AUDITOR_URL"])
    report = verify.verify(source, public_key, jobs.witness_path())
    assert (report.sound, report.unwitnessed) == (True, 0)


def test_a_witness_that_knows_more_than_the_database_raises_an_alarm(committed_db, behind, caplog):
    record(1)
    jobs.seal_once()
    behind.execute("DELETE FROM safeguard_head")
    jobs._process = jobs._Process()
    jobs.seal_once()
    assert "rolled back" in caplog.text


def test_a_head_carries_the_time_of_the_clock(committed_db, simulated_clock):
    simulated_clock.set(NIGHT)
    record(1)
    jobs.seal_once()
    assert service.seal_state().sealed_at == NIGHT


def test_busy_desks_get_one_head_a_second(committed_db, monkeypatch):
    seconds = iter([10.0, 10.4, 11.1])
    monkeypatch.setattr(jobs, "monotonic", lambda: next(seconds))
    record(1)
    assert jobs.seal_each_second() == 1
    record(1)
    assert jobs.seal_each_second() == 0
    assert jobs.seal_each_second() == 1


def test_sealing_takes_the_same_number_of_queries_however_many_rows(committed_db, django_assert_num_queries):
    record(1)
    jobs.seal_once()
    for count in (1, 30):
        record(count)
        with django_assert_num_queries(9):
            jobs.seal_once()
    assert connection.in_atomic_block is False


def copy_row(behind, key, gap):
    names = ", ".join(name for name in layout.COLUMNS if name not in {"id", "at"})
    behind.execute(
        f"INSERT INTO safeguard_book (id, at, {names}, hash)"
        f" SELECT id, at + interval '{gap}', {names}, hash FROM safeguard_book WHERE id = %s",
        [key],
    )


@pytest.mark.parametrize("gap", ["1 second", "-1 second", "1 month"])
def test_a_second_row_under_one_id_does_not_stop_the_sealer_and_is_named_afterwards(
    committed_db, behind, public_key, gap
):
    first, *_ = made = record(3)
    copy_row(behind, first, gap)
    assert jobs.seal_once() == 3
    assert {entry for _, entry in leaves()} == set(made)
    made += record(2)
    assert jobs.seal_once() == 2
    report = verify.verify(verify.Database(committed_db.environment["SCHAKEL_AUDITOR_URL"]), public_key)
    assert verify.Check.ROW_INSERTED in {one.check for one in report.findings}
    assert {one.entry for one in report.findings} == {str(first)}


@pytest.mark.parametrize("at", ["infinity", "-infinity", "0044-03-15 BC", "9999-12-31"])
def test_a_row_without_a_moment_that_everybody_knows_is_not_taken(committed_db, behind, at):
    (key,) = record(1)
    names = ", ".join(name for name in layout.COLUMNS if name != "at")
    with pytest.raises(psycopg.errors.CheckViolation):
        behind.execute(
            f"INSERT INTO safeguard_book (at, {names}, hash)"
            f" SELECT %s, {names}, hash FROM safeguard_book WHERE id = %s",
            [at, key],
        )
