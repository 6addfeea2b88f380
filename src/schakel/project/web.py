"""How the web server is started."""

import socket
import sys

from schakel.project.supervise import say

THREADS = 8
WORKERS = 2


def command(port: int, host: str = "127.0.0.1") -> list[str]:
    """Return gunicorn's command line: threads, because those hand a client's certificate to the application."""
    options = {
        "--bind": f"{host}:{port}",
        "--worker-class": "gthread",
        "--workers": str(WORKERS),
        "--threads": str(THREADS),
        "--graceful-timeout": "2",
        "--timeout": "60",
        "--log-level": "warning",
    }
    flat = [word for pair in options.items() for word in pair]
    return [sys.executable, "-m", "gunicorn", *flat, "schakel.project.wsgi:application"]


def free_port(wished: int, host: str = "127.0.0.1") -> int:
    """Return `wished`, or the next port that is free, and say so when it is another."""
    for port in range(wished, min(wished + 100, 65536)):
        if _free(host, port):
            if port != wished:
                say(f"port {wished} is in use; taking {port}")
            return port
    message = f"no port from {wished} on is free"
    raise OSError(message)


def _free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True
