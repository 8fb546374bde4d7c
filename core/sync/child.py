"""Opening a package in a child process with limited memory and time; it can write no file.

The parent sends one JSON line (the path and what the reader may know; never on the command line)
and gets one back: the package's facts, or the code and facts of a refusal. Whatever else happens
to the child (killed, out of memory, too slow) is a refusal too.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from core.errors import KnownError
from core.sync.envelope import LARGEST
from core.sync.keys import KeyCard
from core.sync.manifest import decode
from core.sync.reading import Opened, Reader, Report, read_package

MEMORY_LIMIT = 2 * 1024**3
CPU_SECONDS = 60
DEADLINE_SECONDS = 120
_TRIES = 3
"""With a pause of one second, then two."""
_ROOT = Path(__file__).resolve().parent.parent.parent
_START = "import sys; sys.path.insert(0, sys.argv[1]); from core.sync.child import serve; serve()"


def read_in_child(path: Path, reader: Reader, *, deadline_s: int = DEADLINE_SECONDS) -> Opened:
    """Check the package at `path` without letting it near this process.

    Raises `KnownError` naming the first thing that is wrong.
    """
    wish = {
        "path": str(path.absolute()),
        "identity": reader.identity,
        "key_id": reader.key_id,
        "senders": [_card_out(card) for card in reader.senders],
    }
    command = [sys.executable, "-I", "-c", _START, str(_ROOT)]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and code, no shell
            command,
            input=json.dumps(wish).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=deadline_s,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise KnownError("sync.too_slow", file=path.name, seconds=deadline_s) from error
    if done.returncode != 0 or not done.stdout:
        raise KnownError("sync.reader_died", file=path.name)
    answer = json.loads(done.stdout)
    if "refused" in answer:
        raise KnownError(answer["refused"], **answer["facts"])
    return _opened_in(answer)


def serve() -> None:
    """Be the child: read the wish, limit ourselves, answer, end."""
    wish = json.loads(sys.stdin.buffer.read())
    _limit_ourselves()
    senders = tuple(_card_in(card) for card in wish["senders"])
    reader = Reader(wish["identity"], wish["key_id"], senders)
    try:
        answer = _opened_out(read_package(_read_file(Path(wish["path"])), reader))
    except KnownError as error:
        answer = {"refused": error.code, "facts": error.facts}
    except MemoryError:
        answer = {"refused": "sync.too_large", "facts": {}}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())


def _limit_ourselves() -> None:
    try:
        import resource  # noqa: PLC0415 - absent on Windows, where the deadline alone holds
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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


def _card_out(card: KeyCard) -> dict[str, str]:
    return {"name": card.name, "recipient": card.recipient, "verifier": card.verifier.hex()}


def _card_in(fields: dict[str, str]) -> KeyCard:
    return KeyCard(fields["name"], fields["recipient"], bytes.fromhex(fields["verifier"]))


def _opened_out(opened: Opened) -> dict[str, Any]:
    report = opened.report
    facts = {name: getattr(report, name) for name in _PLAIN_FACTS}
    return {
        "report": facts,
        "manifest": opened.manifest.decode("utf-8"),
        "signature": opened.signature.hex(),
        "sender": _card_out(opened.sender),
    }


_PLAIN_FACTS = ("sender", "manifest_digest", "file_digest", "file_size", "own")


def _opened_in(answer: dict[str, Any]) -> Opened:
    manifest = answer["manifest"].encode("utf-8")
    report = Report(manifest=decode(json.loads(manifest)), **answer["report"])
    return Opened(report, manifest, bytes.fromhex(answer["signature"]), _card_in(answer["sender"]))
