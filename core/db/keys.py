"""The data key in its slots: wrapped by the passphrase and by the recovery key on paper.

The database itself is in `database`; who may log in is another subject.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from core.db import recovery
from core.db.files import disk_errors
from core.db.passphrases import check_passphrase, normal
from core.errors import KnownError
from core.files import write_whole

FORMAT = "liren-keyslots"
VERSION = 1
KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
PASSPHRASE = "passphrase"  # noqa: S105 - the name of a slot
RECOVERY = "recovery"
LARGEST_FILE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """How dear one guess of a passphrase is (Argon2id)."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 1

    def within_bounds(self) -> bool:
        """Tell whether a file may ask this much: a hostile one must not eat the machine."""
        return (
            8 * self.lanes <= self.memory_kib <= MOST.memory_kib
            and 1 <= self.iterations <= MOST.iterations
            and 1 <= self.lanes <= MOST.lanes
        )


NORMAL = Cost()
MOST = Cost(memory_kib=256 * 1024, iterations=10, lanes=4)


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, locked for one way in."""

    kind: str
    cost: Cost
    salt: bytes
    nonce: bytes
    box: bytes

    @classmethod
    def lock(cls, kind: str, secret: bytes, data_key: bytes, cost: Cost) -> Slot:
        """Wrap `data_key` with what `secret` gives."""
        salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
        box = AESGCM(_derive(secret, salt, cost)).encrypt(nonce, data_key, _purpose(kind))
        return cls(kind, cost, salt, nonce, box)

    def unlock(self, secret: bytes) -> bytes | None:
        """Give the data key, or None when `secret` is another one."""
        try:
            opener = AESGCM(_derive(secret, self.salt, self.cost))
            return opener.decrypt(self.nonce, self.box, _purpose(self.kind))
        except InvalidTag:
            return None


@dataclass(frozen=True, slots=True)
class KeySlots:
    """All ways in. A value: changing a passphrase makes a new one, `save` replaces the file."""

    slots: tuple[Slot, ...]

    @classmethod
    def create(cls, data_key: bytes, passphrase: str, cost: Cost = NORMAL) -> tuple[KeySlots, str]:
        """Wrap `data_key` twice; give the slots and the recovery key to print, once."""
        paper = recovery.make_recovery_key()
        return cls(
            (
                Slot.lock(PASSPHRASE, _secret(passphrase), data_key, cost),
                Slot.lock(RECOVERY, recovery.read(paper), data_key, cost),
            )
        ), paper

    def unlock(self, passphrase: str) -> bytes:
        """Give the data key for the passphrase."""
        key = self._unlock(PASSPHRASE, _secret(passphrase))
        if key is None:
            raise KnownError("db.wrong_passphrase")
        return key

    def unlock_with_recovery(self, typed: str) -> bytes:
        """Give the data key for the recovery key as typed from the paper."""
        key = self._unlock(RECOVERY, recovery.read(typed))
        if key is None:
            raise KnownError("db.wrong_recovery_key")
        return key

    def with_passphrase(self, data_key: bytes, passphrase: str) -> KeySlots:
        """Replace the passphrase's slot alone."""
        return self._with(Slot.lock(PASSPHRASE, _secret(passphrase), data_key, self._cost()))

    def with_new_recovery(self, data_key: bytes) -> tuple[KeySlots, str]:
        """Replace the recovery slot; give the new key to print. The old paper is void."""
        paper = recovery.make_recovery_key()
        slot = Slot.lock(RECOVERY, recovery.read(paper), data_key, self._cost())
        return self._with(slot), paper

    def _unlock(self, kind: str, secret: bytes) -> bytes | None:
        keys = (slot.unlock(secret) for slot in self.slots if slot.kind == kind)
        return next((key for key in keys if key is not None), None)

    def _with(self, new: Slot) -> KeySlots:
        return KeySlots((*(slot for slot in self.slots if slot.kind != new.kind), new))

    def _cost(self) -> Cost:
        return max((slot.cost for slot in self.slots), key=lambda cost: cost.memory_kib)

    def to_bytes(self) -> bytes:
        """Write the file's content, with a digest that tells damage from a wrong passphrase."""
        body = {"format": FORMAT, "version": VERSION, "slots": [_write(s) for s in self.slots]}
        return json.dumps({**body, "sha256": _digest(body)}, indent=1).encode()

    @classmethod
    def from_bytes(cls, content: bytes, path: Path) -> KeySlots:
        """Read the file's content; refuse damage, a newer format, and outrageous costs."""
        try:
            body = _checked(content)
            newer = body["version"] > VERSION
            slots = () if newer else tuple(_read(slot) for slot in body["slots"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise KnownError("db.slots_damaged", path=path) from error
        if newer:
            raise KnownError("db.slots_newer", path=path)
        return cls(slots)


def load(path: Path) -> KeySlots:
    """Read the slots' file, or its copy when the file is damaged or gone."""
    first: KnownError | None = None
    for candidate in (path, backup_of(path)):
        try:
            with disk_errors(candidate), candidate.open("rb") as file:
                return KeySlots.from_bytes(file.read(LARGEST_FILE), candidate)
        except KnownError as error:
            if error.code not in {"db.slots_damaged", "db.not_found"}:
                raise
            first = first or error
    raise KnownError("db.slots_damaged", path=path) from first


def save(path: Path, slots: KeySlots) -> None:
    """Replace the file, then its copy; a crash between leaves two files that both open."""
    content = slots.to_bytes()
    with disk_errors(path):
        write_whole(path, content, replace=True, private=True)
        write_whole(backup_of(path), content, replace=True, private=True)


def repair(path: Path, slots: KeySlots) -> None:
    """Make the file and its copy the same again, after one of them was damaged or left behind."""
    content = slots.to_bytes()
    for candidate in (path, backup_of(path)):
        with disk_errors(candidate):
            if not candidate.exists() or candidate.read_bytes() != content:
                write_whole(candidate, content, replace=True, private=True)


def backup_of(path: Path) -> Path:
    """Where the copy of the slots' file lies."""
    return path.with_name(path.name + ".bak")


def new_data_key() -> bytes:
    """Make the key of a new database."""
    return secrets.token_bytes(KEY_BYTES)


def _secret(passphrase: str) -> bytes:
    return normal(passphrase).encode()


def _purpose(kind: str) -> bytes:
    return f"{FORMAT}|{VERSION}|{kind}".encode()


def _derive(secret: bytes, salt: bytes, cost: Cost) -> bytes:
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    return kdf.derive(secret)


def _checked(content: bytes) -> dict[str, Any]:
    """Parse the file's content; ValueError and its kin when its digest does not hold."""
    body: dict[str, Any] = json.loads(content)
    digest = body.pop("sha256")
    if body["format"] != FORMAT or _digest(body) != digest:
        raise ValueError("the digest of the slots does not hold")
    return body


def _digest(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _write(slot: Slot) -> dict[str, Any]:
    return {
        "kind": slot.kind,
        "kdf": "argon2id",
        "memory_kib": slot.cost.memory_kib,
        "iterations": slot.cost.iterations,
        "lanes": slot.cost.lanes,
        "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(),
        "box": slot.box.hex(),
    }


def _read(body: dict[str, Any]) -> Slot:
    cost = Cost(int(body["memory_kib"]), int(body["iterations"]), int(body["lanes"]))
    parts = (bytes.fromhex(body[name]) for name in ("salt", "nonce", "box"))
    slot = Slot(str(body["kind"]), cost, *parts)
    lengths = (len(slot.salt), len(slot.nonce), len(slot.box))
    if body["kdf"] != "argon2id" or not cost.within_bounds():
        raise ValueError("a key derivation out of bounds")
    if lengths != (SALT_BYTES, NONCE_BYTES, KEY_BYTES + 16):
        raise ValueError("a slot of the wrong size")
    return slot


__all__ = ["Cost", "KeySlots", "check_passphrase", "load", "new_data_key", "repair", "save"]
