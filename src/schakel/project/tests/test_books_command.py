"""`schakel books` goes to the database only when it must."""

import pytest

from schakel.project.commands.books import needs_database


@pytest.mark.parametrize(
    ("line", "needed"),
    [
        ("", True),
        ("verify", True),
        ("verify --key k.pub", True),
        ("verify --key=k.pub --language nl", True),
        ("export books.jsonl", True),
        ("verify books.jsonl", False),
        ("verify --key k.pub books.jsonl", False),
        ("verify books.jsonl --key=k.pub", False),
        ("verify --help", False),
    ],
)
def test_a_file_is_verified_without_a_database(line, needed):
    assert needs_database(line.split()) is needed
