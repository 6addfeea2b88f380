"""The kinds of channel."""

import pytest

from schakel.channels.registry import plugin


def test_the_file_channel_is_known():
    assert plugin("file").kind == "file"


def test_an_unknown_kind_is_told_with_those_there_are():
    with pytest.raises(LookupError, match=r"'pigeon'.*file"):
        plugin("pigeon")
