"""How large a file is, as a clerk reads it; and which work counts its steps in bytes."""

from __future__ import annotations

from core.progress import IN_BYTES, Progress

KIBI, MEBI = 1 << 10, 1 << 20


def size_text(value: int) -> str:
    """Write a file's size: 812.0 KB, 3.4 MB."""
    unit, word = (MEBI, "MB") if value >= MEBI else (KIBI, "KB")
    tenths = value * 10 // unit
    return f"{tenths // 10}.{tenths % 10} {word}"


def steps_text(progress: Progress) -> tuple[str, str]:
    """Say how much is done and how much there is: in MB where the steps are bytes."""
    if progress.label in IN_BYTES:
        return size_text(progress.done), size_text(progress.total)
    return str(progress.done), str(progress.total)
