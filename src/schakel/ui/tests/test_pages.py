"""What every answer carries, the choices of language and theme, and the pages for when something is wrong."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from schakel.rules.access import Answer, Decision, Role
from schakel.rules.verdict import Outcome, Reason, Verdict
from schakel.safeguard.service import Absent, Reader, Refused
from schakel.text import Text
from schakel.ui import pages, views
from schakel.ui.middleware import POLICY
from schakel.ui.slots import slots

STOP = Verdict(
    (Reason("R1", "Wpg 6", Text("Only an officer.", "Alleen een agent."), Outcome.STOP, "", Text("Ask.", "Vraag.")),)
)


class SignedIn:
    """Somebody who is signed in."""

    is_authenticated = True
    pk = None


def asked(method: str = "get", path: str = "/", **data: str) -> HttpRequest:
    """Return a request of somebody signed in."""
    request: HttpRequest = getattr(RequestFactory(), method)(path, data)
    request.user = SignedIn()  # type: ignore[assignment]
    request.session = {}  # type: ignore[assignment]
    return request


def test_every_answer_carries_the_policy_and_is_kept_by_nobody(client: Client, db: None):
    answer = client.get("/login")
    assert answer["Content-Security-Policy"] == POLICY
    assert answer["Cache-Control"] == "no-store"
    assert "unsafe" not in POLICY


@pytest.mark.parametrize(("language", "word"), [("nl", "Inloggen"), ("en", "Sign in")])
def test_the_login_page_speaks_the_browsers_language(client: Client, db: None, language: str, word: str):
    answer = client.get("/login", headers={"accept-language": language})
    assert word in answer.content.decode()
    assert answer["Content-Language"] == language


def test_a_chosen_language_wins_over_the_browsers_and_keeps_the_page(client: Client, db: None):
    answer = client.post("/choose/language", {"language": "nl", "next": "/login?x=1"})
    assert answer["Location"] == "/login?x=1"
    assert "Inloggen" in client.get("/login", headers={"accept-language": "en"}).content.decode()


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/x", "javascript:alert(1)"])
def test_a_choice_never_leads_to_another_host(client: Client, db: None, elsewhere: str):
    assert client.post("/choose/theme", {"theme": "dark", "next": elsewhere})["Location"] == "/"


def test_an_unknown_choice_changes_nothing(client: Client, db: None):
    client.post("/choose/theme", {"theme": "pink", "next": "/"})
    client.post("/choose/language", {"language": "xx", "next": "/"})
    assert "theme" not in client.session
    assert "language" not in client.session


def test_choices_are_made_by_posting_only(client: Client, db: None):
    assert client.get("/choose/theme").status_code == 405


def test_what_is_absent_becomes_the_one_404():
    @pages.page
    def view(request: HttpRequest) -> HttpResponse:
        raise Absent

    with pytest.raises(Http404):
        view(asked())


def test_what_is_refused_becomes_a_403_with_its_reasons_and_remedy():
    @pages.page
    def view(request: HttpRequest) -> HttpResponse:
        raise Refused(Decision(Answer.REFUSED, STOP))

    with pytest.raises(PermissionDenied) as caught:
        view(asked())
    shown = views.refused(asked(), caught.value)
    assert shown.status_code == 403
    assert "Only an officer." in shown.content.decode()
    assert "Ask." in shown.content.decode()


def test_a_visitor_is_asked_to_sign_in_first(client: Client, db: None):
    assert client.get("/")["Location"] == "/login"
    assert client.get("/worklist")["Location"].startswith("/login?next=")


def test_the_page_for_our_own_faults_needs_neither_session_nor_database():
    answer = views.broken(asked())
    assert answer.status_code == 500
    assert "Something broke on our side" in answer.content.decode()


def test_an_expired_page_says_that_nothing_was_sent():
    answer = views.csrf_failure(asked("post"))
    assert answer.status_code == 403
    assert "Nothing was sent" in answer.content.decode()


def test_somebody_without_a_role_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(slots, "entries", {})
    monkeypatch.setattr(slots, "person", lambda _request: None)
    assert "you have no role yet" in views.home(asked()).content.decode()


def test_a_role_for_which_there_is_no_page_yet_is_told_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(slots, "entries", {})
    monkeypatch.setattr(slots, "person", lambda _request: None)
    request = asked()
    request.reader = Reader("user", "x", "P. Lankveld", frozenset({Role.POLICY_MAKER}))
    said = views.home(request).content.decode()
    assert "Your role has no page of its own yet" in said
    assert 'id="find"' not in said
