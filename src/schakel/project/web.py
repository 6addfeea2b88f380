"""How the web server is started."""

import argparse
import socket
import sys

from schakel.project.postgres import LauncherError
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


def port(text: str) -> int:
    """Return a port number, for the command line."""
    if not (text.isascii() and text.isdecimal()) or not 0 < int(text) < 65536:
        message = f"{text!r} is no port; give a number from 1 to 65535"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def free_port(wished: int, host: str = "127.0.0.1") -> int:
    """Return `wished`, or the next port that is free, and say so when it is another."""
    for number in range(wished, min(wished + 100, 65536)):
        if _free(host, number):
            if number != wished:
                say(f"port {wished} is in use; taking {number}")
            return number
    message = f"No port from {wished} on is free; give another with --port."
    raise LauncherError(message)


def _free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True
