"""One program per data folder: an operating system's lock that ends with its holder."""

from __future__ import annotations

import getpass
import json
import os
import platform
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from core.clock import CHINA
from core.db.files import disk_errors
from core.errors import KnownError

FAR = 1 << 30
"""Windows locks bytes against reading too; this one lies behind the text, which stays readable."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a data folder."""

    user: str
    machine: str
    pid: int
    since: str


class FolderLock:
    """Held while an office is open. `was_dirty` tells that the last holder died without closing."""

    def __init__(self, path: Path, since: datetime) -> None:
        self._path = path
        with disk_errors(path):
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError:
            holder = read_holder(path)
            os.close(self._descriptor)
            raise _held(path, holder) from None
        try:
            with disk_errors(path):
                self.was_dirty = os.fstat(self._descriptor).st_size > 0
                self._write(json.dumps(holder_facts(_this_holder(since))).encode())
        except BaseException:
            self.abandon()
            raise

    def release(self) -> None:
        """Close properly: the next opening finds nothing to check.

        Saying so takes no room on the disk; where it cannot be said the lock is let go all the
        same, and the next opening looks at every page.
        """
        if self._descriptor < 0:
            return
        try:
            with disk_errors(self._path):
                self._write(b"")
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Let go without saying that all was well."""
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            try:
                _unlock(descriptor)
            finally:
                os.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def _write(self, content: bytes) -> None:
        """Write over what stands there: until that has worked the old mark is not taken away."""
        if content:
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, content)
        os.ftruncate(self._descriptor, len(content))
        os.fsync(self._descriptor)


def _this_holder(since: datetime) -> Holder:
    return Holder(
        user=_user(),
        machine=platform.node(),
        pid=os.getpid(),
        since=since.astimezone(CHINA).isoformat(timespec="seconds"),
    )


def holder_facts(holder: Holder) -> dict[str, object]:
    """Give the holder as the lock file keeps it."""
    return {
        "user": holder.user,
        "machine": holder.machine,
        "pid": holder.pid,
        "since": holder.since,
    }


def read_holder(path: Path) -> Holder | None:
    """Tell who wrote the lock file last, if that can be read."""
    try:
        facts = json.loads(path.read_text("utf-8"))
        return Holder(
            str(facts["user"]), str(facts["machine"]), int(facts["pid"]), str(facts["since"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _held(path: Path, holder: Holder | None) -> KnownError:
    if holder is None:
        return KnownError("db.held", path=path.parent)
    return KnownError("db.held_by", path=path.parent, **holder_facts(holder))


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a machine without accounts
        return "?"


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
