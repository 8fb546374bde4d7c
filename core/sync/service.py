"""Exchange with other offices, in the order in which it is done:

1. `card()`: this office's key card; `save_card(folder)` writes its file to hand out.
2. `enrol(card, spoken)`: trust another office's card after its fingerprint was read over the
   telephone; `revoke(key_id)` ends that.
3. `export(folder, to=card)`: sign everything, encrypt it to that card and to ourselves, write it.
   `sent()` lists what was exported, `unfinished(folder)` what was torn off.
4. `verify(path, card=None)`: check a package, as its receiver or as its sender.
5. `save_proof(opened, folder)`: manifest, signature and key for a check without this program.

A street that exists only in a demo or a test is `keys = OfficeKeys.make()`; its card is
`keys.card(name)`, written by `writing.write_once(folder, file, card.to_json())`; it verifies by
`read_in_child(path, Reader.of(keys, [sync.card()], name=name))`.

Merging what others sent is not in this module.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlalchemy.orm import Session

from core import __version__
from core.changes import Changes, Topic
from core.clock import Clock
from core.db.audit import AuditLog, Event, Head
from core.db.audit import head as audit_head
from core.db.database import Database
from core.errors import KnownError
from core.progress import Cancelled, Progress, ProgressSink, ignore_progress
from core.sync import queries, writing
from core.sync.archive import pack
from core.sync.contents import Contents, collect
from core.sync.envelope import seal
from core.sync.keys import KeyCard
from core.sync.kinds import SendingState
from core.sync.manifest import SIGNATURE_DOMAIN, Manifest, digest
from core.sync.opening import read_in_child
from core.sync.reading import Opened, Reader
from core.sync.tables import KnownCard, PackageSent

_ROLE = "community"


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """What travels, as it was at one moment: who sends it, the audit's head, the rows."""

    home: queries.Home
    chain: Head
    contents: Contents


class Sync:
    """上报交换: key cards, and packages signed by this office and encrypted to another."""

    def __init__(self, database: Database, audit: AuditLog, clock: Clock) -> None:
        self._database = database
        self._audit = audit
        self._clock = clock

    def card(self) -> KeyCard:
        """Give this office's own key card."""
        with self._database.read() as session:
            return queries.load_home(session).card

    def save_card(self, folder: Path) -> Path:
        """Write this office's key card into `folder`; never over another file."""
        card = self.card()
        return writing.write_once(folder, f"liren-{card.fingerprint}.card.json", card.to_json())

    def enrol(self, card: KeyCard, spoken: str) -> Changes:
        """Trust `card`, whose fingerprint the other office read aloud as `spoken`.

        Spaces and case do not count. Raises `KnownError` if the fingerprint differs.
        """
        if "".join(spoken.split()).casefold() != card.fingerprint:
            raise KnownError("sync.fingerprint_differs", sender=card.name)
        with self._database.write() as session:
            known = session.scalars(
                sa.select(KnownCard).where(KnownCard.key_id == card.key_id)
            ).one_or_none()
            if known is not None:
                raise KnownError("sync.card_known", sender=known.name)
            row = KnownCard(
                name=card.name,
                recipient=card.recipient,
                verifier=card.verifier.hex(),
                key_id=card.key_id,
                enrolled_at=self._clock.now(),
            )
            session.add(row)
            session.flush()
            self._audit.record(session, Event.CARD_ENROLLED, row.id, key_id=card.key_id)
            return Changes.of(Topic.PACKAGE, subject_id=row.id)

    def revoke(self, key_id: str) -> Changes:
        """Trust a card no longer: a lost key, an office that moved on."""
        with self._database.write() as session:
            row = session.scalars(
                sa.select(KnownCard).where(
                    KnownCard.key_id == key_id, KnownCard.revoked_at.is_(None)
                )
            ).one_or_none()
            if row is None:
                raise KnownError("sync.card_unknown")
            row.revoked_at = self._clock.now()
            self._audit.record(session, Event.CARD_REVOKED, row.id, key_id=key_id)
            return Changes.of(Topic.PACKAGE, subject_id=row.id)

    def cards(self) -> tuple[queries.CardRow, ...]:
        """List the enrolled cards."""
        with self._database.read() as session:
            return queries.load_cards(session)

    def sent(self) -> tuple[queries.SentRow, ...]:
        """List the packages exported so far."""
        with self._database.read() as session:
            return queries.load_sent(session)

    def unfinished(self, folder: Path) -> tuple[str, ...]:
        """Name what an interrupted export left in `folder`."""
        return writing.find_unfinished(folder)

    def export(
        self, folder: Path, to: KeyCard | None = None, progress: ProgressSink = ignore_progress
    ) -> Changes:
        """Write a package of all rows into `folder`, for `to` and for ourselves; or only for us.

        The sequence number is taken before the first byte is written, so that no two packages ever
        share one, and given back where certainly none was written. Only a kill, or a stick that was
        pulled out, leaves a gap, which the street accepts. Cancelling is honoured until the file is
        whole; then nothing stays in `folder`. `sent()` tells the file's name.
        """
        writing.refuse_absent(folder)
        with self._database.read() as session:  # others may go on working while it is collected
            home, chain = queries.load_home(session), audit_head(session)
            contents = collect(session, progress)
        with self._database.write() as session:
            self._abandon(session)
            planned = self._plan(session, _Snapshot(home, chain, contents), to)
        try:
            progress(Progress(0, 0, "encrypt"))
            archive = pack(planned.manifest, planned.signature, contents.members)
            data = seal(archive, (to or home.card, home.card))
            name = _file_name(home, planned.sequence, digest(data))
            writing.write_once(folder, name, data, progress)
        except (KnownError, Cancelled) as error:
            is_sure = not (isinstance(error, KnownError) and error.code in writing.UNSURE)
            self._give_up(planned.package_id, keeps_number=not is_sure)
            raise
        return self._close(planned.package_id, name, data)

    def verify(
        self,
        path: Path,
        card: KeyCard | None = None,
        progress: ProgressSink = ignore_progress,
    ) -> Opened:
        """Check the package at `path` in a child process, steps 1 to 6 of security 6.3.

        The sender must be `card`, if given, or an enrolled office that is not revoked, or
        ourselves. Raises `KnownError` naming what is wrong; `progress` may cancel.
        """
        with self._database.read() as session:
            home = queries.load_home(session)
            rows = queries.load_cards(session)
        revoked = {row.card.key_id for row in rows if row.revoked_at is not None}
        if card is not None and card.key_id in revoked:
            raise KnownError("sync.card_revoked", sender=card.name)
        enrolled = tuple(row.card for row in rows if row.card.key_id not in revoked)
        senders = (card,) if card is not None else enrolled
        reader = Reader.of(home.keys, senders, name=home.name)
        return read_in_child(path, reader, progress)

    @staticmethod
    def contents(opened: Opened) -> tuple[queries.ContentRow, ...]:
        """Name what is in a package that was checked."""
        return queries.load_contents(opened.report.manifest)

    def save_proof(self, opened: Opened, folder: Path) -> tuple[Path, ...]:
        """Write what openssl needs to check a package's signature without this program.

        `signed.bin` is the signature's domain followed by the manifest: the bytes that are signed.
        """
        pieces = {
            "manifest.json": opened.manifest,
            "manifest.sig": opened.signature,
            "pub.pem": opened.sender.public_pem(),
            "signed.bin": SIGNATURE_DOMAIN + opened.manifest,
        }
        return tuple(writing.write_once(folder, name, data) for name, data in pieces.items())

    def _plan(self, session: Session, taken: _Snapshot, to: KeyCard | None) -> PackageSent:
        """Take the next number for a snapshot and sign what will be in the package."""
        home, chain, contents = taken.home, taken.chain, taken.contents
        own = home.card
        sequence, prev = queries.next_number(session, home.epoch)
        package_id = uuid4()
        manifest = Manifest(
            package_id=str(package_id),
            kind="snapshot",
            community=home.code,
            device=own.fingerprint,
            signer_key_id=own.key_id,
            signer_role=_ROLE,
            audience=(to or own).key_id,
            epoch=home.epoch,
            seq=sequence,
            prev=prev,
            created=self._clock.now().isoformat(timespec="seconds"),
            app_version=__version__,
            audit_seq=chain.seq,
            audit_head=chain.hash,
            counts=contents.counts,
            files=contents.files,
        ).encode()
        signature = home.keys.sign(SIGNATURE_DOMAIN + manifest)
        planned = PackageSent(
            package_id=package_id,
            epoch=home.epoch,
            sequence=sequence,
            audience=(to or own).key_id,
            manifest=manifest,
            manifest_digest=digest(manifest),
            signature=signature,
            planned_at=self._clock.now(),
        )
        session.add(planned)
        session.flush()
        self._audit.record(
            session, Event.PACKAGE_PLANNED, package_id, sequence=sequence, audience=planned.audience
        )
        return planned

    def _abandon(self, session: Session) -> None:
        """Give up exports that a kill interrupted; only one program writes, so none is running."""
        query = sa.select(PackageSent).where(PackageSent.state == SendingState.PLANNED)
        for row in session.scalars(query):
            row.state = SendingState.FAILED
            self._audit.record(session, Event.PACKAGE_FAILED, row.package_id)

    def _give_up(self, package_id: UUID, *, keeps_number: bool) -> None:
        """Record that it failed; a number that no file can bear is for the next package."""
        with self._database.write() as session:
            row = _planned(session, package_id)
            if keeps_number:
                row.state = SendingState.FAILED
            else:
                session.delete(row)
            self._audit.record(session, Event.PACKAGE_FAILED, package_id)

    def _close(self, package_id: UUID, name: str, data: bytes) -> Changes:
        with self._database.write() as session:
            row = _planned(session, package_id)
            row.state = SendingState.DONE
            row.file_name, row.file_size, row.file_digest = name, len(data), digest(data)
            self._audit.record(
                session, Event.PACKAGE_EXPORTED, package_id, file=name, sha256=row.file_digest
            )
        return Changes.of(Topic.PACKAGE, subject_id=package_id)


def _planned(session: Session, package_id: UUID) -> PackageSent:
    return session.scalars(sa.select(PackageSent).where(PackageSent.package_id == package_id)).one()


def _file_name(home: queries.Home, sequence: int, file_digest: str) -> str:
    """Name a package: ASCII, at most 60 characters (security 6.1), none that FAT forbids."""
    code = re.sub(r"[^0-9A-Za-z-]", "", home.code) or "office"
    return f"HOA1-{code}-{home.epoch}-{sequence:06d}-{file_digest[:8]}.hoapkg"
