"""Addresses of the desk. Only random ids: nothing personal (law 13)."""

from django.urls import path

from schakel.exchange.web.answer import answer_view
from schakel.exchange.web.find import find, start
from schakel.exchange.web.request import received, received_file, request_view
from schakel.exchange.web.worklist import take_request, worklist_choose, worklist_page

urlpatterns = [
    path("worklist", worklist_page, name="worklist"),
    path("worklist/choose", worklist_choose, name="worklist_choose"),
    path("find", find, name="find"),
    path("start", start, name="start"),
    path("cases/<uuid:case_id>", request_view, name="request"),
    path("cases/<uuid:case_id>/take", take_request, name="take"),
    path("cases/<uuid:case_id>/answer", answer_view, name="answer"),
    path("cases/<uuid:case_id>/messages/<uuid:message_id>", received, name="as_received"),
    path("cases/<uuid:case_id>/messages/<uuid:message_id>/file", received_file, name="as_received_file"),
]
