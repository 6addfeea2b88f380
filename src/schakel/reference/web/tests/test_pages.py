"""The pages of reference and of the law, as somebody with a role sees them."""

import re
from datetime import UTC, datetime
from html import unescape

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from schakel.reference.lists import EVERY
from schakel.reference.web import find, lists, overview
from schakel.reference.web.lawbook import book
from schakel.rules.access import Role
from schakel.safeguard.models import BookRow, User
from schakel.safeguard.service import add_unit, add_user, join_unit, reading, system

pytestmark = pytest.mark.django_db
PAGES = [
    "/reference", "/reference/lists/countries", "/reference/countries/GB", "/law", "/law/lists", "/law/clock",
    "/law/rules/R15",
]  # fmt: skip


def somebody(*roles):
    """A client of somebody with these roles."""
    with reading(system("test")):
        unit = add_unit(f"NL-{len(roles)}", "Unit", "Eenheid")
        user = add_user("v.lezer", "V. Lezer", "vier blauwe fietsen bij de haven")
        for role in roles:
            join_unit(user, unit, role, since=datetime(2020, 1, 1, tzinfo=UTC))
    Authenticator.objects.create(user_id=user, type=Authenticator.Type.TOTP, data={"secret": "JBSWY3DPEHPK3PXP"})
    client = Client()
    client.force_login(User.objects.get(pk=user))
    return client


@pytest.fixture
def reader():
    return somebody(Role.POLICY_MAKER)


def text(response):
    """The words of a page, as one line."""
    body = re.sub(r"<(script|style).*?</\1>", "", response.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.mark.parametrize("role", list(Role))
def test_everybody_with_any_role_reads_them_and_has_them_in_the_rail(role):
    client = somebody(role)
    for address in PAGES:
        response = client.get(address)
        assert response.status_code == 200, address
        assert {'href="/reference"', 'href="/law"'} <= set(re.findall(r'href="[^"]+"', response.content.decode()))


def test_somebody_without_a_role_is_refused_with_the_reason_and_has_them_not_in_the_rail():
    client = somebody()
    for address in PAGES:
        response = client.get(address)
        assert response.status_code == 403
        assert b'href="/law"' not in response.content


def test_nobody_reads_them_without_signing_in():
    for address in PAGES:
        assert Client().get(address).status_code == 302


def test_reading_public_facts_leaves_no_line_in_the_books(reader):
    def lines():
        with reading(system("test")):
            return BookRow.objects.count()

    before = lines()
    for address in PAGES:
        reader.get(address)
    reader.post("/reference", {"q": "belgium"})
    assert lines() == before


@pytest.mark.parametrize(
    "address", ["/reference/lists/nothing", "/reference/countries/QQ", "/reference/countries/gb", "/law/rules/R999"]
)
def test_what_does_not_exist_is_the_one_404(reader, address):
    assert reader.get(address).status_code == 404


def test_the_index_says_of_every_list_how_large_it_is_and_how_much_nobody_checked(reader):
    page = text(reader.get("/reference"))
    for spec in EVERY.values():
        assert spec.name.en in page
    assert "Networks Professional networks of European and other police services. 28 21 May 2024 3 not checked" in page
    assert re.search(r"What is known of countries.*? 850 .*?\d+ not checked", page)
    assert "Action lines of the security strategy The twelve lines of the strategy. 12 2023 All checked" in page


def test_the_index_speaks_dutch(reader):
    reader.post("/choose/language", {"language": "nl"})
    page = text(reader.get("/reference"))
    assert "Verdragen en andere instrumenten" in page
    assert "niet gecontroleerd" in page


@pytest.mark.parametrize("code", sorted(EVERY))
def test_every_list_shows_its_rows_with_source_and_check(reader, code):
    response = reader.get(reverse("reference_list", args=[code]))
    page = text(response)
    assert EVERY[code].name.en in page
    assert len(re.findall(rf'id="{code}-\d+"', response.content.decode())) == min(lists.PART, len_of(code))
    assert any(words in page for words in ("Checked", "checked", "Our own design"))


def len_of(code):
    return next(one.rows for one in overview.overview() if one.spec.code == code)


def test_a_long_list_comes_in_parts_and_a_wrong_part_is_the_nearest(reader):
    first = reader.get("/reference/lists/country_status")
    assert b"?part=2" in first.content
    assert b"Rows before" not in first.content
    last = reader.get("/reference/lists/country_status?part=999")
    assert b"Rows after" not in last.content
    assert last.status_code == reader.get("/reference/lists/country_status?part=x").status_code == 200
    assert reader.get("/reference/lists/country_status?part=-1").status_code == 200


@pytest.mark.parametrize("words", ["belgie", "BELGIË", "bel  eu", "België Europese"])
def test_a_search_forgives_case_accents_and_order(reader, words):
    page = text(reader.post("/reference/lists/country_status", {"q": words}))
    assert "Belgium: European Union" in page


def test_a_search_over_everything_groups_by_list_and_keeps_what_was_typed(reader):
    response = reader.post("/reference", {"q": "SIENA"})
    page = text(response)
    assert "Connected to SIENA" in page
    assert 'value="SIENA"' in response.content.decode()
    assert response.request["QUERY_STRING"] == ""


@pytest.mark.parametrize("address", ["/reference", "/reference/lists/networks"])
def test_a_search_that_finds_nothing_says_what_to_do(reader, address):
    page = text(reader.post(address, {"q": "zzzz"}))
    assert "fits what you typed" in page
    assert "one word less" in page


def test_what_is_typed_is_cut_and_shown_as_text(reader):
    response = reader.post("/reference", {"q": "<b>x</b>" * 40})
    assert b"<b>x</b>" not in response.content
    assert len(find.typed("y" * 500)) == 80
    assert find.typed("a\0  b\n") == "a b"


def test_a_country_shows_what_holds_with_date_check_and_source(reader, simulated_clock):
    simulated_clock.set(datetime(2026, 6, 5, 21, 5, tzinfo=UTC))
    page = text(reader.get("/reference/countries/GB"))
    assert "United Kingdom Fri 22:05 there, in the capital. Outside the European Union and Schengen." in page
    assert re.search(
        r"Adequacy decision for police data \(LED 36\) Yes since 28 Jun 2021, until Dec 2031 .*? Checked", page
    )
    assert "EU-UK Trade and Cooperation Agreement, part three" in page
    assert re.search(r"INTERPOL .*?article 2 and 3", page)
    assert "no score" in page


def test_a_status_that_ended_is_not_shown(reader, simulated_clock):
    simulated_clock.set(datetime(2032, 1, 1, 12, tzinfo=UTC))
    assert "Adequacy decision" not in text(reader.get("/reference/countries/GB"))


def test_a_country_of_which_we_know_little_says_so(reader):
    page = text(reader.get("/reference/countries/AX"))
    assert "Our lists say nothing of it" in page
    assert "That is not the same as no membership" in page
    assert "None made public" in page


def test_every_country_has_a_page_that_costs_the_same(reader, django_assert_num_queries):
    from schakel.reference.web.country import view

    now = datetime(2026, 6, 5, 21, 5, tzinfo=UTC)
    for code in ("NL", "BE", "GB", "AX", "TR"):
        with django_assert_num_queries(4):
            assert view(code, now, now.date()) is not None


def test_our_own_country_is_said_to_be_ours(reader):
    assert "Our own country" in text(reader.get("/reference/countries/NL"))


def test_lists_and_index_cost_the_same_number_of_queries_whatever_they_hold(django_assert_num_queries):
    from schakel.reference.web.rows import shown

    with django_assert_num_queries(4):
        overview.overview()
    for spec in EVERY.values():
        with django_assert_num_queries(2):
            shown(spec)


@pytest.mark.parametrize(
    ("source", "newest"),
    [
        ("Council press release 13-06-2025", "2025-06-13"),
        ("eucrim.eu 6 July 2021; urdupoint 26-05-2021", "2021-05-26"),
        ("IANA time zone database 2026f, zone.tab", "2026"),
        ("Kamerstukken II 2024/25, 29 521, nr. 493", ""),
        ("vision l.107", ""),
        ("112wwft.nl 08-04-2025 and 2025-11-30", "2025-11-30"),
        ("Regulation (EU) 2018/1862", ""),
        ("EMPACT Cycle 2026-2029, Council 2025", "2025"),
    ],
)
def test_the_newest_date_of_a_source_is_read_as_people_write_it(source, newest):
    assert overview.newest([source]) == newest


def test_the_law_shows_every_rule_with_its_article_check_and_examples(reader):
    page = text(reader.get("/law"))
    for one in book().rules:
        assert one.rule.sentence.en in page
        assert one.rule.checked.en in page
    assert "does not come out" not in page


def test_the_law_narrows_to_an_area_or_an_article(reader):
    page = text(reader.get("/law?area=clocks"))
    assert "answered within 8 hours of receipt" in page
    assert len(re.findall(r'id="rR', reader.get("/law?area=clocks").content.decode())) == 15
    page = text(reader.get("/law?article=Dir.+6"))
    assert "answered within 8 hours of receipt" not in page
    assert "No rule of this area" in text(reader.get("/law?area=clocks&article=LED+38"))
    assert reader.get("/law?area=<b>&article=<i>").content.count(b'id="rR15') == 1


def test_a_rule_shows_its_words_dates_parameters_examples_and_tests(reader):
    page = text(reader.get("/law/rules/R15"))
    for words in (
        "R15. An urgent question for what a police database holds is answered within 8 hours of receipt.",
        "Dir. 5(1)(a)", "since 12 Dec 2024", "8 hours", "rules.clocks.due/1",
        "Half an hour before the clocks go forward",
        "due: 2026-03-29T10:30+02:00", "Comes out", "schakel/rules/tests/test_clock_vectors.py",
    ):  # fmt: skip
        assert words in page, words


def test_a_rule_with_several_periods_shows_each_with_how_it_stands(reader, simulated_clock):
    simulated_clock.set(datetime(2026, 6, 5, 21, 5, tzinfo=UTC))
    page = text(reader.get("/law/rules/R45"))
    assert "12 Dec 2024 until 11 Jun 2027" in page
    assert "since 12 Jun 2027 not yet" in page


def test_every_rule_has_a_page_in_both_languages(reader):
    for language in ("en", "nl"):
        reader.post("/choose/language", {"language": language})
        for name in {one.rule.id for one in book().rules}:
            response = reader.get(f"/law/rules/{name}")
            assert response.status_code == 200, name
            assert book().rule(name)[-1].rule.sentence.say(language) in text(response)


def test_the_closed_lists_show_every_entry(reader):
    page = text(reader.get("/law/lists"))
    for one in book().view.lists:
        assert one.name.en in page
        assert all(entry.name.en in page for entry in one.entries)
