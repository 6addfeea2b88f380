"""Verification finds whatever is altered behind the application's back, and names the first altered row."""

import json
import subprocess
import sys
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from schakel.crypto.books import Head, Peaks, batch_hash, head_hash, leaf, row_hash, sign
from schakel.crypto.canonical import moment
from schakel.safeguard import clock, jobs, layout, verify
from schakel.safeguard.keynames import key_id
from schakel.safeguard.tests.world import record
from schakel.safeguard.verify import Check, Finding

OTHER = {
    "id": "gen_random_uuid()", "at": "at + interval '1 second'", "tx": "'1'::xid8", "actor_unit": "gen_random_uuid()",
    "case_id": "gen_random_uuid()", "compartment_id": "gen_random_uuid()", "recipient": """'{"country": "XX"}'""",
    "handling": """'["H9"]'""", "subject_keys": """'["x"]'""", "explanation": """'{"n": 2}'""",
    "allowed": "NOT allowed", "action": "'erase'",
}  # fmt: skip

ALTERED_HEADS = {
    "root = sha256('x')": Check.HEAD_SIGNATURE,
    "prev = sha256('x')": Check.HEAD_SIGNATURE,
    "at = at + interval '1 hour'": Check.HEAD_SIGNATURE,
    "signature = sha512('x')": Check.HEAD_SIGNATURE,
    "key_id = 'x'": Check.HEAD_OTHER_KEY,
    "leaves = sha256('x') || substr(leaves, 33)": Check.HEAD_LIST,
    "leaves = substr(leaves, 2)": Check.HEAD_LIST,
    "hash = sha256('x')": Check.HEAD_ALTERED,
    "peaks = '\\x00'": Check.HEAD_ALTERED,
}


OTHERS = "SELECT entry FROM safeguard_leaf WHERE position <> 7"


def checks(report):
    return {finding.check for finding in report.findings}


def entry_at(behind, position):
    return behind.execute("SELECT entry FROM safeguard_leaf WHERE position = %s", [position]).fetchone()[0]


def rewrite_hash(behind, entry):
    """Give a row the hash its altered content asks for, as somebody would who knows how the books work."""
    statement = f"SELECT {layout.SELECTED} FROM safeguard_book WHERE id = %s"
    row = dict(zip(layout.COLUMNS, behind.execute(statement, [entry]).fetchone(), strict=True))
    hashed = row_hash(row)
    behind.execute("UPDATE safeguard_book SET hash = %s WHERE id = %s", [hashed, entry])
    return hashed


def test_untouched_books_are_sound(books, public_key, state):
    report = verify.verify(books, public_key, jobs.witness_path())
    assert report.sound
    assert (report.rows, report.heads, report.unsealed, report.unwitnessed) == (12, 3, 0, 0)


def test_empty_books_are_sound(source, public_key):
    report = verify.verify(source, public_key)
    assert (report.sound, report.rows, report.heads, report.sealed_at) == (True, 0, 0, None)


def test_an_altered_column_is_found_whichever_it_is_and_the_row_named(books, behind, public_key):
    entry = entry_at(behind, 7)
    behind.execute("CREATE TABLE kept AS SELECT * FROM safeguard_book WHERE id = %s", [entry])
    at = moment(behind.execute("SELECT at FROM kept").fetchone()[0])
    for column in layout.COLUMNS:
        value = OTHER.get(column, "'x'")
        behind.execute(f"UPDATE safeguard_book SET {column} = {value} WHERE id = %s", [entry])
        first = verify.verify(books, public_key).first_altered_row
        assert first is not None, column
        check = Check.ROW_DELETED if column == "id" else Check.ROW_ALTERED
        assert first == Finding(check, 7, str(entry), at), column
        behind.execute(f"DELETE FROM safeguard_book WHERE id NOT IN ({OTHERS})")
        behind.execute("INSERT INTO safeguard_book SELECT * FROM kept")
        assert verify.verify(books, public_key).sound, column


def test_of_several_altered_rows_the_first_is_named_first_and_the_others_are_listed(books, behind, public_key):
    for position in (11, 3, 8):
        behind.execute(
            "UPDATE safeguard_book SET purpose = 'other' WHERE id = %s", [entry_at(behind, position)]
        )  # fmt: skip
    report = verify.verify(books, public_key)
    assert report.first_altered_row is not None
    assert report.first_altered_row.position == 3
    assert [finding.position for finding in report.findings] == [3, 8, 11]


def test_an_altered_hash_alone_is_found(books, behind, public_key):
    behind.execute("UPDATE safeguard_book SET hash = sha256('x') WHERE id = %s", [entry_at(behind, 2)])
    report = verify.verify(books, public_key)
    assert report.findings == (Finding(Check.ROW_ALTERED, 2, report.findings[0].entry, report.findings[0].at),)


def test_an_altered_row_with_a_hash_that_fits_is_found(books, behind, public_key):
    entry = entry_at(behind, 6)
    behind.execute("UPDATE safeguard_book SET purpose = 'other' WHERE id = %s", [entry])
    rewrite_hash(behind, entry)
    first = verify.verify(books, public_key).first_altered_row
    assert first is not None
    assert (first.check, first.position) == (Check.ROW_REPLACED, 6)


def test_an_altered_row_with_hash_leaf_and_list_is_found_and_named(books, behind, public_key):
    """The signature no longer fits, and the rows still do not give the root that was signed."""
    entry = entry_at(behind, 6)
    behind.execute("UPDATE safeguard_book SET purpose = 'other' WHERE id = %s", [entry])
    hashed = rewrite_hash(behind, entry)
    behind.execute("UPDATE safeguard_leaf SET leaf = %s WHERE position = 6", [leaf(hashed)])
    behind.execute("UPDATE safeguard_head SET leaves = %s || substr(leaves, 33) WHERE size = 9", [hashed])
    found = checks(verify.verify(books, public_key))
    assert Check.HEAD_SIGNATURE in found
    assert Check.HEAD_ROOT in found


@pytest.mark.parametrize("change", ["leaf = sha256('x')", "at = at + interval '1 minute'"])
def test_an_altered_leaf_is_found(books, behind, public_key, change):
    behind.execute(f"UPDATE safeguard_leaf SET {change} WHERE position = 4")
    first = verify.verify(books, public_key).first_altered_row
    assert first is not None
    assert (first.check, first.position) == (Check.LEAF_ALTERED, 4)


def test_a_deleted_row_is_found(books, behind, public_key):
    entry = entry_at(behind, 5)
    behind.execute("DELETE FROM safeguard_book WHERE id = %s", [entry])
    first = verify.verify(books, public_key).first_altered_row
    assert first is not None
    assert (first.check, first.position, first.entry) == (Check.ROW_DELETED, 5, str(entry))


def test_a_row_deleted_with_its_leaf_is_found(books, behind, public_key):
    behind.execute("DELETE FROM safeguard_book WHERE id = %s", [entry_at(behind, 5)])
    behind.execute("DELETE FROM safeguard_leaf WHERE position = 5")
    first = verify.verify(books, public_key).first_altered_row
    assert first is not None
    assert (first.check, first.position) == (Check.LEAF_MISSING, 5)


def test_rows_moved_up_to_close_a_gap_are_found(books, behind, public_key):
    behind.execute("DELETE FROM safeguard_book WHERE id = %s", [entry_at(behind, 3)])
    behind.execute("DELETE FROM safeguard_leaf WHERE position = 3")
    for position in range(4, 13):
        behind.execute("UPDATE safeguard_leaf SET position = position - 1 WHERE position = %s", [position])
    first = verify.verify(books, public_key).first_altered_row
    assert first is not None
    assert (first.check, first.position) == (Check.ROW_OUT_OF_ORDER, 3)


def test_swapped_order_is_found_within_a_head_and_across_heads(books, behind, public_key):
    for two, check in ((3, Check.ROW_OUT_OF_ORDER), (11, Check.ROW_REPLACED)):
        swap(behind, 2, two)
        first = verify.verify(books, public_key).first_altered_row
        assert first is not None
        assert (first.check, first.position) == (check, 2)
        swap(behind, 2, two)
    assert verify.verify(books, public_key).sound


def swap(behind, one, two):
    behind.execute("ALTER TABLE safeguard_leaf DROP CONSTRAINT IF EXISTS safeguard_leaf_pkey")
    behind.execute(
        "UPDATE safeguard_leaf SET position = CASE position WHEN %s THEN %s ELSE %s END WHERE position IN (%s, %s)",
        [one, two, one, one, two],
    )


def put_in(behind, at, tx):
    """Insert a copy of a row, with a hash that fits, as somebody would who knows how the books work."""
    names = ", ".join(name for name in layout.COLUMNS if name not in {"id", "at", "tx"})
    statement = (
        f"INSERT INTO safeguard_book (id, at, tx, {names}, hash)"
        f" SELECT gen_random_uuid(), {at}, {tx}, {names}, hash FROM safeguard_book WHERE id = %s RETURNING id"
    )
    return behind.execute(statement, [entry_at(behind, 4)]).fetchone()[0]


def test_a_row_that_carries_a_time_long_before_its_head_is_pointed_out(books, behind, public_key):
    new = put_in(behind, "at - interval '2 hours'", "pg_current_xact_id()")
    rewrite_hash(behind, new)
    assert jobs.seal_once() == 1
    report = verify.verify(books, public_key)
    assert (report.sound, report.late, report.first_late) == (True, 1, 13)


def test_a_row_put_in_behind_a_head_is_found(books, behind, public_key):
    new = put_in(behind, "at + interval '1 millisecond'", "'1'::xid8")
    rewrite_hash(behind, new)
    assert jobs.seal_once() == 0
    report = verify.verify(books, public_key)
    assert [(finding.check, finding.entry) for finding in report.findings] == [(Check.ROW_INSERTED, str(new))]


def test_books_signed_anew_with_another_key_are_found(books, behind, public_key):
    sign_anew(behind, Ed25519PrivateKey.generate())
    assert checks(verify.verify(books, public_key)) == {Check.HEAD_OTHER_KEY}


def test_books_signed_anew_under_the_old_keys_name_are_found(books, behind, public_key):
    sign_anew(behind, Ed25519PrivateKey.generate(), key_id(public_key))
    assert checks(verify.verify(books, public_key)) == {Check.HEAD_SIGNATURE}


def sign_anew(behind, key, name=None):
    """Build all heads again over the rows as they are now."""
    peaks, previous = Peaks(), bytes(32)
    for size, leaves, at in behind.execute("SELECT size, leaves, at FROM safeguard_head ORDER BY size").fetchall():
        entries = [leaves[start : start + 32] for start in range(0, len(leaves), 32)]
        peaks = peaks.extend(entries)
        head = Head(peaks.size, peaks.root(), batch_hash(entries), previous, at, name or key_id(key.public_key()))
        signature = sign(head, key)
        previous = head_hash(head, signature)
        behind.execute(
            "UPDATE safeguard_head SET root = %s, prev = %s, key_id = %s, signature = %s, hash = %s WHERE size = %s",
            [head.root, head.previous, head.key_id, signature, previous, size],
        )


def test_an_altered_head_is_found_whatever_was_altered(books, behind, public_key):
    behind.execute("CREATE TABLE kept AS SELECT * FROM safeguard_head WHERE size = 9")
    for change, check in ALTERED_HEADS.items():
        behind.execute(f"UPDATE safeguard_head SET {change} WHERE size = 9")
        report = verify.verify(books, public_key)
        assert (report.findings[0].check, report.findings[0].size, report.rows) == (check, 9, 12), change
        behind.execute("DELETE FROM safeguard_head WHERE size = 9")
        behind.execute("INSERT INTO safeguard_head SELECT * FROM kept")
        assert verify.verify(books, public_key).sound, change


@pytest.mark.parametrize(("size", "next_size"), [(5, 9), (9, 12)])
def test_a_deleted_head_is_found_and_no_row_is_blamed_for_it(books, behind, public_key, size, next_size):
    behind.execute("DELETE FROM safeguard_head WHERE size = %s", [size])
    report = verify.verify(books, public_key)
    assert [(finding.check, finding.size) for finding in report.findings] == [(Check.HEAD_CHAIN, next_size)]
    assert (report.rows, report.heads) == (12, 2)


def test_a_row_altered_under_a_deleted_head_is_named(books, behind, public_key):
    behind.execute("DELETE FROM safeguard_head WHERE size = 9")
    behind.execute("UPDATE safeguard_book SET purpose = 'x' WHERE id = %s", [entry_at(behind, 8)])
    first = verify.verify(books, public_key).first_altered_row
    assert first is not None
    assert (first.check, first.position) == (Check.ROW_ALTERED, 8)
    rewrite_hash(behind, entry_at(behind, 8))
    assert Check.HEAD_ROOT in checks(verify.verify(books, public_key))


@pytest.mark.parametrize("gap", ["1 month", "1 microsecond", "-2 years"])
@pytest.mark.parametrize("tx", ["tx", "pg_current_xact_id()"])
def test_a_second_row_under_the_id_of_a_sealed_one_is_found(books, behind, public_key, gap, tx):
    names = ", ".join(name for name in layout.COLUMNS if name not in {"id", "at", "tx", "actor_id"})
    entry = entry_at(behind, 7)
    behind.execute(
        f"INSERT INTO safeguard_book (id, at, tx, actor_id, {names}, hash)"
        f" SELECT id, at + interval '{gap}', {tx}, 'somebody else', {names}, hash FROM safeguard_book WHERE id = %s",
        [entry],
    )
    report = verify.verify(books, public_key)
    assert {(finding.check, finding.entry) for finding in report.findings} == {
        (Check.ROW_INSERTED, str(entry)),
        (Check.ROW_ALTERED, str(entry)),
    }
    assert [finding.position for finding in report.findings] == [None, None]


MOMENTS = {
    "UPDATE safeguard_book SET at = %s WHERE id = (SELECT entry FROM safeguard_leaf WHERE position = 7)": 7,
    "UPDATE safeguard_leaf SET at = %s WHERE position = 7": 7,
    "UPDATE safeguard_head SET at = %s WHERE size = 9": None,
}


@pytest.mark.parametrize("at", ["infinity", "-infinity", "0044-03-15 12:00:00+00 BC", "12000-01-01 00:00:00+00"])
@pytest.mark.parametrize("change", MOMENTS)
def test_a_time_that_no_calendar_knows_does_not_hide_what_was_altered(books, behind, public_key, change, at):
    behind.execute("ALTER TABLE safeguard_book DROP CONSTRAINT safeguard_book_at_known")
    behind.execute(change, [at])
    report = verify.verify(books, public_key)
    first = report.first_altered_row
    assert not report.sound
    assert (first.position if first else None) == MOMENTS[change]


def test_deleted_last_heads_are_found_by_the_leaves_they_leave_behind(books, behind, public_key):
    behind.execute("DELETE FROM safeguard_head WHERE size = 12")
    first = verify.verify(books, public_key).first_altered_row
    assert first is not None
    assert (first.check, first.position) == (Check.LEAF_WITHOUT_HEAD, 10)


def roll_back(behind):
    behind.execute("DELETE FROM safeguard_head WHERE size = 12")
    behind.execute(
        "DELETE FROM safeguard_book WHERE id IN (SELECT entry FROM safeguard_leaf WHERE position > 9)"
    )  # fmt: skip
    behind.execute("DELETE FROM safeguard_leaf WHERE position > 9")


def test_an_end_rolled_back_as_a_whole_is_found_by_the_witness_and_only_by_it(books, behind, public_key):
    roll_back(behind)
    assert verify.verify(books, public_key).sound
    report = verify.verify(books, public_key, jobs.witness_path())
    assert [(finding.check, finding.size) for finding in report.findings] == [(Check.HEADS_ROLLED_BACK, 12)]


def test_an_end_rolled_back_and_written_anew_is_found_by_the_witness(books, behind, public_key):
    roll_back(behind)
    record(3, purpose="another history")
    jobs.seal_once()
    assert verify.verify(books, public_key).sound
    report = verify.verify(books, public_key, jobs.witness_path())
    assert checks(report) == {Check.HEAD_NOT_WITNESSED_SO}


def test_rows_that_wait_for_the_sealer_are_counted_and_checked(books, behind, public_key, simulated_clock):
    since = clock.now() + timedelta(hours=1)
    simulated_clock.set(since)
    keys = record(3)
    report = verify.verify(books, public_key)
    assert (report.sound, report.unsealed, report.rows) == (True, 3, 12)
    assert report.unsealed_since == moment(since)
    behind.execute("UPDATE safeguard_book SET purpose = 'x' WHERE id = %s", [keys[1]])
    report = verify.verify(books, public_key)
    assert [(finding.check, finding.entry) for finding in report.findings] == [(Check.ROW_ALTERED, str(keys[1]))]


def test_at_most_a_hundred_findings_are_told_and_the_rest_counted(source, behind, public_key):
    record(120)
    jobs.seal_once()
    behind.execute("UPDATE safeguard_book SET purpose = 'x'")
    report = verify.verify(source, public_key)
    assert (len(report.findings), report.more) == (100, 20)


def test_a_long_book_is_read_in_chunks_and_comes_out_whole(books, public_key, monkeypatch):
    from schakel.safeguard.verify import database

    monkeypatch.setattr(database, "CHUNK", 5)
    report = verify.verify(books, public_key)
    assert (report.sound, report.rows) == (True, 12)


def test_an_export_verifies_like_the_database_and_a_tampered_one_does_not(books, public_key, tmp_path):
    record(2)
    path = tmp_path / "books.jsonl"
    assert verify.export(books, path) == 12 + 3 + 2
    report = verify.verify(verify.ExportFile(path), public_key, jobs.witness_path())
    assert (report.sound, report.rows, report.heads, report.unsealed) == (True, 12, 3, 2)
    lines = path.read_text(encoding="utf-8").splitlines()
    line = json.loads(lines[4])
    line["row"]["purpose"] = "other"
    path.write_text("\n".join([*lines[:4], json.dumps(line), *lines[5:]]), encoding="utf-8")
    first = verify.verify(verify.ExportFile(path), public_key).first_altered_row
    assert first is not None
    assert (first.check, first.position) == (Check.ROW_ALTERED, 4)


def test_an_export_with_a_line_less_is_not_sound(books, public_key, tmp_path):
    path = tmp_path / "books.jsonl"
    verify.export(books, path)
    lines = path.read_text(encoding="utf-8").splitlines()
    for index in range(1, len(lines)):
        path.write_text("\n".join([*lines[:index], *lines[index + 1 :]]), encoding="utf-8")
        assert Check.EXPORT_CUT_SHORT in checks(verify.verify(verify.ExportFile(path), public_key)), index


@pytest.mark.parametrize("text", ["", "{}", "no json", '{"format":"schakel-books/1"}\n{"position":1}'])
def test_a_file_that_is_no_export_is_said_to_be_none(public_key, tmp_path, text):
    path = tmp_path / "books.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(verify.UnverifiableError, match="no export of the books"):
        verify.verify(verify.ExportFile(path), public_key)


HEADER = b'{"format":"schakel-books/1"}\n'


@pytest.mark.parametrize("data", [b"\xff\xfe", b"\x1f\x8b\x08", HEADER + b"\xff\n", HEADER + b"[" * 100_000 + b"\n"])
def test_bytes_that_are_no_export_are_said_to_be_none(public_key, tmp_path, data):
    path = tmp_path / "books.jsonl"
    path.write_bytes(data)
    with pytest.raises(verify.UnverifiableError, match="no export of the books"):
        verify.verify(verify.ExportFile(path), public_key)


STRANGE = [
    "'{\"n\": 1.5}'", "'{\"n\": 1e400}'", "'{\"n\": 1e5000}'", "'[1, null]'", "'\"text\"'",
    "(repeat('[', 900) || repeat(']', 900))::jsonb", "(repeat('[', 3000) || repeat(']', 3000))::jsonb",
]  # fmt: skip


@pytest.mark.parametrize("value", STRANGE)
def test_a_value_that_we_would_never_write_is_an_altered_row_online_and_in_an_export(
    books, behind, public_key, value, tmp_path
):
    for position, column in enumerate(sorted(layout.JSON_COLUMNS), 4):
        behind.execute(f"UPDATE safeguard_book SET {column} = {value} WHERE id = %s", [entry_at(behind, position)])
    verify.export(books, tmp_path / "books.jsonl")
    for source in (books, verify.ExportFile(tmp_path / "books.jsonl")):
        report = verify.verify(source, public_key)
        assert [(one.check, one.position) for one in report.findings] == [(Check.ROW_ALTERED, n) for n in range(4, 8)]


def test_an_export_is_never_overwritten(books, tmp_path):
    path = tmp_path / "books.jsonl"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        verify.export(books, path)
    assert path.read_text(encoding="utf-8") == "mine"


def test_verification_runs_without_django(books, state, tmp_path):
    program = (
        "import sys; from schakel.safeguard.verify import main; status = main(sys.argv[1:]);"
        " assert not any(name == 'django' or name.startswith('django.') for name in sys.modules); sys.exit(status)"
    )
    path = tmp_path / "books.jsonl"
    verify.export(books, path)
    call = [sys.executable, "-c", program, "verify", str(path), "--key", str(state / "keys" / "books.pub")]
    done = subprocess.run(call, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "The books are sound." in done.stdout
