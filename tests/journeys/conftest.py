"""A real browser before the real application over a real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from schakel.project.testing.browser import arguments, chromium
from tests.journeys.watch import Watched, watched
from tests.journeys.world import Desk, furnish


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium; a run that must have one fails without it (SCHAKEL_REQUIRE_BROWSER).

    Playwright keeps a loop in this thread, which Django mistakes for asynchronous code: it is told that this is none.
    """
    path = chromium()
    if path is None:
        pytest.fail("SCHAKEL_REQUIRE_BROWSER is set, but there is no Chromium.")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        started = playwright.chromium.launch(executable_path=path, args=arguments())
        yield started
        started.close()


@pytest.fixture
def desk(browser: Browser, live_site: str, tmp_path: Path) -> Desk:
    """Return a furnished desk."""
    return furnish(live_site, tmp_path)


@pytest.fixture
def fresh(browser: Browser, desk: Desk) -> Iterator[Watched]:
    """Return a page in a browser that has never been here."""
    with watched(browser, desk.address) as page:
        yield page


@pytest.fixture
def officer(browser: Browser, desk: Desk) -> Iterator[Page]:
    """Return a page of an officer who is signed in."""
    with watched(browser, desk.address) as page:
        page.context.add_cookies([desk.cookie()])  # type: ignore[list-item]
        yield page
