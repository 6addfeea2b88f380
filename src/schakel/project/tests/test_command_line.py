"""A wrong word on the command line gets one sentence that helps, never a trace."""

import json

import pytest

from schakel.project.cli import main, understand
from schakel.project.commands.db import role_and_rest


def said_by(words, capsys):
    """Run a command that cannot be understood; return what it says."""
    with pytest.raises(SystemExit) as ended:
        understand(words.split())
    assert ended.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "-1", "65536", "99999", "x", "8e3", "\u0662\u0663"])
def test_what_is_no_port_is_said_to_be_none(port, capsys):
    assert "is no port; give a number from 1 to 65535" in said_by(f"demo --port={port}", capsys)


def test_a_port_in_the_environment_that_is_none_stops_the_demonstration_only(monkeypatch, capsys):
    monkeypatch.setenv("PORT", "abc")
    assert "'abc' is no port" in said_by("demo", capsys)
    assert understand(["clock", "show"]).what == "show"
    monkeypatch.setenv("PORT", "8123")
    assert understand(["demo"]).port == 8123
    monkeypatch.setenv("PORT", "")
    assert understand(["demo"]).port == 8000


SHELLS = {
    "db shell": ("auditor", []),
    "db shell -c x": ("auditor", ["-c", "x"]),
    "db shell -- -c x": ("auditor", ["-c", "x"]),
    "db shell --role owner -- -c x": ("owner", ["-c", "x"]),
    "db shell --role=runtime -Atc x": ("runtime", ["-Atc", "x"]),
    "db --role owner shell -c x": ("owner", ["-c", "x"]),
}


@pytest.mark.parametrize("line", SHELLS)
def test_the_role_of_a_shell_may_stand_before_or_after_and_psql_gets_the_rest(line):
    assert role_and_rest(understand(line.split())) == SHELLS[line]


@pytest.fixture
def demonstration(tmp_path, monkeypatch, settings):
    monkeypatch.setenv("SCHAKEL_STATE", str(tmp_path))
    monkeypatch.setenv("SCHAKEL_MODE", "demo")
    monkeypatch.setenv("SCHAKEL_CLOCK_FILE", str(tmp_path / "clock.json"))
    settings.SCHAKEL_CLOCK_FILE = str(tmp_path / "clock.json")
    return tmp_path


WRONG = ["", "0001-01-01", "9999-12-31", *(f"2026-01-01 --rate {rate}" for rate in ("nan", "inf", "0", "-1", "1e308"))]


@pytest.mark.parametrize("moment", WRONG)
def test_a_clock_that_nobody_could_read_is_not_set(demonstration, moment, capsys):
    assert main(["clock", "set", *moment.split()]) == 1
    assert "Say which moment between" in capsys.readouterr().err
    assert not (demonstration / "clock.json").exists()


def test_a_clock_is_set_shown_and_cleared(demonstration, capsys):
    assert main(["clock", "set", "2026-03-29T03:00", "--rate", "60"]) == 0
    assert "2026-03-29T01:00" in capsys.readouterr().out
    assert json.loads((demonstration / "clock.json").read_text())["rate"] == 60
    assert main(["clock", "clear"]) == 0
    assert "(real)" in capsys.readouterr().out


def test_migrating_what_is_not_there_is_said_in_one_sentence(committed_db, monkeypatch, capsys):
    for name, value in committed_db.environment.items():
        monkeypatch.setenv(name, value)
    assert main(["migrate", "nonsense"]) == 1
    assert capsys.readouterr().err == "schakel: No installed app with label 'nonsense'.\n"
