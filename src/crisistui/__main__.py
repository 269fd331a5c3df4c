"""`python -m crisistui`: the same as the `crisistui` command."""

import sys

from crisistui.cli import main

if __name__ == "__main__":
    sys.exit(main())
