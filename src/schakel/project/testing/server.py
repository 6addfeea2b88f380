"""Serves the site in a thread, for browser tests."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def serve() -> Iterator[str]:
    """Serve the site on a free port of 127.0.0.1 while the block runs; gives its address."""
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
    from django.core.wsgi import get_wsgi_application

    class Quiet(WSGIRequestHandler):
        def log_message(self, format: str, *values: object) -> None:  # noqa: A002
            """Say nothing: tests look at pages, not at logs."""

    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.set_app(get_wsgi_application())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
