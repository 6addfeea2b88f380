"""The command `schakel law`."""

from shutil import copytree, ignore_patterns

import pytest

from schakel.law.explain import EXAMPLE
from schakel.law.load import PACKS
from schakel.project.cli import main


@pytest.fixture
def packs(tmp_path):
    return copytree(PACKS, tmp_path / "law", ignore=ignore_patterns("*.py", "tests", "__pycache__"))


def test_check_says_that_the_shipped_packs_are_sound(capsys):
    assert main(["law", "check"]) == 0
    assert capsys.readouterr().out.endswith("No fault found.\n")


def test_check_tells_the_faults_of_another_folder_in_dutch_and_fails(packs, capsys):
    path = packs / "eu/rules/3-clocks.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("mark: V\n", "mark: sure\n", 1), encoding="utf-8")
    assert main(["law", "check", "--pack", str(packs), "--language", "nl"]) == 1
    assert "regel R15.mark" not in (said := capsys.readouterr().out)
    assert "rule R15.mark: verwacht wordt hoe ver dit is getoetst" in said


def test_explain_tells_why_a_file_of_events_is_due_then(tmp_path, capsys):
    path = tmp_path / "events.yaml"
    path.write_bytes(EXAMPLE)
    assert main(["law", "explain", str(path)]) == 0
    assert "Item 1: on time; due Sat 6 Jun 2026 04:25 +02:00" in capsys.readouterr().out


def test_explain_shows_its_example_and_explains_it_in_dutch(capsys):
    assert main(["law", "explain", "--example", "--language", "nl"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(EXAMPLE.decode())
    assert "Onderdeel 1: op tijd" in said


def test_explain_without_a_file_says_what_to_do(capsys):
    assert main(["law", "explain"]) == 1
    assert "Say which file, such as: schakel law explain events.yaml" in capsys.readouterr().err


def test_explain_of_a_file_that_is_not_there_says_so(tmp_path, capsys):
    assert main(["law", "explain", str(tmp_path / "no.yaml")]) == 1
    assert "no.yaml cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"events: [{what: mailed}]", "events.yaml, facts, event 1, what: verwacht wordt een van received"),
        (b"- a\n", "events.yaml, het hele bestand: verwacht wordt de sleutels now en events"),
    ],
)
def test_explain_of_a_file_with_a_fault_says_where_in_dutch(tmp_path, capsys, data, message):
    path = tmp_path / "events.yaml"
    path.write_bytes(data)
    assert main(["law", "explain", str(path), "--language", "nl"]) == 1
    assert message in capsys.readouterr().err


def test_explain_of_two_events_with_one_id_says_so(tmp_path, capsys):
    path = tmp_path / "events.yaml"
    first = "{what: received, id: x, at: 2026-06-05T17:45+02:00}"
    path.write_text(f"events: [{first}, {first.replace('17', '18')}]", encoding="utf-8")
    assert main(["law", "explain", str(path)]) == 1
    assert "two different events have the id 'x'" in capsys.readouterr().err
