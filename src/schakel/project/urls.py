"""Every address of the product. Each app brings its own; nothing personal is ever in a URL (law 13)."""

from django.urls import include, path

from schakel.ui.views import home

urlpatterns = [
    path("", home, name="home"),
    path("", include("schakel.ui.urls")),
    path("", include("schakel.safeguard.web.urls")),
    path("", include("schakel.exchange.web.urls")),
    path("", include("schakel.channels.web.urls")),
    path("", include("schakel.reference.web.urls")),
]

handler404 = "schakel.ui.views.not_found"
handler403 = "schakel.ui.views.refused"
handler500 = "schakel.ui.views.broken"
