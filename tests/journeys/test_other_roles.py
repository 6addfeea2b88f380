"""Who has no worklist of his own still reaches a case, and meets no dead end."""

import pytest
from playwright.sync_api import Browser, expect

from schakel.rules.access import Role
from tests.journeys.watch import axe, watched
from tests.journeys.world import TITLE, Desk


@pytest.mark.parametrize("role", [Role.PROSECUTOR, Role.PRIVACY_OFFICER])
def test_a_prosecutor_and_a_privacy_officer_reach_a_case_by_its_reference(browser: Browser, desk: Desk, role: Role):
    with watched(browser, desk.address) as page:
        page.context.add_cookies([desk.colleague(role)])  # type: ignore[list-item]
        page.goto("/")
        expect(page.get_by_text("Which case?")).to_be_visible()
        expect(page.get_by_role("link", name="Start")).to_have_attribute("aria-current", "page")
        assert axe(page) == []
        page.keyboard.press("/")
        page.keyboard.type("nothing like it")
        page.keyboard.press("Enter")
        expect(page.get_by_text('There is no case "nothing like it" for you.')).to_be_visible()
        page.keyboard.press("/")
        page.keyboard.type("fct-0608-b")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
        expect(page.locator("[data-key=a], [data-key=t]")).to_have_count(0)
        expect(page.get_by_text("What you cannot do here, and why")).to_be_visible()
        assert axe(page) == []


def test_the_books_are_offered_to_who_may_read_them_and_refused_with_reasons_to_others(browser: Browser, desk: Desk):
    for role, offered, status in ((Role.PRIVACY_OFFICER, 1, 200), (Role.PROSECUTOR, 0, 403)):
        with watched(browser, desk.address) as page:
            page.context.add_cookies([desk.colleague(role)])  # type: ignore[list-item]
            page.goto(f"/cases/{desk.case}")
            expect(page.locator("[data-key=b]")).to_have_count(offered)
            answer = page.goto(f"/cases/{desk.case}/books")
            assert answer is not None
            assert answer.status == status
            expect(page.get_by_text("What would help:")).to_have_count(1 - offered)
