"""Makes or refreshes .venv; standard library only. Called by tools/setup with `run` or `dev`."""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "schakel-stamp.json"
LAUNCHER = '#!/bin/sh\nexec "$(dirname -- "$(readlink -f -- "$0")")/python" -m schakel "$@"\n'
NO_VENV = """setup: this Python ({python}) cannot make a virtual environment: its module ensurepip is missing.
       On Debian or Ubuntu: apt install python3-venv. Or install uv, or name another Python in SCHAKEL_PYTHON."""
FOREIGN = """setup: {venv} is there but its Python does not run for you (made by another user, or moved).
       Remove it, or work in a clone of your own."""


def main(kind: str) -> int:
    """Bring .venv up to date for `kind`; returns the exit status."""
    started = time.monotonic()
    if stamped(kind):
        return 0
    if moved() or not works():
        make_venv()
    install(ROOT / "requirements" / f"{kind}.txt")
    link_source()
    STAMP.write_text(json.dumps({"kind": kind, "key": key(kind), "root": str(ROOT)}), encoding="utf-8")
    say(f"{VENV} is ready ({time.monotonic() - started:.0f} s)")
    return 0


def stamped(kind: str) -> bool:
    """Tell whether .venv already holds what `kind` needs; dev holds run."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    enough = stamp.get("kind") in {kind, "dev"}
    return enough and stamp.get("key") == key(stamp["kind"]) and works()


def moved() -> bool:
    """Tell whether .venv was made for another place: its programs name their Python by full path."""
    try:
        return json.loads(STAMP.read_text(encoding="utf-8")).get("root") != str(ROOT)
    except (OSError, ValueError):
        return False


def key(kind: str) -> str:
    """Return a hash over the locks and the place: when it changes, .venv is refreshed."""
    locks = [ROOT / "requirements" / f"{name}.txt" for name in dict.fromkeys(("run", kind))]
    return hashlib.sha256(b"\0".join([lock.read_bytes() for lock in locks] + [os.fsencode(ROOT)])).hexdigest()


def works() -> bool:
    """Tell whether .venv has a Python of at least 3.11 that we can run."""
    if not os.path.lexists(PYTHON):
        return False
    code = "import sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return subprocess.run([PYTHON, "-c", code], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def make_venv() -> None:
    """Make .venv, by this Python, or by uv where Python's own means are missing."""
    if VENV.exists():
        try:
            shutil.rmtree(VENV)
        except OSError:
            sys.exit(FOREIGN.format(venv=VENV))
    if importlib.util.find_spec("ensurepip") and run([sys.executable, "-m", "venv", VENV]):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if (uv := shutil.which("uv")) and run([uv, "venv", "--python", sys.executable, VENV]):
        return
    if importlib.util.find_spec("pip") and run([sys.executable, "-m", "venv", "--without-pip", VENV]):
        return
    sys.exit(NO_VENV.format(python=sys.executable))


def install(lock: Path) -> None:
    """Install exactly what `lock` pins: by uv on PATH, else by the pinned uv, else by pip."""
    say(f"installing {lock.relative_to(ROOT)}; the first time takes a while")
    if any(by_uv(uv, lock) for uv in uvs()):
        return
    say("uv is not to be had or failed; installing with pip")
    if not run([*pip(), "install", "--require-hashes", "--quiet", "-r", lock]):
        sys.exit("setup: installing failed; see above. The first set-up needs a package index, later ones no network.")


def uvs() -> "list[str]":
    """Return the uv programs to try, best first."""
    found = [uv for uv in (shutil.which("uv"),) if uv]
    pinned = VENV / "bin" / "uv"
    wanted = ROOT / "requirements" / "uv.txt"
    if pinned.exists() or run([*pip(), "install", "--require-hashes", "--quiet", "-r", wanted]):
        found.append(str(pinned))
    return found


def by_uv(uv: str, lock: Path) -> bool:
    """Install with uv; its own root certificates would miss those of the machine, hence --system-certs."""
    with tempfile.TemporaryDirectory(prefix="schakel-uv-") as cache:
        place = {} if os.environ.get("HOME") or os.environ.get("UV_CACHE_DIR") else {"UV_CACHE_DIR": cache}
        command = [
            uv,
            "pip",
            "install",
            "--quiet",
            "--system-certs",
            "--python",
            PYTHON,
            "--require-hashes",
            "-r",
            lock,
        ]
        return run(command, UV_LINK_MODE="copy", **place)


def pip() -> "list[str]":
    """Return how pip is called: the environment's own, else this Python's on the environment."""
    own = subprocess.run([PYTHON, "-c", "import pip"], check=False, capture_output=True).returncode == 0
    return [str(PYTHON), "-m", "pip"] if own else [sys.executable, "-m", "pip", "--python", str(PYTHON)]


def link_source() -> None:
    """Let the environment find our source, and the command `schakel` find the environment."""
    where = [PYTHON, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    folder = Path(subprocess.run(where, check=True, capture_output=True, text=True).stdout.strip())
    (folder / "schakel.pth").write_text(f"{ROOT / 'src'}\n", encoding="utf-8")
    command = VENV / "bin" / "schakel"
    command.write_text(LAUNCHER, encoding="ascii")
    command.chmod(0o755)


def run(command: "list[object]", **environment: str) -> bool:
    """Run a command with its output shown; tell whether it succeeded."""
    words = [str(word) for word in command]
    quiet = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_ROOT_USER_ACTION": "ignore"}
    try:
        return subprocess.run(words, check=False, env={**os.environ, **quiet, **environment}).returncode == 0
    except OSError as fault:
        say(f"{words[0]}: {fault}")
        return False


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(f"setup: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if sys.argv[1:] else "run"))
