"""Signing in: a password and a second factor, nothing in clear in the books, and no way round."""

import json
from uuid import UUID

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.db import connections
from django.test import Client
from django.urls import reverse

from schakel.rules.access import Role
from schakel.safeguard import service
from schakel.safeguard.codes import PERIOD
from schakel.safeguard.login import Accounts, SecondFactors
from schakel.safeguard.models import User
from schakel.safeguard.tests.world import make_officer, make_unit, sql

PASSWORD = "correct horse battery"
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


@pytest.fixture(autouse=True)
def product(db, settings):
    settings.ROOT_URLCONF = "schakel.safeguard.tests.urls"


@pytest.fixture
def anna():
    """An officer with a password, without a second factor yet."""
    return User.objects.get(pk=make_officer(make_unit()[0], password=PASSWORD).id)


@pytest.fixture
def secured(anna):
    """The same officer with a second factor."""
    TOTP.activate(anna, SECRET)
    return anna


def code(offset=0):
    return format_hotp_value(hotp_value(SECRET, list(yield_hotp_counters_from_time())[1] + offset))


def sign_in(client: Client, name: str = "anna", password: str = PASSWORD):
    return client.post(reverse("account_login"), {"login": name, "password": password})


def denials():
    """What the second connection wrote, which this test's other connection does not see yet."""
    with connections["denials"].cursor() as cursor:
        cursor.execute("SELECT set_config('schakel.reader', 'system:test', true)")
        cursor.execute("SELECT to_jsonb(b) FROM safeguard_book b ORDER BY at")
        return [json.loads(row[0]) for row in cursor.fetchall()]


def recorded():
    with service.reading(service.system("test")):
        return sql("SELECT event, actor_kind, actor_id, result, allowed FROM safeguard_book ORDER BY at, id")


def test_a_wrong_password_and_an_unknown_name_look_alike_and_are_recorded_without_the_name(client, anna):
    pages = [sign_in(client, "anna", "wrong password"), sign_in(client, "nobody-here", "wrong password")]
    assert {page.status_code for page in pages} == {200}
    rows = denials()
    assert [row["result"] for row in rows] == ["wrong_name_or_password"] * 2
    assert [row["object_id"] for row in rows] == [
        service.subject_key("account", "anna"), service.subject_key("account", "nobody-here"),
    ]  # fmt: skip
    whole = json.dumps(rows)
    assert "anna" not in whole
    assert "nobody-here" not in whole
    assert "wrong password" not in whole
    assert all(row["allowed"] is False and row["client"] == "127.0.0.1" for row in rows)


def test_a_right_password_alone_leads_to_the_second_factor_and_not_in(client, secured):
    page = sign_in(client)
    assert page.status_code == 302
    assert page.url == reverse("mfa_authenticate")
    assert client.get("/test/whoami").json()["reader"] is None
    assert recorded() == []


def test_a_password_and_a_code_let_somebody_in_and_that_is_on_record(client, secured):
    sign_in(client)
    before = client.session.session_key
    client.post(reverse("mfa_authenticate"), {"code": code()})
    assert client.get("/test/whoami").json()["reader"] == str(secured.pk)
    assert client.session.session_key != before
    assert recorded() == [("safeguard.login", "user", str(secured.pk), "signed_in", True)]


def test_a_wrong_code_keeps_out_and_is_on_record(client, secured):
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": "000000"})
    assert client.get("/test/whoami").json()["reader"] is None
    (row,) = denials()
    assert (row["event"], row["result"], row["actor_id"]) == (
        "safeguard.second_factor", "wrong_code", str(secured.pk),
    )  # fmt: skip


def test_a_code_works_once(client, secured):
    used = code()
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": used})
    other = Client()
    sign_in(other)
    other.post(reverse("mfa_authenticate"), {"code": used})
    assert other.get("/test/whoami").json()["reader"] is None


@pytest.mark.parametrize("typed", ["{}", " {}", "{0:.3} {0:.3}"])
def test_a_code_used_before_stays_refused_for_as_long_as_it_would_be_right(client, secured, monkeypatch, typed):
    monkeypatch.setattr(TOTP, "_mark_code_used", lambda *_: True)  # what allauth remembers for 30 s only
    used = code(offset=1)
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": used})
    assert client.get("/test/whoami").json()["reader"] == str(secured.pk)
    other = Client()
    sign_in(other)
    same = used[:3] + " " + used[3:] if "3" in typed else typed.format(used)
    other.post(reverse("mfa_authenticate"), {"code": same})
    assert other.get("/test/whoami").json()["reader"] is None
    assert [row["result"] for row in denials()] == ["wrong_code"]


def test_a_used_code_is_remembered_as_long_as_allauth_takes_it(settings):
    counters = list(yield_hotp_counters_from_time())
    assert len(counters) * PERIOD == PERIOD * (2 * settings.MFA_TOTP_TOLERANCE + 1)


def test_the_code_that_set_up_a_second_factor_does_not_sign_in_again(client, anna, django_capture_on_commit_callbacks):
    sign_in(client)
    client.get(reverse("mfa_activate_totp"))
    session = client.session
    session["mfa.totp.secret"] = SECRET
    session.save()
    used = code()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_activate_totp"), {"code": used})
    other = Client()
    sign_in(other)
    other.post(reverse("mfa_authenticate"), {"code": used})
    assert other.get("/test/whoami").json()["reader"] is None


def client_in_books():
    with service.reading(service.system("test")):
        return sql("SELECT client FROM safeguard_book ORDER BY at DESC, id DESC LIMIT 1")[0][0]


@pytest.mark.parametrize(("proxies", "seen"), [(0, "127.0.0.1"), (1, "10.0.0.7"), (2, "192.0.2.1")])
def test_the_books_and_the_limits_see_who_is_behind_our_own_proxies_and_believe_no_other(
    client, secured, settings, proxies, seen
):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = proxies
    client.force_login(secured)
    client.get("/test/record", headers={"X-Forwarded-For": "203.0.113.9, 192.0.2.1, 10.0.0.7"})
    assert client_in_books() == seen


def test_failed_logins_behind_one_proxy_keep_out_their_own_address_only(client, secured, settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(12):
        page = {"login": f"x{number}", "password": "wrong"}
        client.post(reverse("account_login"), page, headers={"X-Forwarded-For": "192.0.2.1"})
    page = {"login": "anna", "password": PASSWORD}
    kept_out = client.post(reverse("account_login"), page, headers={"X-Forwarded-For": "192.0.2.1"})
    assert kept_out.status_code == 200
    let_in = client.post(reverse("account_login"), page, headers={"X-Forwarded-For": "192.0.2.2"})
    assert (let_in.status_code, let_in.url) == (302, reverse("mfa_authenticate"))


def test_no_message_with_a_name_is_kept_in_the_browser(client, secured):
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code()})
    assert set(client.cookies) <= {"sessionid", "csrftoken"}


def test_signing_out_is_on_record_and_ends_the_session(client, secured):
    client.force_login(secured)
    client.post(reverse("account_logout"))
    assert client.get("/test/whoami").json()["reader"] is None
    assert [row[0] for row in recorded()] == ["safeguard.login", "safeguard.logout"]


def test_too_many_attempts_are_refused_even_with_the_right_password_and_that_is_on_record(client, secured):
    for _ in range(5):
        sign_in(client, "anna", "wrong password")
    page = sign_in(client)
    assert page.status_code in {200, 429}
    assert "location" not in page.headers
    assert denials()[-1]["result"] == "too_many_attempts"


def test_a_user_without_a_second_factor_comes_to_its_set_up_and_nowhere_else(client, anna):
    sign_in(client)
    set_up = reverse("mfa_activate_totp")
    for path in ("/", "/test/whoami", "/no/such/page", reverse("account_change_password")):
        page = client.get(path)
        assert (page.status_code, page.url) == (302, set_up), path
    assert client.get(set_up).status_code == 200
    assert client.get(reverse("account_logout")).status_code == 200


def test_setting_up_the_second_factor_opens_the_desk_and_is_on_record(client, anna, django_capture_on_commit_callbacks):
    sign_in(client)
    client.get(reverse("mfa_activate_totp"))
    session = client.session
    session["mfa.totp.secret"] = SECRET
    session.save()
    with django_capture_on_commit_callbacks(execute=True):
        page = client.post(reverse("mfa_activate_totp"), {"code": code()})
    assert (page.status_code, page.url) == (302, reverse("mfa_view_recovery_codes"))
    assert client.get("/test/whoami").json()["reader"] == str(anna.pk)
    assert ("safeguard.second_factor", "user", str(anna.pk), "added_totp", True) in recorded()


def test_an_old_session_gives_its_password_again_before_it_changes_the_account(client, anna):
    client.force_login(anna)
    page = client.get(reverse("mfa_activate_totp"))
    assert (page.status_code, page.url.partition("?")[0]) == (302, reverse("account_reauthenticate"))
    assert client.get(reverse("account_reauthenticate")).status_code == 200


def test_the_secret_of_a_second_factor_is_sealed_in_the_database(secured):
    stored = sql("SELECT data::text FROM mfa_authenticator WHERE type = 'totp'")[0][0]
    assert SECRET not in stored
    assert SecondFactors().decrypt(json.loads(stored)["secret"]) == SECRET


def test_a_second_factor_cannot_be_given_up(secured):
    assert not SecondFactors().can_delete_authenticator(Authenticator.objects.get(user=secured))


def test_nobody_signs_up(rf):
    assert not Accounts().is_open_for_signup(rf.get("/"))


def test_a_switched_off_account_cannot_sign_in_and_its_open_session_ends(client, secured):
    client.force_login(secured)
    sql("UPDATE safeguard_user SET is_active = false RETURNING id")
    assert client.get("/test/whoami").json()["reader"] is None
    other = Client()
    sign_in(other)
    other.post(reverse("mfa_authenticate"), {"code": code()})
    assert other.get("/test/whoami").json()["reader"] is None


@pytest.fixture
def desk(client, secured):
    client.force_login(secured)
    return client


def test_a_signed_in_request_runs_as_its_reader_and_an_anonymous_one_as_nobody(desk, secured):
    assert desk.get("/test/whoami").json()["database"] == f"user:{secured.pk}"
    assert not Client().get("/test/whoami").json()["database"]


def test_roles_are_read_anew_at_every_request(desk, secured):
    sql("UPDATE safeguard_membership SET until = since + interval '1 microsecond' RETURNING id")
    reader = service.reader_for(UUID(str(secured.pk)))
    assert reader.roles == frozenset()
    assert desk.get("/test/whoami").status_code == 200


@pytest.mark.parametrize(("how", "name"), [("200", "changed"), ("404", "Desk"), ("409", "Desk"), ("500", "Desk"),
                                           ("503", "Desk"), ("raise", "Desk")])  # fmt: skip
def test_an_answer_that_is_an_error_rolls_back_what_the_request_did(desk, how, name):
    desk.raise_request_exception = False
    desk.get("/test/change", {"how": how})
    assert sql("SELECT DISTINCT name_en FROM safeguard_unit") == [(name,)]


def test_a_trace_that_comes_with_the_request_is_written_in_the_books(desk):
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    desk.get("/test/record", headers={"traceparent": f"00-{trace}-00f067aa0ba902b7-01"})
    with service.reading(service.system("test")):
        found = sql("SELECT trace_id, span_id FROM safeguard_book WHERE event = 'exchange.read'")
    assert found[0][0] == trace
    assert found[0][1] != "00f067aa0ba902b7"


@pytest.mark.parametrize("header", ["", "nonsense", "00-" + "0" * 32 + "-00f067aa0ba902b7-01", "ff-" + "a" * 32])
def test_without_a_sound_trace_a_new_one_is_made(desk, header):
    first, second = (desk.get("/test/whoami", headers={"traceparent": header}).json()["trace"] for _ in range(2))
    assert len(first) == len(second) == 32
    assert first != second


def test_who_may_sign_in_has_no_bearing_on_roles(client):
    make_officer(make_unit("other")[0], Role.ADMINISTRATOR, "dirk", PASSWORD)
    sign_in(client, "dirk")
    assert client.get("/").url == reverse("mfa_activate_totp")
