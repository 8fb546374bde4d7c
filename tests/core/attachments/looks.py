"""Attachments for the count of statements: one, or several."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from core.attachments.kinds import About, AboutKind
from core.attachments.service import Attachments
from core.attachments.vault import Vault
from core.clock import Clock
from core.db.audit import AuditLog
from core.db.database import Database
from core.identity import new_id
from tests.core.attachments.files import photo

Look = Callable[[], object]


def looks_at_attachments(database: Database, clock: Clock, much: bool) -> Mapping[str, Look]:  # noqa: FBT001 - as it is called
    """Make one, or several, and give each look."""
    vault = Vault(database.path.parent / "attachments", b"n" * 32, b"s" * 32)
    attachments = Attachments(database, AuditLog(clock, "test"), clock, vault)
    about = About(AboutKind.PROBLEM, new_id())
    with TemporaryDirectory() as folder:
        file = photo(Path(folder) / "照片.jpg")
        kept = [attachments.add(about, file, f"照片{n}").made for n in range(3 if much else 1)]
    return {
        "Attachments.of": partial(attachments.of, about),
        "Attachments.read": partial(attachments.read, kept[0]),
        "Attachments.look": partial(attachments.look, kept[0]),
    }
