"""A launcher in a process of its own, for tests that kill it: prints the owner's address and waits."""

import signal
import sys
from pathlib import Path

from schakel.project.postgres import Cluster, LauncherError, find_binaries

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background inherits an ignored one
    cluster = Cluster.at(Path(sys.argv[1]), find_binaries())
    try:
        cluster.start("a test")
        print(cluster.url("schakel_owner"), flush=True)
        signal.pause()
    except LauncherError as fault:
        print(str(fault).replace("\n", " "), flush=True)
    except KeyboardInterrupt:
        cluster.stop()
