"""Kept files: each encrypted, under a name that only this office's key can make of its content.

The same content is kept once. Nothing here knows what a file is about.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.db.beside import drop_unnamed, names_in, path_of
from core.db.files import disk_errors
from core.errors import KnownError
from core.files import write_whole

MAGIC = b"LIREN-FILE\1"
NONCE_BYTES = 12


class Vault:
    """The files of one office. `naming` and `sealing` are two keys of 32 bytes."""

    def __init__(self, folder: Path, naming: bytes, sealing: bytes) -> None:
        self._folder = folder
        self._naming = naming
        self._cipher = AESGCM(sealing)

    def name_of(self, content: bytes) -> str:
        """Give the name under which a content is kept."""
        return hmac.new(self._naming, content, sha256).hexdigest()

    def put(self, content: bytes) -> str:
        """Keep a content, if it is not kept yet; give its name."""
        name = self.name_of(content)
        path = self._path(name)
        with disk_errors(path):
            self._folder.mkdir(mode=0o700, exist_ok=True)
            if not path.exists():
                nonce = secrets.token_bytes(NONCE_BYTES)
                box = self._cipher.encrypt(nonce, content, name.encode())
                write_whole(path, (MAGIC, nonce, box), private=True)
        return name

    def get(self, name: str) -> bytes:
        """Give a content; KnownError where its file is gone or is not what was kept."""
        path = self._path(name)
        if not path.exists():
            raise KnownError("attachments.missing")
        with disk_errors(path):
            kept = path.read_bytes()
        head = len(MAGIC) + NONCE_BYTES
        if not kept.startswith(MAGIC):
            raise KnownError("attachments.damaged_here")
        try:
            return self._cipher.decrypt(kept[len(MAGIC) : head], kept[head:], name.encode())
        except InvalidTag as error:
            raise KnownError("attachments.damaged_here") from error

    def holds_more(self, names: Collection[str]) -> bool:
        """Say whether anything is kept under another name."""
        with disk_errors(self._folder):
            return not names_in(self._folder) <= set(names)

    def keep_only(self, names: Collection[str]) -> None:
        """Delete what is kept under any other name."""
        with disk_errors(self._folder):
            drop_unnamed(self._folder, names)

    def _path(self, name: str) -> Path:
        return path_of(self._folder, name)
