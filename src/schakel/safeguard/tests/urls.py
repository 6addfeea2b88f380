"""Pages that a test of the middleware asks for, besides the product's own."""

from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import path

from schakel.project.urls import handler404, handler500
from schakel.project.urls import urlpatterns as product
from schakel.safeguard import service, tracing

__all__ = ["handler404", "handler500", "urlpatterns"]


def whoami(request: HttpRequest) -> HttpResponse:
    """Say who reads, in Python and in the database, and in which trace."""
    reader = getattr(request, "reader", None)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('schakel.reader', true)")
        known = cursor.fetchone()[0]
    return JsonResponse(
        {"reader": reader.id if reader else None, "database": known, "trace": tracing.current().trace_id}
    )


def change(request: HttpRequest) -> HttpResponse:
    """Change something, then end as asked."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE safeguard_unit SET name_en = 'changed'")
    how = request.GET["how"]
    if how == "raise":
        raise LookupError
    if how == "404":
        raise Http404
    return HttpResponse(status=int(how))


def record(request: HttpRequest) -> HttpResponse:
    """Write one row of the books."""
    reader = request.reader
    service.record(reader, service.Entry(service.BookAction.CONSULT, "exchange.read", "exchange.case", "1"))
    return HttpResponse()


urlpatterns = [path("test/whoami", whoami), path("test/change", change), path("test/record", record), *product]
