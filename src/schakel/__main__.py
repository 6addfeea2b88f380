"""`python -m schakel` is the command `schakel`."""

import sys

from schakel.project.cli import main

if __name__ == "__main__":
    sys.exit(main())
