"""A message in an outbox is there whole or not at all."""

from pathlib import Path

import pytest

from schakel.channels.base import Failed
from schakel.channels.file import FileChannel, folder
from schakel.channels.file.outbox import deliver


def test_the_file_has_its_name_its_bytes_and_nothing_besides(tmp_path: Path):
    detail = deliver(tmp_path, "m.json", b"{}")
    assert [path.name for path in tmp_path.iterdir()] == ["m.json"]
    assert (tmp_path / "m.json").read_bytes() == b"{}"
    assert detail.startswith("m.json sha256:44136fa3")


def test_the_same_again_is_the_same_file(tmp_path: Path):
    deliver(tmp_path, "m.json", b"{}")
    deliver(tmp_path, "m.json", b"{}")
    assert [path.name for path in tmp_path.iterdir()] == ["m.json"]


def test_half_a_file_of_a_killed_process_is_written_over(tmp_path: Path):
    (tmp_path / "m.json.tmp").write_bytes(b"half of something much longer")
    deliver(tmp_path, "m.json", b"{}")
    assert (tmp_path / "m.json").read_bytes() == b"{}"
    assert not (tmp_path / "m.json.tmp").exists()


def test_a_link_under_the_temporary_name_is_not_followed(tmp_path: Path):
    target = tmp_path / "target"
    target.write_bytes(b"keep")
    out = tmp_path / "out"
    out.mkdir()
    (out / "m.json.tmp").symlink_to(target)
    with pytest.raises(Failed):
        deliver(out, "m.json", b"{}")
    assert target.read_bytes() == b"keep"


def test_a_missing_outbox_is_not_made_but_told(tmp_path: Path):
    with pytest.raises(Failed, match="outbox"):
        deliver(tmp_path / "gone", "m.json", b"{}")
    assert not (tmp_path / "gone").exists()


def test_a_channel_without_folders_says_so():
    with pytest.raises(Failed, match="no inbox"):
        FileChannel().scan({})
    with pytest.raises(Failed, match="no outbox"):
        folder({"outbox": ""}, "outbox")
