"""The first time: a password, a second factor to set up, codes to keep, and only then the work."""

import time
import uuid

from allauth.mfa.totp.internal.auth import hotp_value
from playwright.sync_api import Page, expect

from schakel.rules.access import Role
from schakel.safeguard.service import add_user, desk_compartment, join_unit, reading, system
from tests.journeys.watch import axe
from tests.journeys.world import PASSWORD, Desk


def newcomer(*, role: bool) -> str:
    """Make somebody without a second factor, with or without a role."""
    name = f"new-{uuid.uuid4().hex[:8]}"
    with reading(system("test")):
        user = add_user(name, "N. Nieuweling", PASSWORD)
        if role:
            join_unit(user, desk_compartment("NL-DESK")[0], Role.DESK_OFFICER)
    return name


def sign_in(page: Page, name: str) -> None:
    """Sign in with user name and password."""
    page.goto("/login")
    page.locator("#id_login").fill(name)
    page.locator("#id_password").fill(PASSWORD)
    page.keyboard.press("Enter")


def set_up(page: Page) -> None:
    """Set up the second factor with the secret that the page shows."""
    expect(page.get_by_role("heading", name="Set up your second factor")).to_be_visible()
    assert page.locator(".qr").evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 0
    assert axe(page) == []
    secret = page.locator("b.mono").inner_text().strip()
    page.locator("#id_code").fill(f"{hotp_value(secret, int(time.time()) // 30):06d}")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    assert axe(page) == []
    assert page.locator(".codes li").count() >= 8


def test_a_newcomer_sets_up_a_second_factor_before_seeing_any_work(fresh: Page, desk: Desk):
    sign_in(fresh, newcomer(role=True))
    expect(fresh.locator("#id_code")).to_be_visible()
    fresh.goto("/worklist")
    set_up(fresh)
    fresh.get_by_role("link", name="To the work", exact=True).click()
    expect(fresh.get_by_role("heading", name="Worklist", exact=True)).to_be_visible()


def test_a_newcomer_without_a_role_is_told_who_gives_one(fresh: Page, desk: Desk):
    sign_in(fresh, newcomer(role=False))
    set_up(fresh)
    fresh.goto("/")
    expect(fresh.get_by_text("you have no role yet")).to_be_visible()
    assert axe(fresh) == []


def test_a_wrong_password_says_so_and_keeps_the_user_name(fresh: Page, desk: Desk):
    fresh.goto("/login")
    fresh.locator("#id_login").fill(desk.username)
    fresh.locator("#id_password").fill("wrong")
    fresh.keyboard.press("Enter")
    expect(fresh.get_by_role("alert")).to_be_visible()
    expect(fresh.locator("#id_login")).to_have_value(desk.username)
    assert axe(fresh) == []
    fresh.get_by_role("link", name="Cannot sign in?").click()
    expect(fresh.get_by_role("heading", name="Cannot sign in?")).to_be_visible()
    assert axe(fresh) == []
