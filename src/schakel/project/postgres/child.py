"""Becomes another program that the kernel stops when our parent dies. Run as a file: needs only the standard library.

    python child.py PARENT_PID SIGNAL UID GID PROGRAM [ARGUMENT...]

The signal is asked for after the change of account, because that change would cancel it, and the parent is looked at
after that, because it may have died before.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
PR_SET_NO_NEW_PRIVS = 38


def become(uid: int, gid: int) -> None:
    """Change to another account for good; nothing happens when it is ours already."""
    if os.geteuid() != uid:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)


def die_with(parent: int, number: int) -> None:
    """Ask the kernel for signal `number` at the parent's death; leave at once when it is dead already."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_PDEATHSIG, number, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG)")
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(1)


def main(arguments: list[str]) -> None:
    """Run the program named by the arguments in place of this one."""
    parent, number, uid, gid = (int(argument) for argument in arguments[:4])
    become(uid, gid)
    die_with(parent, number)
    signal.pthread_sigmask(signal.SIG_SETMASK, set())
    os.umask(0o077)
    os.execv(arguments[4], arguments[4:])  # noqa: S606


if __name__ == "__main__":
    main(sys.argv[1:])
