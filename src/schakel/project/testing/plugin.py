"""The pytest plugin, loaded with `-p schakel.project.testing.plugin` before Django's settings are."""

import os
from collections.abc import Generator

import pytest

from schakel.project.testing import browser, fixtures
from schakel.project.testing.testbed import Testbed

ALIASES = ("default", "denials")
BED = pytest.StashKey[Testbed]()


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> Generator[None]:
    """Prepare the environment (no server yet) before pytest-django reads the settings."""
    early_config.stash[BED] = Testbed.of_this_run()
    return (yield)


def pytest_configure(config: pytest.Config) -> None:
    """Register our fixtures after pytest-django's, so that ours win."""
    config.addinivalue_line("markers", "oldest: also runs on the oldest PostgreSQL found")
    config.pluginmanager.register(fixtures, "schakel-fixtures")
    fixtures.BED = config.stash[BED]


@pytest.hookimpl(tryfirst=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Start the server before the workers that will all want it; a run in one process starts it at first need."""
    if getattr(session.config.option, "dist", "no") != "no" and "PYTEST_XDIST_WORKER" not in os.environ:
        session.config.stash[BED].start()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server and remove every trace."""
    if BED in config.stash:
        config.stash[BED].close()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every test that uses the database both connections, unless it names its own; skip browsers not there."""
    no_browser = browser.chromium() is None and not browser.required()
    for item in items:
        if no_browser and item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="there is no Chromium"))
        marker = item.get_closest_marker("django_db")
        if "db" not in getattr(item, "fixturenames", ()) and marker is None:
            continue
        wishes = dict(marker.kwargs) if marker else {}
        item.add_marker(pytest.mark.django_db(**({"databases": list(ALIASES)} | wishes)), append=False)
