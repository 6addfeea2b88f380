"""Address of the intake page."""

from django.urls import path

from schakel.channels.web.intake import intake

urlpatterns = [path("intake", intake, name="intake")]
