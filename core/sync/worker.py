"""The child's work on a package: reads the file once, opens it, checks it; it can write nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from core.errors import KnownError
from core.sync.envelope import LARGEST
from core.sync.opening import card_in, opened_out
from core.sync.reading import Reader, read_package

_TRIES = 3
"""With a pause of one second, then two."""


def work(order: Mapping[str, Any], _content: bytes) -> Iterator[Mapping[str, object]]:
    """Give the package's facts, in one message. Raises `KnownError`."""
    senders = tuple(card_in(card) for card in order["senders"])
    reader = Reader(order["identity"], order["key_id"], senders)
    yield opened_out(read_package(_read_file(Path(order["path"])), reader))


def _read_file(path: Path) -> bytes:
    """Read the file once, front to back; a loose stick gets three tries."""
    for attempt in range(1, _TRIES + 1):
        try:
            with path.open("rb") as file:
                return file.read(LARGEST + 1)
        except FileNotFoundError as error:
            raise KnownError("sync.no_file", file=path.name) from error
        except OSError as error:
            if attempt == _TRIES:
                raise KnownError("sync.unreadable", file=path.name) from error
            time.sleep(attempt)
    raise AssertionError("the last try returns or raises")
