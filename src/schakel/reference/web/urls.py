"""Addresses of reference and law. Codes of lists, countries and rules: nothing personal (law 13)."""

from django.urls import path

from schakel.reference.web.calculator import law_clock
from schakel.reference.web.country import country_page
from schakel.reference.web.index import reference
from schakel.reference.web.law import law_lists, law_page, law_rule
from schakel.reference.web.lists import reference_list

urlpatterns = [
    path("reference", reference, name="reference"),
    path("reference/lists/<str:list_code>", reference_list, name="reference_list"),
    path("reference/countries/<str:country_code>", country_page, name="country"),
    path("law", law_page, name="law"),
    path("law/lists", law_lists, name="law_lists"),
    path("law/clock", law_clock, name="law_clock"),
    path("law/rules/<str:rule_id>", law_rule, name="law_rule"),
]
