"""The whole way through without a mouse, and without losing anything."""

from playwright.sync_api import Page, expect

from tests.journeys.world import PASSWORD, TITLE, Desk, code


def sign_in(page: Page, desk: Desk) -> None:
    """Sign in by keyboard: user name, password, code."""
    page.goto("/")
    page.keyboard.type(desk.username)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Code of your app")).to_be_visible()
    page.keyboard.type(code())
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Worklist", exact=True)).to_be_visible()


def test_an_officer_signs_in_takes_answers_and_reads_the_books_by_keyboard_alone(fresh: Page, desk: Desk):
    page = fresh
    sign_in(page, desk)
    expect(page.locator("tr[aria-current]")).to_contain_text(TITLE)
    page.keyboard.press("t")
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.get_by_text("The request is yours.")).to_be_visible()

    page.keyboard.press("a")
    expect(page.locator("#answer-1-text")).to_be_focused()
    page.keyboard.type("The keeper is a rental firm in Bergen op Zoom.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("A")
    page.keyboard.press("Tab")
    page.keyboard.type("1")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_text("Your answer is on its way to Belgium.")).to_be_visible()
    expect(page.locator(".thread .ours")).to_contain_text("rental firm in Bergen op Zoom")
    expect(page.locator(".proof")).to_contain_text("Ready to go")

    page.keyboard.press("b")
    expect(page.get_by_role("heading", name="Books of")).to_be_visible()
    expect(page.locator(".book")).to_contain_text("Sent an answer")
    expect(page.locator(".book")).to_contain_text("Took the request")
    page.keyboard.press("g")
    page.keyboard.press("w")
    expect(page.get_by_role("heading", name="Worklist", exact=True)).to_be_visible()


def test_the_keys_move_search_and_explain_themselves(officer: Page, desk: Desk):
    officer.goto("/worklist")
    first = officer.locator("tr[aria-current]").get_attribute("id")
    officer.keyboard.press("j")
    officer.keyboard.press("j")
    assert officer.locator("tr[aria-current]").get_attribute("id") != first
    officer.keyboard.press("k")
    assert officer.locator("tr[aria-current]").get_attribute("id") == first
    officer.keyboard.press("?")
    expect(officer.get_by_role("dialog")).to_be_visible()
    officer.keyboard.press("Escape")
    expect(officer.get_by_role("dialog")).to_be_hidden()
    officer.keyboard.press("/")
    expect(officer.locator("#find")).to_be_focused()
    officer.keyboard.type("zzz")
    officer.keyboard.press("Enter")
    expect(officer.get_by_text("Nothing open fits what you chose")).to_be_visible()
    assert "zzz" not in officer.url


def test_a_case_number_or_their_reference_typed_on_any_page_opens_its_request(officer: Page, desk: Desk):
    officer.goto(f"/cases/{desk.case}")
    number = officer.title().split(" ")[0]
    for address, words in (
        ("/worklist", number.lower()),
        ("/intake", number.replace("-", " ")),
        ("/intake", "fct-0608-b"),
    ):
        officer.goto(address)
        officer.keyboard.press("/")
        officer.keyboard.type(words)
        officer.keyboard.press("Enter")
        expect(officer.get_by_role("heading", name=TITLE)).to_be_visible()


def test_words_of_a_title_are_looked_for_in_all_of_the_desk(officer: Page, desk: Desk):
    officer.goto("/worklist")
    officer.locator("#who-mine").click()
    expect(officer.get_by_text("Nothing open fits what you chose")).to_be_visible()
    officer.keyboard.press("/")
    officer.keyboard.type("van roosendaal")
    officer.keyboard.press("Enter")
    expect(officer.locator("tr[data-row]")).to_have_count(1)
    expect(officer.locator("#find")).to_have_value("van roosendaal")


def test_t_on_a_row_that_cannot_be_taken_takes_no_other(officer: Page, desk: Desk):
    officer.goto("/worklist")
    officer.keyboard.press("t")
    expect(officer.get_by_text("The request is yours.")).to_be_visible()
    officer.goto("/worklist")
    expect(officer.locator("tr[aria-current]")).to_contain_text(TITLE)
    officer.keyboard.press("t")
    officer.wait_for_timeout(300)
    assert officer.url.endswith("/worklist")
    expect(officer.locator("tr[data-row]").nth(1)).to_contain_text("Nobody yet")


def test_a_refresh_keeps_the_keyboards_row_and_the_focus(officer: Page, desk: Desk):
    officer.goto("/worklist")
    officer.keyboard.press("j")
    row = officer.locator("tr[aria-current]").get_attribute("id")
    focus = officer.evaluate("document.activeElement.id")
    with officer.expect_response("**/worklist"):
        officer.evaluate(
            "htmx.trigger('#desk', 'htmx:abort'); htmx.ajax('GET', '/worklist', {target: '#desk', swap: 'outerHTML'})"
        )
    officer.wait_for_timeout(200)
    assert officer.locator("tr[aria-current]").get_attribute("id") == row
    assert officer.evaluate("document.activeElement.id") == focus


def test_nothing_typed_is_lost_when_the_answer_is_not_complete(officer: Page, desk: Desk):
    officer.goto(f"/cases/{desk.case}/answer")
    officer.locator("#answer-2-text").fill("He stayed in two hotels.")
    officer.get_by_role("button", name="Send to Belgium").click()
    expect(officer.get_by_role("alert")).to_be_focused()
    expect(officer.locator("#answer-2-text")).to_have_value("He stayed in two hotels.")
    officer.get_by_role("alert").get_by_role("link").first.click()
    assert officer.evaluate("document.activeElement.id").startswith("answer-2-") or "#answer-2-" in officer.url


def test_leaving_with_unsent_text_asks_first(officer: Page, desk: Desk):
    asked: list[str] = []
    officer.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    officer.goto(f"/cases/{desk.case}/answer")
    officer.locator("#answer-1-text").press_sequentially("Half an answer")
    officer.get_by_role("link", name="Back to the request").first.click(no_wait_after=True)
    officer.wait_for_timeout(300)
    assert asked == ["beforeunload"]
    expect(officer.locator("#answer-1-text")).to_have_value("Half an answer")


def test_to_a_country_outside_the_union_there_is_no_send_button(officer: Page, desk: Desk):
    officer.goto(f"/cases/{desk.outside}/answer")
    expect(officer.locator("[data-verdict=stop]")).to_be_visible()
    expect(officer.get_by_role("button", name="Send to")).to_have_count(0)
    expect(officer.get_by_text("What would help:").first).to_be_visible()
