"""附件 of every subject: added, listed, seen, written out again, removed."""

from __future__ import annotations

import logging
from pathlib import Path
from uuid import UUID

from core.attachments import queries, reading
from core.attachments.kinds import LONGEST_CAPTION, About, FileKind
from core.attachments.sheets import AttachmentRow, Picture, PrintPhoto
from core.attachments.shrinking import shrink
from core.attachments.tables import Attachment
from core.attachments.vault import Vault
from core.changes import Changes, Topic
from core.clock import Clock
from core.db.audit import AuditLog, Event
from core.db.database import Database
from core.db.files import disk_errors
from core.db.texts import limit_text, longest
from core.errors import KnownError
from core.files import write_whole
from core.progress import ProgressSink, ignore_progress
from core.text.cleaning import clean

logger = logging.getLogger(__name__)


class Attachments:
    """Photos and files, each about one thing. What is kept was cleaned of what a camera notes."""

    def __init__(self, database: Database, audit: AuditLog, clock: Clock, vault: Vault) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock
        self._vault = vault

    # ---- looks ---------------------------------------------------------------------------

    def of(self, about: About) -> tuple[AttachmentRow, ...]:
        """Give what is kept about a thing, the oldest first."""
        with self._database.read() as session:
            return queries.load_rows(session, about)

    def read(self, attachment_id: UUID) -> bytes:
        """Give a kept file; KnownError where it was removed, is gone or damaged."""
        return self._open(attachment_id)[1]

    def look(
        self, attachment_id: UUID, page: int = 0, progress: ProgressSink = ignore_progress
    ) -> Picture:
        """Give a photo, or one page of a file, counted from 0, to be seen."""
        row, content = self._open(attachment_id)
        if row.kind is FileKind.PDF:
            content = reading.draw_page(content, page, progress)
        return Picture(row.caption, content, page, row.pages)

    def prints(
        self, about: About, width_mm: float, height_mm: float, most: int
    ) -> tuple[PrintPhoto, ...]:
        """Give the newest photos of a thing as a paper prints them, the oldest first.

        KnownError where one of them is gone or damaged.
        """
        photos = [row for row in self.of(about) if row.kind is not FileKind.PDF][-most:]
        return tuple(shrink(self.read(row.id), row.caption, width_mm, height_mm) for row in photos)

    def _open(self, attachment_id: UUID) -> tuple[Attachment, bytes]:
        with self._database.read() as session:
            row = queries.get_kept(session, attachment_id)
        return row, self._vault.get(row.name)

    # ---- acts ----------------------------------------------------------------------------

    def add(
        self, about: About, file: Path, caption: str, progress: ProgressSink = ignore_progress
    ) -> Changes:
        """Keep a photo or file about a thing; the file that it came from stays as it is.

        KnownError where it is none of those that are taken; `progress` may cancel.
        """
        caption = clean(caption).strip()
        if not 0 < len(caption) <= LONGEST_CAPTION:
            raise KnownError("attachments.caption_needed", limit=LONGEST_CAPTION)
        cleaned = reading.take_in(file, progress)
        with self._database.write() as session:
            row = Attachment(
                about=about.kind,
                about_id=about.id,
                name=self._vault.name_of(cleaned.content),
                kind=cleaned.kind,
                caption=caption,
                size=len(cleaned.content),
                pages=cleaned.pages,
                added_at=self._clock.now(),
            )
            session.add(row)
            session.flush()
            self._audit.record(
                session, Event.ATTACHMENT_ADDED, row.id, about=about.kind, of=about.id
            )
            self._vault.put(cleaned.content)  # before the row is there for good
            return Changes.of(Topic.ATTACHMENT, subject_id=row.id)

    def remove(self, attachment_id: UUID, reason: str) -> Changes:
        """Remove a photo or file for a reason; the row stays, the file goes unless it is used."""
        if not reason.strip():
            raise KnownError("attachments.reason_needed")
        limit_text(longest(Attachment.removal_reason), reason=reason)
        with self._database.write() as session:
            row = queries.get_kept(session, attachment_id)
            row.removed_at, row.removal_reason = self._clock.now(), reason.strip()
            session.flush()
            self._audit.record(session, Event.ATTACHMENT_REMOVED, row.id, reason=reason.strip())
        self.sweep()
        return Changes.of(Topic.ATTACHMENT, subject_id=attachment_id)

    def sweep(self) -> None:
        """Delete what is kept and nobody refers to; what does not go now goes another time.

        So after a removal, and whenever the office opens: a file that was open elsewhere, or one
        that a crash left without its row.
        """
        try:
            with self._database.read() as session:
                if not self._vault.holds_more(queries.load_names(session)):
                    return
            with self._database.write() as session:  # nobody adds one meanwhile
                self._vault.keep_only(queries.load_names(session))
        except KnownError as error:
            logger.warning("kept files were not swept: %s", error.code)

    def save(self, attachment_id: UUID, path: Path) -> None:
        """Write a kept file to `path`, whole or not at all; that it left is on the record."""
        _row, content = self._open(attachment_id)
        with self._database.write() as session:
            self._audit.record(session, Event.ATTACHMENT_SAVED, attachment_id)
        try:
            with disk_errors(path):
                write_whole(path, content, replace=True)
        except KnownError:
            with self._database.write() as session:
                self._audit.record(session, Event.ATTACHMENT_SAVE_FAILED, attachment_id)
            raise
