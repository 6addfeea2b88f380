"""Whatever somebody does to a pack in a text editor, or types in the form, the answer is words and never a crash."""

import re
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from schakel.law import check as checking
from schakel.law import load
from schakel.law.calculator import Calculation, calculate
from schakel.law.explain import story
from schakel.law.load import Files, files
from schakel.law.node import LawPackError
from schakel.law.story import KINDS
from schakel.text import Text

PACK = load("nl")
SHIPPED = files("nl")
NAMES = sorted(name for name in SHIPPED.contents if not name.startswith("calendars/"))
SHORT = ["nl/jurisdiction.yaml", "eu/clocks.yaml", "eu/directive-2023-977.yaml", "nl/lists/refusal.yaml"]
garbage = st.text(alphabet="abc:-[]{}\"'#&*! \t\n0123456789", max_size=12)


@dataclass(frozen=True)
class Edit:
    """One edit: in which file, at which line (counted around), and what is done with it."""

    name: str
    line: int
    act: str
    text: str

    def done(self) -> bytes:
        lines = SHIPPED.contents[self.name].decode().split("\n")
        at = self.line % len(lines)
        if self.act == "delete":
            del lines[at]
        elif self.act == "double":
            lines.insert(at, lines[at])
        elif self.act == "indent":
            lines[at] = "  " + lines[at]
        elif self.act == "empty":
            lines[at] = re.sub(r":.*", ":", lines[at])
        else:
            lines[at] = lines[at][: self.line % 20] + self.text
        return "\n".join(lines).encode()


edits = st.builds(
    Edit,
    st.sampled_from(NAMES) | st.sampled_from(SHORT),
    st.integers(0, 2000),
    st.sampled_from(["delete", "double", "indent", "empty", "garbage"]),
    garbage,
)


def spoken(text: Text) -> None:
    for said in (text.en, text.nl):
        assert said.strip()
        assert "Traceback" not in said
        assert "object at 0x" not in said


@given(edits)
@settings(max_examples=60, deadline=None)
def test_any_edit_of_a_pack_is_answered_in_words(edit):
    spoiled = Files(SHIPPED.root, {**SHIPPED.contents, edit.name: edit.done()})
    found = checking.examine(spoiled, "nl")
    for text in (*found.faults, *(one.fault for one in found.results if one.fault)):
        spoken(text)


@given(st.binary(max_size=60) | garbage.map(str.encode))
def test_any_file_of_events_is_read_or_refused_in_words(data):
    text = refused(data)
    if text is not None:
        spoken(text)
        assert text.en.startswith("events.yaml")


def refused(data: bytes) -> Text | None:
    try:
        story("events.yaml", data)
    except LawPackError as fault:
        return fault.text
    return None


words = st.sampled_from(
    ["", " ", "1", "1, 2", "direct", "2 d", "on", "U2", "b e", "d", "x", "shift_lead", "volume", "true"]
)
times = st.sampled_from(["2026-06-05T17:45", "2026-03-29T02:30", "2026-10-25T02:30+01:00", "0001-01-01T00:00", "x", ""])
rows = st.fixed_dictionaries(
    {"what": st.sampled_from([*KINDS, "", "x"]), "at": times},
    optional=dict.fromkeys(
        (
            "items",
            "access",
            "urgent",
            "ground",
            "clarification",
            "tied_to",
            "shows_urgency",
            "by",
            "role",
            "reason",
            "cause",
            "kind",
            "expected",
        ),
        words,
    ),
)


@given(st.lists(rows, max_size=5), times)
def test_any_rows_of_the_form_give_clocks_or_faults_beside_their_fields(typed, now):
    found: Calculation = calculate(typed, now, PACK)
    assert (found.clock is None) == bool(found.faults) or not typed
    for fault in found.faults:
        spoken(fault.text)
        assert re.fullmatch(r"now|[a-z_]+-\d+", fault.field), fault.field


def test_the_pack_folder_is_where_the_program_is():
    assert Path(SHIPPED.root).name == "law"
