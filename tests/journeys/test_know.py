"""Looking something up: lists, countries and the law, by keyboard and without script."""

from playwright.sync_api import Browser, Page

from tests.journeys.watch import axe, watched
from tests.journeys.world import Desk


def test_a_country_is_two_keys_and_its_name_away(officer: Page, desk: Desk) -> None:
    officer.goto("/worklist")
    officer.keyboard.press("g")
    officer.keyboard.press("r")
    officer.wait_for_url("**/reference")
    field = officer.get_by_role("searchbox", name="A country, treaty, channel, network")
    field.fill("united kingdom")
    field.press("Enter")
    officer.get_by_role("link", name="United Kingdom", exact=True).click()
    officer.wait_for_url("**/reference/countries/GB")
    assert officer.get_by_text("Adequacy decision for police data").is_visible()
    assert "united" not in officer.url


def test_rows_of_a_list_are_walked_by_keyboard(officer: Page, desk: Desk) -> None:
    officer.goto("/reference")
    for _ in range(3):
        officer.keyboard.press("j")
    current = officer.locator("tr[aria-current] a")
    name = current.first.inner_text()
    current.first.press("Enter")
    officer.wait_for_selector(f"h1:has-text('{name}')")


def test_a_search_that_finds_nothing_offers_the_way_back(officer: Page, desk: Desk) -> None:
    officer.goto("/reference/lists/networks")
    officer.locator("#q").fill("zeppelin")
    officer.locator("#q").press("Enter")
    assert officer.get_by_text("Nothing in this list fits what you typed").is_visible()
    assert axe(officer) == []
    officer.locator(".empty").get_by_role("link", name="Show all").click()
    assert officer.get_by_text("ATLAS").is_visible()


def test_the_law_narrows_by_a_choice_and_leads_to_a_rule_with_its_tests(officer: Page, desk: Desk) -> None:
    officer.goto("/worklist")
    officer.keyboard.press("g")
    officer.keyboard.press("l")
    officer.wait_for_url("**/law")
    officer.locator("#f-article").select_option("Dir. 5")
    officer.wait_for_url("**article=Dir.+5**")
    officer.get_by_role("link", name="An urgent question for what a police database holds").click()
    assert officer.get_by_text("schakel/rules/tests/test_clock_vectors.py").is_visible()
    assert officer.get_by_text("Comes out").first.is_visible()


def test_the_calculator_works_without_script_from_question_to_answer(browser: Browser, desk: Desk) -> None:
    with watched(browser, desk.address, java_script_enabled=False) as page:
        page.context.add_cookies([desk.cookie()])  # type: ignore[list-item]
        page.goto("/law/clock")
        page.locator("#at-1").fill("2026-06-05 17:45")
        page.locator("#ground-1").select_option("U2")
        page.locator("#access-1").select_option("direct")
        for number, (kind, at) in enumerate(
            (("question sent", "2026-06-05 18:20"), ("question delivered", "2026-06-05 18:30")), 2
        ):
            page.locator("#kind").select_option(kind)
            page.get_by_role("button", name="Add").click()
            page.locator(f"#at-{number}").fill(at)
        page.locator("#items-2").fill("1")
        page.locator("#tied_to-2").select_option("d")
        page.locator("#now").fill("2026-06-05 23:05")
        page.get_by_role("button", name="Compute").click()
        assert page.get_by_text("stands still with 7 h 15 m left").first.is_visible()
        assert page.locator("svg[role=img] rect.still").count() == 1


def test_what_is_wrong_is_told_at_the_top_and_at_the_field(officer: Page, desk: Desk) -> None:
    officer.goto("/law/clock")
    officer.locator("#at-1").fill("half past five")
    officer.keyboard.press("Enter")
    officer.wait_for_selector("#errors")
    assert officer.locator("#errors").evaluate("node => node === document.activeElement")
    assert axe(officer) == []
    officer.locator("#errors a").first.click()
    assert officer.locator("#at-1").evaluate("node => node === document.activeElement")
    assert officer.locator("#at-1").get_attribute("aria-invalid") == "true"


def test_an_example_on_paper_has_the_clock_and_its_words_and_no_buttons(officer: Page, desk: Desk) -> None:
    officer.goto("/law/clock?example=question")
    officer.emulate_media(media="print")
    assert officer.locator(".btn:visible").count() == 0
    assert officer.locator("svg[role=img]").is_visible()
    assert officer.get_by_text("Sat 6 Jun 2026 04:25").first.is_visible()
