"""The outside of a package: age v1 to X25519 recipients, its header read by us before age does.

A header with an scrypt stanza makes the age library spend gigabytes on a 300-byte file (security,
finding 6), so any stanza that this program does not write is refused before decrypting.
"""

from __future__ import annotations

import pyrage
from pyrage import x25519

from core.errors import KnownError
from core.sync.keys import KeyCard

MAGIC = b"age-encryption.org/v1\n"
SMALLEST = 200
LARGEST = 512 * 1024 * 1024 + 1024 * 1024
"""The limit of the archive inside (security 6.1) and the envelope's overhead."""
_HEADER_LIMIT = 16 * 1024
_STANZA = b"-> "
_END = b"---"


def seal(archive: bytes, cards: tuple[KeyCard, ...]) -> bytes:
    """Encrypt `archive` so that the owners of `cards`, and nobody else, can open it."""
    recipients = dict.fromkeys(card.recipient for card in cards)
    return bytes(pyrage.encrypt(archive, [x25519.Recipient.from_str(text) for text in recipients]))


def check_envelope(data: bytes) -> None:
    """Refuse what is too small, too large, not age, or asks for anything but our recipients."""
    if not data.startswith(MAGIC):
        raise KnownError("sync.not_a_package")
    if len(data) < SMALLEST:
        raise KnownError("sync.truncated")
    if len(data) > LARGEST:
        raise KnownError("sync.too_large")
    for kind in _stanza_kinds(data[len(MAGIC) : _HEADER_LIMIT]):
        if kind == b"scrypt":
            raise KnownError("sync.passphrase_package")
        if kind != b"X25519" and not kind.endswith(b"-grease"):
            raise KnownError("sync.unknown_recipient_kind")


def open_envelope(data: bytes, identity: str) -> bytes:
    """Decrypt in memory; raise `KnownError` if it is for others, cut short or changed."""
    try:
        return bytes(pyrage.decrypt(data, [x25519.Identity.from_str(identity)]))
    except pyrage.DecryptError as error:
        code = "sync.not_for_us" if "No matching keys" in str(error) else "sync.changed_outside"
        raise KnownError(code) from error


def _stanza_kinds(header: bytes) -> list[bytes]:
    kinds: list[bytes] = []
    for line in header.split(b"\n"):
        if line.startswith(_END):
            return kinds
        if line.startswith(_STANZA):
            kinds.append(line[len(_STANZA) :].split(b" ")[0])
    raise KnownError("sync.truncated")
