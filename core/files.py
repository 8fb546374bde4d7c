"""Files that are whole or absent: written beside, made durable, read back where asked, then named.

Nothing takes the place of a file that is there unless that is said. What the disk refuses comes out
as `OSError`; each subject has its own sentence for it.
"""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.progress import Progress, ProgressSink, ignore_progress

BLOCK = 1 << 20
PART = ".part"
"""What a file is called until it is whole; nothing reads it, and the same file written again
takes its place."""
PRIVATE = 0o600
_OPEN_TO_ALL = 0o666
"""But for what the user's own mask takes away."""
FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}
_CANNOT_SYNC = {errno.EINVAL, errno.ENOTSUP}
"""How a file system says that it cannot sync a folder."""


class ReadBackError(OSError):
    """The medium gives back other bytes than were written."""


@contextmanager
def whole(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """Give the place beside `path` to write into; at the end of the block it takes the name.

    The block makes its content durable. After an error or a cancellation nothing is left of it,
    and `path` is as it was. Raises `FileExistsError` where the name is taken, unless `replace`.
    """
    part = path.with_name(path.name + PART)
    if not replace:
        _refuse_taken(path)
    part.unlink(missing_ok=True)  # torn off by a kill
    try:
        yield part
        take_name(part, path, replace=replace)
    except BaseException:
        with suppress(OSError):  # the medium may be gone, and the first error is the one to tell
            part.unlink(missing_ok=True)
        raise


def write_whole(  # noqa: PLR0913 - five independent wishes, each by its name
    path: Path,
    content: bytes | Iterable[bytes],
    *,
    replace: bool = False,
    private: bool = False,
    read_back: bool = False,
    progress: ProgressSink = ignore_progress,
) -> None:
    """Write `content`: after a crash `path` holds all of it, or what it held before.

    `private` lets nobody else on this computer read it. With `read_back` it is compared with what
    the medium gives back before it gets its name: `ReadBackError`. Until then `progress` may
    cancel.
    """
    with whole(path, replace=replace) as part:
        digest = write_durably(part, content, private=private, progress=progress)
        if read_back:
            _read_back(part, digest)


def write_durably(
    place: Path,
    content: bytes | Iterable[bytes],
    *,
    private: bool = False,
    progress: ProgressSink = ignore_progress,
) -> bytes:
    """Write a new file, flush it to the disk, and give the SHA-256 of what was written."""
    digest, done = hashlib.sha256(), 0
    size = len(content) if isinstance(content, bytes) else 0
    mode = PRIVATE if private else _OPEN_TO_ALL
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    with open(descriptor, "wb", buffering=0) as file:  # noqa: PTH123 - by descriptor, for its mode
        for block in _blocks(content):
            progress(Progress(done, size, "write"))
            digest.update(block)
            done += len(block)
            while block:
                block = block[file.write(block) :]  # noqa: PLW2901 - what is left of it
        os.fsync(descriptor)
        if hasattr(os, "posix_fadvise"):  # so that reading back asks the medium, not the memory
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    return digest.digest()


_BINARY = getattr(os, "O_BINARY", 0)
"""Windows would turn line ends."""


def blocks_of(path: Path) -> Iterator[bytes]:
    """Read a file block by block, to write it elsewhere."""
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            yield block


def take_name(part: Path, path: Path, *, replace: bool = False) -> None:
    """Let a durable file take its name, in one step that survives a power cut."""
    if replace:
        part.replace(path)
    else:
        _refuse_taken(path)
        part.rename(path)
    sync_folder(path.parent)


def make_private(path: Path) -> None:
    """Let nobody else on this computer read `path`; an empty file when there is none yet."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, PRIVATE))
    with suppress(OSError):  # a stick's file system may know no owners
        path.chmod(PRIVATE)


def sync_file(path: Path) -> None:
    """Make what was written to `path` survive a power cut."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make renames in `folder` survive a power cut. Windows does so by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(descriptor)


def _blocks(content: bytes | Iterable[bytes]) -> Iterator[memoryview]:
    for piece in (content,) if isinstance(content, bytes) else content:
        view = memoryview(piece)
        for start in range(0, len(view), BLOCK):
            yield view[start : start + BLOCK]


def _read_back(part: Path, digest: bytes) -> None:
    found = hashlib.sha256()
    with part.open("rb", buffering=0) as file:
        while block := file.read(BLOCK):
            found.update(block)
    if found.digest() != digest:
        raise ReadBackError(None, "other bytes than were written", str(part))


def _refuse_taken(path: Path) -> None:
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
