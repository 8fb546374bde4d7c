"""A file from outside: read once, then looked at and cleaned by a guarded child process."""

from __future__ import annotations

import stat
from base64 import b64decode
from dataclasses import dataclass, field
from pathlib import Path

from core.attachments.kinds import MAX_FILE, FileKind
from core.child import Errand, Failure, Limits, Message, answers
from core.errors import KnownError
from core.progress import Progress, ProgressSink, ignore_progress

_LIMITS = Limits(output=64 << 20)
"""A cleaned picture may be larger than its file was, and is written as text."""
_REFUSALS = dict.fromkeys(Failure, "attachments.not_opened")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A file as it will be kept."""

    kind: FileKind
    pages: int
    content: bytes = field(repr=False)


def take_in(path: Path, progress: ProgressSink = ignore_progress) -> Cleaned:
    """Read and clean a stranger's file. Raises `KnownError`; `progress` may cancel."""
    facts, content = _sent("clean", _read(path), path.name, progress)
    return Cleaned(FileKind(str(facts["kind"])), int(facts["pages"]), content)


def draw_page(content: bytes, page: int, progress: ProgressSink = ignore_progress) -> bytes:
    """Draw one page of a PDF, counted from 0, as a picture."""
    return _sent("draw", content, "", progress, page)[1]


def _sent(
    order: str, content: bytes, label: str, progress: ProgressSink, page: int = 0
) -> tuple[Message, bytes]:
    errand = Errand(
        "attachment", "attachments", _REFUSALS, {}, {"do": order, "page": page}, content,
        _LIMITS, label,
    )  # fmt: skip
    progress(Progress(0, 1, label))  # whoever cancelled already is heard before the child starts
    made, facts = bytearray(), Message()
    with answers(errand, _decode, progress) as said:
        for one in said:
            if isinstance(one, bytes):
                made += one
            else:
                facts = one
    return facts, bytes(made)


def _decode(message: Message) -> bytes | Message:
    return b64decode(message["part"], validate=True) if "part" in message else message


def _read(path: Path) -> bytes:
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would let us wait for ever
            raise KnownError("attachments.unreadable", file=path.name)
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
    except FileNotFoundError:
        raise KnownError("attachments.not_found", file=path.name) from None
    except OSError:
        raise KnownError("attachments.unreadable", file=path.name) from None
    if len(content) > MAX_FILE:
        raise KnownError("attachments.too_large", file=path.name, limit=MAX_FILE >> 20)
    return content
