"""Opening a package from outside: in a child process, with limits, cancelled at any moment.

The keys that open it go to the child through its pipe, never onto a command line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from core.child import Errand, Failure, Limits, answers
from core.errors import KnownError
from core.progress import ProgressSink, ignore_progress
from core.sync.envelope import LARGEST
from core.sync.keys import KeyCard
from core.sync.manifest import ManifestError, decode
from core.sync.reading import Opened, Reader, Report

_SMALL = 128 * 1024**2
_LIMITS = Limits(output=64 * 1024**2)
"""More output than usual: a manifest of 16 MB, whose signs JSON may write as two or six."""
_LARGE = Limits(memory=2 * 1024**3, seconds=120, output=_LIMITS.output)
"""For what is larger: up to 512 MB lie in memory sealed and opened, read from a stick that may give
ten megabytes a second and three tries."""

_REFUSALS = {
    Failure.DIED: "sync.reader_died",
    Failure.TOO_MUCH: "sync.reader_died",
    Failure.TOO_SLOW: "sync.too_slow",
    Failure.NONSENSE: "sync.reader_died",
}


def read_in_child(path: Path, reader: Reader, progress: ProgressSink = ignore_progress) -> Opened:
    """Check the package at `path` without letting it near this process.

    Raises `KnownError` naming the first thing that is wrong; `progress` may cancel.
    """
    limits = _limits(path)
    errand = Errand(
        worker="package",
        subject="sync",
        refusals=_REFUSALS,
        facts={"file": path.name, "seconds": limits.seconds},
        order={
            "path": str(path.absolute()),
            "identity": reader.identity,
            "key_id": reader.key_id,
            "senders": [card_out(card) for card in reader.senders],
        },
        limits=limits,
        label=path.name,
    )
    with answers(errand, _opened_in, progress) as found:
        opened = list(found)
    if len(opened) != 1:
        raise errand.failed(Failure.NONSENSE)
    return opened[0]


def _limits(path: Path) -> Limits:
    """Give what a file of this size needs; a file larger than a package is refused unread."""
    try:
        size = path.stat().st_size
    except OSError:
        return _LIMITS  # the child will say what is the matter
    if size > LARGEST:
        raise KnownError("sync.too_large")
    return _LIMITS if size <= _SMALL else _LARGE


def card_out(card: KeyCard) -> dict[str, str]:
    """Give a card as it crosses the pipe."""
    return {"name": card.name, "recipient": card.recipient, "verifier": card.verifier.hex()}


def card_in(fields: Mapping[str, str]) -> KeyCard:
    """Take a card from the pipe."""
    return KeyCard(fields["name"], fields["recipient"], bytes.fromhex(fields["verifier"]))


_PLAIN_FACTS = ("sender", "manifest_digest", "file_digest", "file_size", "own")


def opened_out(opened: Opened) -> dict[str, object]:
    """Give a checked package as it crosses the pipe."""
    report = opened.report
    return {
        "report": {name: getattr(report, name) for name in _PLAIN_FACTS},
        "manifest": opened.manifest.decode("utf-8"),
        "signature": opened.signature.hex(),
        "sender": card_out(opened.sender),
    }


def _opened_in(answer: dict[str, Any]) -> Opened:
    manifest = answer["manifest"].encode("utf-8")
    try:
        report = Report(manifest=decode(json.loads(manifest)), **answer["report"])
    except (ManifestError, RecursionError):
        raise ValueError("no manifest") from None
    return Opened(report, manifest, bytes.fromhex(answer["signature"]), card_in(answer["sender"]))
