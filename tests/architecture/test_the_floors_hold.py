"""What import-linter cannot see: foreign keys, templates, the one door of an app, the one clock, small modules."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import ForeignKey, ManyToManyField, OneToOneField

SRC = Path(__file__).resolve().parents[2] / "src" / "schakel"
FLOORS = ("project", "exchange", "channels", "safeguard", "reference", "ui")
PURE = ("law", "formats", "rules", "matching", "crypto")
DOORS = {
    "safeguard": ("service", "clock", "rls"),
    "reference": ("service",),
    "channels": ("service",),
    "exchange": ("service",),
}
CLOCK = SRC / "safeguard" / "clock.py"
MODULE_LINES = 250
FUNCTION_LINES = 45


def modules(*, tests: bool = False) -> Iterator[tuple[Path, ast.Module]]:
    """Yield every module of the product with its syntax tree; migrations left out."""
    for path in sorted(SRC.rglob("*.py")):
        parts = path.relative_to(SRC).parts
        if "migrations" in parts or (not tests and "tests" in parts):
            continue
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the dotted names a module imports, `from a import b` as a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def own_models() -> list[type]:
    return [model for model in apps.get_models() if model.__module__.startswith("schakel.")]


def floor(app_label: str) -> int:
    return FLOORS.index(app_label) if app_label in FLOORS else len(FLOORS)


def test_a_foreign_key_points_to_its_own_room_or_down() -> None:
    assert own_models()
    for model in own_models():
        for field in model._meta.get_fields():
            if not isinstance(field, ForeignKey | OneToOneField | ManyToManyField):
                continue
            here, there = model._meta.app_label, field.related_model._meta.app_label
            assert floor(there) >= floor(here), f"{model.__name__}.{field.name} points up, from {here} to {there}"
            if here != there:
                assert field.remote_field.related_name == "+", (
                    f"{model.__name__}.{field.name} lets {there} look up into {here}: give it related_name='+'"
                )


def test_another_app_is_entered_through_its_door_only() -> None:
    for path, tree in modules():
        here = path.relative_to(SRC).parts[0]
        if here == "project":
            continue
        for name in imported(tree):
            parts = name.split(".")
            if parts[0] != "schakel" or len(parts) < 3 or parts[1] == here or parts[1] not in DOORS:
                continue
            assert parts[2] in DOORS[parts[1]], f"{path.relative_to(SRC)} imports {name}: use {DOORS[parts[1]]}"


def template_files() -> list[Path]:
    return sorted(SRC.rglob("templates/**/*.html"))


def home_of(template: str) -> str:
    """Return the app that holds a template by its name, or "" when it comes from a library."""
    for path in template_files():
        relative = path.relative_to(SRC)
        if relative.as_posix().split("/templates/", 1)[1] == template:
            return relative.parts[0]
    return ""


def test_a_template_extends_and_includes_only_its_own_room_or_below() -> None:
    assert template_files()
    for path in template_files():
        here = path.relative_to(SRC).parts[0]
        text = path.read_text(encoding="utf-8")
        for name in re.findall(r"{%\s*(?:extends|include)\s+[\"']([^\"']+)[\"']", text):
            there = home_of(name)
            assert not there or floor(there) >= floor(here), f"{path.name} in {here} takes {name} from {there} above it"


def test_a_template_links_only_to_addresses_of_its_own_room_or_below() -> None:
    owners = url_owners()
    for path in template_files():
        here = path.relative_to(SRC).parts[0]
        for name in re.findall(r"{%\s*url\s+[\"']([^\"']+)[\"']", path.read_text(encoding="utf-8")):
            there = owners.get(name, "")
            assert not there or floor(there) >= floor(here) or name == "home", (
                f"{path.name} in {here} links up to {name} of {there}: let {there} fill a slot"
            )


def url_owners() -> dict[str, str]:
    """Return url name -> app whose view answers it."""
    from django.urls import URLPattern, URLResolver, get_resolver

    found: dict[str, str] = {}

    def walk(resolver: URLResolver) -> None:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                walk(entry)
            elif isinstance(entry, URLPattern) and entry.name:
                module = getattr(entry.callback, "__module__", "")
                found[entry.name] = module.split(".")[1] if module.startswith("schakel.") else ""

    walk(get_resolver())
    return found


FORBIDDEN_CALLS = re.compile(
    r"\b(datetime\.now|datetime\.utcnow|date\.today|timezone\.now|time\.time\(|localdate\(|localtime\(\))"
)
SQL_CLOCK = re.compile(
    r"(?<![.\w])now\(\)|\b(?:CURRENT_TIMESTAMP|CURRENT_DATE|clock_timestamp|auto_now)", re.IGNORECASE
)


def test_only_the_clock_port_asks_what_time_it_is() -> None:
    for path in sorted(SRC.rglob("*.py")):
        parts = path.relative_to(SRC).parts
        if path == CLOCK or "tests" in parts or "testing" in parts:
            continue
        text = path.read_text(encoding="utf-8")
        assert not FORBIDDEN_CALLS.search(text), (
            f"{path.relative_to(SRC)} asks the machine's clock: use safeguard.clock"
        )
        if "migrations" in parts:
            assert not SQL_CLOCK.search(text), f"{path.relative_to(SRC)} lets the database say what time it is"


@pytest.mark.parametrize("room", PURE)
def test_a_pure_room_makes_no_chance_ids_and_opens_no_file(room: str) -> None:
    for path, tree in modules():
        if path.relative_to(SRC).parts[0] != room:
            continue
        names = {
            node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert not names & {"uuid4", "uuid1", "urandom", "input", "print"}, f"{path.name} is not pure"
        if room not in {"law", "formats"}:
            assert "open" not in names, f"{path.name} opens a file"


def test_modules_and_functions_stay_small() -> None:
    for path, tree in modules():
        length = len(path.read_text(encoding="utf-8").splitlines())
        assert length <= MODULE_LINES, f"{path.relative_to(SRC)} has {length} lines: split it by what it is about"
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                assert lines <= FUNCTION_LINES, f"{path.relative_to(SRC)}: {node.name} has {lines} lines"


def test_every_public_function_of_a_service_says_what_it_does() -> None:
    for path, tree in modules():
        if path.name != "service.py":
            continue
        for node in tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                assert ast.get_docstring(node), f"{path.relative_to(SRC)}: {node.name} has no docstring"
