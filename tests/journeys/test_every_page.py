"""What holds for every page: axe and the console are silent, it is light, and fit for a phone and for paper."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.journeys.watch import axe, watched, weights
from tests.journeys.world import Desk, furnish

THEMES = ("light", "dark")
TARGETS = (
    "button, select, summary, .btn, .rail a, .choice, textarea, input:not([type=hidden], [type=radio], [type=checkbox])"
)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_axe_finds_nothing_and_the_policy_blocks_nothing(browser: Browser, desk: Desk, theme: str, language: str):
    with watched(browser, desk.address, color_scheme=theme, locale=language) as page:
        page.goto("/login")
        assert axe(page) == []
        page.context.add_cookies([desk.cookie()])  # type: ignore[list-item]
        choose(page, "language", language)
        for name, address in desk.pages().items():
            page.goto(address)
            assert (name, axe(page)) == (name, [])
            assert page.locator("html").get_attribute("lang") == language


def choose(page: Page, what: str, value: str) -> None:
    """Choose a language or a theme with the buttons of the page."""
    page.goto("/worklist")
    if what == "theme":
        page.locator("summary.me").click()
    page.locator(f"button[name={what}][value={value}]").click()


def test_no_page_scrolls_sideways_on_a_phone_not_even_for_a_very_long_word(
    browser: Browser, live_site: str, tmp_path: Path
):
    desk = furnish(live_site, tmp_path, title="Verbindungsdatenverarbeitungsanlagenbeschaffungsnachweis" * 2)
    with watched(browser, desk.address, viewport={"width": 390, "height": 844}) as page:
        page.goto("/login")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.context.add_cookies([desk.cookie()])  # type: ignore[list-item]
        for name, address in desk.pages().items():
            page.goto(address)
            assert (name, page.evaluate("document.documentElement.scrollWidth") <= 390) == (name, True)


def test_targets_are_large_enough_for_a_finger_or_a_tired_hand(officer: Page, desk: Desk):
    for name, address in desk.pages().items():
        officer.goto(address)
        small = officer.evaluate(
            f"[...document.querySelectorAll({TARGETS!r})]"
            ".filter(n => n.offsetParent).map(n => [n.outerHTML.slice(0, 60), n.getBoundingClientRect()])"
            ".filter(([, r]) => r.height < 24 || r.width < 24).map(([t]) => t)"
        )
        assert (name, small) == (name, [])


def test_the_first_load_stays_under_300_kilobytes_and_later_ones_under_60(officer: Page, desk: Desk):
    officer.goto("/worklist")
    page, rest = weights(officer)
    assert page + rest < 300_000
    for name, address in desk.pages().items():
        response = officer.goto(address)
        assert response is not None
        assert (name, len(response.body()) < 60_000) == (name, True)


def test_paper_gets_the_classification_and_no_buttons(officer: Page, desk: Desk):
    officer.goto(f"/cases/{desk.case}/books")
    officer.emulate_media(media="print")
    assert officer.locator(".class-banner").is_visible()
    assert not officer.locator(".topbar").is_visible()
    assert officer.locator(".btn:visible").count() == 0


def test_a_chosen_theme_stays_and_keeps_the_page(officer: Page, desk: Desk):
    officer.goto(f"/cases/{desk.case}")
    officer.locator("summary.me").click()
    officer.get_by_role("button", name="Dark").click()
    assert officer.url.endswith(f"/cases/{desk.case}")
    officer.goto("/intake")
    assert officer.locator("html").get_attribute("data-theme") == "dark"


def test_every_act_works_without_script(browser: Browser, desk: Desk):
    with watched(browser, desk.address, java_script_enabled=False) as page:
        page.context.add_cookies([desk.cookie()])  # type: ignore[list-item]
        page.goto("/worklist")
        page.get_by_role("button", name="Take and open").click()
        page.locator("a[data-key=a]").click()
        page.locator("#answer-1-text").fill("A rental firm.")
        page.locator("[name=answer-1-nature][value=fact]").check()
        page.locator("#answer-1-source").select_option("A")
        page.locator("#answer-1-information").select_option("1")
        page.get_by_role("button", name="Preview").click()
        assert "A rental firm." in page.locator("#h-preview").locator("..").locator("..").inner_text()
        page.get_by_role("button", name="Send to Belgium").click()
        assert page.get_by_text("Your answer is on its way to Belgium.").is_visible()


def test_the_demonstration_shows_whom_one_can_be_and_fills_it_in(browser: Browser, desk: Desk, settings: Any):
    settings.DEMO = True
    for width in (1440, 390):
        with watched(browser, desk.address, viewport={"width": width, "height": 844}) as page:
            page.goto("/login")
            assert axe(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.get_by_text("Demonstration data").is_visible()
            page.get_by_role("button", name="Fill in M. Dekveld").click()
            page.wait_for_selector("[role=alert]")
            assert page.locator("#id_login").input_value() == "dekveld"
