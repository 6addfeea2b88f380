"""What an inbox folder may hold, and what becomes of it."""

import os
from pathlib import Path

import pytest

from schakel.channels.base import Failed
from schakel.channels.file.inbox import TAKEN, fetch, scan, settle


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    return [found.name for found in scan(folder)]


def test_a_file_that_is_still_being_written_is_left_alone(inbox):
    (inbox / "a.json.tmp").write_bytes(b"{")
    (inbox / "b.json").write_bytes(b"{}")
    assert names(inbox) == ["b.json"]


def test_dotfiles_folders_and_links_are_left_alone(inbox, tmp_path):
    (inbox / ".hidden").write_bytes(b"x")
    (inbox / "folder").mkdir()
    secret = tmp_path / "secret"
    secret.write_bytes(b"secret")
    (inbox / "link.json").symlink_to(secret)
    os.mkfifo(inbox / "pipe.json")
    assert names(inbox) == []
    assert secret.read_bytes() == b"secret"


def test_the_oldest_file_comes_first_whatever_its_name(inbox):
    for name in ("z.json", "a.json", "m.json"):
        (inbox / name).write_bytes(b"{}")
        os.utime(inbox / name)
    assert names(inbox) == [found.name for found in sorted(scan(inbox), key=lambda one: (one.arrived, one.name))]
    assert scan(inbox)[0].arrived <= scan(inbox)[-1].arrived


def test_the_arrival_is_when_the_file_got_its_name_and_not_what_the_sender_says(inbox):
    path = inbox / "old.json"
    path.write_bytes(b"{}")
    os.utime(path, (0, 0))
    assert scan(inbox)[0].arrived.year > 2000


@pytest.mark.parametrize("name", ["line\nbreak.json", "a b.json", "-rf", "$(id).json", "\u202egnp.json"])
def test_a_strange_name_is_only_a_name(inbox, name):
    (inbox / name).write_bytes(b"data")
    (found,) = scan(inbox)
    assert fetch(inbox, found, 100) == b"data"
    settle(inbox, found, keep=False)
    assert not list(inbox.iterdir())


def test_a_name_that_is_no_text_is_only_a_name(inbox):
    (inbox / os.fsdecode(b"\xff\xfe.json")).write_bytes(b"data")
    (found,) = scan(inbox)
    assert fetch(inbox, found, 100) == b"data"


def test_no_more_is_read_than_one_byte_over_the_limit(inbox):
    (inbox / "big.json").write_bytes(b"x" * 1000)
    (found,) = scan(inbox)
    assert len(fetch(inbox, found, 10)) == 11
    assert found.size == 1000


def test_a_file_that_became_a_link_is_not_followed(inbox, tmp_path):
    path = inbox / "a.json"
    path.write_bytes(b"{}")
    (found,) = scan(inbox)
    secret = tmp_path / "secret"
    secret.write_bytes(b"{}")
    path.unlink()
    path.symlink_to(secret)
    with pytest.raises(Failed):
        fetch(inbox, found, 100)


def test_a_file_that_was_replaced_is_not_taken_for_the_old_one(inbox):
    path = inbox / "a.json"
    path.write_bytes(b"old")
    (found,) = scan(inbox)
    (inbox / "b.tmp").write_bytes(b"newer")
    (inbox / "b.tmp").rename(path)
    with pytest.raises(Failed, match="changed"):
        fetch(inbox, found, 100)


def test_a_file_put_in_the_place_of_a_read_one_is_not_removed(inbox):
    path = inbox / "a.json"
    path.write_bytes(b"old")
    (found,) = scan(inbox)
    assert fetch(inbox, found, 100) == b"old"
    (inbox / "b.tmp").write_bytes(b"newer")
    (inbox / "b.tmp").rename(path)
    settle(inbox, found, keep=False)
    (left,) = scan(inbox)
    assert fetch(inbox, left, 100) == b"newer"


def test_what_an_interrupted_removal_left_is_found_again(inbox):
    (inbox / "a.json").write_bytes(b"{}")
    (inbox / "a.json").rename(inbox / f"{TAKEN}1")
    assert names(inbox) == [f"{TAKEN}1"]


def test_removing_a_file_twice_is_harmless(inbox):
    (inbox / "a.json").write_bytes(b"{}")
    (found,) = scan(inbox)
    settle(inbox, found, keep=False)
    settle(inbox, found, keep=False)
    assert not list(inbox.iterdir())


def test_a_file_we_did_not_read_whole_is_kept_beside_the_inbox(inbox):
    (inbox / "big.json").write_bytes(b"x" * 100)
    (found,) = scan(inbox)
    settle(inbox, found, keep=True)
    assert not list(inbox.iterdir())
    (kept,) = (inbox.parent / "kept").iterdir()
    assert kept.read_bytes() == b"x" * 100


def test_a_missing_inbox_is_said_without_its_path(inbox):
    with pytest.raises(Failed, match="No such file") as caught:
        scan(inbox / "nowhere")
    assert str(inbox) not in str(caught.value)
