"""`make bench`: what a node costs on this machine, each figure beside a peer measured in the same run."""

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tools")]


def main() -> None:
    """Measure starts, then the desk on a database of its own that writes durably."""
    from bench import desk, starts

    with tempfile.TemporaryDirectory(prefix="schakel-bench-") as name:
        home = Path(name)
        home.chmod(0o711)
        starts.measure(home)
        desk.measure(home / "c", int(sys.argv[1]) if len(sys.argv) > 1 else 400)


if __name__ == "__main__":
    main()
