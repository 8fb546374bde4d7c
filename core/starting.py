"""What is said where the program cannot start, as its libraries are not there. Knows no command."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from core.errors import KnownError

OURS = {"core", "tomllib"}
"""What is lacking then is no library that `make setup` would bring."""


def no_library(error: ModuleNotFoundError, arguments: Sequence[str]) -> str:
    """Say which library this Python lacks and how to start with the right one.

    Raises the error again where what is lacking is no library.
    """
    if str(error.name).partition(".")[0] in OURS:
        raise error
    english = "--lang=en" in arguments or ("--lang", "en") in itertools.pairwise(arguments)
    return KnownError("commands.no_library", name=error.name).sentence("en" if english else "zh")
