"""Write which test modules show which rule, for the page "Law": src/schakel/law/shown-by.yaml.

python tools/rule_tests.py

A module shows a rule when the rule's id stands in it. A test keeps the file true; run this when it fails.
"""

import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src"
SHOWN = SOURCE / "schakel" / "law" / "shown-by.yaml"
RULES = SOURCE / "schakel" / "law"
HEAD = """\
# Which test modules show which rule: every module in which the id of the rule stands. Made by tools/rule_tests.py.
"""


def ids() -> list[str]:
    """Return the ids of all rules in the packs, in the order of the files."""
    files = sorted(path for folder in ("eu", "nl") for path in (RULES / folder / "rules").glob("*.yaml"))
    found = (re.findall(r"^  - id: (\S+)", path.read_text(encoding="utf-8"), re.MULTILINE) for path in files)
    return list(dict.fromkeys(name for names in found for name in names))


def modules() -> dict[str, str]:
    """Return the test modules of the pure rooms: path below src, and text."""
    rooms = (SOURCE / "schakel" / room / "tests" for room in ("rules", "law"))
    paths = sorted(path for room in rooms for path in room.glob("test_*.py"))
    return {path.relative_to(SOURCE).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def shown() -> dict[str, list[str]]:
    """Return the modules by rule. "R15-R18" in a docstring names R16 and R17 too."""
    found: dict[str, list[str]] = {}
    for path, text in modules().items():
        named = set(re.findall(r"(?<!\w)(?:R|A|NL)\d+(?:-\d+)?\b", text))
        for first, last in re.findall(r"\bR(\d+)\s*(?:-|to)\s*R(\d+)\b", text):
            named |= {f"R{number}" for number in range(int(first), int(last) + 1)}
        for name in named:
            found.setdefault(name, []).append(path)
    return found


def main() -> None:
    """Write the file."""
    by_rule = shown()
    lines = [f"{name}:\n" + "".join(f"  - {path}\n" for path in by_rule[name]) for name in ids() if name in by_rule]
    SHOWN.write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
