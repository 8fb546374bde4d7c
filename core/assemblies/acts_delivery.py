"""Acts on the way of a ballot to its voter: attempts to deliver it, and taking one back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

import sqlalchemy as sa

from core.assemblies.acts_ballots import BATCH, find_ballots, one_assembly
from core.assemblies.ballots import DeliveryMethod, DeliveryOutcome, Relation
from core.assemblies.delivery_checks import PAIR, DeliveryCheck
from core.assemblies.drafts import DeliveryDraft
from core.assemblies.queries_seals import BEFORE_THE_COUNT, require
from core.assemblies.refusing import Refusals
from core.assemblies.relations import known_relations, read_relation
from core.assemblies.return_checks import people_of
from core.assemblies.stage_acts import Act
from core.assemblies.stages import Stage, Step
from core.assemblies.tables_ballots import Ballot, BallotReturn, Delivery, Entry
from core.assemblies.work import Work, put_day, require_reason, take_off_day
from core.changes import Changes, Topic
from core.clock import CHINA
from core.db.audit import Event
from core.errors import KnownError
from core.progress import Progress, ProgressSink, ignore_progress

SHOWN = 20
HANDED = {DeliveryMethod.IN_PERSON, DeliveryMethod.HOUSEHOLD}
_OWNERS = {Relation.SELF.value, Relation.CO_OWNER.value}
"""Who took the ballot in signs for it; every other way leaves a proof of its own."""


def record_deliveries(
    work: Work, drafts: Sequence[DeliveryDraft], *, progress: ProgressSink = ignore_progress
) -> Changes:
    """Note attempts to deliver, all or none, each between the issue of its ballot and now.

    What is noted after the voting has ended says why, and stands as noted late in the papers.

    The day of delivery is that on which the last ballot arrived.
    """
    if not drafts:
        raise KnownError("assemblies.nothing_given")
    ballots = find_ballots(work, [draft.serial for draft in drafts])
    assembly = one_assembly(work, ballots, Act.DELIVER)
    require(work.session, assembly, *BEFORE_THE_COUNT)
    attempts, refusals = _attempts(work, ballots), Refusals()
    check = DeliveryCheck.load(work, assembly)
    for number, (draft, ballot) in enumerate(zip(drafts, ballots, strict=True), 1):
        with refusals.gathered():
            watched = check.watched(draft, ballot)
            _check_delivery(draft, ballot, attempts[ballot.id])
            made = attempts[ballot.id]
            row = _delivery(draft, ballot, made[-1].attempt + 1 if made else 1)
            row.recorded_at, row.supervisor, row.reason = check.now, *watched
            made.append(row)
            work.session.add(row)
        if number % BATCH == 0 or number == len(drafts):
            work.session.flush()
            progress(Progress(number, len(drafts), "deliveries"))
    refusals.tell()
    if assembly.stage is Stage.DELIVERY:
        _note_last_delivery(work, assembly.id)
    serials = [ballot.serial for ballot in ballots]
    work.record(Event.BALLOTS_DELIVERED, assembly, serials=serials)
    return Changes.of(Topic.BALLOT, subject_id=assembly.id)


def undo_deliveries(work: Work, serials: Sequence[str], reason: str) -> Changes:
    """Undo the last attempt noted of each of these ballots, all or none; it stays on record.

    Refused once a ballot came back: it arrived then, whatever was noted of it. The day of delivery
    goes back with what is undone while ballots are still being delivered.
    """
    if not serials:
        raise KnownError("assemblies.nothing_given")
    require_reason(reason)
    ballots = find_ballots(work, list(dict.fromkeys(serials)))
    assembly = one_assembly(work, ballots, Act.UNDO_DELIVERIES)
    require(work.session, assembly, *BEFORE_THE_COUNT)
    attempts, back, refusals = _attempts(work, ballots), _back(work, assembly.id), Refusals()
    for ballot in ballots:
        with refusals.gathered():
            _check_undoing(ballot, attempts[ballot.id], back)
            last = _standing(attempts[ballot.id])[-1]
            last.undone_at, last.undone_reason = work.clock.now(), reason.strip()
    refusals.tell()
    work.session.flush()
    if assembly.stage is Stage.DELIVERY:
        _note_last_delivery(work, assembly.id, reason)
    undone = [ballot.serial for ballot in ballots]
    work.record(Event.DELIVERIES_UNDONE, assembly, serials=undone, reason=reason.strip())
    return Changes.of(Topic.BALLOT, subject_id=assembly.id)


def _check_undoing(ballot: Ballot, made: Sequence[Delivery], back: set[UUID]) -> None:
    facts = {"serial": ballot.serial}
    if ballot.voided_at is not None:
        raise KnownError("assemblies.ballot_voided", serial=ballot.serial)
    if ballot.id in back:
        raise KnownError("assemblies.undone_after_return", **facts)
    if not _standing(made):
        raise KnownError("assemblies.nothing_to_undo", **facts)


def _standing(made: Sequence[Delivery]) -> list[Delivery]:
    return [one for one in made if one.undone_at is None]


def _check_delivery(draft: DeliveryDraft, ballot: Ballot, made: Sequence[Delivery]) -> None:
    facts, before = {"serial": ballot.serial}, _standing(made)
    if ballot.voided_at is not None:
        raise KnownError("assemblies.ballot_voided", serial=ballot.serial)
    if _is_over(draft, before):
        raise KnownError("assemblies.already_delivered", **facts)
    if draft.method is DeliveryMethod.PUBLIC_NOTICE and not before:
        raise KnownError("assemblies.notice_before_attempt", **facts)
    if not people_of(draft.deliverers):
        raise KnownError("assemblies.no_deliverer", **facts)
    if len(people_of(draft.deliverers)) < len(draft.deliverers):
        raise KnownError("assemblies.not_a_pair", **facts)
    if len(draft.deliverers) > PAIR:
        raise KnownError("assemblies.too_many_deliverers", **facts)
    reached = draft.outcome is DeliveryOutcome.DELIVERED
    if reached and draft.method not in HANDED and not draft.proof.strip():
        raise KnownError("assemblies.no_proof", **facts)
    if reached and draft.method in HANDED and not draft.receiver.strip():
        raise KnownError("assemblies.no_receiver", **facts)
    if reached and draft.method is DeliveryMethod.HOUSEHOLD and not draft.relation.strip():
        raise KnownError("assemblies.no_relation", **facts)


def _is_over(draft: DeliveryDraft, before: Sequence[Delivery]) -> bool:
    """Tell whether nothing is left to note: who signed for his ballot has it.

    A notice on the board brings nobody his ballot: after it all may be tried, only told of once
    more it is not. What was left in a mailbox or sent is signed for by nobody: whoever took it in
    may still sign.
    """
    reached = {one.method for one in before if one.outcome is DeliveryOutcome.DELIVERED}
    if not reached or reached & HANDED:
        return bool(reached)
    if draft.method is DeliveryMethod.PUBLIC_NOTICE:
        return True
    signs = draft.method in HANDED and draft.outcome is DeliveryOutcome.DELIVERED
    return not signs and reached != {DeliveryMethod.PUBLIC_NOTICE}


def _delivery(draft: DeliveryDraft, ballot: Ballot, attempt: int) -> Delivery:
    return Delivery(
        ballot_id=ballot.id,
        attempt=attempt,
        method=_method(draft),
        outcome=draft.outcome,
        at=draft.at,
        receiver=draft.receiver,
        relation=_relation(draft, ballot),
        proof=draft.proof,
        deliverer_1=draft.deliverers[0],
        deliverer_2=draft.deliverers[1] if len(draft.deliverers) > 1 else "",
    )


def _method(draft: DeliveryDraft) -> DeliveryMethod:
    """Give how it was delivered: what an owner took himself, no household took in for him."""
    household = draft.method is DeliveryMethod.HOUSEHOLD
    by_owner = read_relation(draft.relation) in _OWNERS
    return DeliveryMethod.IN_PERSON if household and by_owner else draft.method


def _relation(draft: DeliveryDraft, ballot: Ballot) -> str:
    """Give who took the ballot in, of the closed list; who is handed it is the owner."""
    if not draft.relation.strip():
        in_person = draft.method is DeliveryMethod.IN_PERSON
        reached = draft.outcome is DeliveryOutcome.DELIVERED
        return Relation.SELF.value if in_person and reached else ""
    found = read_relation(draft.relation)
    if found is None:
        raise KnownError(
            "assemblies.relation_unknown",
            serial=ballot.serial,
            value=draft.relation.strip()[:SHOWN],
            known=known_relations(),
        )
    return found


def _note_last_delivery(work: Work, assembly_id: UUID, reason: str = "") -> None:
    """Note when the last ballot arrived; one that was signed for later arrived when it came."""
    came = sa.case((Delivery.method != DeliveryMethod.PUBLIC_NOTICE, Delivery.at))
    arrived = (
        sa.select(
            sa.func.coalesce(
                sa.func.min(came), sa.func.min(Delivery.at), type_=Delivery.at.type
            ).label("at")
        )
        .join(Ballot, Ballot.id == Delivery.ballot_id)
        .where(
            Ballot.assembly_id == assembly_id,
            Delivery.outcome == DeliveryOutcome.DELIVERED,
            Delivery.stands(),
        )
        .group_by(Delivery.ballot_id)
        .subquery()
    )
    latest = work.session.scalar(sa.select(sa.func.max(arrived.c.at)))
    if latest is not None:
        day = latest.astimezone(CHINA).date()
        put_day(work.session, assembly_id, Step.BALLOTS_DELIVERED, done=day, reason=reason)
    elif reason:
        take_off_day(work.session, assembly_id, Step.BALLOTS_DELIVERED, reason)


def _attempts(work: Work, ballots: Sequence[Ballot]) -> defaultdict[UUID, list[Delivery]]:
    """Give every attempt noted of these ballots in its order, those undone among them."""
    found: defaultdict[UUID, list[Delivery]] = defaultdict(list)
    ids = list({ballot.id for ballot in ballots})
    for start in range(0, len(ids), BATCH):
        rows = work.session.scalars(
            sa.select(Delivery)
            .where(Delivery.ballot_id.in_(ids[start : start + BATCH]))
            .order_by(Delivery.attempt)
        )
        for row in rows:
            found[row.ballot_id].append(row)
    return found


def _back(work: Work, assembly_id: UUID) -> set[UUID]:
    """Give the ballots that came back or were read."""
    own = Ballot.assembly_id == assembly_id
    back = sa.select(BallotReturn.ballot_id).join(Ballot, Ballot.id == BallotReturn.ballot_id)
    read = sa.select(Entry.ballot_id).join(Ballot, Ballot.id == Entry.ballot_id)
    return set(work.session.scalars(sa.union(back.where(own), read.where(own))))
