"""Addresses of the choices every page offers."""

from django.urls import path

from schakel.ui import views

urlpatterns = [
    path("choose/language", views.choose_language, name="choose_language"),
    path("choose/theme", views.choose_theme, name="choose_theme"),
]
