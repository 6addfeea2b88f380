"""Take a picture of every page, in both languages and themes, on a desk and on a phone, into ./shots.

python tools/shots.py [name ...]      only the pages whose name contains one of the words
SCHAKEL_SHOTS_AT=2026-11-29T03:00+01:00 python tools/shots.py      the world as it looks when it starts at that moment
"""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Run the photographer over a furnished desk; returns pytest's exit status."""
    folder = ROOT / "shots"
    folder.mkdir(exist_ok=True)
    os.chdir(ROOT)
    os.environ |= {
        "SCHAKEL_SHOTS": str(folder),
        "SCHAKEL_SHOTS_ONLY": " ".join(sys.argv[1:]),
        "SCHAKEL_REQUIRE_BROWSER": "1",
    }
    status = pytest.main(["tests/journeys/photographer.py", "-q", "-W", "ignore"])
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")
    return int(status)


if __name__ == "__main__":
    sys.exit(main())
