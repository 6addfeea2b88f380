"""Capitals whose name in the time zone database is not the one people here use."""

from django.utils.translation import gettext_lazy

CITIES = {
    "Athens": gettext_lazy("Athens"),
    "Belgrade": gettext_lazy("Belgrade"),
    "Berlin": gettext_lazy("Berlin"),
    "Brussels": gettext_lazy("Brussels"),
    "Bucharest": gettext_lazy("Bucharest"),
    "Cairo": gettext_lazy("Cairo"),
    "Copenhagen": gettext_lazy("Copenhagen"),
    "Lisbon": gettext_lazy("Lisbon"),
    "London": gettext_lazy("London"),
    "Luxembourg": gettext_lazy("Luxembourg"),
    "Moscow": gettext_lazy("Moscow"),
    "Paris": gettext_lazy("Paris"),
    "Prague": gettext_lazy("Prague"),
    "Sao Paulo": gettext_lazy("São Paulo"),
    "Tokyo": gettext_lazy("Tokyo"),
    "Vienna": gettext_lazy("Vienna"),
    "Warsaw": gettext_lazy("Warsaw"),
    "Zurich": gettext_lazy("Zurich"),
}
