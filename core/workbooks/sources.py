"""The one copy of a file from outside: read once, whole, into memory.

What is parsed, what is hashed and what is given back is this copy, whatever becomes of the file.
"""

from __future__ import annotations

import hashlib
import stat
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import KnownError
from core.progress import Progress, ProgressSink, ignore_progress
from core.workbooks.guard import MAX_FILE, MEGABYTE


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name and content as they were when it was read."""

    name: str
    content: bytes = field(repr=False)
    sha256: str


def take_copy(path: Path, progress: ProgressSink = ignore_progress) -> Source:
    """Read a file of at most `MAX_FILE` bytes. Raises `KnownError`; `progress` may cancel."""
    content = bytearray()
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            raise KnownError("workbooks.is_folder", file=path.name)
        if not stat.S_ISREG(kind):  # a pipe would let us wait for ever
            raise KnownError("workbooks.unreadable", file=path.name)
        with path.open("rb") as file:
            while len(content) <= MAX_FILE and (block := file.read(MEGABYTE)):
                content += block
                progress(Progress(0, 0, path.name))
    except FileNotFoundError:
        raise KnownError("workbooks.not_found", file=path.name) from None
    except OSError:
        raise KnownError("workbooks.unreadable", file=path.name) from None
    if len(content) > MAX_FILE:
        raise KnownError("workbooks.too_large", file=path.name, limit=MAX_FILE // MEGABYTE)
    if not content:
        raise KnownError("workbooks.empty_file", file=path.name)
    return Source(path.name, bytes(content), hashlib.sha256(content).hexdigest())
