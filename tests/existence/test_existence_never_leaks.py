"""Law 6 of the house: what a reader may not see is not in lists, counts, searches, exports, pages or error texts.

The test finds every read of every app by itself, calls it once in a world without the hidden case and once in the same
world with it, and wants the same answer by the same number of queries. What names one thing must treat the hidden one
as it treats one that never existed.
"""

import inspect
import itertools
import pkgutil
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID, uuid4

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model, QuerySet
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from schakel.safeguard.service import Reader, reading
from tests.existence.arguments import ARGUMENTS, READER, Hidden, Pair, unknown
from tests.existence.world import World

pytestmark = pytest.mark.django_db

APPS = ("safeguard", "channels", "exchange")
WITHOUT_READER = {
    "schakel.safeguard.service.seal_state": "how far the books are sealed concerns no case; its counts are of all rows",
}
OF_EVERYBODY = {
    "Leaf": "position and hash of a row of the books; says of no case that it exists",
    "Head": "signed summary of the books; says of no case that it exists",
}
PAGES_OF_LIBRARIES = re.compile(r"^(account_|mfa_|static)")


def reads() -> Iterator[tuple[str, Callable[..., Any]]]:
    """Yield every read of the apps: of their queries, and of what their services offer."""
    for app in APPS:
        package = f"schakel.{app}"
        yield from public(import_module(f"{package}.service"), services=True)
        try:
            queries = import_module(f"{package}.queries")
        except ModuleNotFoundError:
            continue
        for info in pkgutil.walk_packages(queries.__path__, f"{package}.queries."):
            yield from public(import_module(info.name), services=False)


# What a service offers that is no read: it changes something, or is told what it answers about a reader.
ACTS = re.compile(
    r"^(reading|reader_for|system|take|registered|unassigned|tried|send|subject_key|span|seal"
    r"|on_delivered|rename|set_aside|bring_back|passed_on|detach)$"
)


def public(module: Any, *, services: bool) -> Iterator[tuple[str, Callable[..., Any]]]:
    for name, function in inspect.getmembers(module, inspect.isfunction):
        home = f"{module.__name__}.{name}"
        if name.startswith("_") or not function.__module__.startswith("schakel.") or ".acts" in function.__module__:
            continue
        if home in WITHOUT_READER or ACTS.match(name):
            continue
        if not services and (function.__module__ != module.__name__ or not callable_from_outside(function)):
            continue
        yield home, function


def callable_from_outside(function: Callable[..., Any]) -> bool:
    """Tell a read from the inner workings of one, which take rows somebody has already been allowed to see."""
    hints = get_type_hints(function)
    required = [p.name for p in inspect.signature(function).parameters.values() if p.default is inspect.Parameter.empty]
    if any(of_tables(hints.get(name)) for name in required):
        return False
    return READER in required or (bool(required) and set(required) <= set(ARGUMENTS))


def of_tables(hint: Any) -> bool:
    """Tell whether a type is a row or a query set, or holds one."""
    if isinstance(hint, type) and issubclass(hint, Model | QuerySet):
        return True
    origin = get_origin(hint)
    return (origin is not None and of_tables(origin)) or any(of_tables(part) for part in get_args(hint))


def calls(where: str, function: Callable[..., Any], hidden: Hidden) -> Iterator[dict[str, Pair]]:
    """Yield every combination of arguments to call a read with, each as a pair."""
    parameters = [
        parameter
        for name, parameter in inspect.signature(function).parameters.items()
        if name != READER and parameter.default is inspect.Parameter.empty
    ]
    for parameter in parameters:
        assert parameter.name in ARGUMENTS, unknown(where, parameter.name)
    makers = [list(ARGUMENTS[parameter.name](hidden)) for parameter in parameters]
    for chosen in itertools.product(*makers):
        yield {parameter.name: pair for parameter, pair in zip(parameters, chosen, strict=True)}


def answer(reader: Reader, function: Callable[..., Any], arguments: dict[str, object]) -> tuple[str, int]:
    """Return what a read answers (or raises) and how many queries it took; anything it wrote is undone."""
    if READER in inspect.signature(function).parameters:
        arguments = {READER: reader, **arguments}
    with transaction.atomic(), reading(reader), CaptureQueriesContext(connection) as queries:
        try:
            said = repr(function(**arguments))
        except Exception as error:  # the error text is part of the answer
            said = f"{type(error).__name__}: {error}"
        transaction.set_rollback(True)
    return said, len(queries)


FOUND = dict(reads())


@pytest.mark.parametrize("where", FOUND)
def test_a_read_answers_the_same_whether_or_not_the_hidden_case_exists(where: str, world: World) -> None:
    before = {}
    hidden = world.plan()
    for number, arguments in enumerate(calls(where, FOUND[where], hidden)):
        before[number] = answer(world.reader, FOUND[where], {name: pair.hidden for name, pair in arguments.items()})
    assert before
    world.add_hidden()
    for number, arguments in enumerate(calls(where, FOUND[where], hidden)):
        given = {name: pair.hidden for name, pair in arguments.items()}
        assert answer(world.reader, FOUND[where], given) == before[number], f"{where} leaks with {given}"


@pytest.mark.parametrize("where", FOUND)
def test_a_read_treats_the_hidden_as_it_treats_nothing(where: str, world: World) -> None:
    hidden = world.add_hidden()
    for arguments in calls(where, FOUND[where], hidden):
        one = answer(world.reader, FOUND[where], {name: pair.hidden for name, pair in arguments.items()})
        other = answer(world.reader, FOUND[where], {name: pair.nothing for name, pair in arguments.items()})
        swap = {str(pair.nothing): str(pair.hidden) for pair in arguments.values()}
        said = other[0]
        for nothing, named in swap.items():
            said = said.replace(nothing, named)
        assert one == (said, other[1]), where


@pytest.mark.parametrize("model", [m for m in apps.get_models() if m.__module__.startswith("schakel.")])
def test_no_table_has_a_row_more_for_the_reader_when_the_hidden_case_exists(model: type[Model], world: World) -> None:
    """Whatever somebody may yet write as a query: the rows are not there for this reader."""

    def rows() -> list[Any]:
        with reading(world.reader):
            return sorted(str(key) for key in model._default_manager.values_list("pk", flat=True))

    before = rows()
    world.add_hidden()
    if model.__name__ in OF_EVERYBODY:
        return
    assert rows() == before


def routes() -> list[tuple[str, dict[str, str]]]:
    """Return (url name, converters) of every address of our own."""
    found: list[tuple[str, dict[str, str]]] = []

    def walk(resolver: URLResolver) -> None:
        for entry in resolver.url_patterns:
            if isinstance(entry, URLResolver):
                walk(entry)
            elif isinstance(entry, URLPattern) and entry.name and not PAGES_OF_LIBRARIES.match(entry.name):
                converters = {name: type(c).__name__ for name, c in entry.pattern.converters.items()}
                found.append((entry.name, converters))

    walk(get_resolver())
    return found


ROUTES = routes()
NOISE = re.compile(
    rb'csrfmiddlewaretoken" value="[^"]+"|hx-headers=\S+|nonce="[^"]+"|name="submission" value="[^"]+"'
    rb"|sealed up to[^<]*<[^>]+>[^<]+<|datetime=\"[^\"]+\"",
    re.IGNORECASE,
)


def page(client: Client, method: str, path: str, data: dict[str, str] | None = None) -> tuple[int, bytes, int]:
    """Return status, body without what differs on every load, and number of queries."""
    with CaptureQueriesContext(connection) as queries, transaction.atomic():
        response = getattr(client, method)(path, data or {})
        body = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
        transaction.set_rollback(True)
    return response.status_code, NOISE.sub(b"", body), len(queries)


def with_objects() -> list[str]:
    return [name for name, converters in ROUTES if converters]


def without_objects() -> list[str]:
    return [name for name, converters in ROUTES if not converters]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", with_objects())
def test_an_address_of_the_hidden_is_the_404_of_nothing(name: str, method: str, world: World) -> None:
    hidden = world.add_hidden()
    converters = dict(ROUTES)[name]
    answers = []
    for pick in (0, 1):
        arguments = {}
        for parameter in converters:
            assert parameter in ARGUMENTS, unknown(name, parameter)
            pair = next(iter(ARGUMENTS[parameter](hidden)))
            arguments[parameter] = pair.hidden if pick == 0 else pair.nothing
        path = reverse(name, kwargs=arguments)
        status, body, queries = page(world.client, method, path)
        answers.append((status, body.replace(path.encode(), b"PATH"), queries))
    assert answers[0] == answers[1], f"{method} {name}"
    assert answers[0][0] in {404, 405}, f"{method} {name} answers {answers[0][0]} for what is not there"


@pytest.mark.parametrize("name", without_objects())
def test_a_page_looks_the_same_whether_or_not_the_hidden_case_exists(name: str, world: World) -> None:
    path, hidden = reverse(name), world.plan()
    before = page(world.client, "get", path)
    posts = [page(world.client, "post", path, {field: word}) for field, word in typed(hidden)]
    world.add_hidden()
    assert page(world.client, "get", path) == before, f"GET {name} leaks"
    after = [page(world.client, "post", path, {field: word}) for field, word in typed(hidden)]
    assert after == posts, f"POST {name} leaks"


def typed(hidden: Hidden) -> Iterator[tuple[str, str]]:
    for field in ("q", "find", "country", "theme", "channel", "who"):
        for word in hidden.words():
            yield field, word


def test_the_test_would_notice_a_leak(world: World) -> None:
    """A reader who may see the case does get another worklist: the comparison above is not of two empty pages."""
    from schakel.exchange.queries.views import WorkFilter
    from schakel.exchange.queries.worklist import worklist

    world.add_hidden()
    seen, _ = answer(world.insider, worklist, {"chosen": WorkFilter()})
    unseen, _ = answer(world.reader, worklist, {"chosen": WorkFilter()})
    assert world.plan().number in seen or world.plan().title in seen
    assert world.plan().title not in unseen


def test_every_read_and_every_address_was_found() -> None:
    assert "schakel.exchange.queries.worklist.worklist" in FOUND
    assert "schakel.safeguard.service.case_book" in FOUND
    assert {name for name, _ in ROUTES} >= {"home"}
    assert UUID(str(uuid4()))
