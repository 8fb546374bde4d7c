"""Where resources and an office's data lie, from source or frozen."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path


def resources() -> Path:
    """Give the folder of bundled resources."""
    base = getattr(sys, "_MEIPASS", None)
    return (Path(base) if base else Path(__file__).parent.parent) / "resources"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """An office's data folder and the fixed names in it. Only `Office` creates or opens one."""

    root: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.root / "liren.db"

    @property
    def key_slots(self) -> Path:
        """The data key, wrapped by passphrase and recovery key."""
        return self.root / "keyslots.json"

    @property
    def lock(self) -> Path:
        """Held by the one program that may write."""
        return self.root / "liren.lock"

    @property
    def backups(self) -> Path:
        """Verified copies of the database with their manifests."""
        return self.root / "backups"

    @property
    def attachments(self) -> Path:
        """Photos and files, encrypted, each under a name made of its content."""
        return self.root / "attachments"

    @property
    def temporary(self) -> Path:
        """Half-made files; emptied at every start."""
        return self.root / "tmp"

    @property
    def logs(self) -> Path:
        """The program's log, without personal data."""
        return self.root / "logs"

    @property
    def wording(self) -> Path:
        """The office's own wording of papers, laid over resources/documents."""
        return self.root / "documents"

    @property
    def procedures(self) -> Path:
        """The office's own procedures, laid over resources/procedures."""
        return self.root / "procedures"

    @property
    def fonts(self) -> Path:
        """The office's own licensed faces."""
        return self.root / "fonts"

    @property
    def law(self) -> Path:
        """House rules and holidays, laid over resources/law."""
        return self.root / "law"

    @property
    def law_texts(self) -> Path:
        """The office's own copies of articles, a text file each."""
        return self.law / "texts"
