"""Start Liren: with a command, work without a window."""

from __future__ import annotations

import sys

from core.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
