"""Pages that are watched: what the console says, what the policy blocks, what is fetched; and axe."""

from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

Watched = Page
EXPECTED = ("the server responded with a status of 4",)


@contextmanager
def watched(browser: Browser, address: str, **options: object) -> Iterator[Page]:
    """Open a page; at the end nothing may stand in its console but the refusals we asked for."""
    said: list[str] = []
    context = browser.new_context(
        base_url=address, **{"viewport": {"width": 1440, "height": 900}, "locale": "en"} | options
    )  # type: ignore[arg-type]
    page = context.new_page()
    page.on("console", lambda message: said.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    context.close()
    unexpected = [text for text in said if not any(known in text for known in EXPECTED)]
    assert unexpected == []


def axe(page: Page) -> list[str]:
    """Return what axe finds, a line for each: rule and element. Through evaluate, which the policy lets pass."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => [v.id, n.target.join(' '), n.failureSummary])))"
    )
    return [f"{rule}: {target}: {summary}" for rule, target, summary in found]


def weights(page: Page) -> tuple[int, int]:
    """Return the bytes that came over the line for the page and for everything it loaded."""
    return tuple(
        page.evaluate(
            "[performance.getEntriesByType('navigation')[0].transferSize,"
            " performance.getEntriesByType('resource').reduce((sum, one) => sum + one.transferSize, 0)]"
        )
    )
