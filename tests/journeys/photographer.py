"""Not a test: takes the pictures of tools/shots.py over the demonstration's world, at night."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from schakel.channels.jobs import deliver_once, poll_once
from schakel.exchange.jobs import register_once
from schakel.exchange.models import Message
from schakel.project.demo import credentials, load, story
from schakel.project.testing.clock import SimulatedClock
from schakel.safeguard.service import reading, system
from tests.journeys.watch import watched
from tests.journeys.world import Desk

NIGHT = datetime.fromisoformat(os.environ.get("SCHAKEL_SHOTS_AT") or "2026-06-05T23:05+02:00").astimezone(UTC)
SIZES = {"desk": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}


def test_every_page_in_both_languages_themes_and_sizes(
    browser: Browser, simulated_clock: SimulatedClock, live_site: str, tmp_path: Path, settings: Any
) -> None:
    simulated_clock.set(NIGHT)
    settings.STATE_DIR, settings.DEMO = tmp_path, True
    desk = demonstration(live_site, tmp_path)
    for language in ("en", "nl"):
        for theme in ("light", "dark"):
            for size, viewport in SIZES.items():
                with watched(browser, live_site, locale=language, color_scheme=theme, viewport=viewport) as page:
                    take_pictures(page, desk, f"{language}-{theme}-{size}")


def demonstration(address: str, folder: Path) -> Desk:
    """Load the demonstration's world and return its desk."""
    load()
    while poll_once() or register_once():
        pass
    deliver_once()
    received = story.message_id("van")
    with reading(system("test")):
        came = Message.objects.filter(direction="in")
        cases = {key: came.get(message_id=story.message_id(key)).case_id for key in ("van", "sailor")}
    return Desk(address, credentials()[0].username, cases["van"], cases["sailor"], received, folder)


def take_pictures(page: Page, desk: Desk, kind: str) -> None:
    """Take the pictures of one language, theme and size."""
    page.goto("/login")
    picture(page, "login", kind)
    page.locator("#id_login").fill(desk.username)
    page.locator("#id_password").fill(credentials()[0].password)
    page.keyboard.press("Enter")
    page.wait_for_selector("#id_code")
    picture(page, "code", kind)
    page.context.add_cookies([desk.cookie()])  # type: ignore[list-item]
    page.goto("/worklist")
    page.locator(f"button[name=language][value={kind[:2]}]").click()
    for name, address in desk.pages().items():
        page.goto(address)
        picture(page, name, kind)
    page.goto(f"/cases/{desk.case}/answer")
    page.locator("textarea[id^=answer-]").first.fill("The plate was read at 16:10 on the A58 near Roosendaal.")
    page.locator("[data-main]").click()
    page.wait_for_selector("#errors")
    picture(page, "answer-errors", kind)
    page.goto("/worklist")
    page.locator("summary.me").click()
    picture(page, "account", kind)
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    picture(page, "keys", kind)


def picture(page: Page, name: str, kind: str) -> None:
    """Take one picture, unless only others are wanted."""
    only = os.environ.get("SCHAKEL_SHOTS_ONLY", "").split()
    if not only or any(word in name for word in only):
        page.wait_for_timeout(80)
        page.screenshot(path=Path(os.environ["SCHAKEL_SHOTS"]) / f"{name}-{kind}.png")
