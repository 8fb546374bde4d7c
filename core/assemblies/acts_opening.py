"""Acts that prepare an assembly: open it, its places, its matters, the clause on silent owners."""

from __future__ import annotations

import secrets
from dataclasses import asdict, replace
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.ballots import KEY_BYTES, is_prefix, tidy_prefix
from core.assemblies.deadlines import announced
from core.assemblies.drafts import (
    FollowDraft,
    MatterDraft,
    OpenAssembly,
    PlacesDraft,
)
from core.assemblies.meeting_day import check_hour
from core.assemblies.queries_force import closing_in_force
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Stage, order
from core.assemblies.tables import (
    Assembly,
    FollowClause,
    Matter,
    StageChange,
)
from core.assemblies.work import Work, require_reason
from core.canonical import canonical
from core.changes import Changes, Topic
from core.db.audit import Event
from core.errors import KnownError
from core.law.matters import Matter as MatterKind
from core.text.cleaning import narrow

ON_THE_BALLOT = frozenset({"contact", "phone", "objection_address", "return_place"})
_KEPT = (
    *("compound_id", "title", "kind", "form", "term", "session", "division", "ballot_per"),
    *("serial_prefix", "organiser", "community", "street", "police", "housing"),
    *("contact", "phone", "objection_address", "voting_place", "return_place", "posting_place"),
    "meeting_hour",
)


def open_assembly(work: Work, order: OpenAssembly) -> Changes:
    """Open an assembly and freeze the law of its place and day with it."""
    order = replace(order, serial_prefix=tidy_prefix(order.serial_prefix))
    if not is_prefix(order.serial_prefix):
        raise KnownError("assemblies.bad_prefix", prefix=order.serial_prefix)
    check_hour(order.meeting_hour)
    taken = sa.select(Assembly.id).where(Assembly.serial_prefix == order.serial_prefix)
    if work.session.scalar(taken) is not None:
        raise KnownError("assemblies.prefix_taken", prefix=order.serial_prefix)
    house = work.library.house_rules(order.house) if order.house else None
    book = work.library.book(order.division, work.today, house)
    assembly = Assembly(
        **{name: getattr(order, name) for name in _KEPT},
        opened_on=work.today,
        pack=book.pack_id,
        pack_frozen=canonical(book.freeze()),
        mac_key=secrets.token_bytes(KEY_BYTES),
        stage=Stage.PREPARATION,
    )
    work.session.add(assembly)
    work.session.flush()
    work.session.add(
        StageChange(assembly_id=assembly.id, stage=Stage.PREPARATION, at=work.clock.now())
    )
    work.record(Event.ASSEMBLY_OPENED, assembly, title=order.title, pack=book.pack_id)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly.id)


def set_places(work: Work, assembly_id: UUID, draft: PlacesDraft, reason: str = "") -> Changes:
    """Give or change contact, bodies and places; the audit keeps what was said before.

    Once the notice hangs it needs a reason. What the ballots say is fixed when they are issued:
    another text would be another form than the one that their codes name. Where the count was held
    is fixed once it is closed: D27 and D40 tell it.
    """
    assembly = work.assembly(assembly_id, Act.SET_PLACES)
    given = {name: text.strip() for name, text in asdict(draft).items() if text.strip()}
    check_hour(draft.meeting_hour)
    changed = {name: text for name, text in given.items() if getattr(assembly, name) != text}
    if not changed:
        raise KnownError("assemblies.places_unchanged")
    if assembly.layout_hash and ON_THE_BALLOT & changed.keys():
        raise KnownError("assemblies.places_on_ballot")
    counted = closing_in_force(work.session, assembly_id) is not None
    if counted and "voting_place" in changed and assembly.voting_place:
        raise KnownError("assemblies.place_of_the_count", place=assembly.voting_place)
    if announced(work.session, assembly_id) is not None:
        require_reason(reason)
    before = [f"{name}:{getattr(assembly, name)}" for name in changed]
    for name, text in changed.items():
        setattr(assembly, name, text)
    work.record(Event.ASSEMBLY_PLACES_SET, assembly, before=before, reason=reason)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)


def add_matter(work: Work, assembly_id: UUID, draft: MatterDraft) -> Changes:
    """Put a matter on the agenda. After the notice nothing new can be voted on.

    An ordinary vote knows no candidates: an election is an assembly of its own.
    """
    assembly = work.assembly(assembly_id, Act.ADD_MATTER)
    is_election = draft.kind is MatterKind.ELECT_COMMITTEE and draft.seats > 0
    if draft.seats < 0 or draft.alternates < 0 or (draft.alternates and not is_election):
        raise KnownError("assemblies.bad_seats", title=draft.title)
    if is_election and Stage.CANDIDATES not in order(assembly.kind):
        raise KnownError("assemblies.election_in_vote", title=assembly.title)
    if not draft.title.strip() or not draft.text.strip():
        raise KnownError("assemblies.matter_without_text")
    _refuse_twice(work, assembly_id, draft)
    last = work.session.scalar(
        sa.select(sa.func.max(Matter.position)).where(Matter.assembly_id == assembly_id)
    )
    matter = Matter(
        assembly_id=assembly_id,
        position=(last or 0) + 1,
        kind=draft.kind.value,
        limb=draft.kind.item,
        title=draft.title.strip(),
        text=draft.text.strip(),
        seats=draft.seats,
        alternates=draft.alternates,
    )
    work.session.add(matter)
    work.session.flush()
    work.record(Event.ASSEMBLY_MATTER_ADDED, assembly, matter=matter.id, title=draft.title)
    return Changes.of(Topic.ASSEMBLY, subject_id=matter.id)


def _refuse_twice(work: Work, assembly_id: UUID, draft: MatterDraft) -> None:
    """Refuse a matter whose title or text stands on the agenda: two answers to one question."""
    on_agenda = sa.select(Matter.title, Matter.text).where(
        Matter.assembly_id == assembly_id, ~Matter.withdrawn
    )
    for title, text in work.session.execute(on_agenda):
        if _bare(title) == _bare(draft.title) or _bare(text) == _bare(draft.text):
            raise KnownError("assemblies.matter_twice", title=title)


def _bare(text: str) -> str:
    """Give a text as it is compared: without spaces, line breaks and wide letters."""
    return "".join(narrow(text).split())


def withdraw_matter(work: Work, assembly_id: UUID, matter_id: UUID, reason: str) -> Changes:
    """Take a matter off the agenda before the notice; it stays on record with its reason."""
    assembly = work.assembly(assembly_id, Act.WITHDRAW_MATTER)
    matter = work.session.get(Matter, matter_id)
    if matter is None or matter.assembly_id != assembly_id or matter.withdrawn:
        raise KnownError("assemblies.no_such_matter")
    if not reason.strip():
        raise KnownError("assemblies.needs_reason")
    matter.withdrawn = True
    work.record(Event.ASSEMBLY_MATTER_WITHDRAWN, assembly, matter=matter_id, reason=reason)
    return Changes.of(Topic.ASSEMBLY, subject_id=matter_id)


def set_follow_clause(work: Work, assembly_id: UUID, draft: FollowDraft) -> Changes:
    """Note what the compound's rules say of silent owners; fixed once the notice hangs."""
    assembly = work.assembly(assembly_id, Act.SET_FOLLOW_CLAUSE)
    if draft.adopted > work.today:
        raise KnownError("assemblies.clause_not_adopted", day=draft.adopted.isoformat())
    last = work.session.scalar(
        sa.select(sa.func.max(FollowClause.sequence)).where(FollowClause.assembly_id == assembly_id)
    )
    work.session.add(
        FollowClause(
            assembly_id=assembly_id,
            sequence=(last or 0) + 1,
            source=draft.source,
            text=draft.text,
            adopted=draft.adopted,
            dimension=draft.dimension.value,
            warned_on_ballot=draft.warned_on_ballot,
        )
    )
    work.record(Event.ASSEMBLY_FOLLOW_CLAUSE_SET, assembly, source=draft.source)
    return Changes.of(Topic.ASSEMBLY, subject_id=assembly_id)
