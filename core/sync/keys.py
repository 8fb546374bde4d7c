"""An office's keys, and the key card that carries their public halves to another office.

A key card is a JSON text file of a few lines. Two people compare its fingerprint, twelve
hexadecimal digits, by telephone before they trust it (security: nothing else proves whose it is).
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from pyrage import IdentityError, RecipientError, x25519

from core.errors import KnownError

KEY_DOMAIN = b"hoa-desk/key/1\0"
CARD_FORMAT = "liren-key-card"
CARD_VERSION = 1
CARD_LIMIT = 8 * 1024
NAME_LIMIT = 60
_FIELDS = {"format", "version", "name", "recipient", "verifier", "fingerprint"}
_HEX32 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class KeyCard:
    """密钥卡: another office's name, its age X25519 recipient and its Ed25519 public key."""

    name: str
    recipient: str
    verifier: bytes

    @property
    def key_id(self) -> str:
        """Name these keys and no others: 64 hexadecimal digits."""
        digest = hashlib.sha256(KEY_DOMAIN + self.verifier + self.recipient.encode("ascii"))
        return digest.hexdigest()

    @property
    def fingerprint(self) -> str:
        """Give the twelve digits that two people compare by telephone."""
        return self.key_id[:12]

    @property
    def spoken_fingerprint(self) -> str:
        """Group the fingerprint for reading aloud: "3f2a 90c1 77be"."""
        return " ".join(self.fingerprint[at : at + 4] for at in range(0, 12, 4))

    def verifies(self, signature: bytes, message: bytes) -> bool:
        """Tell whether the owner of this card signed `message`."""
        try:
            Ed25519PublicKey.from_public_bytes(self.verifier).verify(signature, message)
        except InvalidSignature:
            return False
        return True

    def public_pem(self) -> bytes:
        """Give the signing key as openssl reads it."""
        return Ed25519PublicKey.from_public_bytes(self.verifier).public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
        )

    def to_json(self) -> bytes:
        """Write the card as the text of its file."""
        fields = {
            "format": CARD_FORMAT,
            "version": CARD_VERSION,
            "name": self.name,
            "recipient": self.recipient,
            "verifier": self.verifier.hex(),
            "fingerprint": self.fingerprint,
        }
        return json.dumps(fields, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def read_card(path: Path) -> KeyCard:
    """Read a key card's file; raise `KnownError` if it is not one or its fingerprint is wrong."""
    try:
        with path.open("rb") as file:
            data = file.read(CARD_LIMIT + 1)
    except OSError as error:
        raise KnownError("sync.card_unreadable", file=path.name) from error
    return parse_card(data, path.name)


def parse_card(data: bytes, file: str) -> KeyCard:
    """Read a card from bytes; `file` is named in the refusal."""
    fields = _card_fields(data, file)
    name, recipient, verifier = (fields[key] for key in ("name", "recipient", "verifier"))
    if not (_is_name(name) and isinstance(recipient, str) and isinstance(verifier, str)):
        raise KnownError("sync.not_a_card", file=file)
    if not _HEX32.fullmatch(verifier):
        raise KnownError("sync.not_a_card", file=file)
    try:
        x25519.Recipient.from_str(recipient)
    except RecipientError as error:
        raise KnownError("sync.not_a_card", file=file) from error
    card = KeyCard(str(name), recipient, bytes.fromhex(verifier))
    if fields["fingerprint"] != card.fingerprint:
        raise KnownError("sync.card_damaged", file=file)
    return card


def _card_fields(data: bytes, file: str) -> dict[str, object]:
    try:
        fields = json.loads(data.decode("utf-8-sig")) if len(data) <= CARD_LIMIT else None
    except (ValueError, RecursionError) as error:
        raise KnownError("sync.not_a_card", file=file) from error
    if not isinstance(fields, dict) or fields.get("format") != CARD_FORMAT:
        raise KnownError("sync.not_a_card", file=file)
    version = fields.get("version")
    if type(version) is int and version > CARD_VERSION:
        raise KnownError("sync.card_too_new", file=file)
    if version != CARD_VERSION or set(fields) != _FIELDS:
        raise KnownError("sync.not_a_card", file=file)
    return fields


def _is_name(name: object) -> bool:
    return isinstance(name, str) and 0 < len(name) <= NAME_LIMIT and name.isprintable()


@dataclass(frozen=True, slots=True)
class OfficeKeys:
    """本机密钥: the private halves; they live in the encrypted database and never on a card."""

    signing_key: bytes = field(repr=False)
    identity: str = field(repr=False)

    @classmethod
    def make(cls) -> OfficeKeys:
        """Draw new keys from the operating system: for an office, and for invented streets."""
        signing = Ed25519PrivateKey.generate().private_bytes_raw()
        return cls(signing, str(x25519.Identity.generate()))

    def card(self, name: str) -> KeyCard:
        """Make the card that may be handed out."""
        private = Ed25519PrivateKey.from_private_bytes(self.signing_key)
        recipient = str(self.age_identity().to_public())
        return KeyCard(name, recipient, private.public_key().public_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        """Sign `message`, which must begin with a domain (security 6.2)."""
        return Ed25519PrivateKey.from_private_bytes(self.signing_key).sign(message)

    def age_identity(self) -> x25519.Identity:
        """Give the key that opens packages addressed to this office."""
        try:
            return x25519.Identity.from_str(self.identity)
        except IdentityError as error:  # pragma: no cover - only a broken database holds another
            raise ValueError("the stored identity is not an age identity") from error
