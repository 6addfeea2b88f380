"""Documents that can go stale are failing tests."""

import re
import subprocess
from pathlib import Path

import pytest

from schakel.formats.envelope import EvidenceState, Kind

ROOT = Path(__file__).resolve().parents[2]
SETTINGS_NOT_FOR_DEPLOYERS = {
    "SCHAKEL_CLOCK_FILE",
    "SCHAKEL_DEVDATA",
    "SCHAKEL_REQUIRE_BROWSER",
    "SCHAKEL_POSTGRES_BIN",
}


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def markdown() -> list[Path]:
    folders = [ROOT / "docs", ROOT]
    return sorted({path for folder in folders for path in folder.glob("**/*.md" if folder.name == "docs" else "*.md")})


def glossary() -> set[str]:
    return {row.split("|")[1].strip() for row in text("docs/glossary.md").splitlines() if row.startswith("| ")}


@pytest.mark.parametrize("page", markdown(), ids=lambda page: page.name)
def test_every_link_in_a_document_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} points to {target}"


def test_every_kind_of_message_and_state_of_evidence_is_in_the_glossary() -> None:
    words = glossary()
    for kind in Kind:
        assert kind.value.replace("-", " ") in words, f"{kind.value} is not in docs/glossary.md"
    line = next(row for row in text("docs/glossary.md").splitlines() if row.startswith("| evidence "))
    for state in EvidenceState:
        assert state.value in line


def test_the_glossary_is_in_both_languages() -> None:
    for row in text("docs/glossary.md").splitlines():
        if row.startswith("| ") and not row.startswith("|---"):
            assert all(cell.strip() for cell in row.strip("|").split("|")), row


def test_every_setting_is_in_the_administrators_guide() -> None:
    guide = text("docs/manual/administrator.md")
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src/schakel/project").glob("*.py"))
    for name in sorted(set(re.findall(r"[\"'](SCHAKEL_[A-Z_]+|DATABASE_URL)[\"']", code)) - SETTINGS_NOT_FOR_DEPLOYERS):
        assert f"`{name}`" in guide, f"{name} is not in docs/manual/administrator.md"


def test_the_readme_names_the_two_commands_and_they_exist() -> None:
    makefile = text("Makefile")
    for command in ("demo", "test"):
        assert f"make {command}" in text("README.md")
        assert re.search(rf"^{command}:", makefile, re.MULTILINE)


def test_every_decision_is_dated() -> None:
    pages = [path for path in (ROOT / "docs/decisions").glob("*.md") if path.name != "README.md"]
    assert pages
    for page in pages:
        assert re.match(r"\d{4}-\d{2}-\d{2}-", page.name)
        assert page.read_text(encoding="utf-8").startswith(f"# {page.name[:10]}: ")


def test_no_registry_host_is_named_in_the_repository() -> None:
    hosts = ["pypi." + "org", "python" + "hosted." + "org", "npmjs." + "org"]
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout.split(b"\0")
    for name in filter(None, files):
        data = (ROOT / name.decode()).read_bytes() if (ROOT / name.decode()).is_file() else b""
        assert not any(host.encode() in data for host in hosts), name.decode()
